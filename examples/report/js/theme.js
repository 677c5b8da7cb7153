// Colours as the system has them, light or dark; which marks are coloured; printing.
const THEMES = [["", "◐ Auto", "as the system has them"], ["light", "○ Light", "light"], ["dark", "● Dark", "dark"]];

const remembered = () => {
  try { return localStorage.getItem("theme") ?? ""; } catch { return ""; }
};
const remember = (theme) => {
  try { localStorage.setItem("theme", theme); } catch { /* A page from a file may not store anything. */ }
};

function dress(theme) {
  const [name, label, words] = THEMES.find(([known]) => known === theme) ?? THEMES[0];
  if (name) document.documentElement.dataset.theme = name;
  else delete document.documentElement.dataset.theme;
  $("#theme").textContent = label;
  $("#theme").setAttribute("aria-label", `Colours: ${words}`);
}

$("#theme").addEventListener("click", () => {
  const at = THEMES.findIndex(([name]) => name === (document.documentElement.dataset.theme ?? ""));
  const [next] = THEMES[(at + 1) % THEMES.length];
  remember(next);
  dress(next);
});
dress(remembered());

$("#legend").addEventListener("change", (event) => {
  document.body.classList.toggle(`no-${event.target.value}`, !event.target.checked);
});
$("#print").addEventListener("click", () => print());
