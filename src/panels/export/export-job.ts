import type { Catalog } from "../../engine/catalog.ts";
import { clearGround } from "../../engine/clear-ground.ts";
import { deckOf } from "../../engine/deck.ts";
import { fingerprintOf } from "../../engine/fingerprint.ts";
import { SLIDE, slideDrawing, slideOf } from "../../engine/slide.ts";
import { bibtexOf, chicagoOf, cslOf, risOf } from "../../exchange/citations.ts";
import type { Story } from "../../model/story.ts";
import {
  citationOfView,
  citedRecord,
  linkOf,
  titleOfView,
  windowsOfView,
} from "../../state/citing.ts";
import { later } from "../../state/later.ts";
import type { Session } from "../../state/session.ts";
import { toldView } from "../../state/story-view.ts";
import { measureWith } from "../../views/paper/canvas-paper.ts";
import { fileName } from "../saving.ts";
import { breathe, type Course, partOf } from "./course.ts";
import { datasetText } from "./dataset-text.ts";
import { pageFile } from "./page-file.ts";
import { type PictureOf, pngFile, svgFile } from "./picture-file.ts";
import { pageTheme, themePalette } from "./theme-palette.ts";
import { viewPlate } from "./view-plate.ts";
import { dated, isSlide, viewSlide } from "./view-slide.ts";
import { pictureWords, viewWords } from "./view-words.ts";

const DECK_FILE = later(() => import("./deck-file.ts").then((part) => part.deckFile));
const NO_DECK_FILE =
  "The part of the program that writes slides could not be loaded: check the connection, then save again.";

export type Format =
  | "png"
  | "svg"
  | "pptx"
  | "html"
  | "dataset"
  | "tables"
  | "apa"
  | "chicago"
  | "ris"
  | "bib"
  | "json";
export type Size = "1" | "2" | "slide";

/** What is to be saved: the view, or `story` where one is given. */
export type ExportWish = {
  story: Story | null;
  format: Format;
  size: Size;
  theme: "light" | "dark";
  transparent: boolean;
};

/** How files end whose format is not named by it. */
const ENDINGS: Partial<Record<Format, string>> = {
  dataset: "json",
  tables: "zip",
  apa: "txt",
  chicago: "txt",
};

/** A file ready to be saved. */
export type ExportFile = { name: string; blob: Blob };

/**
 * Makes the file of a wish.
 * @throws the reason of the course's signal where it is aborted, or an error with what to do
 */
export async function makeFile(
  session: Session,
  wish: ExportWish,
  course: Course,
): Promise<ExportFile> {
  const catalog = session.store.catalog.value;
  if (!catalog) throw new Error("No dataset is open: open one first.");
  const { story, format } = wish;
  const { title } = catalog.dataset;
  const whole = format === "html" || format === "dataset";
  const ofView = whole ? [title] : [title, windowsOfView(session).join(" against ")];
  const parts = story && format !== "dataset" ? [story.title] : ofView;
  const blob = await blobOf(session, catalog, wish, course);
  await breathe(course, 1);
  return { name: fileName(parts, ENDINGS[format] ?? format), blob };
}

async function blobOf(
  session: Session,
  catalog: Catalog,
  wish: ExportWish,
  course: Course,
): Promise<Blob> {
  const { format } = wish;
  switch (format) {
    case "png":
    case "svg":
      return pictureBlob(session, wish, format, course);
    case "pptx":
      return deckBlob(session, wish, course);
    case "html":
      return pageFile(session, wish.story, course);
    case "dataset":
      return new Blob([datasetText(session)], { type: "application/json" });
    case "tables": {
      const { tablesFile } = await import("./tables-file.ts");
      return tablesFile(session);
    }
    case "apa":
      return new Blob([`${citationOfView(session, location)}\n`], { type: PLAIN });
    default:
      return citationsBlob(session, catalog, format);
  }
}

const PLAIN = "text/plain;charset=utf-8";

