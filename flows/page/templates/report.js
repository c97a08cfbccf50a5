"use strict";
// Shows only the commitments that are asked for, wherever the page speaks of them. Without this
// program the page shows everything.
const form = document.getElementById("filter");

function plain(text) {
  return text.toLowerCase().normalize("NFKC").replace(/\s+/g, " ");
}

if (form) {
  const articles = [...document.querySelectorAll("article[data-commitment]")];
  const rows = [...document.querySelectorAll("[data-commitment]")];
  const overdue = document.querySelectorAll("#overdue [data-commitment]");
  const narrowed = [...document.querySelectorAll(
    "[data-of-all], [data-of-body], [data-organisation], [data-organisations], [data-body]",
  )];
  const tiles = [...document.querySelectorAll("[data-tile-of]")]
    .map((figure) => [figure, { ...figure.dataset }]);
  const counts = document.querySelectorAll("[data-items]");
  const filled = document.querySelectorAll("[data-filled]");
  let texts = new Map();

  // Of one body only what that body has to do and told itself; else what all together told.
  const isOwn = ({ dataset }, body) => {
    if ("ofAll" in dataset) return !body;
    if ("ofBody" in dataset) return Boolean(body);
    if ("organisation" in dataset) return dataset.organisation === body;
    if ("body" in dataset) return !body || dataset.body === body;
    if (!body) return !("ownOnly" in dataset);
    return dataset.organisations.split(" ").includes(body);
  };

  // In a tile the body's own number.
  const tell = (figure, told, body) => {
    const place = told.tileOf.split(" ").indexOf(body);
    const value = body ? told.tileValues.split(" ")[place] ?? "0" : told.value;
    const name = told.figure.replace("plan_", body ? "body_" : "plan_");
    Object.assign(figure.dataset, { figure: name, value, key: body ? `${told.key}|${body}` : told.key });
    figure.textContent = value;
    if (name.endsWith("overdue")) figure.closest("li").classList.toggle("alarm", value !== "0");
  };

  // The words of what is shown of a commitment.
  const textOf = (article) => {
    if (!texts.has(article)) {
      const shown = article.cloneNode(true);
      for (const part of shown.querySelectorAll("[hidden]")) part.remove();
      texts.set(article, plain(shown.textContent));
    }
    return texts.get(article);
  };

  const isWanted = (article, asked) => {
    const body = asked.get("organisation");
    const status = asked.get("status");
    const head = body && [...article.querySelectorAll("[data-status]")]
      .find((part) => part.dataset.organisation === body);
    const statuses = body ? head?.dataset.status : article.dataset.statuses;
    const isLate = "overdue" in article.dataset;
    return isOwn(article, body)
      && (!asked.get("plan") || article.dataset.plan === asked.get("plan"))
      && (!status || statuses?.split(" ").includes(status))
      && (!asked.has("overdue") || (body ? "late" in (head?.dataset ?? {}) : isLate))
      && plain(asked.get("words")).split(" ").every((word) => textOf(article).includes(word));
  };

  let before = null;
  const narrow = (body) => {
    if (body !== before) texts = new Map();
    before = body;
    for (const row of rows) row.hidden = false;
    for (const part of narrowed) part.hidden = !isOwn(part, body);
    for (const [figure, told] of tiles) tell(figure, told, body);
    for (const part of counts) {
      part.textContent = `(${part.closest("details").querySelectorAll(".item:not([hidden])").length})`;
    }
    for (const part of filled) part.hidden = !part.querySelector(".entry:not([hidden])");
  };

  const apply = () => {
    const asked = new FormData(form);
    narrow(asked.get("organisation"));
    const wanted = articles.filter((article) => isWanted(article, asked));
    const ids = new Set(wanted.map((article) => article.dataset.commitment));
    for (const row of rows) row.hidden ||= !ids.has(row.dataset.commitment);
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

// On paper stands what is unfolded: all of it, where that is asked for.
document.getElementById("print-all")?.addEventListener("click", () => {
  const folded = [...document.querySelectorAll("details:not([open])")];
  for (const part of folded) part.open = true;
  document.body.classList.add("all");
  window.addEventListener("afterprint", () => {
    for (const part of folded) part.open = false;
    document.body.classList.remove("all");
  }, { once: true });
  window.print();
});

// Tables can be sorted by any of their columns, and taken away as they are shown.
const shownText = (cell) => [...cell.childNodes]
  .filter((part) => !(part.nodeType === Node.ELEMENT_NODE && (part.hidden || part.matches("details"))))
  .map((part) => (part.nodeType === Node.ELEMENT_NODE ? shownText(part) : part.textContent))
  .join("").replace(/\s+/g, " ").trim();

const worthOf = (row, column) => {
  const cell = row.cells[column];
  const value = cell?.querySelector("time")?.dateTime ?? (cell ? shownText(cell) : "");
  return cell?.classList.contains("number") ? parseFloat(value.replace(",", ".")) || 0 : value;
};

const sortBy = (table, head) => {
  const isUp = head.getAttribute("aria-sort") !== "ascending";
  for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
  const compare = (one, other) => {
    const [a, b] = [worthOf(one, head.cellIndex), worthOf(other, head.cellIndex)];
    return (typeof a === "number" ? a - b : a.localeCompare(b, undefined, { numeric: true })) * (isUp ? 1 : -1);
  };
  table.tBodies[0].append(...[...table.tBodies[0].rows].sort(compare));
};

// A cell that a spreadsheet would take for a formula begins with an apostrophe.
const field = (text) => `"${(/^[=+\-\x40'\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

const takeAway = (table) => {
  const rows = [...table.rows].filter((row) => !row.hidden);
  const lines = rows.map((row) => [...row.cells].map((cell) => field(shownText(cell))).join(","));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff", lines.join("\r\n")], { type: "text/csv" }));
  link.download = `${table.caption.textContent.trim()}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
};

for (const table of document.querySelectorAll("table:has(> caption, > tbody)")) {
  if (!table.tHead || !table.caption || table.closest("[data-organisation]")) continue;
  for (const head of table.tHead.rows[0].cells) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sortBy(table, head));
    head.append(button);
  }
  const tools = document.createElement("p");
  const take = document.createElement("button");
  tools.className = "tools";
  take.type = "button";
  take.textContent = document.body.dataset.csv;
  take.setAttribute("aria-label", `${document.body.dataset.csv}: ${table.caption.textContent.trim()}`);
  take.addEventListener("click", () => takeAway(table));
  tools.append(take);
  (table.closest(".scroll, .long") ?? table).before(tools);
}
