import PptxGenJS from "pptxgenjs";
import type { Mark, MarkSubject, Paint } from "../engine/marks.ts";
import { blockHeight, type Run, type TextBlock } from "../engine/text-blocks.ts";
import { webAddress } from "../model/web-address.ts";
import { finishParts } from "./pptx-parts.ts";
import { inches, points, ShapeWriter, SLIDE_FONTS } from "./pptx-shapes.ts";
import { cleanText, xmlText } from "./xml.ts";

/**
 * One slide of 1920 × 1080 px. `picture`: a PNG as a data address that stands in the place of the marks, with what it shows
 * in words; null draws the marks as shapes. `link`: where it is live.
 */
export type PptxSlide = {
  marks: readonly Mark[];
  blocks: readonly TextBlock[];
  picture: { data: string; words: string } | null;
  notes: string;
  link: string;
};

/** A deck to be written. `wordsOf` says what a shape is about; `told`: how far it is, from 0 to 1. */
export type PptxWish = {
  title: string;
  slides: readonly PptxSlide[];
  sources: readonly string[];
  colour: (paint: Paint) => string;
  wordsOf: (subject: MarkSubject) => string;
  told: (share: number) => void;
  signal: AbortSignal;
};

const LAYOUT = { name: "ENTENTE", width: 13.333, height: 7.5 };
const SOURCES_A_SLIDE = 8;
const LONGEST_NOTE = 20_000;

/**
 * A deck as a PPTX file: native shapes whose names stay from slide to slide, text that can be edited, notes, and the
 * sources in full at the end.
 * @throws the signal's reason where it is aborted
 */
export async function pptxOf(wish: PptxWish): Promise<Uint8Array> {
  const { title, slides, sources, colour, signal, told } = wish;
  const deck = new PptxGenJS();
  deck.defineLayout(LAYOUT);
  deck.layout = LAYOUT.name;
  deck.title = cleanText(title).slice(0, 250);
  deck.company = "Entente";
  deck.author = "Entente";
  deck.theme = { headFontFace: SLIDE_FONTS.serif, bodyFontFace: SLIDE_FONTS.sans };
  const words: Map<string, string>[] = [];
  for (const [i, slide] of slides.entries()) {
    words.push(writeSlide(deck, slide, wish));
    told((i + 1) / (slides.length + 1));
    // A breath between slides, so that Cancel is heard.
    await new Promise((done) => setTimeout(done, 0));
    signal.throwIfAborted();
  }
  for (let i = 0; i < sources.length; i += SOURCES_A_SLIDE) {
    const page = sources.slice(i, i + SOURCES_A_SLIDE);
    writeSources(deck, page, colour);
    words.push(new Map());
  }
  const written = (await deck.write({ outputType: "arraybuffer" })) as ArrayBuffer;
  const bytes = await finishParts(written, { words, morphs: slides.length }, signal);
  told(1);
  return bytes;
}

function writeSlide(
  deck: PptxGenJS,
  { marks, blocks, picture, notes, link }: PptxSlide,
  { colour, wordsOf }: PptxWish,
): Map<string, string> {
  const slide = deck.addSlide();
  slide.background = { color: hexOf(colour, "ground") };
  const [first, ...rest] = blocks;
  if (first) writeBlock(slide, first, colour);
  const said = new Map<string, string>();
  if (picture) {
    slide.addImage({
      data: picture.data,
      x: 0,
      y: 0,
      w: LAYOUT.width,
      h: LAYOUT.height,
      objectName: "!!p-picture",
    });
    said.set("!!p-picture", picture.words);
  }
  const writer = new ShapeWriter(slide, colour);
  for (const mark of marks) writer.write(mark);
  const told = new Set<string>();
  for (const [name, subject] of writer.named) {
    const key = subject && `${subject.kind} ${subject.id}`;
    if (!subject || !key || told.has(key)) continue;
    told.add(key);
    said.set(xmlText(name), wordsOf(subject));
  }
  for (const block of rest) {
    if (block.name.startsWith("by-")) continue;
    const by = rest.find(
      ({ name }) => name === block.name.replace("quote-", "by-") && name !== block.name,
    );
    writeBlock(slide, block, colour, { by, link: block.name === "imprint" ? link : "" });
  }
  slide.addNotes(cleanText(notes).slice(0, LONGEST_NOTE));
  return said;
}

