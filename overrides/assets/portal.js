// Conveniences; every page says all it has to say without them.
"use strict";

// What a button has done stands on it and is read out from one place, silent until then.
const heard = Object.assign(document.createElement("p"), { className: "said" });
heard.setAttribute("role", "status");
if (document.querySelector("[data-do=copy]")) document.body.append(heard);

function tell(button, words) {
  button.querySelector("span").textContent = words;
  heard.textContent = words;
}

// The text a button names, else the address of the page.
function copyText(button) {
  const source = document.getElementById(button.dataset.copy);
  const done = () => tell(button, "已复制");
  const failed = () => {
    if (source && isCopied(source)) done();
    else tell(button, source ? "文字已选中，请按住复制" : "没有复制成功，请从地址栏复制");
  };
  if (!navigator.clipboard) { failed(); return; }
  navigator.clipboard.writeText(source ? source.innerText.trim() : location.href).then(done, failed);
}

// The way of older WebViews; where it is refused too, the text stays selected.
function isCopied(source) {
  getSelection().selectAllChildren(source);
  try { return document.execCommand("copy"); } catch (refused) { return false; }
}

// What is kept in the reader's own browser; private windows and strict settings refuse.
function keep(name, value) {
  try { localStorage.setItem(name, value); } catch (refused) { /* it holds for this page */ }
}

function kept(name) {
  try { return localStorage.getItem(name) || ""; } catch (refused) { return ""; }
}

// A dismissed alert is known again by its text; the last few are enough.
function dismiss(button) {
  const alert = button.closest("[data-alert]");
  keep("alerts", kept("alerts").split(" ").slice(-9).concat(alert.dataset.alert).join(" "));
  alert.hidden = true;
  // The one who dismissed it goes on reading where it stood.
  document.getElementById("p-main").focus({ preventScroll: true });
}

const ACTIONS = { print: () => window.print(), copy: copyText, dismiss };

for (const button of document.querySelectorAll("[data-do]")) {
  // The clipboard is only there on secure pages; a text on the page can be selected without.
  button.hidden = button.dataset.do === "copy" && !button.dataset.copy && !navigator.clipboard;
  button.addEventListener("click", () => ACTIONS[button.dataset.do](button));
}

// Pictures below the screen wait: browsers fetch them from far away, which costs who pays by
// the byte. Until somebody scrolls only what is seen is fetched, from then on a screen ahead.
function watchPictures() {
  const waiting = document.querySelectorAll('img[loading="lazy"]');
  if (!waiting.length || !window.IntersectionObserver) return;
  const watch = function (ahead) {
    const watcher = new IntersectionObserver(function (seen) {
      for (const { isIntersecting, target } of seen) {
        if (isIntersecting) target.classList.add("near");
      }
    }, { rootMargin: `${ahead}% 100000%` });
    waiting.forEach((image) => watcher.observe(image));
    return watcher;
  };
  const first = watch(0);
  window.addEventListener("scroll", function () {
    first.disconnect();
    watch(60);
  }, { once: true, passive: true });
  root.classList.add("watching");
}

// A link to a figure opens the records behind it.
function openTarget() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const details = target && target !== document.body && target.querySelector("details");
  if (details) details.open = true;
}

// Rows that stand as blocks on a phone are no table to the screen readers of older WebViews
// unless their roles are written out; in the HTML that is forbidden, for newer ones know.
const ROLES = {
  thead: "rowgroup", tbody: "rowgroup", tfoot: "rowgroup", tr: "row",
  "th[scope=col]": "columnheader", "th[scope=row]": "rowheader", td: "cell",
};

function keepTables() {
  for (const table of document.querySelectorAll("table.stack")) {
    table.setAttribute("role", "table");
    for (const part of Object.keys(ROLES)) {
      for (const one of table.querySelectorAll(part)) one.setAttribute("role", ROLES[part]);
    }
  }
}

// Large type, here and on every page to come; the links do it for one page without a script.
const root = document.documentElement;
const LARGE = "daziban";

function setType(event) {
  const isLarge = event.currentTarget.hash === `#${LARGE}`;
  root.classList.toggle(LARGE, isLarge);
  keep(LARGE, isLarge ? "1" : "");
  // Only another target of the address takes back what the address alone has set.
  if (location.hash === `#${LARGE}`) return;
  event.preventDefault();
  event.currentTarget.parentElement.querySelector(isLarge ? ".to-plain" : ".to-large").focus();
}

for (const link of document.querySelectorAll(".to-large, .to-plain")) link.addEventListener("click", setType);
// Older browsers know no :has().
if (location.hash === `#${LARGE}`) root.classList.add(LARGE);

keepTables();
watchPictures();
openTarget();
window.addEventListener("hashchange", openTarget);
