import {
  Button,
  ErrorSummary,
  createAll,
} from "../webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
createAll(ErrorSummary);
createAll(Button);

const SWITCH = "[data-keys-switch]";
const STORED = "rose.keys";

function restoreSwitch() {
  const box = document.querySelector(SWITCH);
  if (box) box.checked = localStorage.getItem(STORED) !== "off";
}

function takesText(element) {
  return element.matches("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])");
}

// Single-letter keys must be possible to turn off (WCAG 2.1.4): a voice user's words would tick boxes.
function pressed(event) {
  const bench = document.querySelector(".bench");
  const off = document.querySelector(SWITCH)?.checked === false;
  if (!bench || off || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (takesText(event.target)) return;
  if (event.key === "Enter") return next(event, bench);
  const box = bench.querySelector(`input[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!box) return;
  event.preventDefault();
  box.click();
}

function next(event, bench) {
  if (event.target.closest("a, button, summary")) return;
  event.preventDefault();
  bench.querySelector("[data-next]")?.click();
}

document.addEventListener("keydown", pressed);
document.addEventListener("change", (event) => {
  if (event.target.matches(SWITCH)) localStorage.setItem(STORED, event.target.checked ? "on" : "off");
});
document.addEventListener("htmx:load", restoreSwitch);
restoreSwitch();
