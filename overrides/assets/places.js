// Places: whether one is open at this moment, and the nearest first when asked for.
// Loaded before the first paint.
// The hours stand on the page in words; nothing is missing without this file.
"use strict";

const DAY_MINUTES = 1440;
const SOON_DAYS = 60;
// What stays open longer than this is not said to close.
const LONG_DAYS = 7;

// The wall clock of UTC+8 in the fields that are called UTC, wherever the phone thinks it is.
const inChina = (now) => new Date(now.getTime() + 8 * 3600e3);
const later = (day, days) => new Date(day.getTime() + days * 86400e3);
const iso = (day) => day.toISOString().slice(0, 10);

function covers([first, last], text) {
  if (last === null) return text >= first;
  return first <= last ? text >= first && text <= last : text >= first || text <= last;
}

// Days off and days worked by the official notices of the years that are recorded; told on an
// element around the places, so that they are read before the first of them.
let OFFICIAL = { years: [], off: [], worked: [] };
// The next year's notice may rearrange the last three days of December.
const isRecorded = (day) => [0, 3].every((days) => OFFICIAL.years.includes(later(day, days).getUTCFullYear()));

// Hours of working days: not on a day off, but on a weekend day worked for it.
function holdsOn({ days, workdays }, date, weekday) {
  if (workdays && OFFICIAL.off.some((span) => covers(span, date))) return false;
  return days.includes(weekday) || (workdays && OFFICIAL.worked.includes(date));
}

// Minutes from midnight of what opens on a day; what lasts past midnight belongs to its first day.
function openings({ seasons, exceptions, closed }, day) {
  const date = iso(day);
  if (closed && covers(closed, date)) return [];
  const special = exceptions.find(({ span }) => covers(span, date));
  if (special) return special.open;
  const weekday = (day.getUTCDay() + 6) % 7;
  return seasons
    .filter((season) => covers(season.span, date.slice(5)) && holdsOn(season, date, weekday))
    .flatMap(({ open }) => open);
}

// Stretches from yesterday on, in minutes from today's midnight, those that touch joined.
function stretches(hours, today) {
  const found = [];
  for (let ahead = -1; ahead <= SOON_DAYS; ahead += 1) {
    for (const [start, end] of openings(hours, later(today, ahead))) {
      found.push([start + ahead * DAY_MINUTES, end + ahead * DAY_MINUTES]);
    }
  }
  found.sort(([a], [b]) => a - b);
  return found.reduce((joined, [start, end]) => {
    const last = joined[joined.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
    return joined;
  }, []);
}

// A moment in words; an end at midnight is 24:00 of the day before it.
function when(minutes, today, isEnd) {
  const ahead = Math.floor((isEnd ? minutes - 1 : minutes) / DAY_MINUTES);
  const day = later(today, ahead);
  const near = ["", "明天", "后天"];
  const name = ahead < near.length ? near[ahead] : `${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
  const rest = minutes - ahead * DAY_MINUTES;
  return `${name}${Math.floor(rest / 60)}:${String(rest % 60).padStart(2, "0")}`;
}

// The word for this moment, how long it holds, and what is not sure: 现在开放 and ，18:00关门.
function openNow(hours, now) {
  const china = inChina(now);
  const today = new Date(`${iso(china)}T00:00:00Z`);
  const minute = china.getUTCHours() * 60 + china.getUTCMinutes();
  const next = stretches(hours, today).find(([, end]) => end > minute);
  const doubt = (minutes) => {
    const day = later(today, Math.floor(minutes / DAY_MINUTES));
    return hours.but && !(isRecorded(today) && isRecorded(day)) ? `（${hours.but}）` : "";
  };
  if (!next) return ["现在关门", "", doubt(SOON_DAYS * DAY_MINUTES)];
  const [start, end] = next;
  if (start > minute) return ["现在关门", `，${when(start, today, false)}开门`, doubt(start)];
  return ["现在开放", end > LONG_DAYS * DAY_MINUTES ? "" : `，${when(end, today, true)}关门`, doubt(end - 1)];
}

const told = new WeakSet();

function tellOpenings(now) {
  const holder = document.querySelector("[data-holidays]");
  if (holder && !told.has(holder)) { told.add(holder); OFFICIAL = JSON.parse(holder.dataset.holidays); }
  for (const element of document.querySelectorAll("[data-opening]")) {
    if (told.has(element)) continue;
    told.add(element);
    const [word, rest, doubt] = openNow(JSON.parse(element.dataset.opening), now);
    const bold = document.createElement(word === "现在开放" ? "b" : "span");
    bold.textContent = word;
    element.append(bold, rest, doubt);
  }
}

const radians = (degrees) => (degrees * Math.PI) / 180;

function kilometres(one, other) {
  const north = Math.sin(radians(other.lat - one.lat) / 2) ** 2;
  const east = Math.sin(radians(other.lng - one.lng) / 2) ** 2;
  const chord = north + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * east;
  return 2 * 6371 * Math.asin(Math.sqrt(chord));
}

function sortFrom(here, list) {
  const far = ({ dataset: { lng, lat } }) => (lng ? kilometres(here, { lng: +lng, lat: +lat }) : Infinity);
  const rows = [...list.children].map((row) => [far(row), row]).sort(([a], [b]) => a - b);
  for (const [distance, row] of rows) {
    if (distance < Infinity) row.querySelector(".far").textContent = `约${distance.toFixed(1)}公里`;
    list.append(row);
  }
}

const REFUSED = ["", "没有得到定位许可，仍按原来的顺序", "现在定不了位，仍按原来的顺序", "定位太慢，请再点一次"];

function sortNearest(button) {
  const status = button.parentElement.querySelector("[role=status]");
  status.textContent = "正在定位…";
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      sortFrom({ lng: coords.longitude, lat: coords.latitude }, document.getElementById(button.dataset.sort));
      status.textContent = "已按直线距离由近到远排列";
    },
    ({ code }) => { status.textContent = REFUSED[code]; },
    { timeout: 10000, maximumAge: 60000 },
  );
}

// As the page is read, so that the words are there when it is painted and nothing moves.
const moment = new Date();
const reading = new MutationObserver(() => tellOpenings(moment));
reading.observe(document.documentElement, { childList: true, subtree: true });
document.addEventListener("DOMContentLoaded", () => {
  tellOpenings(moment);
  reading.disconnect();
  for (const button of document.querySelectorAll("[data-sort]")) {
    button.hidden = !navigator.geolocation;
    button.addEventListener("click", () => sortNearest(button));
  }
});
