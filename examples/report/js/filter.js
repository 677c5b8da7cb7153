// Which releases are shown: those that name everybody who was picked, of the chosen days and file.
const form = $("#filters");
const picked = { people: new Set(), organizations: new Set(), signatories: new Set() };

const names = (list, number) => new Set(data[list][number][2].map(([release]) => release));

function fits([file, from, to], number, wanted) {
  const { value: first } = form.elements.from;
  const { value: last } = form.elements.to;
  if (form.elements.file.value !== "" && Number(form.elements.file.value) !== file) return false;
  if (from === null) return form.elements.undated.checked && wanted(number);
  return (!first || to >= first) && (!last || from <= last) && wanted(number);
}

function filter() {
  const sets = Object.entries(picked).flatMap(([list, numbers]) => [...numbers].map((number) => names(list, number)));
  const wanted = (number) => sets.every((set) => set.has(number));
  let left = 0;
  data.releases.forEach((release, number) => {
    const fit = fits(release, number, wanted);
    articles[number].hidden = !fit;
    left += fit;
  });
  if (found) light(found.list, found.number);
  const all = left === articles.length;
  const noun = articles.length === 1 ? "release" : "releases";
  say(all ? `${left} ${noun}` : `${left} of ${articles.length} ${noun}`);
  $("#nothing").hidden = left > 0;
  $("#filters .reset").hidden = all && sets.length === 0;
  renderPicked();
  renderList();
}

function pick(list, number) {
  const set = picked[list];
  if (!set.delete(number)) set.add(number);
  hideCard();
  filter();
  // The rows are new; the button that was pressed is not lost to the keyboard.
  const button = $(`#rows li[data-n="${number}"] .only`);
  if (button) focusOn($("#rows"), button);
  else $("#search").focus();
}

function renderPicked() {
  const chips = Object.entries(picked).flatMap(([list, numbers]) => [...numbers].map((number) => chip(list, number)));
  $("#picked").replaceChildren(...chips);
}

function chip(list, number) {
  const name = data[list][number][0];
  const label = `Without the filter ${name}`;
  const button = element("button", { type: "button", "data-list": list, "data-n": number, "aria-label": label }, isolated(name), " ×");
  return element("li", { class: list[0] }, button);
}

function clearFilters() {
  form.reset();
  for (const set of Object.values(picked)) set.clear();
  filter();
}

form.addEventListener("input", filter);
form.addEventListener("submit", (event) => event.preventDefault());
$("#picked").addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button) pick(button.dataset.list, Number(button.dataset.n));
});
for (const button of $$(".reset")) button.addEventListener("click", clearFilters);

// A column of the timeline sets the days.
$(".timeline")?.addEventListener("click", (event) => {
  const column = event.target.closest("[data-from]");
  if (!column) return;
  event.preventDefault();
  form.elements.from.value = column.dataset.from;
  form.elements.to.value = column.dataset.to;
  form.elements.undated.checked = false;
  filter();
  $("#releases").focus();
});

if (matchMedia("(max-width: 899px)").matches) $("#finder details").open = false;
filter();
