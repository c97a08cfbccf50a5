// The desk's only program: keys for what has one, and files dropped anywhere on the page. All of it works without.
"use strict";

const typed = (target) => target.closest("input, textarea, select, summary");

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.metaKey || typed(event.target)) return;
  if (event.ctrlKey && event.key !== "z") return;
  if (event.key === "Enter" && event.target.closest("a, button")) return;
  const pressed = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (pressed) {
    event.preventDefault();
    if (pressed.matches("input")) pressed.focus();
    else pressed.click();
  }
});

// All files of what was dropped, each with the folders that it lies in.
const walk = async (entry) => {
  if (entry.isFile) {
    const file = await new Promise((found, failed) => entry.file(found, failed));
    return [[entry.fullPath.slice(1), file]];
  }
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((read, failed) => reader.readEntries(read, failed));
    if (!some.length) return found;
    for (const one of some) found.push(...await walk(one));
  }
};

const form = document.querySelector(".drop");
if (form) {
  const send = async (entries) => {
    form.querySelector("[role=status]").textContent = form.dataset.sending;
    const body = new FormData(form);
    body.delete("files");
    for (const entry of entries) for (const [path, file] of await walk(entry)) body.append("files", file, path);
    const answer = await fetch(form.action, { method: "POST", body });
    if (answer.ok) location.assign(answer.url);
    else document.documentElement.innerHTML = await answer.text();
  };
  form.addEventListener("submit", () => {
    form.querySelector("[role=status]").textContent = form.dataset.sending;
  });
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    send([...event.dataTransfer.items].map((item) => item.webkitGetAsEntry()).filter(Boolean));
  });
}

// Words on the print: a click takes one, dragging takes several. They fill the field that was chosen last; where none
// was, it is told which values they stand in.
const SVG = "http://www.w3.org/2000/svg";
const print = document.querySelector("svg[data-words]");
if (print) choosing(print);

async function choosing(print) {
  const answer = await fetch(print.dataset.words);
  if (!answer.ok) return;
  const layer = print.appendChild(document.createElementNS(SVG, "g"));
  layer.setAttribute("aria-hidden", "true");
  const words = (await answer.json()).map(([text, x0, top, x1, bottom]) => {
    const rect = drawn("rect", x0, top, x1, bottom);
    return { text, x0, top, x1, bottom, rect };
  });
  const frame = drawn("rect", 0, 0, 0, 0);
  frame.classList.add("frame");
  const panel = document.querySelector(".chosen");
  const chosen = new Set();
  let field = null;
  let from = null;
  let isDragged = false;

  function drawn(name, x0, top, x1, bottom) {
    const made = layer.appendChild(document.createElementNS(SVG, name));
    place(made, x0, top, x1, bottom);
    return made;
  }

  function place(rect, x0, top, x1, bottom) {
    for (const [name, size] of [["x", x0], ["y", top], ["width", x1 - x0], ["height", bottom - top]]) {
      rect.setAttribute(name, size);
    }
  }

  function pointed(event) {
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(print.getScreenCTM().inverse());
  }

  function within(one, other) {
    const [x0, x1] = [Math.min(one.x, other.x), Math.max(one.x, other.x)];
    const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)];
    return [...words.keys()].filter((at) => {
      const word = words[at];
      return word.x0 < x1 && word.x1 > x0 && word.top < bottom && word.bottom > top;
    });
  }

  function show() {
    const places = [...chosen].sort((one, other) => one - other);
    const text = places.map((at) => words[at].text).join(" ");
    words.forEach((word, at) => word.rect.classList.toggle("taken", chosen.has(at)));
    for (const input of document.querySelectorAll("[data-words]:not(svg)")) input.value = places.join(" ");
    if (panel) {
      panel.hidden = !places.length;
      panel.querySelector("[data-chosen]").textContent = text;
      stands(places);
    }
    if (field && places.length) fill(text, places);
  }

  function fill(text, places) {
    field.focus({ preventScroll: true });
    field.select();
    if (!document.execCommand("insertText", false, text)) field.value = text; // so that Ctrl-Z takes it back
    const own = field.form.elements[field.dataset.fill];
    if (own) own.value = places.join(" ");
  }

  function stands(places) {
    const told = panel.querySelector("[data-stands]");
    told.replaceChildren();
    for (const link of print.querySelectorAll("a")) {
      const boxes = [...link.querySelectorAll("rect")].map((rect) => rect.getBBox());
      const holds = (word) => boxes.some((box) => covers(box, word));
      if (!places.some((at) => holds(words[at]))) continue;
      const way = document.createElement("a");
      way.href = link.getAttribute("href");
      way.textContent = link.getAttribute("aria-label");
      told.append(told.childNodes.length ? ", " : `${told.dataset.stands} `, way);
    }
  }

  function covers(box, word) {
    const [x, y] = [(word.x0 + word.x1) / 2, (word.top + word.bottom) / 2];
    return box.x <= x && x <= box.x + box.width && box.y <= y && y <= box.y + box.height;
  }

  function arm(next) {
    if (next === field) return;
    document.querySelector(".armed")?.classList.remove("armed");
    field = next;
    chosen.clear();
    field?.classList.add("armed");
    show();
  }

  document.addEventListener("focusin", (event) => {
    if (event.target.matches("[data-fill]")) arm(event.target);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    field?.blur();
    chosen.clear();
    arm(null);
    show();
  });
  document.querySelector("[data-fill-from]")?.addEventListener("submit", (event) => {
    const value = event.target.elements.value;
    const at = value.selectedOptions[0].dataset.at;
    event.preventDefault();
    const places = [...chosen];
    arm(document.getElementById(`field-${at}`));
    places.forEach((place) => chosen.add(place));
    show();
  });
  print.addEventListener("dragstart", (event) => event.preventDefault());
  print.addEventListener("pointerdown", (event) => {
    if (event.button || event.pointerType === "touch") return;
    from = pointed(event);
    isDragged = false;
  });
  print.addEventListener("pointermove", (event) => {
    if (!from) return;
    const to = pointed(event);
    if (!isDragged && Math.hypot(to.x - from.x, to.y - from.y) < 4) return;
    if (!isDragged) print.setPointerCapture(event.pointerId);
    isDragged = true;
    place(frame, Math.min(from.x, to.x), Math.min(from.y, to.y), Math.max(from.x, to.x), Math.max(from.y, to.y));
    if (!event.shiftKey) chosen.clear();
    for (const at of within(from, to)) chosen.add(at);
    words.forEach((word, at) => word.rect.classList.toggle("taken", chosen.has(at)));
  });
  print.addEventListener("pointerup", () => {
    if (isDragged) show();
    place(frame, 0, 0, 0, 0);
    from = null;
  });
  print.addEventListener("click", (event) => {
    const wasDragged = isDragged;
    isDragged = false;
    if (wasDragged || field) event.preventDefault(); // a link then leads nowhere
    if (wasDragged) return;
    const [at] = within(pointed(event), pointed(event));
    if (at === undefined) return;
    if (!chosen.delete(at)) chosen.add(at);
    show();
  }, true);
}

