import {
  Button,
  ErrorSummary,
  createAll,
} from "../webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
createAll(ErrorSummary);
createAll(Button);

// Loaded anew, the page leads to where one signs in.
document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.xhr.status === 401 && !event.detail.elt.closest(".bench, .written-editor")) location.reload();
});

// Without script the menu closes by the word that opened it.
const more = document.querySelector(".menu-more");
if (more) {
  document.addEventListener("click", (event) => {
    if (!more.contains(event.target)) more.open = false;
  });
  more.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !more.open) return;
    more.open = false;
    more.querySelector("summary").focus();
  });
}

if (document.querySelector("form[data-autosave]")) import("./autosave.js");
if (document.querySelector(".written-editor")) import("./writing.js");
