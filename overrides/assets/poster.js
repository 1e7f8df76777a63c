// Draws a poster for phones from what a page holds for paper: 1080 wide, at least 1440 high.
// System fonts only, so every phone draws its own; the words and the code are the same.

const WIDTH = 1080;
const LEAST_HEIGHT = 1440;
const MARGIN = 84;
const INNER = WIDTH - 2 * MARGIN;
const HEAD = 150;
const GAP = 34;
const COLOURS = { red: "#b01e23", ink: "#1c1b1a", soft: "#55504b", hair: "#e0dbd4", paper: "#fff" };
// Largest first: size in pixels and the most lines a title may take in it.
const TITLES = [[88, 3], [68, 5], [52, 99]];
const ROW = { size: 44, line: 66, label: 44 * 4.6 };
const CODE = 340;

// What must not begin a line stays with what stands before it, what must not end one with what
// follows; words and numbers are kept whole (GB/T 15834, clreq 6.3.1), and so is what stands
// between two joiners: a day, an hour, a telephone number.
const JOINER = "\u2060";
const OPENING = "（《【〈「『“‘(\\[";
const CLOSING = "，。、；：？！”’）》】〉」』…—,.;:?!)\\]%％℃°·～";
const bare = (text) => text.split(JOINER).join("");
const UNIT = new RegExp(
  "[" + OPENING + "]*(?:" + JOINER + "[^" + JOINER + "]+" + JOINER + "|[A-Za-z0-9]+(?:[.:@/_+~-]+[A-Za-z0-9]+)*|[^])[" + CLOSING + "]*", "gu",
);

function inPieces(unit, width, measure) {
  if (measure(unit) <= width) return [unit];
  return Array.from(unit);
}

