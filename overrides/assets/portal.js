// Conveniences; every page says all it has to say without them.
"use strict";

const TIME = {
  ahead: "未开始", next: "下一次", today: "今日举行", over: "已结束",
  open: "报名中", closed: "报名截止", last: "今天截止",
};
const PAST = [TIME.over, TIME.closed];
const ZONE = { timeZone: "Asia/Shanghai" };

function dayInChina(moment) {
  return moment.toLocaleDateString("sv-SE", ZONE);
}

const DAY = 24 * 60 * 60 * 1000;
// Days that are told as 还剩…天; of a longer time the date says enough.
const SOON = 7;

// How many midnights in China lie between two moments.
function daysUntil(now, moment) {
  return (Date.parse(dayInChina(moment)) - Date.parse(dayInChina(now))) / DAY;
}

function left(days) {
  return days >= 1 && days <= SOON ? [`还剩${days}天`] : [];
}

// Words for this very moment, beside what the page says already.
function wordsAt(now, { starts, ends, until, next }) {
  const start = new Date(starts);
  if (now >= new Date(ends)) return [TIME.over];
  const away = daysUntil(now, start);
  if (away <= 0) return [TIME.today];
  const which = next === undefined ? [] : [TIME.next];
  if (!until) return [...(which.length ? which : [TIME.ahead]), ...left(away)];
  // A day without a clock time lasts until it is over.
  const close = until.includes("T") ? new Date(until) : new Date(`${until}T23:59:59+08:00`);
  if (now >= close) return [...which, TIME.closed];
  const days = daysUntil(now, close);
  return [...which, TIME.open, ...(days ? left(days) : [TIME.last])];
}

function refineStates(now) {
  for (const element of document.querySelectorAll("[data-starts]")) {
    const words = wordsAt(now, element.dataset);
    const bold = document.createElement("b");
    bold.textContent = words.join("，");
    bold.classList.toggle("past", PAST.includes(words[0]));
    element.prepend(bold, " ");
  }
  const cell = document.querySelector(`[data-day="${dayInChina(now)}"]`);
  if (cell) cell.setAttribute("aria-current", "date");
}

// A public notice says from when to when it runs; the word for this very day is told here.
function refineNotices(now) {
  const today = dayInChina(now);
  for (const element of document.querySelectorAll("[data-notice]")) {
    const [first, last] = element.dataset.notice.split("/");
    if (today >= first) element.textContent = today > last ? "公示期满" : "公示中";
  }
}

// In the list of a series the next time is the first that ends of those that are not over;
// one that was moved stands at its planned day.
function markTimes(now) {
  const end = (time) => new Date(time.dataset.over);
  for (const list of document.querySelectorAll("[data-times]")) {
    const times = [...list.querySelectorAll("[data-over]")];
    for (const time of times) time.classList.toggle("over", end(time) <= now);
    const [next] = times.filter((time) => end(time) > now).sort((a, b) => end(a) - end(b));
    if (next) next.prepend(Object.assign(document.createElement("b"), { textContent: TIME.next }), " ");
  }
}

// The text a button names, else the address of the page.
function copyText(button) {
  const status = button.querySelector("[aria-live]");
  const source = document.getElementById(button.dataset.copy);
  const where = source ? "请按住文字复制" : "请从地址栏复制";
  navigator.clipboard.writeText(source ? source.innerText.trim() : location.href).then(
    () => { status.textContent = "已复制"; },
    () => { status.textContent = `没有复制成功，${where}`; },
  );
}

const ACTIONS = { print: () => window.print(), copy: copyText };

for (const button of document.querySelectorAll("[data-do]")) {
  // The clipboard is only there on secure pages.
  button.hidden = button.dataset.do === "copy" && !navigator.clipboard;
  button.addEventListener("click", () => ACTIONS[button.dataset.do](button));
}

// A link to a figure opens the records behind it.
function openTarget() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const details = target && target.querySelector("details");
  if (details) details.open = true;
}

openTarget();
window.addEventListener("hashchange", openTarget);
refineStates(new Date());
markTimes(new Date());
refineNotices(new Date());
