// Three conveniences; every page says all it has to say without them.
"use strict";

const TIME = { today: "今日举行", over: "已结束", open: "报名中", closed: "报名截止" };
const ZONE = { timeZone: "Asia/Shanghai" };

function dayInChina(moment) {
  return moment.toLocaleDateString("sv-SE", ZONE);
}

// A word for this very moment; none where what the page says already is all there is.
function stateAt(now, { starts, ends, until }) {
  if (now >= new Date(ends)) return TIME.over;
  const [today, first] = [dayInChina(now), dayInChina(new Date(starts))];
  if (today === first || now >= new Date(starts)) return TIME.today;
  if (!until) return "";
  // A day without a clock time lasts until it is over.
  const close = until.includes("T") ? new Date(until) : new Date(`${until}T23:59:59+08:00`);
  return now <= close ? TIME.open : TIME.closed;
}

function refineStates(now) {
  for (const element of document.querySelectorAll("[data-starts]")) {
    const word = stateAt(now, element.dataset);
    if (!word) continue;
    const bold = document.createElement("b");
    bold.textContent = word;
    element.prepend(bold, " ");
  }
  const cell = document.querySelector(`[data-day="${dayInChina(now)}"]`);
  if (cell) cell.setAttribute("aria-current", "date");
}

function copyAddress(button) {
  const status = button.querySelector("[role=status]");
  navigator.clipboard.writeText(location.href).then(
    () => { status.textContent = "已复制"; },
    () => { status.textContent = "没有复制成功，请从地址栏复制"; },
  );
}

const ACTIONS = { print: () => window.print(), copy: copyAddress };

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
