"use strict";
// Shows only the commitments that are asked for, wherever the page speaks of them. Without this
// program the page shows everything.
const form = document.getElementById("filter");

function plain(text) {
  return text.toLowerCase().normalize("NFKC").replace(/\s+/g, " ");
}

if (form) {
  const articles = [...document.querySelectorAll("article[data-commitment]")];
  const texts = new Map(articles.map((article) => [article, plain(article.textContent)]));
  const rows = document.querySelectorAll("[data-commitment]");
  const overdue = document.querySelectorAll("#overdue [data-commitment]");
  const measures = [...document.querySelectorAll("[data-measure]")];
  const totals = new Map([...document.querySelectorAll("[data-tile] [data-figure]")]
    .map((tile) => [tile, tile.textContent]));

  const isWanted = (article, asked) => {
    const has = (list, name) => !asked.get(name) || list.split(" ").includes(asked.get(name));
    const words = plain(asked.get("words")).split(" ");
    return has(article.dataset.organisations, "organisation")
      && has(article.dataset.statuses, "status")
      && has(article.dataset.plan, "plan")
      && (!asked.has("overdue") || "overdue" in article.dataset)
      && words.every((word) => texts.get(article).includes(word));
  };

  // Of a body's commitments only what that body has to do.
  const narrow = (body, wanted) => {
    const isOwn = (part) => !body || part.dataset.organisations.split(" ").includes(body);
    for (const part of document.querySelectorAll("[data-of-all]")) part.hidden = Boolean(body);
    for (const part of document.querySelectorAll("[data-organisation]")) {
      part.hidden = part.dataset.organisation !== body;
    }
    for (const part of document.querySelectorAll("[data-body]")) {
      part.hidden = Boolean(body) && part.dataset.body !== body;
    }
    for (const measure of measures) measure.hidden = !isOwn(measure);
    for (const row of overdue) row.hidden = row.hidden || !isOwn(row);
    for (const [tile, total] of totals) tile.textContent = body ? count(tile, wanted) : total;
  };

  // How many of what a tile counts are shown of its plan.
  const count = (tile, wanted) => {
    const plan = tile.closest("[data-plan]").dataset.plan;
    const own = wanted.filter((article) => article.dataset.plan === plan);
    const parts = {
      measures: "[data-measure]", targets: "[data-target]", targets_due: "[data-due]",
      targets_overdue: "[data-late]", indicators: "[data-indicator]",
    };
    const name = tile.closest("[data-tile]").dataset.tile;
    const found = (article) => [...article.querySelectorAll(parts[name])]
      .filter((part) => !part.closest("[data-measure][hidden]"));
    return name === "commitments" ? own.length
      : own.reduce((sum, article) => sum + found(article).length, 0);
  };

  const apply = () => {
    const asked = new FormData(form);
    const wanted = articles.filter((article) => isWanted(article, asked));
    const ids = new Set(wanted.map((article) => article.dataset.commitment));
    for (const row of rows) row.hidden = !ids.has(row.dataset.commitment);
    narrow(asked.get("organisation"), wanted);
    document.getElementById("overdue-count").textContent
      = `(${[...overdue].filter((row) => !row.hidden).length})`;
    form.querySelector("output").textContent = form.dataset.shown
      .replace("{shown}", ids.size).replace("{total}", articles.length);
  };

  form.addEventListener("input", apply);
  form.querySelector("[type=reset]").addEventListener("click", (event) => {
    event.preventDefault();
    form.reset();
    apply();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("print").addEventListener("click", () => window.print());
  form.hidden = false;
  apply();
}

// On paper nothing is folded away.
let folded = [];
window.addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details:not([open])")];
  for (const part of folded) part.open = true;
});
window.addEventListener("afterprint", () => {
  for (const part of folded) part.open = false;
});
