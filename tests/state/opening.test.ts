// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openFiles, openShipped } from "../../src/state/opening.ts";
import { createSession, type Session } from "../../src/state/session.ts";
import { datasetOf } from "../fixtures/dataset.ts";
import { jsonOf } from "../fixtures/json.ts";

const titled = (title: string) => jsonOf({ ...datasetOf({ events: [{ when: "2017" }] }), title });

/** A dataset whose one document is the file that `text` names. */
function withFile(text: string): string {
  const data = JSON.parse(titled("With a file"));
  data.documents[0].text = text;
  return JSON.stringify(data);
}

const WORDS = "It is said that Event e0.";
const txt = (name: string, words: BlobPart = WORDS) => new File([words], name);
const json = (text: string, name = "own.json") => new File([text], name);
const titleOf = ({ store }: Session) => store.catalog.value?.dataset.title;
const told = ({ store }: Session) => store.problems.value.map(({ message }) => message).join("\n");

/** Answers what is fetched by the end of its address; what is not listed fails. */
function answering(answers: Record<string, string | Promise<string>>) {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (url: URL) => {
    asked.push(url.href);
    const found = Object.entries(answers).find(([path]) => url.href.endsWith(path));
    if (!found) throw new TypeError("Failed to fetch");
    return new Response(await found[1]);
  });
  return asked;
}

let session: Session;
beforeEach(() => {
  session = createSession();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test("a dataset opened while the shipped one is fetched stays", async () => {
  let arrive = (_: string) => {};
  answering({
    "libya.json": new Promise((done) => {
      arrive = done;
    }),
  });
  const shipped = openShipped(session);
  await openFiles(session, [json(titled("Own"))]);
  arrive(titled("Shipped"));
  await shipped;
  expect(titleOf(session)).toBe("Own");
});

test("neither does a shipped dataset that fails in the end spoil the one opened meanwhile", async () => {
  answering({});
  const shipped = openShipped(session);
  await openFiles(session, [json(titled("Own"))]);
  await shipped;
  expect(told(session)).not.toContain("could not be fetched");
});

test("of two files opened in a row the second wins, though it is read first", async () => {
  const slow = json(titled("Slow"));
  let arrive = () => {};
  const waited = new Promise<void>((done) => {
    arrive = done;
  });
  const bytes = slow.arrayBuffer.bind(slow);
  slow.arrayBuffer = () => waited.then(bytes);
  const first = openFiles(session, [slow]);
  await openFiles(session, [json(titled("Quick"))]);
  arrive();
  await first;
  expect(titleOf(session)).toBe("Quick");
});

test("a shipped text that can't be fetched or lies elsewhere costs only its document", async () => {
  const data = JSON.parse(withFile("sources/missing.txt"));
  for (const [i, text] of ["https://elsewhere.test/a.txt", "//[", "data:,a"].entries())
    data.documents.push({ ...data.documents[0], id: `d${i}`, text });
  const asked = answering({ "libya.json": JSON.stringify(data) });
  await openShipped(session);
  expect(titleOf(session)).toBe("With a file");
  expect(session.store.problems.value.map(({ path }) => path)).toEqual(
    expect.arrayContaining([0, 1, 2, 3].map((i) => `documents[${i}].text`)),
  );
  expect(asked.filter((url) => !url.startsWith(location.origin))).toEqual([]);
});

test("texts are found beside the JSON; folders and pictures among them do no harm", async () => {
  const folder = txt("sources");
  folder.arrayBuffer = () => Promise.reject(new DOMException("a folder", "NotFoundError"));
  const files = [folder, json(withFile("sources/a.txt")), txt("a.txt"), txt("picture.png")];
  await openFiles(session, files);
  expect(session.store.problems.value).toEqual([]);
  expect(titleOf(session)).toBe("With a file");
});

test("a text that can't be read counts as missing", async () => {
  const broken = txt("a.txt");
  broken.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotReadableError"));
  await openFiles(session, [json(withFile("sources/a.txt")), broken]);
  expect(titleOf(session)).toBe("With a file");
  expect(told(session)).toContain("did not come with the dataset");
});

test("a text in another encoding is opened with a warning that names it", async () => {
  const bytes = new Uint8Array([...new TextEncoder().encode(`${WORDS} Caf`), 0xe9]);
  await openFiles(session, [json(withFile("a.txt")), txt("a.txt", bytes)]);
  expect(session.store.problems.value).toMatchObject([{ severity: "warning", path: "a.txt" }]);
  expect(session.store.catalog.value?.events).toHaveLength(1);
});

test("without a .json, with several, or with one too large, nothing is read and it is said why", async () => {
  await openFiles(session, [txt("a.txt")]);
  expect(told(session)).toContain("no .json file");
  await openFiles(session, [json(titled("One"), "one.json"), json(titled("Two"), "two.json")]);
  expect(told(session)).toContain("several .json files");
  const large = json("");
  Object.defineProperty(large, "size", { value: 200_000_000 });
  large.arrayBuffer = () => Promise.reject(new Error("It was read."));
  await openFiles(session, [large]);
  expect(told(session)).toContain("200 MB");
  expect(titleOf(session)).toBeUndefined();
});

test("where the program itself fails at a dataset, that is a fault and no problem of the file", async () => {
  session.actions.open = () => {
    throw new RangeError("too much");
  };
  await expect(openFiles(session, [json(titled("Own"))])).rejects.toThrow("too much");
  expect(told(session)).toBe("");
  const notices = session.store.notices.value.map(({ text }) => text);
  expect(notices).toEqual([expect.stringContaining("The program itself failed at this dataset")]);
});

test("nothing that a file can hold makes the reading fail: it is told as a problem", async () => {
  const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
  for (const text of [deep, "[".repeat(50_000), `{ "actors": ${deep}, "title": ${deep} }`]) {
    await openFiles(session, [json(text)]);
    expect(told(session)).not.toBe("");
  }
  expect(session.store.notices.value).toEqual([]);
});

test("a crowded dataset comes to the table with its layout", async () => {
  const names = Array.from({ length: 80 }, (_, i) => `a${i}`);
  const crowd = datasetOf({
    actors: names.map((id) => ({ id })),
    events: names.slice(1).map((id, i) => ({ id: `e${i}`, who: `${id} a${i}`, when: "2017" })),
  });
  await openFiles(session, [json(jsonOf(crowd))]);
  expect(session.derived.layout.value?.actors.size).toBe(80);
});

test("a page that opens on its story does so where its address asks for no other view", async () => {
  const steps = [{ id: "s1", headline: "One" }];
  const data = JSON.parse(titled("Carried"));
  data.stories = [{ id: "a", title: "A", steps }];
  const block = document.createElement("script");
  Object.assign(block, { type: "application/json", id: "entente-data" });
  block.textContent = JSON.stringify(data);
  document.head.append(block);
  const opened = async (search: string) => {
    const { store, ...rest } = createSession();
    const location = { href: "https://example.org/", search, hash: "" };
    await openShipped({ store, ...rest }, { document, location } as unknown as Window);
    return store.view.value;
  };
  expect((await opened("")).tab).toBe("network");
  block.dataset.opens = "story";
  expect(await opened("")).toMatchObject({ tab: "story", step: { story: "a", step: "s1" } });
  expect((await opened("?v=1&embed=1&theme=dark")).tab).toBe("story");
  expect((await opened("?tab=ties")).tab).toBe("ties");
  block.remove();
});
