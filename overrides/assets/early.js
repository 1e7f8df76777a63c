// Runs before the first paint: what a reader has chosen holds from the start, so nothing jumps.
"use strict";

(function () {
  const root = document.documentElement;

  // Private windows and strict settings refuse the store.
  function kept(name) {
    try { return localStorage.getItem(name) || ""; } catch (refused) { return ""; }
  }

  root.classList.add("scripted");
  if (kept("daziban")) root.classList.add("daziban");

  if (/[?&]q=[^&]/.test(location.search)) root.classList.add("asking");

  const dismissed = kept("alerts").split(" ");
  const watch = new MutationObserver(function () {
    for (const alert of document.querySelectorAll(".alert:not([hidden])")) {
      alert.hidden = dismissed.includes(alert.dataset.alert) || Date.parse(alert.dataset.until) <= Date.now();
    }
    if (document.querySelector("main")) watch.disconnect();
  });
  watch.observe(root, { childList: true, subtree: true });
})();
