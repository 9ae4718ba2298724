// Blocks of a report as they are written: what is typed is kept in the browser until it is saved, and what goes wrong is told
// beside it.

const texts = document.querySelector(".written-editor").dataset;
const place = texts.keep;

function keep(name, kept) {
  try {
    localStorage.setItem(place + name, JSON.stringify(kept));
  } catch {
    // the browser keeps nothing: what is typed stays on the page until it is saved
  }
}

function kept(name) {
  try {
    return JSON.parse(localStorage.getItem(place + name));
  } catch {
    return null;
  }
}

function forget(name) {
  try {
    localStorage.removeItem(place + name);
  } catch {
    // nothing was kept
  }
}

function allKept() {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(place))
      .map((key) => key.slice(place.length));
  } catch {
    return [];
  }
}

const status = (element) => element.closest("li")?.querySelector("[data-writing-status]");
const writing = (element) => element.closest?.("form.writing[data-writing]");

document.addEventListener("input", (event) => {
  const form = writing(event.target);
  if (form) keep(form.dataset.writing, { text: event.target.value, version: form.elements.version?.value });
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  writing(event.target)?.requestSubmit();
});

// Text that an earlier visit did not save comes back, over the version that it was typed over.
document.addEventListener("htmx:load", ({ detail }) => {
  const form = detail.elt.querySelector?.("form.writing[data-take-up]");
  const before = form && kept(form.dataset.writing);
  if (!before) return;
  const { text, version } = form.elements;
  // whoever was quicker than this has begun to type already
  if (text.value !== text.defaultValue) return;
  const saved = { text: text.value, version: version?.value };
  if (before.text === saved.text) return forget(form.dataset.writing);
  fill(form, before);
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: texts.throw });
  button.className = "link-button";
  button.addEventListener("click", () => {
    fill(form, saved);
    forget(form.dataset.writing);
    status(form).replaceChildren();
    text.focus();
  });
  status(form).replaceChildren(texts.back + " ", button);
});

function fill(form, { text, version }) {
  form.elements.text.value = text;
  if (form.elements.version) form.elements.version.value = version;
  form.elements.text.dispatchEvent(new Event("input", { bubbles: true }));
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-forget]");
  if (!link) return;
  forget(link.dataset.forget);
  if (!link.dataset.leave) return;
  event.preventDefault();
  const item = link.closest("li");
  item.replaceChildren();
  item.className = "";
  item.hidden = true;
  document.getElementById(link.dataset.leave)?.focus();
});

// Saved is what comes back neither as a form nor as a choice between two texts.
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const asked = detail.requestConfig.elt;
  if (!asked.matches("form[data-writing]") || !detail.successful) return;
  if (!/class="(writing|card conflict)/.test(detail.xhr.responseText)) forget(asked.dataset.writing);
});

function tell(text) {
  return ({ detail }) => {
    const line = status(detail.requestConfig.elt);
    if (line) line.textContent = text(detail.xhr);
  };
}

function refused(xhr) {
  if (xhr.status === 401 || xhr.status === 403) return texts.signedOut;
  const problem = new DOMParser().parseFromString(xhr.responseText, "text/html").querySelector("[data-problem=true]");
  return problem ? `${problem.textContent} ${texts.stays}` : texts.failed;
}

document.addEventListener("htmx:responseError", tell(refused));
document.addEventListener("htmx:sendError", tell(() => texts.offline));
document.addEventListener("htmx:timeout", tell(() => texts.offline));

for (const name of allKept()) {
  const item = document.getElementById("stycke-" + name.replace("ny-", ""));
  const line = item?.querySelector("[data-writing-status]");
  if (line && !line.textContent) line.textContent = texts.kept;
}
