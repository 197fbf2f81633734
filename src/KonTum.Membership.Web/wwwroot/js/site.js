// Enhancement only: every page does its work without this file.
(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("js");

  document.addEventListener("DOMContentLoaded", () => {
    const summary = document.querySelector("[data-focus]");
    if (summary && summary.getBoundingClientRect().top < innerHeight) summary.focus();
    for (const button of document.querySelectorAll("[data-print]")) button.addEventListener("click", () => window.print());
    for (const form of document.querySelectorAll("form[method=post]")) guard(form);
    for (const box of document.querySelectorAll("input[data-day]")) box.addEventListener("blur", () => slashes(box));
  });

  // Charts keep their tables shut on the screen and open on paper, in browsers whose style sheets cannot say so.
  addEventListener("beforeprint", () => {
    for (const part of document.querySelectorAll("main details:not([open])")) { part.open = true; part.dataset.opened = ""; }
    tell();
  });

  // What goes to paper is written into the audit trail, by its address and without its question.
  function tell() {
    const token = document.querySelector("input[name=__RequestVerificationToken]");
    if (token && navigator.sendBeacon) navigator.sendBeacon("/audit/printed", new URLSearchParams({ __RequestVerificationToken: token.value, Path: location.pathname }));
  }

  addEventListener("afterprint", () => {
    for (const part of document.querySelectorAll("details[data-opened]")) { part.open = false; delete part.dataset.opened; }
  });

  // Number keypads have no slash: eight digits become a day.
  function slashes(box) {
    const digits = /^\s*(\d{2})(\d{2})((?:19|20)\d{2})\s*$/.exec(box.value);
    if (digits) box.value = `${digits[1]}/${digits[2]}/${digits[3]}`;
  }

  function guard(form) {
    let dirty = false;
    let sent = false;
    const warns = form.hasAttribute("data-guard");
    form.addEventListener("input", () => { dirty = true; });
    form.addEventListener("submit", event => {
      if (sent) { event.preventDefault(); return; }
      sent = true;
      const button = event.submitter;
      // After the browser has read the form: a disabled button would not be sent.
      setTimeout(() => {
        button?.setAttribute("aria-disabled", "true");
        if (button && document.body.dataset.busy && form.hasAttribute("data-guard")) button.textContent = document.body.dataset.busy;
      });
    });
    addEventListener("beforeunload", event => { if (warns && dirty && !sent) event.preventDefault(); });
    // Coming back by the back button finds a form that can be sent again.
    addEventListener("pageshow", event => { if (event.persisted) { sent = false; form.querySelector("[aria-disabled]")?.removeAttribute("aria-disabled"); } });
  }
})();