export function wrap(text, width, measure) {
  const lines = [];
  let line = "";
  const units = (text.match(UNIT) || []).reduce(
    (all, unit) => all.concat(inPieces(bare(unit), width, measure)), [],
  );
  for (const unit of units) {
    if (line && measure((line + unit).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = unit.trimStart();
    } else {
      line += unit;
    }
  }
  return line.trim() ? lines.concat(line.trimEnd()) : lines;
}

// What is only there to be heard (8:30 至 12:00) is not drawn beside what is seen.
function words(element) {
  if (!element) return "";
  const seen = element.cloneNode(true);
  for (const heard of seen.querySelectorAll(".said")) heard.remove();
  for (const whole of seen.querySelectorAll(".whole")) whole.textContent = JOINER + whole.textContent + JOINER;
  return seen.textContent.replace(/\s+/g, " ").trim();
}

function read(paper) {
  return {
    mark: words(paper.querySelector(".paper-mark")),
    title: words(paper.querySelector(".paper-title")),
    rows: Array.from(paper.querySelectorAll(".paper-rows li"), (row) => ({
      label: words(row.querySelector("b")), text: words(row.querySelector("span")),
    })),
    union: words(paper.querySelector(".paper-foot b")),
    hint: words(paper.querySelector(".paper-foot p span")),
    address: words(paper.querySelector(".paper-foot i")),
    code: paper.querySelector(".qr"),
  };
}

// A pen writes lines one below the other and notes them; nothing is drawn until all have a place.
function penOn(context, family) {
  const notes = [];
  const pen = {
    y: 0,
    fontOf: (size, weight) => weight + " " + size + "px " + family,
    lines(text, size, weight, width) {
      context.font = pen.fontOf(size, weight);
      return wrap(text, width, (part) => context.measureText(part).width);
    },
    write(text, { size, weight = 400, step = size * 1.4, x = MARGIN, width = INNER, colour = COLOURS.ink }) {
      for (const line of pen.lines(text, size, weight, width)) {
        notes.push({ font: pen.fontOf(size, weight), colour, x, y: pen.y + (step + size * 0.72) / 2, line });
        pen.y += step;
      }
    },
    draw() {
      for (const note of notes) {
        context.font = note.font;
        context.fillStyle = note.colour;
        context.fillText(note.line, note.x, note.y);
      }
    },
  };
  return pen;
}

function writeTitle(pen, title) {
  const [size] = TITLES.find(([each, most]) => pen.lines(title, each, 700, INNER).length <= most) || TITLES[2];
  pen.write(title, { size, weight: 700, step: size * 1.32 });
}

function writeRow(pen, row) {
  const top = pen.y;
  if (!row.label) {
    pen.write(row.text, { size: ROW.size, step: ROW.line });
    return;
  }
  pen.write(row.label, { size: ROW.size, weight: 700, step: ROW.line, width: ROW.label, colour: COLOURS.red });
  const end = pen.y;
  pen.y = top;
  pen.write(row.text, { size: ROW.size, step: ROW.line, x: MARGIN + ROW.label, width: INNER - ROW.label });
  pen.y = Math.max(pen.y, end);
}

// The code stands on whole pixels, so that every module is sharp.
function drawCode(context, code, top) {
  const side = code.viewBox.baseVal.width;
  const scale = Math.floor(CODE / side);
  context.save();
  context.translate(MARGIN, top);
  context.scale(scale, scale);
  context.fillStyle = COLOURS.paper;
  context.fillRect(0, 0, side, side);
  context.strokeStyle = "#000";
  context.lineWidth = 1;
  context.stroke(new Path2D(code.querySelector("path[stroke]").getAttribute("d")));
  context.restore();
  return scale * side;
}

function drawHead(context, pen, said) {
  context.fillStyle = COLOURS.red;
  context.fillRect(0, 0, WIDTH, HEAD);
  const room = said.mark ? INNER - 160 : INNER;
  pen.y = HEAD / 2 - 32;
  const [first] = pen.lines(said.union, 46, 700, room);
  pen.write(first || "", { size: 46, weight: 700, step: 64, colour: COLOURS.paper });
  if (!said.mark) return;
  pen.y = HEAD / 2 - 32;
  pen.write(said.mark, { size: 40, step: 64, x: WIDTH - MARGIN - 100, colour: COLOURS.paper });
  context.strokeStyle = COLOURS.paper;
  context.lineWidth = 3;
  context.strokeRect(WIDTH - MARGIN - 116, HEAD / 2 - 32, 112, 64);
}

export function draw(paper) {
  const said = read(paper);
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  const family = getComputedStyle(document.documentElement).fontFamily;

  // Once to find the height, once to draw: setting the height wipes a canvas.
  const measured = compose(penOn(context, family), said);
  canvas.width = WIDTH;
  canvas.height = Math.max(LEAST_HEIGHT, Math.ceil(measured + CODE + 2 * MARGIN));
  context.fillStyle = COLOURS.paper;
  context.fillRect(0, 0, WIDTH, canvas.height);

  const pen = penOn(context, family);
  drawHead(context, pen, said);
  compose(pen, said);
  const foot = canvas.height - MARGIN - CODE;
  context.fillStyle = COLOURS.hair;
  context.fillRect(MARGIN, foot - 40, INNER, 2);
  const x = MARGIN + drawCode(context, said.code, foot) + 40;
  const width = WIDTH - MARGIN - x;
  pen.y = foot + 34;
  pen.write(said.union, { size: 44, weight: 700, x, width });
  pen.write(said.hint, { size: 36, step: 58, x, width, colour: COLOURS.soft });
  pen.write(said.address, { size: 32, x, width, colour: COLOURS.soft });
  pen.draw();

  const text = [said.mark, said.title, ...said.rows.map((row) => row.label + row.text), said.address];
  return {
    address: canvas.toDataURL("image/png"), width: canvas.width, height: canvas.height,
    words: bare("海报：" + text.filter(Boolean).join("；")),
  };
}

function compose(pen, said) {
  pen.y = HEAD + 64;
  writeTitle(pen, said.title);
  pen.y += 30;
  for (const row of said.rows) {
    pen.y += GAP / 2;
    writeRow(pen, row);
  }
  return pen.y + 40;
}
