// The data that the page was written with, and short ways to the document.
const $ = (selector, within = document) => within.querySelector(selector);
const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
const data = JSON.parse($("#data").textContent);
const articles = $$("article.release");

/** An element with text in it, never markup. */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A name with a direction of its own. */
const isolated = (text) => element("bdi", {}, text);

/** The marks of a release, {a: [[card, start, end], …], c: [card, …]}; read when they are first asked for. */
const marksOf = (() => {
  const read = new Map();
  return (release) => {
    if (!read.has(release)) read.set(release, JSON.parse($("script.marks", articles[release]).textContent));
    return read.get(release);
  };
})();

const releaseOf = (node) => Number(node.closest("article.release").id.slice(1));

/** The pieces of one annotation. */
const piecesOf = (release, annotation) => $$(`mark[data-a~="${annotation}"]`, articles[release]);

/** The place where an annotation begins. */
const placeOf = (release, annotation) =>
  document.getElementById(`r${release}-${marksOf(release).a[annotation][1]}`);