/** The view as a picture for a host: its plate, as large as fits a box of `w` × `h` px where these are given. */
export async function snapshotOf(
  session: Session,
  format: "png" | "svg",
  { w, h }: { w?: number | undefined; h?: number | undefined },
): Promise<Uint8Array> {
  const wish = { story: null, format, size: "1", theme: pageTheme(), transparent: false } as const;
  const picture = pictureOf(session, wish);
  const { width, height } = picture.drawing.box;
  const scale = Math.min(
    w ? w / width : Number.POSITIVE_INFINITY,
    h ? h / height : Number.POSITIVE_INFINITY,
  );
  const sized = { ...picture, scale: Number.isFinite(scale) ? scale : 1 };
  const blob = format === "png" ? await pngFile(sized) : svgFile(sized);
  return new Uint8Array(await blob.arrayBuffer());
}

async function pictureBlob(
  session: Session,
  wish: ExportWish,
  format: "png" | "svg",
  course: Course,
): Promise<Blob> {
  await breathe(course, 0.1);
  const picture = pictureOf(session, wish);
  await breathe(course, 0.5);
  return format === "png" ? pngFile(picture) : svgFile(picture);
}

function pictureOf(session: Session, { size, theme, transparent }: ExportWish): PictureOf {
  const palette = themePalette(theme);
  const measure = measureWith(palette);
  const words = viewWords(session);
  const slide = size === "slide" || isSlide(session) ? viewSlide(session) : null;
  const drawing = slide
    ? slideDrawing(slideOf(slide.content, measure), measure)
    : viewPlate(session, measure);
  if (!drawing || !words) throw new Error("No dataset is open: open one first.");
  return {
    drawing: transparent ? clearGround(drawing) : drawing,
    palette,
    scale: (size === "2" ? 2 : 1) * (slide && size !== "slide" ? OF_SLIDE : 1),
    transparent,
    title: slide?.content.headline ?? words.title,
    description: slide
      ? [slide.content.sub, slide.alt].filter(Boolean).join(" ")
      : pictureWords(words),
  };
}

/** A slide that is saved as a picture is as wide as other pictures. */
const OF_SLIDE = 1200 / SLIDE.width;

const WRITERS = { chicago: chicagoOf, ris: risOf, bib: bibtexOf, json: cslOf };

/** The articles that the view counts, or those of its selection, and our record, for a reference manager. */
function citationsBlob(session: Session, catalog: Catalog, format: keyof typeof WRITERS): Blob {
  const found = citedRecord(session);
  const documents = (found?.documents ?? []).flatMap((at) => catalog.documents[at] ?? []);
  const record = {
    title: titleOfView(session),
    edition: fingerprintOf(catalog.dataset),
    link: linkOf(session, location),
    year: new Date().getFullYear(),
  };
  return new Blob([WRITERS[format]({ documents, record })], { type: PLAIN });
}

async function deckBlob(
  session: Session,
  { story, theme }: ExportWish,
  course: Course,
): Promise<Blob> {
  await breathe(course, 0.05);
  const deckFile = await DECK_FILE.fetch().catch(() => {
    throw new Error(NO_DECK_FILE);
  });
  const { catalog: signalled, view } = session.store;
  const catalog = signalled.value;
  if (!catalog) throw new Error("No dataset is open: open one first.");
  const one = story ? null : viewSlide(session);
  const slides = story ? deckOf(catalog, story).map(dated) : one ? [one] : [];
  const steps = slides.map(({ id }) =>
    story ? story.steps.findIndex((step) => id === step.id || id === `${step.id}-question`) : -1,
  );
  return deckFile({
    catalog,
    title: story?.title ?? catalog.dataset.title,
    slides,
    linkOf: (at) => {
      const step = steps[at] ?? -1;
      const told = story && step >= 0 ? toldView(story, step, catalog, view.value) : view.value;
      return linkOf(session, location, { view: told });
    },
    palette: themePalette(theme),
    course: partOf(course, 0.05, 1),
  });
}
