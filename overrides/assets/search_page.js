// The search page. The address says what is searched (?q=&kind=&column=&year=&page=), so that it
// can be sent on and gone back to; the engine is fetched when there is something to search.
"use strict";

const FILTERS = [["kind", "种类"], ["column", "栏目"], ["year", "年份"]];
const PAUSE = 150;
// A message that comes and goes at once is read out for nothing.
const SLOW = 700;

const form = document.querySelector("[data-search]");
const input = form.elements.q;
const part = (name) => document.querySelector(name);
const status = part(".search-status");
const results = part("[data-search-results]");
const pager = part("[data-search-pager]");
const filters = part(".search-filters");
const none = part(".search-none");
const failed = part(".search-failed");
const loosen = part("[data-search-loosen]");
const ROOT = new URL(form.dataset.search, location.href).href;
const TITLE = document.title;

// An element with its attributes and children; texts become text, never HTML.
function made(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const key of Object.keys(attributes)) element.setAttribute(key, attributes[key]);
  element.append(...children);
  return element;
}

function filled(element, ...children) {
  element.textContent = "";
  element.append(...children);
}

// What an address asks for.
function asked(search) {
  const fields = new URLSearchParams(search);
  const wanted = { q: (fields.get("q") || "").trim(), page: Math.max(1, parseInt(fields.get("page"), 10) || 1) };
  for (const [name] of FILTERS) wanted[name] = fields.get(name) || "";
  return wanted;
}

// The address that asks for it; the first page and empty fields are left out.
function address(wanted) {
  const fields = new URLSearchParams();
  for (const name of ["q", "kind", "column", "year"]) if (wanted[name]) fields.set(name, wanted[name]);
  if (wanted.page > 1) fields.set("page", wanted.page);
  const query = fields.toString();
  return location.pathname + (query ? `?${query}` : "");
}

let opening = null;
let failures = 0;

// The index, fetched once. What failed is asked for anew: a browser may remember a failed script.
function opened() {
  if (!opening) {
    const engine = new URL(form.dataset.engine, location.href);
    if (failures) engine.searchParams.set("again", failures);
    opening = import(engine.href).then(({ openIndex }) => openIndex(ROOT));
    opening.catch(() => { opening = null; failures += 1; });
  }
  return opening;
}

const marked = (pieces) => pieces.map(({ text, mark }) => (mark ? made("mark", {}, text) : text));

function dayInWords(date) {
  const [year, month, day] = date.split("-").map(Number);
  return day ? `${year}年${month}月${day}日` : `${year}年`;
}

function resultRow({ path, title, kind, column, date, attachment, excerpt }) {
  const about = [kind, column, date && dayInWords(date)].filter(Boolean).join(" · ");
  return made("li", {},
    made("a", { href: ROOT + path }, ...marked(title)),
    ...(excerpt.length ? [made("p", {}, ...(attachment ? [made("b", {}, `附件：${attachment} `)] : []), ...marked(excerpt))] : []),
    made("p", {}, made("small", {}, about)));
}

// A link that changes what is asked and leaves the page as it is.
function step(wanted, attributes, ...children) {
  return made("a", Object.assign({ href: address(wanted), "data-step": "" }, attributes), ...children);
}

const inWords = (name, label) => (name === "year" ? `${label}年` : label);

function filterRow(wanted, name, label, found) {
  const chosen = wanted[name];
  if (!chosen && found.length < 2) return [];
  const word = (id, text, count) => made("li", {}, step(
    Object.assign({}, wanted, { [name]: id, page: 1 }),
    Object.assign({ "data-key": `${name}=${id}` }, id === chosen ? { "aria-current": "true" } : {}),
    text, ...(count === undefined ? [] : [" ", made("small", {}, `${count}`, made("span", { class: "said" }, "条"))])));
  const words = found.map(({ id, label: text, count }) => word(id, inWords(name, text), count));
  return [
    made("p", { "aria-hidden": "true" }, label),
    made("nav", { class: "facets", "aria-label": label }, made("ul", {}, word("", "全部"), ...words)),
  ];
}

function fillFilters(wanted, facets) {
  const rows = FILTERS.map(([name, label]) => filterRow(wanted, name, label, facets[name])).reduce((all, row) => all.concat(row), []);
  const focused = document.activeElement && document.activeElement.dataset.key;
  const isFirst = filters.hidden;
  filled(filters, filters.querySelector("summary"), ...rows);
  filters.hidden = !rows.length;
  if (isFirst) filters.open = FILTERS.some(([name]) => wanted[name]) || matchMedia("(min-width: 960px)").matches;
  if (focused) {
    const again = [...filters.querySelectorAll("[data-key]")].find(({ dataset }) => dataset.key === focused);
    if (again) again.focus();
  }
}

function pageLinks(wanted, last) {
  const here = wanted.page;
  const said = (text) => made("span", { class: "said" }, text);
  const to = (page, attributes, ...children) => made("li", {}, step(Object.assign({}, wanted, { page }), attributes, ...children));
  const items = here > 1 ? [to(here - 1, { rel: "prev" }, "上一页")] : [];
  let before = 0;
  for (let page = 1; page <= last; page += 1) {
    if (page !== 1 && page !== last && Math.abs(page - here) > 1) continue;
    if (page > before + 1) items.push(made("li", { class: "gap", "aria-hidden": "true" }, "…"));
    const end = page === last ? "页，末页" : page === 1 ? "页，首页" : "页";
    items.push(to(page, page === here ? { "aria-current": "page" } : {}, said("第"), `${page}`, said(end)));
    before = page;
  }
  if (here < last) items.push(to(here + 1, { rel: "next" }, "下一页"));
  return made("ul", {}, ...items);
}

