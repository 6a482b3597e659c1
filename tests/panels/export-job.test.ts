import JSZip from "jszip";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readDataset } from "../../src/exchange/entente.ts";
import { assemblePage } from "../../src/exchange/page.ts";
import { type Story, storyStepSchema } from "../../src/model/story.ts";
import { type Format, makeFile } from "../../src/panels/export/export-job.ts";
import { historyOf } from "../../src/state/history.ts";
import { createSession, type Session } from "../../src/state/session.ts";
import { readCsv } from "../fixtures/csv.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

let session: Session;

beforeEach(() => {
  vi.stubGlobal("location", new URL("https://example.org/"));
  session = createSession();
  session.actions.open(
    catalogFrom({
      documents: [
        { id: "memo", rights: "quote-only", text: "It is said that they met. A secret." },
      ],
      events: [
        {
          id: "a",
          when: "2017",
          evidence: [{ document: "memo", exact: "It is said that they met." }],
        },
      ],
    }),
    [],
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function made(format: Format, story: Story | null = null) {
  const wish = { story, format, size: "1", theme: "light", transparent: false } as const;
  return makeFile(session, wish, { told: () => {}, signal: new AbortController().signal });
}

test("the dataset is saved with the reader's own stories, and of what may only be quoted the quotes alone", async () => {
  const steps = [storyStepSchema.parse({ id: "s", headline: "They met" })];
  const story = { id: "own-tale", title: "My tale", steps };
  session.actions.setOwn(story.id, historyOf(story));
  const { name, blob } = await made("dataset");
  expect(name).toMatch(/^[^_]+\.json$/);
  const text = await blob.text();
  const { dataset } = readDataset(text, () => undefined);
  expect(dataset?.stories.map(({ id }) => id)).toEqual(["tale"]);
  expect(text).toContain("It is said that they met.");
  expect(text).not.toContain("A secret");
});

test("the app saved of a story is named by it, lists it first and opens on it", async () => {
  const steps = [storyStepSchema.parse({ id: "s", headline: "They met" })];
  const stories = ["own-first", "own-tale"].map((id) => ({ id, title: `My ${id}`, steps }));
  for (const story of stories) session.actions.setOwn(story.id, historyOf(story));
  const parts = { policy: "", title: "", icon: "", style: "", script: "", data: "{}" };
  vi.stubGlobal("document", { getElementById: () => null, querySelector: () => null });
  vi.stubGlobal("fetch", async () => new Response(assemblePage(parts)));
  const { name, blob } = await made("html", stories[1]);
  expect(name).toBe("my-own-tale.html");
  const page = await blob.text();
  expect(page).toContain('data-opens="story"');
  expect(page.indexOf('"id":"tale"')).toBeLessThan(page.indexOf('"id":"first"'));
  const whole = await made("html");
  expect(whole.name).not.toContain("tale");
  expect(await whole.blob.text()).not.toContain("data-opens");
});

test("the tables of the view are saved in one go, a file each", async () => {
  const { name, blob } = await made("tables");
  expect(name).toMatch(/\.zip$/);
  const zip = await JSZip.loadAsync(await blob.arrayBuffer());
  expect(Object.keys(zip.files)).toEqual(["ties.csv", "events.csv", "actors.csv", "documents.csv"]);
  for (const file of Object.values(zip.files)) {
    const [head = [], ...rows] = readCsv(await file.async("string"));
    expect(rows.length, file.name).toBeGreaterThan(0);
    for (const row of rows) expect(row, file.name).toHaveLength(head.length);
  }
});

test("citations as text end with our record and its link", async () => {
  for (const format of ["apa", "chicago"] as const) {
    const { name, blob } = await made(format);
    expect(name).toMatch(/\.txt$/);
    expect((await blob.text()).trim()).toMatch(/https:\/\/example\.org\/\?v=1\S*$/);
  }
});
