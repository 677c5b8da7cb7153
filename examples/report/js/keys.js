// Within a text, list or drawing the arrow keys move from stop to stop, so that Tab leaves it in one step.
const stops = (area) => $$("[tabindex]", area);

function rove(area, from, by) {
  const all = stops(area);
  const to = all[Math.max(0, Math.min(all.length - 1, all.indexOf(from) + by))];
  if (to) focusOn(area, to);
}

function focusOn(area, to) {
  for (const stop of $$('[tabindex="0"]', area)) stop.tabIndex = -1;
  to.setAttribute("tabindex", "0");
  to.focus();
}

// Each text can be entered at its first mark.
for (const area of $$(".text[data-rove]")) $("[tabindex]", area)?.setAttribute("tabindex", "0");

/** How many stops a key moves on; up and down go by rows, which have as many stops as the area says. */
function stopsBy(key, area) {
  const row = Number(area.dataset.rove || 1);
  return { ArrowRight: 1, ArrowDown: row, ArrowLeft: -1, ArrowUp: -row, Home: -Infinity, End: Infinity }[key];
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const area = event.target.closest?.("[data-rove]");
  const by = area && event.target.matches("[tabindex]") && stopsBy(event.key, area);
  if (by) {
    event.preventDefault();
    rove(area, event.target, by);
  } else if (event.key === "Escape") {
    hideCard();
  } else if (event.key === "Enter" && event.target.matches("mark")) {
    findMark(event.target);
  } else if (!event.target.closest?.("input, select, [role=tab]")) {
    shortcut(event);
  }
});

function shortcut(event) {
  if (event.key === "n") step(1);
  else if (event.key === "N") step(-1);
  else if (event.key === "/") {
    event.preventDefault();
    $("#finder details").open = true;
    $("#search").focus();
  }
}
