// Opened as …html#selftest, the page reads itself back and writes what it found at its end, for a test or a doubter.

/** The text of a node as it stood in the file: labels of control characters are those characters. */
function rawText(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.dataset?.u) return String.fromCodePoint(parseInt(node.dataset.u, 16));
  return [...node.childNodes].map(rawText).join("");
}

const visible = () => articles.flatMap((article, number) => (article.hidden ? [] : [number]));

/** Every annotation as [kind, start, end, marked text]. */
function readMarks() {
  return articles.map((article, release) => {
    const { a, c } = marksOf(release);
    return a.map(([of, start, end], number) => [c[of].k, start, end, piecesOf(release, number).map(rawText).join("")]);
  });
}

/** What each filter leaves, pressed as a reader would press it. */
function tryFilters(most) {
  const tried = [];
  for (const list of Object.keys(picked)) {
    showList(list);
    const buttons = $$("#rows li").slice(0, most).map((item) => Number(item.dataset.n));
    for (const number of buttons) {
      $(`#rows li[data-n="${number}"] .only`).click();
      tried.push([list, data[list][number][0], visible()]);
      $("#picked button").click();
    }
  }
  data.files.forEach((_, file) => tried.push(["file", String(file), setAndSee("file", file)]));
  for (const [, from] of data.releases.filter(([, from]) => from).slice(0, most)) {
    form.elements.undated.checked = false;
    tried.push(["from", from, setAndSee("from", from)]);
    form.elements.undated.checked = false;
    tried.push(["to", from, setAndSee("to", from)]);
  }
  return tried;
}

function setAndSee(name, value) {
  form.elements[name].value = value;
  form.dispatchEvent(new Event("input"));
  const left = visible();
  clearFilters();
  return left;
}

/** What a click on the first rows of each list goes to. */
function tryJumps(most) {
  return Object.values(LISTS).flatMap((list) => {
    showList(list);
    return $$("#rows .name").slice(0, most).map((button) => {
      button.click();
      return [list, button.firstChild.textContent, rawText(document.activeElement), $$("mark.on").length];
    });
  });
}

/** How many milliseconds each of several tasks takes, laying out the page included. */
function averaged(tasks) {
  const start = performance.now();
  const count = tasks();
  document.body.getBoundingClientRect();
  return Math.round((performance.now() - start) / count);
}

if (location.hash === "#selftest" || location.hash === "#speedtest") {
  const errors = [];
  addEventListener("error", (event) => errors.push(String(event.message)));
  const full = location.hash === "#selftest";
  const report = full
    ? { marks: readMarks(), filters: tryFilters(8), jumps: tryJumps(4) }
    : {
        releases: articles.length,
        filter: averaged(() => 2 * tryFilters(1).length),
        list: averaged(() => Object.values(LISTS).map(showList).length),
        jump: averaged(() => tryJumps(2).length),
        loaded: Math.round(performance.now()),
      };
  const sane = [Boolean($("#card")), visible().length === articles.length];
  document.body.append(element("script", { type: "application/json", id: "selftest" }, JSON.stringify({ ...report, errors, sane }).replaceAll("<", "\\u003c")));
}
