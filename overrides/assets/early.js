// Runs before the first paint: what a reader has chosen and what is true at this moment stand
// from the start, so nothing jumps. The page says all it has to say without them.
"use strict";

(function () {
  const root = document.documentElement;
  const now = new Date();

  // Private windows and strict settings refuse the store.
  function kept(name) {
    try { return localStorage.getItem(name) || ""; } catch (refused) { return ""; }
  }

  root.classList.add("scripted");
  if (kept("daziban")) root.classList.add("daziban");

  if (/[?&]q=[^&]/.test(location.search)) root.classList.add("asking");
  // Inside WeChat files do not open and nothing is printed: the way out stands where it matters.
  if (/MicroMessenger/i.test(navigator.userAgent)) root.classList.add("wechat");

  const HOUR = 60 * 60 * 1000;
  // Days that are told as 还剩…天; of a longer time the date says enough.
  const SOON = 7;
  const TIME = {
    ahead: "未开始", next: "下一次", today: "今日举行", over: "已结束",
    open: "报名中", closed: "报名截止", last: "今天截止",
  };
  const PAST = [TIME.over, TIME.closed];

  // China is eight hours ahead all year.
  function dayInChina(moment) {
    return new Date(moment.getTime() + 8 * HOUR).toISOString().slice(0, 10);
  }

  const today = dayInChina(now);

  // How many midnights in China lie between now and a moment.
  function daysUntil(moment) {
    return (Date.parse(dayInChina(moment)) - Date.parse(today)) / (24 * HOUR);
  }

  function left(days) {
    return days >= 1 && days <= SOON ? [`还剩${days}天`] : [];
  }

  // Words for this very moment, beside what the page says already.
  function wordsOf({ starts, ends, until, next }) {
    if (now >= new Date(ends)) return [TIME.over];
    const away = daysUntil(new Date(starts));
    if (away <= 0) return [TIME.today];
    const which = next === undefined ? [] : [TIME.next];
    if (!until) return [...(which.length ? which : [TIME.ahead]), ...left(away)];
    // A day without a clock time lasts until it is over.
    const close = until.includes("T") ? new Date(until) : new Date(`${until}T23:59:59+08:00`);
    if (now >= close) return [...which, TIME.closed];
    const days = daysUntil(close);
    return [...which, TIME.open, ...(days ? left(days) : [TIME.last])];
  }

  function prepend(element, word, className) {
    element.prepend(Object.assign(document.createElement("b"), { textContent: word, className }), " ");
  }

  function tellState(element) {
    const words = wordsOf(element.dataset);
    prepend(element, words.join("，"), PAST.includes(words[0]) ? "past" : "");
  }

  // In the list of a series the next time is the first that ends of those that are not over:
  // from the end of the one before it, which may stand elsewhere, for one that was moved stands
  // at its planned day.
  function markTime(element) {
    const isOver = now >= new Date(element.dataset.over);
    element.classList.toggle("over", isOver);
    if (!isOver && !(now < new Date(element.dataset.after))) prepend(element, TIME.next, "");
  }

  // A public notice says from when to when it runs; the word for this very day is told here.
  function tellNotice(element) {
    const [first, last] = element.dataset.notice.split("/");
    const day = dayInChina(new Date());
    if (day >= first) element.textContent = day > last ? "公示期满" : "公示中";
  }
  // When a list goes from a page left open, its word changes with it.
  document.addEventListener("noticeover", function () {
    document.querySelectorAll("[data-notice]").forEach(tellNotice);
  });

  const dismissed = kept("alerts").split(" ");

  function hideAlert(alert) {
    alert.hidden = dismissed.includes(alert.dataset.alert) || Date.parse(alert.dataset.until) <= now;
  }

  // Whether the parser has gone on from an element, so that it adds no more to its text.
  function isWhole(element) {
    for (let one = element; one; one = one.parentElement) if (one.nextSibling) return true;
    return document.readyState !== "loading";
  }

  // Every element once, as soon as it is read: what is not painted yet cannot move.
  const told = new WeakSet();
  function each(selector, tell, isReady) {
    for (const element of document.querySelectorAll(selector)) {
      if (told.has(element) || (isReady && !isReady(element))) continue;
      told.add(element);
      tell(element);
    }
  }

  function refine() {
    each(".alert", hideAlert);
    each("[data-starts]", tellState);
    each("[data-over]", markTime);
    each("[data-notice]", tellNotice, isWhole);
    const cell = document.querySelector(`[data-day="${today}"]`);
    if (cell) cell.setAttribute("aria-current", "date");
  }

  const watch = new MutationObserver(refine);
  watch.observe(root, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", function () {
    refine();
    watch.disconnect();
  });
})();
