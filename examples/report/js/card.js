// The card that tells what a mark means, when it is pointed at or has the focus.
const card = $("#card");
const WORDS = {
  p: "person", o: "organization", q: "quote", i: "reported speech", k: "cue", r: "role", s: "signatory", c: "claim", d: "note",
};
let cardOf = null;
let hiding = 0;

function showCard(mark) {
  clearTimeout(hiding);
  if (cardOf === mark) return;
  hideCard();
  const { a, c } = marksOf(releaseOf(mark));
  const numbers = mark.dataset.a.split(" ").map(Number);
  // The shortest span says the most.
  numbers.sort((x, y) => a[x][2] - a[x][1] - (a[y][2] - a[y][1]));
  card.replaceChildren(...numbers.map((number) => explain(c[a[number][0]], a[number])));
  card.hidden = false;
  mark.setAttribute("aria-describedby", "card");
  cardOf = mark;
  moveCard(mark);
}

function explain(of, [, start, end]) {
  const rows = [...of.rows, ["bytes", `${start}–${end}`]];
  const list = element("dl");
  for (const [label, text] of rows) list.append(element("dt", {}, label), element("dd", {}, isolated(text)));
  const head = element("p", { class: "card-head" }, element("span", { class: `tag ${of.k}` }, WORDS[of.k]), " ", isolated(of.name));
  return element("section", {}, head, list);
}

/** Below the mark's first line, or above it where there is no room. */
function moveCard(mark) {
  const at = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const left = Math.max(8, Math.min(at.left, innerWidth - card.offsetWidth - 8));
  const below = at.bottom + 6;
  const top = below + card.offsetHeight > innerHeight && at.top > card.offsetHeight ? at.top - card.offsetHeight - 6 : below;
  card.style.left = `${left}px`;
  card.style.top = `${top}px`;
}

function hideCard() {
  clearTimeout(hiding);
  cardOf?.removeAttribute("aria-describedby");
  cardOf = null;
  card.hidden = true;
}

// One listener for all marks. The card stays while the pointer is on it.
const markAt = (event) => event.target.closest?.("article .text mark");
document.addEventListener("pointerover", (event) => {
  const mark = markAt(event);
  if (mark) showCard(mark);
  else if (event.target.closest?.("#card")) clearTimeout(hiding);
});
document.addEventListener("pointerout", (event) => {
  if (!markAt(event) && !event.target.closest?.("#card")) return;
  clearTimeout(hiding);
  hiding = setTimeout(hideCard, 180);
});
document.addEventListener("focusin", (event) => {
  const mark = markAt(event);
  if (mark) showCard(mark);
  else hideCard();
});
addEventListener("scroll", () => cardOf && moveCard(cardOf), { passive: true });