// Everything below the form empty; the words of the status stay until there are others.
function cleared() {
  for (const element of [none, failed, pager]) element.hidden = true;
  filled(results);
  filled(pager);
}

function say(...words) {
  filled(status, ...words);
}

// Why nothing is there: the filters, or the words.
function emptied(found, wanted) {
  if (!found.all) return `没有找到“${wanted.q}”`;
  const chosen = FILTERS.filter(([name]) => wanted[name])
    .map(([name]) => inWords(name, found.facets[name].find(({ id }) => id === wanted[name]).label));
  return `${chosen.join("、")}里没有“${found.nearest || wanted.q}”，全部${found.isExact ? "有" : "约有"}${found.all}条`;
}

function told(found, wanted) {
  const count = made("b", { "data-search-count": found.count }, `${found.count}`);
  const other = found.instead.length ? `（也找了“${found.instead.join("”“")}”）` : "";
  if (!found.count) return [emptied(found, wanted), made("span", { "data-search-count": 0, hidden: "" }, "0")];
  const near = found.nearest ? `没有找到“${wanted.q}”，下面是“${found.nearest}”的结果：` : "";
  return [near, found.isExact ? "找到 " : "找到约 ", count, ` 条${other}`, found.pages > 1 ? `，第${wanted.page}页，共${found.pages}页` : ""];
}

async function shown(wanted, isCurrent) {
  const index = await opened();
  const found = await index.search(wanted.q, { kind: wanted.kind, column: wanted.column, year: wanted.year });
  const here = Object.assign({}, wanted, { kind: "", column: "", year: "" }, found.filters, { page: Math.min(wanted.page, Math.max(1, found.pages)) });
  const rows = found.count ? await found.page(here.page) : [];
  if (!isCurrent()) return;
  if (FILTERS.some(([name]) => wanted[name] !== here[name])) history.replaceState(null, "", address(here));
  cleared();
  fillFilters(here, found.facets);
  results.append(...rows.map(resultRow));
  pager.hidden = found.pages < 2;
  if (found.pages > 1) pager.append(pageLinks(here, found.pages));
  none.hidden = found.count > 0;
  loosen.hidden = !FILTERS.some(([name]) => here[name]);
  filled(loosen, step({ q: wanted.q, page: 1 }, {}, "去掉筛选再搜一次"));
  say(...told(found, here));
}

function wordless() {
  say("请写一两个词");
  input.focus();
}

let latest = 0;

// Search what the address asks for; an answer that comes after the next question is dropped.
function run() {
  const wanted = asked(location.search);
  latest += 1;
  const mine = latest;
  const isCurrent = () => mine === latest;
  document.title = wanted.q ? `${wanted.q} - ${TITLE}` : TITLE;
  if (!wanted.q) {
    cleared();
    filters.hidden = true;
    say();
    // An empty box was sent, from here or from another page.
    if (new URLSearchParams(location.search).has("q")) wordless();
    return Promise.resolve();
  }
  const slow = setTimeout(() => { if (isCurrent()) say("正在搜索…"); }, SLOW);
  return shown(wanted, isCurrent).catch(() => {
    // After a new publication the files this index names are gone.
    opening = null;
    if (!isCurrent()) return;
    cleared();
    filters.hidden = true;
    failed.hidden = false;
    say("没有取到搜索结果");
  }).then(() => {
    clearTimeout(slow);
    if (isCurrent()) document.documentElement.classList.remove("asking");
  });
}

// A step the reader can take back, unless it leads where we are.
function go(target) {
  isTyping = false;
  if (target !== location.pathname + location.search) history.pushState(null, "", target);
  return run();
}

// The words as they stand; filters stay, the pages begin anew.
function typed() {
  return address(Object.assign(asked(location.search), { q: input.value.trim(), page: 1 }));
}

let waiting = 0;
// Whether this entry of the history is one that is being typed: the next letter may replace it.
let isTyping = false;

function typing(event) {
  clearTimeout(waiting);
  // Pinyin that is not yet a word is no question.
  if (event.isComposing) return;
  if (input.value.trim()) opened().catch(() => {});
  waiting = setTimeout(() => {
    const before = asked(location.search).q;
    if (input.value.trim() === before) return;
    history[isTyping || !before ? "replaceState" : "pushState"](null, "", typed());
    isTyping = true;
    run();
  }, PAUSE);
}

input.addEventListener("input", typing);
input.addEventListener("compositionend", typing);

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  go(typed());
  if (!input.value.trim()) wordless();
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-step]");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const isPage = pager.contains(link) || loosen.contains(link);
  go(link.getAttribute("href")).then(() => {
    if (!isPage) return;
    status.focus({ preventScroll: true });
    status.scrollIntoView();
  });
});

part("[data-search-again]").addEventListener("click", () => {
  status.focus();
  failed.hidden = true;
  say("正在搜索…");
  run();
});

// A page that is come back to may be as it was left.
window.addEventListener("pagehide", () => { isTyping = false; });

window.addEventListener("popstate", () => {
  clearTimeout(waiting);
  isTyping = false;
  input.value = asked(location.search).q;
  run();
});

input.value = asked(location.search).q;
run();
