import type { Catalog } from "../../engine/catalog.ts";
import type { DeckSlide } from "../../engine/deck.ts";
import { deckSources } from "../../engine/deck.ts";
import type { MarkSubject } from "../../engine/marks.ts";
import { SLIDE, type Slide, slideDrawing, slideOf } from "../../engine/slide.ts";
import { keySlide } from "../../engine/slide-key.ts";
import { actorWords, tieWords } from "../../engine/words.ts";
import { type PptxSlide, pptxOf } from "../../exchange/pptx.ts";
import { SLIDE_FONTS } from "../../exchange/pptx-shapes.ts";
import { measureWith } from "../../views/paper/canvas-paper.ts";
import type { Palette } from "../../views/stage/palette.ts";
import { breathe, type Course, partOf } from "./course.ts";
import { pngFile } from "./picture-file.ts";

/** A deck to be written. `linkOf` leads to a slide's view. */
export type DeckWish = {
  catalog: Catalog;
  title: string;
  slides: readonly DeckSlide[];
  linkOf: (slide: number) => string;
  palette: Palette;
  course: Course;
};

/** With more than these a slide program would crawl: the slide holds a picture. */
const MOST_ACTORS = 150;
const MOST_TIES = 300;
/** How much of the work is to lay the slides out. */
const LAYING = 0.5;
/** Where the slides' fonts are not installed: as wide as those, or what slide programs take there, which is wider. */
const STAND_INS = {
  serif: '"Gelasio", "DejaVu Serif", serif',
  sans: '"Liberation Sans", "Arimo", "Helvetica", sans-serif',
};
/** Slide programs break lines a little sooner than browsers. */
const SPARE = 1.04;

/**
 * A deck as a PowerPoint file.
 * @throws the reason of the course's signal where it is aborted
 */
export async function deckFile(wish: DeckWish): Promise<Blob> {
  const { catalog, title, slides, linkOf, palette, course } = wish;
  const own = measureWith({
    serif: `${SLIDE_FONTS.serif}, ${STAND_INS.serif}`,
    sans: `${SLIDE_FONTS.sans}, ${STAND_INS.sans}`,
  });
  const measure: typeof own = (text, face) => own(text, face) * SPARE;
  const written: PptxSlide[] = [];
  const laidOut: Slide[] = [];
  for (const [i, slide] of slides.entries()) {
    await breathe(course, (LAYING * i) / slides.length);
    const { content, notes, citations, alt } = slide;
    const laid = slideOf(content, measure);
    laidOut.push(laid);
    const large = isCrowdedSlide(laid);
    const drawing = {
      ...slideDrawing({ marks: laid.marks, blocks: [] }, measure),
      box: { x: 0, y: 0, ...SLIDE },
    };
    const file = large && (await pngFile({ drawing, palette, scale: 1.5, transparent: true }));
    const link = linkOf(i);
    written.push({
      marks: large ? [] : laid.marks,
      blocks: laid.blocks,
      picture: file ? { data: await dataAddress(file), words: alt } : null,
      notes: [notes, alt, "Sources:", ...citations, link].filter(Boolean).join("\n\n"),
      link,
    });
  }
  const key = keySlide(
    laidOut,
    slides.some(({ filtered }) => filtered),
    measure,
  );
  if (key) written.push({ ...key, picture: null, notes: "", link: "" });
  const bytes = await pptxOf({
    title,
    slides: written,
    sources: deckSources(catalog, slides),
    colour: (paint) => palette.css[paint],
    wordsOf: (subject) => wordsOf(catalog, subject),
    ...partOf(course, LAYING, 1),
  });
  const type = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type });
}

/** Whether a slide has more actors or ties than can be shapes, so that it holds a picture. */
export function isCrowdedSlide(slide: Slide): boolean {
  return drawnOf(slide, "actor") > MOST_ACTORS || drawnOf(slide, "tie") > MOST_TIES;
}

function drawnOf({ marks }: Slide, kind: MarkSubject["kind"]): number {
  return new Set(marks.flatMap(({ subject }) => (subject?.kind === kind ? [subject.id] : []))).size;
}

function wordsOf(catalog: Catalog, { kind, id }: MarkSubject): string {
  if (kind === "event") return catalog.events[catalog.eventOf.get(id) ?? -1]?.label ?? "";
  const actors = id.split("~").flatMap((one) => catalog.actorOf.get(one) ?? []);
  return kind === "tie"
    ? tieWords(catalog, actors)
    : actors.map((actor) => actorWords(catalog, actor)).join("");
}

function dataAddress(file: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(file);
  });
}
