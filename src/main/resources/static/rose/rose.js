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
  if (event.detail.xhr.status === 401 && !event.detail.elt.closest(".bench")) location.reload();
});

if (document.querySelector("form[data-autosave]")) import("./autosave.js");
