// Finding a name: all its mentions are lit, and one after another is gone to.
const LISTS = { p: "people", o: "organizations", s: "signatories", d: "notes" };
let found = null; // {list, number, places: [[release, annotation], …], at}

const sameFind = (list, number) => found?.list === list && found?.number === number;

/** Lights all mentions of an entry in the releases that are shown and goes to the next one. */
function find(list, number, by = 1) {
  if (!sameFind(list, number)) light(list, number);
  step(by);
}

function light(list, number) {
  for (const mark of $$("mark.on")) mark.classList.remove("on");
  const places = [];
  for (const [release, ...annotations] of data[list][number][2]) {
    if (articles[release].hidden) continue;
    for (const annotation of annotations) {
      places.push([release, annotation]);
      for (const piece of piecesOf(release, annotation)) piece.classList.add("on");
    }
  }
  found = { list, number, places, at: -1 };
  showFound();
}

function step(by) {
  if (!found?.places.length) return;
  const { places } = found;
  found.at = (found.at + by + places.length) % places.length;
  if (found.at < 0) found.at = places.length - 1;
  const [release, annotation] = places[found.at];
  go(placeOf(release, annotation));
  say(`${data[found.list][found.number][0]}: ${found.at + 1} of ${places.length}`);
}

function go(mark) {
  if (!mark) return;
  mark.scrollIntoView({ block: "center" });
  focusOn(mark.closest("[data-rove]"), mark);
  // Texts that come into view for the first time have other heights than was guessed.
  requestAnimationFrame(() => mark.scrollIntoView({ block: "center" }));
}

/** What Enter or a click on a mark does: the first of its annotations that is somebody is found. */
function findMark(mark) {
  const release = releaseOf(mark);
  const { a, c } = marksOf(release);
  for (const annotation of mark.dataset.a.split(" ").map(Number).reverse()) {
    const { k, e } = c[a[annotation][0]];
    if (e === undefined) continue;
    if (!sameFind(LISTS[k], e)) light(LISTS[k], e);
    found.at = found.places.findIndex(([r, n]) => r === release && n === annotation) - 1;
    return step(1);
  }
}

const say = (text) => ($("#status").textContent = text);

document.addEventListener("click", (event) => {
  const mark = markAt(event);
  if (mark && !String(getSelection())) return findMark(mark);
  const drawn = event.target.closest?.("[data-s]");
  if (drawn) {
    event.preventDefault();
    showList("signatories");
    find("signatories", Number(drawn.dataset.s));
  }
});

// In the network the partners of a signatory stand out.
function lightPartners(event) {
  const svg = $(".network svg");
  if (!svg) return;
  const node = event.target.closest?.(".node");
  svg.classList.toggle("lit", Boolean(node));
  if (!node) return;
  const partners = new Set([node.dataset.s]);
  for (const line of $$("line", svg)) {
    const ends = line.dataset.ends.split(" ");
    line.classList.toggle("near", ends.includes(node.dataset.s));
    if (ends.includes(node.dataset.s)) ends.forEach((end) => partners.add(end));
  }
  for (const other of $$(".node", svg)) other.classList.toggle("near", partners.has(other.dataset.s));
}
for (const type of ["pointerover", "focusin"]) $(".network")?.addEventListener(type, lightPartners);
$(".network")?.addEventListener("pointerleave", lightPartners);