// What is being read is asked for again and again, without leaving the page.
const again = async () => {
  const told = document.querySelector("[data-again]");
  if (!told) return;
  await new Promise((wait) => setTimeout(wait, told.dataset.again));
  const answer = await fetch(location.href).catch(() => null);
  if (answer?.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.querySelector("#content");
    if (now.innerHTML !== document.querySelector("#content").innerHTML) document.querySelector("#content").replaceWith(now);
  }
  again();
};
again();

// What is typed and not yet sent is kept in this browser: whoever closes it in the middle finds it again.
for (const form of document.querySelectorAll('form[action="/say"], form[action="/reports"]')) {
  const about = ["subject", "report", "field", "kind"].map((name) => form.elements[name]?.value ?? "").join(" ");
  for (const input of form.querySelectorAll("textarea, input:not([type=hidden])")) {
    const key = `${about} ${input.name}`;
    const [before, typed] = JSON.parse(localStorage.getItem(key) ?? "[]");
    if (before === input.defaultValue && input.value === before) input.value = typed;
    else localStorage.removeItem(key);
    input.addEventListener("input", () => localStorage.setItem(key, JSON.stringify([input.defaultValue, input.value])));
    form.addEventListener("submit", () => localStorage.removeItem(key));
  }
}

// What a layout would understand is counted anew after each change.
const lesson = document.querySelector("form[data-count]");
if (lesson) {
  const status = lesson.querySelector("[data-told]");
  let asked = 0;
  let later = 0;
  lesson.addEventListener("change", () => {
    clearTimeout(later);
    later = setTimeout(count, 400);
  });
  if ("first" in status.dataset) count();

  async function count() {
    const own = ++asked;
    status.textContent = status.dataset.told;
    const answer = await fetch(lesson.dataset.count, { method: "POST", body: new FormData(lesson) });
    if (own !== asked || !answer.ok) return;
    status.textContent = (await answer.json()).told;
  }
}
