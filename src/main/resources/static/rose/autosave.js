// Saves a form field by field as it is typed. What is not yet confirmed is kept in the browser, across reloads, and sent again;
// what somebody else wrote meanwhile is shown beside it, and the user chooses.

const form = document.querySelector("form[data-autosave]");
const texts = document.getElementById("autosave-texts").dataset;
const status = document.querySelector("[data-save-status]");
const PAUSE = 700;
const AGAIN = [1000, 2000, 5000, 10_000];
const IDLE = 20_000;
// One for each loading of the page, so that two tabs of one person do not overwrite each other either.
const writer = Array.from(crypto.getRandomValues(new Uint8Array(9)), (b) => b.toString(36)).join("");
// data-place: where the address is a secret, which has no business here, or may be exchanged for another.
const place = `rose.unsaved.${form.dataset.account}.${form.dataset.place ?? form.dataset.autosave}.${form.dataset.entry ?? ""}.`;

class Field {
  constructor(group) {
    this.group = group;
    this.question = group.dataset.question;
    this.inputs = [...group.querySelectorAll("input:not([type=hidden]), textarea, select")];
    this.revision = Number(group.dataset.revision);
    this.writer = writer;
    this.confirmed = this.typed();
    this.tries = 0;
    this.milliseconds = 0;
  }

  get choosing() {
    return this.inputs.some((input) => input.type === "checkbox" || input.type === "radio");
  }

  typed() {
    return this.choosing
      ? this.inputs.filter((input) => input.checked).map((input) => input.value)
      : this.inputs.map((input) => input.value).filter((value) => value !== "");
  }

  show(values) {
    for (const input of this.inputs) {
      if (this.choosing) input.checked = values.includes(input.value);
      else input.value = values[0] ?? "";
    }
  }

  // A stored answer as the form's own values.
  values(stored) {
    if (stored === "") return [];
    return this.inputs[0]?.type === "checkbox" ? stored.split("|") : [stored];
  }

  // Values in the words that stand on the page.
  worded(values) {
    const words = this.choosing
      ? values.map((value) => this.inputs.find((input) => input.value === value)?.labels[0]?.textContent.trim() ?? value)
      : values;
    return words.join(", ") || texts.nothing;
  }

  get dirty() {
    return !same(this.typed(), this.confirmed);
  }

