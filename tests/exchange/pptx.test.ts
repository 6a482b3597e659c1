import JSZip from "jszip";
import { beforeAll, expect, test } from "vitest";
import { deckOf, deckSources } from "../../src/engine/deck.ts";
import { roughMeasure } from "../../src/engine/drawing-texts.ts";
import { slideOf } from "../../src/engine/slide.ts";
import { type PptxSlide, type PptxWish, pptxOf } from "../../src/exchange/pptx.ts";
import { HOSTILE } from "../fixtures/hostile.ts";
import { INK } from "../fixtures/ink.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";
import { xmlFault } from "../fixtures/well-formed.ts";

const catalog = shippedCatalog();
const story = catalog.dataset.stories[0] as NonNullable<(typeof catalog.dataset.stories)[0]>;
const deck = deckOf(catalog, story);

function written(
  slides: readonly PptxSlide[],
  signal = new AbortController().signal,
  told: PptxWish["told"] = () => {},
) {
  return pptxOf({
    title: HOSTILE,
    slides,
    sources: deckSources(catalog, deck),
    colour: INK.colour,
    wordsOf: ({ id }) => `about ${id}`,
    told,
    signal,
  });
}

async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files).filter((name) => /\.(xml|rels)$/.test(name));
  const texts = await Promise.all(names.map((name) => zip.file(name)?.async("string")));
  return new Map(names.map((name, i) => [name, texts[i] ?? ""]));
}

const plain = (xml = "") =>
  [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join(" ");

let parts = new Map<string, string>();

beforeAll(async () => {
  const slides = deck.map(
    ({ content, notes, citations }): PptxSlide => ({
      ...slideOf(content, roughMeasure),
      picture: null,
      notes: [notes, ...citations].join("\n\n"),
      link: "https://example.org/?v=1&t=2017",
    }),
  );
  parts = await partsOf(await written(slides));
}, 60_000);

test("a deck has a slide for each step, one more before a question's answer, and the sources at the end", () => {
  const slides = [...parts.keys()].filter((name) => /slides\/slide\d+\.xml$/.test(name));
  expect(slides).toHaveLength(story.steps.length + 2);
  expect(plain(parts.get("ppt/slides/slide1.xml"))).toContain("What five articles report");
  const last = plain(parts.get(`ppt/slides/slide${slides.length}.xml`));
  expect(last).toContain("https://thenationalnews.com");
});

test("every part of it is well formed", () => {
  expect(
    [...parts].flatMap(([name, xml]) => (xmlFault(xml) ? [`${name} ${xmlFault(xml)}`] : [])),
  ).toEqual([]);
});

test("actors and ties are shapes whose names stay from slide to slide, and slides move into each other or fade", () => {
  const names = (n: number) =>
    [...(parts.get(`ppt/slides/slide${n}.xml`) ?? "").matchAll(/name="(!![^"]*)"/g)].map(
      ([, name]) => name,
    );
  expect(names(2)).toEqual(expect.arrayContaining(["!!n-egypt", "!!e-egypt~haftar-lna-strand-1"]));
  expect(names(3)).toEqual(expect.arrayContaining(["!!n-egypt", "!!e-egypt~haftar-lna-strand-1"]));
  for (const [name, xml] of parts) {
    if (!/slides\/slide\d+\.xml$/.test(name)) continue;
    const own = [...xml.matchAll(/name="(!![^"]*)"/g)].map(([, found]) => found);
    expect(new Set(own).size, name).toBe(own.length);
  }
  expect(parts.get("ppt/slides/slide2.xml")).toMatch(
    /<p159:morph option="byObject"\/>.*<p:fade\/>/,
  );
  expect(parts.get("ppt/slides/slide2.xml")).toContain('name="!!n-egypt" descr="about egypt"');
});

