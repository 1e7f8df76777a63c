// Takes the names of a public notice from its page when the last day is over, rebuilt or not.
"use strict";

(function () {
  const HOUR = 60 * 60 * 1000;
  const LONGEST = 2 ** 31 - 1;

  // The moment after the last day in China, which is eight hours ahead all year.
  function endOf(day) {
    return Date.parse(`${day}T00:00:00Z`) + (24 - 8) * HOUR;
  }

  let waiting;

  function empty() {
    const now = Date.now();
    let next = Infinity, isOver = false;
    for (const part of document.querySelectorAll("[data-named-until]")) {
      const end = endOf(part.dataset.namedUntil);
      if (end > now) { next = Math.min(next, end); continue; }
      const list = part.parentNode;
      part.remove();
      isOver = true;
      // A heading above nothing would promise files.
      if (list.matches("ul") && !list.children.length) list.closest("section").remove();
      document.querySelector(".named-over").hidden = false;
    }
    // The strip above says the same from this moment on.
    if (isOver) document.dispatchEvent(new Event("noticeover"));
    clearTimeout(waiting);
    if (next < Infinity) waiting = setTimeout(empty, Math.min(next - now, LONGEST));
  }

  empty();
  // A page that was put aside comes back as it was, and its clock stood still.
  window.addEventListener("pageshow", empty);
  document.addEventListener("visibilitychange", empty);
})();