  typing() {
    this.used();
    if (this.conflict) return keep(this);
    clearTimeout(this.timer);
    if (!this.dirty && !this.sending) {
      forget(this);
      return;
    }
    keep(this);
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  used() {
    const now = performance.now();
    if (this.lastUse && now - this.lastUse < IDLE) this.milliseconds += now - this.lastUse;
    this.lastUse = now;
  }

  async save(leaving = false) {
    clearTimeout(this.timer);
    if (this.sending || this.conflict || !this.dirty) return;
    const values = this.typed();
    const milliseconds = Math.round(this.milliseconds);
    this.sending = true;
    tell();
    try {
      const answer = await send(this, values, milliseconds, leaving);
      this.milliseconds -= milliseconds;
      this.tries = 0;
      this.answered(answer, values);
    } catch (problem) {
      this.failed(problem);
    } finally {
      this.sending = false;
      tell();
    }
    if (this.dirty && !this.conflict && !this.waiting && !this.refused) this.timer = setTimeout(() => this.save(), PAUSE);
  }

  answered(answer, values) {
    this.waiting = false;
    this.refused = answer.state === "refused";
    if (answer.state === "saved") return this.saved(answer, values);
    if (answer.state === "conflict") return this.ask(answer);
    this.state(answer.message, true);
  }

  saved(answer, values) {
    this.revision = answer.revision;
    this.writer = writer;
    this.confirmed = values;
    this.group.dataset.revision = answer.revision;
    this.group.classList.remove("field--last-year");
    const box = this.group.querySelector("input[name^='revision:']");
    if (box) box.value = answer.revision;
    if (!this.dirty) forget(this);
    this.state(`${texts.saved} ${answer.time}${answer.message ? ". " + answer.message : ""}`);
    lastSaved = answer.time;
    answer.fields.forEach(update);
    hintsLater();
  }

  failed(problem) {
    this.waiting = true;
    this.state(texts.kept, true);
    trouble = problem.signedOut ? texts.signedOut : problem.refused ? texts.refused : texts.offline;
    if (problem.refused) {
      this.refused = true;
      return;
    }
    const pause = AGAIN[Math.min(this.tries++, AGAIN.length - 1)];
    this.timer = setTimeout(() => this.save(), pause);
  }

  state(text, wrong = false) {
    const line = this.group.querySelector("[data-state]");
    line.textContent = text;
    line.classList.toggle("field-state--wrong", wrong);
  }

  ask(answer) {
    const { theirs } = answer;
    this.conflict = theirs;
    keep(this);
    const theirValues = this.values(theirs.value);
    const panel = element("div", { className: "card conflict", role: "alert" }, [
      element("p", {}, [element("b", { textContent: answer.message })]),
      element("div", { className: "columns columns--even" }, [
        part(`${theirs.by} ${texts.theirs} ${theirs.time}`, this.worded(theirValues)),
        part(texts.yours, this.worded(this.typed())),
      ]),
      element("p", { className: "buttons" }, this.choices(theirValues, theirs.revision)),
    ]);
    this.group.append(panel);
    this.panel = panel;
    this.state("");
  }

  choices(theirValues, revision) {
    const choose = (values) => () => {
      this.panel.remove();
      this.conflict = null;
      this.revision = revision;
      this.confirmed = theirValues;
      this.show(values());
      this.inputs[0].focus();
      if (this.dirty) this.save();
      else {
        forget(this);
        this.state("");
        tell();
      }
    };
    const buttons = [
      button(texts.keepYours, choose(() => this.typed())),
      button(texts.takeTheirs, choose(() => theirValues)),
    ];
    if (this.group.querySelector("textarea")) {
      buttons.push(button(texts.keepBoth, choose(() => [[...theirValues, ...this.typed()].join("\n\n")])));
    }
    return buttons;
  }
}

function part(heading, text) {
  return element("div", {}, [
    element("p", {}, [element("b", { textContent: heading })]),
    element("p", { className: "lines", textContent: text }),
  ]);
}

function button(text, press) {
  const made = element("button", {
    type: "button",
    className: "govuk-button govuk-button--secondary",
    textContent: text,
  });
  made.addEventListener("click", press);
  return made;
}

function element(name, properties, children = []) {
  const { role, ...rest } = properties;
  const made = Object.assign(document.createElement(name), rest);
  if (role) made.setAttribute("role", role);
  made.append(...children);
  return made;
}

const same = (one, other) => one.length === other.length && one.every((value, i) => value === other[i]);

const fields = new Map(
  [...form.querySelectorAll(".field[data-question]")].map((group) => [group.dataset.question, new Field(group)]),
);
let lastSaved = null;
let trouble = null;
let resent = false;

async function send(field, values, milliseconds, leaving) {
  const body = new URLSearchParams({
    _csrf: form.elements._csrf.value,
    question: field.question,
    revision: field.revision,
    writer: field.writer,
    milliseconds,
  });
  if (form.dataset.entry) body.set("entry", form.dataset.entry);
  values.forEach((value) => body.append("value", value));
  const answer = await fetch(form.dataset.autosave, {
    method: "POST",
    body,
    headers: { "HX-Request": "true" },
    keepalive: leaving && body.toString().length < 60_000,
    signal: leaving ? undefined : AbortSignal.timeout(15_000),
  });
  if (answer.ok) return answer.json();
  const signedOut = answer.status === 401 || answer.status === 403;
  throw { signedOut, refused: !signedOut && answer.status >= 400 && answer.status < 500 };
}

// What may be worth a look is asked for when writing pauses, and left alone while somebody reads it.
const hints = document.querySelector("[data-hints]");
let hintTimer = null;

function hintsLater() {
  if (!hints) return;
  clearTimeout(hintTimer);
  hintTimer = setTimeout(async () => {
    try {
      const answer = await fetch(hints.dataset.hints, { headers: { "HX-Request": "true" } });
      if (answer.ok && !hints.contains(document.activeElement)) hints.innerHTML = await answer.text();
    } catch {
      // hints can wait for contact
    }
  }, 1500);
}

// How the field stands now, and those that depend on it.
function update(state) {
  for (const group of document.querySelectorAll(`[data-question="${CSS.escape(state.question)}"]`)) {
    group.hidden = !state.shown;
    const messages = group.querySelector("[data-messages]");
    if (messages) mark(group, messages, state);
  }
}

function mark(group, messages, { error, warnings }) {
  const control = group.querySelector("fieldset, input:not([type=hidden]), textarea");
  const id = control.id;
  const shown = [];
  if (error) {
    const hidden = element("span", { className: "govuk-visually-hidden", textContent: texts.error });
    shown.push(element("p", { className: "govuk-error-message", id: `${id}-fel` }, [hidden, " " + error]));
  }
  if (warnings.length > 0) {
    const lines = warnings.map((text) =>
      element("p", {}, [element("b", { textContent: texts.warning }), " " + text]),
    );
    shown.push(element("div", { className: "field-warning", id: `${id}-varning` }, lines));
  }
  messages.replaceChildren(...shown);
  group.classList.toggle("govuk-form-group--error", Boolean(error));
  if (control.matches("input")) control.classList.toggle("govuk-input--error", Boolean(error));
  if (control.matches("textarea")) control.classList.toggle("govuk-textarea--error", Boolean(error));
  if (!control.matches("fieldset")) {
    if (error) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }
  const described = [`${id}-hjalp`, `${id}-fel`, `${id}-varning`].filter((each) => document.getElementById(each));
  if (described.length > 0) control.setAttribute("aria-describedby", described.join(" "));
  else control.removeAttribute("aria-describedby");
}

function keep(field) {
  try {
    const kept = { values: field.typed(), revision: field.revision, writer: field.writer };
    localStorage.setItem(place + field.question, JSON.stringify(kept));
  } catch {
    // the browser keeps nothing: what is typed stays on the page until it is saved
  }
}

function forget(field) {
  try {
    localStorage.removeItem(place + field.question);
  } catch {
    // nothing was kept
  }
}

// What an earlier visit could not send.
function takeUp(field) {
  let kept;
  try {
    kept = JSON.parse(localStorage.getItem(place + field.question));
  } catch {
    return;
  }
  if (!kept) return;
  if (same(kept.values, field.confirmed)) return forget(field);
  field.show(kept.values);
  field.revision = kept.revision;
  field.writer = kept.writer;
  resent = true;
  field.save();
}

function tell() {
  const all = [...fields.values()];
  if (all.some((field) => field.waiting && field.dirty)) {
    say(trouble, true);
  } else if (all.some((field) => field.sending)) {
    if (!status.textContent) say(texts.saving);
  } else if (all.some((field) => field.conflict || (field.dirty && field.refused))) {
    say(texts.kept, true);
  } else if (lastSaved) {
    say(resent ? `${texts.sentAgain} ${lastSaved}` : `${texts.allSaved} ${lastSaved}`);
  }
}

function say(text, wrong = false) {
  if (status.textContent !== text) status.textContent = text;
  status.classList.toggle("save-status--wrong", wrong);
}

function fieldOf(event) {
  const group = event.target.closest?.(".field[data-question]");
  return group && !event.target.closest(".conflict") ? fields.get(group.dataset.question) : undefined;
}

form.addEventListener("focusin", (event) => fieldOf(event)?.used());
form.addEventListener("input", (event) => fieldOf(event)?.typing());
form.addEventListener("change", (event) => {
  const field = fieldOf(event);
  if (field) {
    field.typing();
    field.save();
  }
});
form.addEventListener("focusout", (event) => {
  const field = fieldOf(event);
  if (field) {
    field.used();
    field.lastUse = null;
  }
});

// Going on: what is typed is saved first; only what cannot be saved keeps one on the page.
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const onwards = event.submitter?.dataset.nextHref;
  const then = event.submitter?.dataset.thenSubmit;
  resent = false;
  await Promise.all([...fields.values()].map(settled));
  const held = [...fields.values()].find((field) => field.dirty);
  if (held) return held.inputs[0]?.focus();
  if (onwards) location.assign(onwards);
  if (then) document.getElementById(then).submit();
});

async function settled(field) {
  for (let i = 0; i < 100 && field.sending; i++) await new Promise((resolve) => setTimeout(resolve, 50));
  await field.save();
}

addEventListener("online", () => fields.forEach((field) => field.save()));
addEventListener("pagehide", () => fields.forEach((field) => field.save(true)));
document.addEventListener("visibilitychange", () => {
  if (document.hidden) fields.forEach((field) => field.save(true));
});
fields.forEach(takeUp);
