// Search in the static index below search/: no dependency, loaded only by the search page.
//
//   const index = await openIndex(base)       // base: address of the site's root, ends with "/"
//   const found = await index.search("拖欠工资", { kind: "news", column: "tongzhi", year: "2025" })
//   found.query      what was searched: normalised parts, one space between
//   found.nearest    what was searched because nothing says the query; "" where something does
//   found.instead    synonyms that were searched as well: ["拖欠工资"]
//   found.count      pages found, with the filters
//   found.all        pages found without them
//   found.filters    the filters without those that the site does not know
//   found.isExact    whether each of them is sure to say it; otherwise a few may not
//   found.pages      pages of results, ten each
//   found.facets     { kind: [{ id, label, count }], column: […], year: […] }, each counted over
//                    what the two other filters leave; values without a page are left out, but
//                    for the chosen one
//   await found.page(1)   up to ten: [{ path, title, kind, column, date, attachment, excerpt }]
//                    title and excerpt: [{ text, mark }]; kind and column: labels ("" for none);
//                    date: "2025-07-01", "2025" or ""; path below the site's root;
//                    attachment: title of the file the excerpt is from, "" for the page itself
//
// An empty query finds nothing: count 0. One character is enough. A promise is rejected with an
// Error where a file cannot be fetched. The index is written by hooks/portal/search/, which
// tells its formats; what is normalised here and there must never differ.

