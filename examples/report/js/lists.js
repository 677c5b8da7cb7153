// The lists beside the texts. Only the rows that are looked at are built.
const STEP = 100;
const tabs = $$("#tabs [role=tab]");
let shown = "people";
let rows = STEP;

const listOf = (tab) => tab.id.slice("tab-".length);

function showList(list) {
  if (shown !== list) {
    shown = list;
    rows = STEP;
    $("#search").value = "";
  }
  for (const tab of tabs) {
    const chosen = listOf(tab) === list;
    tab.setAttribute("aria-selected", chosen);
    tab.tabIndex = chosen ? 0 : -1;
    if (chosen) $("#panel").setAttribute("aria-labelledby", tab.id);
  }
  renderList();
}

/** The entries with a mention in the releases that are shown: [number, name, hint, mentions]. */
function entries(list) {
  if (list === "releases") {
    return data.releases.flatMap(([file, from, , label], number) =>
      articles[number].hidden ? [] : [[number, label, from ?? data.files[file], null]]);
  }
  const counted = data[list].map(([name, hint, places], number) => {
    const mentions = places.reduce((sum, place) => sum + (articles[place[0]].hidden ? 0 : place.length - 1), 0);
    return [number, name, hint, mentions];
  });
  return counted.filter((entry) => entry[3] > 0).sort((a, b) => b[3] - a[3] || a[0] - b[0]);
}

// Letters compare without case and accents.
const plainLetters = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function renderList() {
  const words = plainLetters($("#search").value.trim());
  const all = entries(shown).filter(([, name, hint]) => plainLetters(`${name} ${hint}`).includes(words));
  const list = $("#rows");
  list.replaceChildren(...all.slice(0, rows).map(row));
  list.dataset.rove = shown in picked ? 2 : 1;
  $("button", list)?.setAttribute("tabindex", "0");
  $("#more").hidden = all.length <= rows;
  $("#more").textContent = `Show more (${all.length - rows})`;
  showFound();
}

function row([number, name, hint, mentions]) {
  const inner = [isolated(name)];
  if (hint) inner.push(" ", element("small", {}, isolated(hint)));
  const item = element("li", { "data-n": number }, element("button", { type: "button", class: "name", tabindex: "-1" }, ...inner));
  if (mentions !== null) item.append(element("span", { class: "count", "aria-label": `${mentions} mentions` }, String(mentions)));
  if (shown in picked) {
    const pressed = picked[shown].has(number);
    item.append(element("button", { type: "button", class: "only", tabindex: "-1", "aria-pressed": pressed, "aria-label": `Only releases with ${name}` }, "only"));
  }
  return item;
}

/** Marks the row of the name that was found. */
function showFound() {
  for (const item of $$("#rows li")) {
    const on = sameFind(shown, Number(item.dataset.n));
    item.classList.toggle("on", on);
    if (on) item.firstChild.setAttribute("aria-current", "true");
    else item.firstChild.removeAttribute("aria-current");
  }
}

$("#tabs").addEventListener("click", (event) => {
  const tab = event.target.closest("[role=tab]");
  if (tab) showList(listOf(tab));
});
$("#tabs").addEventListener("keydown", (event) => {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const at = tabs.indexOf(event.target);
  if (!by || at < 0) return;
  const next = tabs[(at + by + tabs.length) % tabs.length];
  showList(listOf(next));
  next.focus();
});
$("#search").addEventListener("input", () => {
  rows = STEP;
  renderList();
});
$("#more").addEventListener("click", () => {
  rows += 10 * STEP;
  renderList();
});
$("#rows").addEventListener("click", (event) => {
  const item = event.target.closest("li");
  if (!item) return;
  const number = Number(item.dataset.n);
  if (event.target.closest(".only")) return pick(shown, number);
  if (!event.target.closest(".name")) return;
  if (shown === "releases") articles[number].scrollIntoView();
  else find(shown, number);
});