test("names read at the back of the room: none is below 20 pt", () => {
  const xml = parts.get("ppt/slides/slide1.xml") ?? "";
  const shapes = xml.split("<p:sp>").filter((shape) => /name="!!n-[^"]*-name"/.test(shape));
  expect(shapes.length).toBe(4);
  for (const shape of shapes) {
    const sizes = [...shape.matchAll(/sz="(\d+)"/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2000);
  }
});

test("letters wider than measured leave the headline its lines, and shrink elsewhere rather than cover what is below", () => {
  const shapes = (parts.get("ppt/slides/slide2.xml") ?? "").split("<p:sp>");
  const shape = (name: string) => shapes.find((xml) => xml.includes(`name="${name}"`)) ?? "";
  const width = Number(/<a:ext cx="(\d+)"/.exec(shape("!!t-headline"))?.[1]);
  expect(width / 12_192_000).toBeGreaterThan(0.85);
  expect(shape("!!t-headline")).toContain("<a:br");
  for (const name of ["!!t-headline", "!!t-sub", "!!t-quote-1"])
    expect(shape(name)).toContain("<a:normAutofit");
});

test("the notes hold what the speaker says and the sources in full, a paragraph each", () => {
  const notes = parts.get("ppt/notesSlides/notesSlide2.xml") ?? "";
  const step = story.steps[1];
  expect(plain(notes)).toContain(step?.notes.split("\n")[0]?.replaceAll("&", "&amp;") ?? "?");
  expect(plain(notes)).toContain("https://marsad.ly/");
  expect((notes.match(/<a:p>/g) ?? []).length).toBeGreaterThan(2);
});

test("before the answer of a question its counts are not on the slide", () => {
  const at = deck.findIndex(({ id }) => id.endsWith("-question")) + 1;
  const [asks, tells] = [at, at + 1].map((n) => parts.get(`ppt/slides/slide${n}.xml`) ?? "");
  expect(asks).not.toContain("bead-core");
  expect(tells).toContain("bead-core");
  expect(plain(asks)).toContain("how many are reported");
});

test("hostile texts leave every part well formed, and no address but http leads anywhere", async () => {
  const first = deck[0];
  if (!first) throw new Error("The story has no step.");
  const content = { ...first.content, headline: HOSTILE, sub: HOSTILE, sources: HOSTILE };
  const laid = slideOf(content, roughMeasure);
  const marks = laid.marks.map((mark) =>
    mark.shape === "text"
      ? { ...mark, lines: [HOSTILE] }
      : {
          ...mark,
          subject: mark.subject && { ...mark.subject, id: `${mark.subject.id}${HOSTILE}` },
        },
  );
  const slide = {
    marks,
    blocks: laid.blocks,
    picture: null,
    notes: HOSTILE,
    link: "javascript:alert(1)",
  };
  const hostile = await partsOf(
    await written([slide, { ...slide, link: `https://x.org/?a=1&b="]]>` }]),
  );
  expect(
    [...hostile].flatMap(([name, xml]) => (xmlFault(xml) ? [`${name} ${xmlFault(xml)}`] : [])),
  ).toEqual([]);
  expect([...hostile.values()].join("")).not.toContain('Target="javascript:');
}, 60_000);

test("a slide that holds a picture says in words what it shows, and has no shapes of its marks", async () => {
  const first = deck[0] as (typeof deck)[0];
  const { blocks } = slideOf(first.content, roughMeasure);
  const data = "data:image/png;base64,iVBORw0KGgo=";
  const picture = { data, words: `Many actors & ${HOSTILE}` };
  const large = await partsOf(await written([{ marks: [], blocks, picture, notes: "", link: "" }]));
  const slide = large.get("ppt/slides/slide1.xml") ?? "";
  expect(slide).toMatch(/name="!!p-picture" descr="Many actors &amp; /);
  expect(slide).not.toMatch(/name="!!(n|e)-/);
  expect(xmlFault(slide)).toBe("");
}, 60_000);

test("a deck that is cancelled while it is written stops there", async () => {
  const controller = new AbortController();
  const slide = { ...slideOf((deck[0] as (typeof deck)[0]).content, roughMeasure) };
  const shares: number[] = [];
  const told = (share: number) => {
    shares.push(share);
    controller.abort();
  };
  const slides = Array.from({ length: 3 }, () => ({
    ...slide,
    picture: null,
    notes: "",
    link: "",
  }));
  await expect(written(slides, controller.signal, told)).rejects.toThrow(/abort/i);
  expect(shares).toEqual([0.25]);
});

test("a deck that is cancelled is not written", async () => {
  const controller = new AbortController();
  const slide = {
    ...slideOf((deck[0] as (typeof deck)[0]).content, roughMeasure),
    picture: null,
    notes: "",
    link: "",
  };
  const promise = written([slide, slide], controller.signal);
  controller.abort();
  await expect(promise).rejects.toThrow(/abort/i);
});

test("the address of each source is a link on the sources' slide", () => {
  const last = story.steps.length + 2;
  const links = parts.get(`ppt/slides/_rels/slide${last}.xml.rels`) ?? "";
  for (const { url } of catalog.dataset.documents) expect(links).toContain(`Target="${url}"`);
});