const PER_PAGE = 10;
// Longer parts of a query are cut, so that each piece stands whole in one passage.
const LONGEST_PART = 40;
const EXCERPT = 90;
const BEFORE = 24;
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const INVISIBLE = /[\xad\u180e\u200b-\u200d\u2060\ufeff]+/g;
const SPACE = /[\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const EDGE = " ";
const MARKS = /^[《》〈〉「」『』【】“”‘’"'`,.。、!?;:·]+|[《》〈〉「」『』【】“”‘’"'`,.。、!?;:·]+$/g;

const fold = (text) => text.toLowerCase().normalize("NFKC").toLowerCase().replace(/ς/g, "σ").replace(INVISIBLE, "");

export const normalised = (text) => fold(text).replace(SPACE, "");

// A text as it is searched: without marks at its edges.
export const bare = (text) => normalised(text).replace(MARKS, "");

// The parts of a query: all of them must be found.
export function partsOf(query) {
  const pieces = [];
  for (const part of fold(query).split(SPACE)) {
    const characters = Array.from(bare(part));
    while (characters.length) pieces.push(characters.splice(0, LONGEST_PART).join(""));
  }
  return [...new Set(pieces)];
}

// The fewest terms that name all that stands side by side in a part.
export function termsOf(part) {
  const characters = Array.from(part);
  const size = Math.min(3, characters.length);
  const terms = characters.slice(size - 1).map((_, at) => characters.slice(at, at + size).join(""));
  return [...new Set(terms)];
}

// The terms that hold where a Latin word or a number at either end of a part is whole.
export function edgesOf(part) {
  if (part.length < 2) return [];
  const edges = [];
  if (/^[0-9a-z]/.test(part)) edges.push(EDGE + Array.from(part).slice(0, 2).join(""));
  if (/[0-9a-z]$/.test(part)) edges.push(Array.from(part).slice(-2).join("") + EDGE);
  return edges;
}

// FNV-1a (32 bit) over code points, both halves mixed.
export function shardOf(term, count) {
  let value = 0x811c9dc5;
  for (const character of term) value = Math.imul(value ^ character.codePointAt(0), 0x01000193);
  return ((value ^ (value >>> 16)) >>> 0) % count;
}

// Numbers to the base 32, the lowest digit first; 32 is added to every digit but the last.
function numbers(text) {
  const found = [];
  let value = 0;
  let weight = 1;
  for (let at = 0; at < text.length; at += 1) {
    const digit = DIGIT.get(text[at]);
    value += (digit % 32) * weight;
    weight *= 32;
    if (digit < 32) {
      found.push(value);
      value = 0;
      weight = 1;
    }
  }
  return found;
}
const DIGIT = new Map(Array.from(DIGITS, (letter, value) => [letter, value]));

// Numbers each greater than the one before, from their differences less 1.
export function rising(text) {
  let last = -1;
  return numbers(text).map((step) => (last += step + 1));
}

// What stands in all of some rising lists.
function common(lists) {
  return lists
    .sort((one, other) => one.length - other.length)
    .reduce((kept, list) => {
      const known = new Set(list);
      return kept.filter((number) => known.has(number));
    });
}

const sums = (steps) => steps.reduce((all, step) => (all.push(all[all.length - 1] + step), all), [0]);

// The place of a number in rising ones: the last that is not greater.
function placeOf(starts, number) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}

export async function openIndex(baseUrl) {
  const known = await fetched(`${baseUrl}search/index.json`, "no-cache");
  return new Index(`${baseUrl}search/${known.version}/`, known);
}

async function fetched(address, cache) {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json();
}

class Index {
  constructor(address, known) {
    this.address = address;
    this.known = known;
    this.files = new Map();
    this.passages = sums(numbers(known.passages).map((more) => more + 1));
    this.chunks = sums(numbers(known.chunks));
    const years = [...new Set(known.years.map(([year]) => year))].sort().reverse();
    this.values = {
      kind: { of: numbers(known.kind), labels: known.kinds },
      column: { of: numbers(known.column), labels: [["", ""], ...known.columns] },
      year: {
        of: known.years.reduce((all, [year, count]) => all.concat(new Array(count).fill(years.indexOf(year))), []),
        labels: years.map((year) => [year, year]),
      },
    };
  }

  file(name) {
    if (!this.files.has(name)) {
      const coming = fetched(`${this.address}${name}.json`, "default");
      coming.catch(() => this.files.delete(name));
      this.files.set(name, coming);
    }
    return this.files.get(name);
  }

  // The passages whose text has a term, and the first passages of pages whose title has it.
  async posting(term) {
    const shard = await this.file(`t${shardOf(term, this.known.shards)}`);
    const [text, title] = (Object.prototype.hasOwnProperty.call(shard, term) ? shard[term] : "").split(".");
    return { text: rising(text), title: rising(title || "") };
  }

  // Passages by their page.
  byPage(passages) {
    const pages = new Map();
    for (const passage of passages) {
      const page = placeOf(this.passages, passage);
      if (!pages.has(page)) pages.set(page, []);
      pages.get(page).push(passage);
    }
    return pages;
  }

  // The pages that have some words in the title or in a passage: at all, and whole at the ends.
  async holding(part) {
    const [terms, edges] = await Promise.all(
      [termsOf(part), edgesOf(part)].map((names) => Promise.all(names.map((term) => this.posting(term)))),
    );
    const pages = (postings, where) => this.byPage(common(postings.map((posting) => posting[where])));
    const all = { part, title: pages(terms, "title"), text: pages(terms, "text") };
    if (!edges.length) return { ...all, wholeTitle: all.title, wholeText: all.text };
    const whole = [...terms, ...edges];
    return { ...all, wholeTitle: pages(whole, "title"), wholeText: pages(whole, "text") };
  }

  async search(query, filters) {
    const asked = partsOf(query);
    let answer = await this.answer(asked);
    let nearest = "";
    for (const parts of answer.ranked.length ? [] : await this.nearer(asked)) {
      const other = await this.answer(parts);
      if (!other.ranked.length) continue;
      answer = other;
      nearest = parts.join(" ");
      break;
    }
    return this.found(answer, nearest, filters || {});
  }

  // What to search where nothing says it all: in simplified characters, then without the words
  // of a question, then the words of the synonyms in it, then the longest of them.
  async nearer(asked) {
    const simple = await this.simplified(asked);
    const whole = simple.join(" ");
    const plain = partsOf(this.known.questions.reduce((text, word) => text.split(word).join(" "), whole));
    const words = this.knownWords(whole);
    return [simple, plain, words, words.slice(0, 1)].filter((parts) => parts.length && parts.join(" ") !== asked.join(" "));
  }

  // Parts of a query with the signs the site writes for traditional ones.
  async simplified(parts) {
    const [signs, simple] = (await this.file("han")).map((text) => Array.from(text));
    const known = new Map(signs.map((sign, at) => [sign, simple[at]]));
    return parts.map((part) => Array.from(part, (sign) => known.get(sign) || sign).join(""));
  }

  // The words of the synonyms that stand in a text, none inside another.
  knownWords(text) {
    const { synonyms } = this.known;
    const all = Object.keys(synonyms).reduce((some, typed) => some.concat(typed, synonyms[typed]), []);
    let rest = text;
    return all.sort((one, other) => other.length - one.length).filter((word) => {
      const stands = Boolean(word) && rest.includes(word);
      if (stands) rest = rest.split(word).join(" ");
      return stands;
    });
  }

  async answer(parts) {
    // Of each part of the query the ways to say it, each with the pages that hold it.
    const held = await Promise.all(
      parts.map((part) =>
        Promise.all([part, ...this.synonyms(part)].map((word) => this.holding(word))),
      ),
    );
    let ranked = held.length ? rankedPages(held) : [];
    // A few are confirmed at once, so that their number is exact.
    const isFew = ranked.length <= PER_PAGE;
    if (isFew) {
      const shown = await Promise.all(ranked.map((page) => this.result(page, held)));
      ranked = ranked.filter((_, at) => shown[at]);
    }
    return { ranked, held, isExact: isFew || held.every(isOneTerm) };
  }

  synonyms(part) {
    const { synonyms } = this.known;
    return Object.prototype.hasOwnProperty.call(synonyms, part) ? synonyms[part] : [];
  }

  found({ ranked, held, isExact }, nearest, given) {
    const names = Object.keys(this.values);
    const filters = {};
    for (const name of names) if (this.knows(name, given[name])) filters[name] = given[name];
    const passes = (page, name) => !filters[name] || this.idOf(name, page) === filters[name];
    const kept = ranked.filter((page) => names.every((name) => passes(page, name)));
    const facets = {};
    for (const name of names) {
      const others = names.filter((other) => other !== name);
      facets[name] = this.counted(name, ranked.filter((page) => others.every((other) => passes(page, other))), filters[name]);
    }
    return {
      query: held.map(([own]) => own.part).join(" "),
      nearest,
      instead: held.reduce((all, words) => all.concat(words.slice(1).map((word) => word.part)), []),
      count: kept.length,
      all: ranked.length,
      filters,
      isExact,
      pages: Math.ceil(kept.length / PER_PAGE),
      facets,
      page: async (number) => {
        const shown = kept.slice((number - 1) * PER_PAGE, number * PER_PAGE);
        const results = await Promise.all(shown.map((page) => this.result(page, held)));
        return results.filter(Boolean);
      },
    };
  }

  idOf(name, page) {
    const { of, labels } = this.values[name];
    return labels[of[page]][0];
  }

  // Whether a filter is one of the site; any year is one.
  knows(name, id) {
    return Boolean(id) && (this.values[name].labels.some(([own]) => own === id) || (name === "year" && /^\d{4}$/.test(id)));
  }

  counted(name, pages, chosen) {
    const { of, labels } = this.values[name];
    const counts = new Array(labels.length).fill(0);
    for (const page of pages) counts[of[page]] += 1;
    const values = labels.map(([id, label], at) => ({ id, label, count: counts[at] })).filter(({ id, count }) => id && (count || id === chosen));
    return !chosen || values.some(({ id }) => id === chosen) ? values : [{ id: chosen, label: chosen, count: 0 }, ...values];
  }

  // Path, title, date and text of a passage, the page's hidden words, the attachment it is from.
  async entry(passage) {
    const chunk = placeOf(this.chunks, passage);
    return (await this.file(`p${chunk}`))[passage - this.chunks[chunk]];
  }

  // A page as it is shown; null where its text does not say what its terms promised.
  async result(page, held) {
    let shown = null;
    for (const words of held) {
      const entry = await this.confirmed(page, words);
      if (!entry) return null;
      shown = shown || entry;
    }
    const [path, title, date, text, , attachment] = shown;
    const marked = held.reduce((all, words) => all.concat(words.map((word) => word.part)), []);
    return {
      path,
      title: pieces(title, hitsIn(title, marked), 0, title.length),
      date,
      kind: this.label("kind", page),
      column: this.label("column", page),
      attachment: attachment || "",
      excerpt: excerptOf(text, marked),
    };
  }

  // The first passage of a page by which one of some words is proved.
  async confirmed(page, words) {
    for (const { part, title, text } of words) {
      for (const passage of text.get(page) || title.get(page) || []) {
        const entry = await this.entry(passage);
        const [, heading, , plain, hidden] = entry;
        if ([heading, plain, ...(hidden || [])].some((said) => normalised(said).includes(part))) return entry;
      }
    }
    return null;
  }

  label(name, page) {
    const { of, labels } = this.values[name];
    return labels[of[page]][1];
  }
}

// Whether what was searched, and each synonym, is a term itself: then its pages say it.
const isOneTerm = (words) => words.every(({ part }) => termsOf(part)[0] === part);

// Title before text, Latin words and numbers whole before parts of them, a synonym like the word
// itself; then what answers a question, then by date, which is the order of the pages' numbers.
const RANKS = [
  (words, page) => words.some(({ wholeTitle }) => wholeTitle.has(page)),
  (words, page) => words.some(({ title }) => title.has(page)),
  (words, page) => words.some(({ title, wholeText }) => title.has(page) || wholeText.has(page)),
  (words, page) => words.some(({ title, text }) => title.has(page) || text.has(page)),
];

function rankedPages(held) {
  const candidates = new Set();
  for (const { title, text } of held[0]) {
    for (const pages of [title, text]) pages.forEach((_, page) => candidates.add(page));
  }
  return Array.from(candidates, (page) => [RANKS.findIndex((holds) => held.every((words) => holds(words, page))), page])
    .filter(([rank]) => rank >= 0)
    .sort((one, other) => one[0] - other[0] || one[1] - other[1])
    .map(([, page]) => page);
}

// A text has few different signs, and normalising is slow on a cheap phone.
const FOLDED = new Map();

function foldedSign(sign) {
  if (!FOLDED.has(sign)) FOLDED.set(sign, normalised(sign));
  return FOLDED.get(sign);
}

// Where some words stand in a text as it was written: [begin, end], in order, none inside another.
function hitsIn(text, words) {
  const places = [];
  let folded = "";
  for (const { 0: sign, index } of matches(text, /\P{M}\p{M}*|\p{M}+/gu)) {
    const same = foldedSign(sign);
    for (let at = 0; at < same.length; at += 1) places.push([index, index + sign.length]);
    folded += same;
  }
  const hits = [];
  for (const word of words) {
    for (let at = word ? folded.indexOf(word) : -1; at >= 0; at = folded.indexOf(word, at + word.length)) {
      hits.push([places[at][0], places[at + word.length - 1][1]]);
    }
  }
  let end = 0;
  return hits
    .sort((one, other) => one[0] - other[0] || other[1] - one[1])
    .filter(([begin, last]) => begin >= end && (end = last));
}

function matches(text, pattern) {
  const found = [];
  for (let one = pattern.exec(text); one; one = pattern.exec(text)) found.push(one);
  return found;
}

// A part of a text with the places told apart that lie whole in it.
function pieces(text, hits, begin, end) {
  const found = [];
  const add = (last, to, mark) => {
    if (to > last) found.push({ text: text.slice(last, to), mark });
    return to;
  };
  let last = begin;
  for (const [from, to] of hits) {
    if (from < last || to > end) continue;
    last = add(add(last, from, false), to, true);
  }
  add(last, end, false);
  return found;
}

function excerptOf(text, words) {
  const hits = hitsIn(text, words);
  const [first] = hits;
  const begin = first && first[0] > BEFORE ? first[0] - BEFORE : 0;
  const end = Math.min(text.length, begin + EXCERPT);
  const found = pieces(text, hits, begin, end);
  if (begin) found.unshift({ text: "…", mark: false });
  if (end < text.length) found.push({ text: "…", mark: false });
  return found;
}
