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
    pressed.click();
  }
});

const files = document.querySelector(".drop input[type=file]");
if (files) {
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    files.files = event.dataTransfer.files;
    files.form.requestSubmit();
  });
}