/** Writes a block, and in the same box below it `by`, so that neither can cover the other. */
function writeBlock(
  slide: PptxGenJS.Slide,
  block: TextBlock,
  colour: (paint: Paint) => string,
  { link = "", by }: { link?: string; by?: TextBlock | undefined } = {},
): void {
  const { name, x, top, face, leading, align } = block;
  const runs = [...runsOf(block, colour, link), ...(by ? runsOf(by, colour, "") : [])];
  slide.addText(runs, {
    x: inches(x),
    y: inches(top),
    w: inches(block.room ?? block.width),
    h: inches(Math.max(leading, blockHeight(block) + (by ? blockHeight(by) : 0))),
    objectName: `!!t-${name}`,
    italic: face.italic,
    align,
    valign: "top",
    margin: 0,
    // A reader's machine may have wider letters in place of these.
    fit: "shrink",
  });
}

function runsOf(
  { lines, face, leading, paint, room }: TextBlock,
  colour: (paint: Paint) => string,
  link: string,
) {
  const live = webAddress(cleanText(link));
  const runs = room ? lines.flatMap((line, i) => brokenBefore(line, i > 0)) : joined(lines);
  return runs.map(({ text, weight, paint: own, marked, softBreakBefore }, i) => ({
    text: cleanText(text),
    options: {
      bold: (weight ?? face.weight) >= 600,
      color: hexOf(colour, own ?? paint),
      fontFace: SLIDE_FONTS[face.family],
      fontSize: points(face.size),
      lineSpacing: points(leading),
      ...(i === runs.length - 1 && { breakLine: true }),
      ...(softBreakBefore && { softBreakBefore }),
      ...(marked && { highlight: hexOf(colour, "mark") }),
      ...(live && { hyperlink: { url: live, tooltip: "This view, live" } }),
    },
  }));
}

type WrittenRun = Run & { softBreakBefore?: true };

function brokenBefore(line: readonly Run[], broken: boolean): WrittenRun[] {
  return line.map((run, i) => (broken && i === 0 ? { ...run, softBreakBefore: true } : run));
}

/** The runs of all lines as one text, which the slide program breaks anew. */
function joined(lines: TextBlock["lines"]): WrittenRun[] {
  const runs: WrittenRun[] = [];
  lines.forEach((line, i) => {
    line.forEach((run, j) => {
      const last = runs.at(-1);
      const text = i > 0 && j === 0 && last && !last.text.endsWith(" ") ? ` ${run.text}` : run.text;
      const same =
        last &&
        last.weight === run.weight &&
        last.paint === run.paint &&
        last.marked === run.marked;
      if (same) last.text += text;
      else runs.push({ ...run, text });
    });
  });
  return runs;
}

function writeSources(
  deck: PptxGenJS,
  sources: readonly string[],
  colour: (paint: Paint) => string,
): void {
  const slide = deck.addSlide();
  slide.background = { color: hexOf(colour, "ground") };
  const box = { x: inches(96), w: inches(1728), margin: 0, valign: "top" } as const;
  slide.addText("Sources", {
    ...box,
    y: inches(64),
    h: inches(84),
    fontFace: SLIDE_FONTS.serif,
    fontSize: points(68),
    color: hexOf(colour, "ink"),
    objectName: "!!t-headline",
  });
  const lines = sources.flatMap((source) => {
    // A source ends with its address and a full stop.
    const parts = cleanText(source).split(/(https?:\/\/\S+?)(?=\.?$)/);
    return parts.map((text, i) => ({
      text,
      options: {
        paraSpaceAfter: 9,
        ...(i === parts.length - 1 && { breakLine: true }),
        ...(i % 2 === 1 && { hyperlink: { url: text } }),
      },
    }));
  });
  slide.addText(lines, {
    ...box,
    y: inches(190),
    h: inches(800),
    fontFace: SLIDE_FONTS.sans,
    fontSize: points(sources.length > 5 ? 28 : 32),
    color: hexOf(colour, "ink-2"),
    objectName: "!!t-sources",
  });
}

function hexOf(colour: (paint: Paint) => string, paint: Paint): string {
  return colour(paint).replace("#", "").toUpperCase();
}
