// Enhancement only: sums are checked by the server, and every question can be sent as a form.
(() => {
  "use strict";
  const pause = 250;

  // What is left of a base committee's own sum, while numbers are typed.
  for (const form of document.querySelectorAll("form[data-sum]")) {
    const parts = [...form.querySelectorAll("[data-part]")];
    const left = form.querySelector("[data-sum-left]");
    const show = () => {
      const sum = parts.reduce((total, box) => total + (Number.parseInt(box.value, 10) || 0), 0);
      left.textContent = form.dataset.sumText.replace("{0}", String(form.dataset.sum - sum).replace("-", "−"));
    };
    form.addEventListener("input", show);
    show();
  }

  // Other terms are tried at once: the server works them out and sends the comparison alone.
  for (const form of document.querySelectorAll("form[data-live]")) {
    const place = document.getElementById(form.dataset.live);
    let waiting = 0;
    let asked = null;
    const ask = async () => {
      const query = new URLSearchParams(new FormData(form));
      asked?.abort();
      asked = new AbortController();
      place.setAttribute("aria-busy", "true");
      try {
        const answer = await fetch(`${form.getAttribute("action")}?${query}&Part=table`, { signal: asked.signal, credentials: "same-origin" });
        // A session that ended answers with another page: the form itself will lead there.
        if (!answer.ok || answer.redirected) return;
        place.innerHTML = await answer.text();
        history.replaceState(null, "", `?${query}`);
      } catch (failure) {
        if (failure.name !== "AbortError") form.removeAttribute("data-live");
      } finally {
        place.removeAttribute("aria-busy");
      }
    };
    form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(ask, pause); });
  }
})();
