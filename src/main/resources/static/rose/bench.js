// The coding bench: keys, the search among categories, and what is told of a save.

const SWITCH = "[data-keys-switch]";
const STORED = "rose.keys";
const bench = () => document.querySelector("form.bench");
const told = (text) => (document.getElementById("sparat").textContent = text);

// --- keys

const KEYS = {
  Enter: "[data-next]",
  ArrowRight: "[data-skip]",
  Backspace: "[data-undo]",
  0: "[data-accept]",
  "?": "[data-unclear]",
};

function takesText(element) {
  return element.matches("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])");
}

// Single-letter keys must be possible to turn off (WCAG 2.1.4): a voice user's words would tick boxes.
function pressed(event) {
  const off = document.querySelector(SWITCH)?.checked === false;
  if (!bench() || off || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (leaving) return event.preventDefault();
  if (takesText(event.target)) return event.key === "Escape" ? leave(event) : undefined;
  if (event.key === "/" || event.key === "+") return enter(event);
  if (event.key === "Enter" && event.target.closest("a, button, summary")) return;
  const box = bench().querySelector(`input[data-key="${CSS.escape(event.key.toLowerCase())}"]:enabled`);
  const chosen = (KEYS[event.key] && bench().querySelector(KEYS[event.key])) ?? box;
  if (!chosen || event.key === "") return;
  event.preventDefault();
  chosen.click();
}

function enter(event) {
  const field = bench().querySelector(event.key === "/" ? "[data-category-search]" : "[data-note]");
  if (!field) return;
  event.preventDefault();
  field.focus();
}

function leave(event) {
  if (event.target.matches("[data-category-search]")) forget(event.target);
  document.getElementById("insats").focus({ preventScroll: true });
}

// --- the search: type the first letters, Enter ticks the first that fits

const letters = (text) => text.toLocaleLowerCase("sv").trim();

function fits(label, typed) {
  const name = letters(label.querySelector(".code-name").textContent);
  return name.startsWith(typed) || name.split(/[\s/,.-]+/).some((word) => word.startsWith(typed));
}

function found(typed) {
  const labels = [...bench().querySelectorAll("fieldset:enabled .code")];
  const fitting = typed ? labels.filter((label) => fits(label, typed)) : [];
  const begins = (label) => letters(label.querySelector(".code-name").textContent).startsWith(typed);
  return [...fitting.filter(begins), ...fitting.filter((label) => !begins(label))];
}

function search(field) {
  const typed = letters(field.value);
  const fitting = found(typed);
  for (const label of bench().querySelectorAll(".code")) {
    label.classList.toggle("code--aside", typed !== "" && !fitting.includes(label));
    label.classList.toggle("code--first", label === fitting[0]);
  }
  const status = bench().querySelector("[data-category-found]");
  const first = fitting[0]?.querySelector(".code-name").textContent;
  const { one, many, none } = status.dataset;
  if (!typed) status.textContent = "";
  else if (!first) status.textContent = none;
  else status.textContent = fitting.length === 1 ? `${one} ${first}` : `${fitting.length} ${many} ${first}`;
}

function forget(field) {
  field.value = "";
  search(field);
}

function choose(event) {
  const field = event.target;
  if (!field.matches("[data-category-search]") || event.key !== "Enter") return;
  event.preventDefault();
  const typed = letters(field.value);
  if (!typed) return bench().querySelector("[data-next]")?.click();
  found(typed)[0]?.querySelector("input").click();
  forget(field);
}

// --- suggestions

function accept() {
  for (const box of bench().querySelectorAll("input[data-likely=true]:enabled:not(:checked)")) box.click();
}

// --- saving: a tick is sent as it stands; the box's checked attribute keeps what is saved, and is gone back to when it fails

const isTick = (element) => element.matches(".bench input[data-key]");

function sent(event) {
  if (isTick(event.detail.elt)) event.detail.parameters.ticked = String(event.detail.elt.checked);
}

function saved(event) {
  const { elt: box, requestConfig } = event.detail;
  if (isTick(box) && event.detail.successful) box.defaultChecked = requestConfig.parameters.ticked === "true";
}

function notSaved(event) {
  const { elt, xhr } = event.detail;
  const form = elt.closest(".bench");
  if (!form) return;
  if (isTick(elt)) elt.checked = elt.defaultChecked;
  told(reason(form.dataset, xhr.status));
}

function reason(texts, status) {
  if (status === 401 || status === 403) return texts.signedOut;
  return status === 0 ? texts.noContact : texts.refused;
}

// --- a page on the bench, the first or one that came after it

// On the way to the next one a key would tick what is left behind; it is not meant for a text that nobody has read yet either.
let leaving = false;

const isForm = (event) => event.detail.elt.closest?.("form.bench") && !event.detail.elt.matches("input, textarea");

document.addEventListener("htmx:beforeRequest", (event) => {
  if (isForm(event)) leaving = true;
});
for (const end of ["responseError", "sendError", "timeout", "sendAbort"]) {
  document.addEventListener(`htmx:${end}`, (event) => {
    if (isForm(event)) leaving = false;
  });
}

function restore() {
  const box = document.querySelector(SWITCH);
  if (box) box.checked = localStorage.getItem(STORED) !== "off";
  bench()?.querySelector("[data-accept]")?.removeAttribute("hidden");
}

function begin(event) {
  if (event.detail.elt !== document.body) return;
  leaving = false;
  if (!bench()) return;
  restore();
  window.scrollTo(0, 0);
  document.getElementById("insats").focus({ preventScroll: true });
}

document.addEventListener("keydown", pressed);
document.addEventListener("keydown", choose);
document.addEventListener("input", (event) => {
  if (event.target.matches("[data-category-search]")) search(event.target);
});
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-accept]")) accept();
});
document.addEventListener("change", (event) => {
  if (event.target.matches(SWITCH)) localStorage.setItem(STORED, event.target.checked ? "on" : "off");
});
document.addEventListener("htmx:configRequest", sent);
document.addEventListener("htmx:afterRequest", saved);
document.addEventListener("htmx:afterSettle", begin);
for (const failure of ["responseError", "sendError", "timeout"]) {
  document.addEventListener(`htmx:${failure}`, notSaved);
}
restore();
