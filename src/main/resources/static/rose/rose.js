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

// A tick is sent as it stands; the box's checked attribute keeps what is saved, and is gone back to when saving fails.
const isTick = (element) => element.matches(".bench input[data-key]");

function sent(event) {
  if (isTick(event.detail.elt)) event.detail.parameters.ticked = String(event.detail.elt.checked);
}

function saved(event) {
  const { elt: box, requestConfig } = event.detail;
  if (isTick(box) && event.detail.successful) box.defaultChecked = requestConfig.parameters.ticked === "true";
}

function notSaved(event) {
  const { elt: box, xhr } = event.detail;
  if (!isTick(box)) return signedOut(xhr);
  const bench = box.closest(".bench");
  box.checked = box.defaultChecked;
  document.getElementById("sparat").textContent = reason(bench.dataset, xhr.status);
}

function reason(texts, status) {
  if (status === 401 || status === 403) return texts.signedOut;
  return status === 0 ? texts.noContact : texts.refused;
}

// Loaded anew, the page leads to where one signs in.
function signedOut(xhr) {
  if (xhr.status === 401) location.reload();
}

document.addEventListener("htmx:configRequest", sent);
document.addEventListener("htmx:afterRequest", saved);
for (const failure of ["responseError", "sendError", "timeout"]) {
  document.addEventListener(`htmx:${failure}`, notSaved);
}

if (document.querySelector("form[data-autosave]")) import("./autosave.js");
