// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { storyStepSchema } from "../../src/model/story.ts";
import { cargoOf, packCargo, viewBeside } from "../../src/state/cargo.ts";
import { linkOf } from "../../src/state/citing.ts";
import { historyOf } from "../../src/state/history.ts";
import { decodeSetting } from "../../src/state/link/link-setting.ts";
import { declineRemote, loadRemote, openLinked } from "../../src/state/linked-dataset.ts";
import { openFiles } from "../../src/state/opening.ts";
import { createSession, type Session } from "../../src/state/session.ts";
import { openParcel } from "../../src/state/story-from-link.ts";
import { datasetOf } from "../fixtures/dataset.ts";
import { jsonOf } from "../fixtures/json.ts";

const SRC = "https://data.example/a.json";
const SUM = "0".repeat(64);
const titled = (title: string) => jsonOf({ ...datasetOf({ events: [{ when: "2017" }] }), title });
const titleOf = ({ store }: Session) => store.catalog.value?.dataset.title;
const noticesOf = ({ store }: Session) => store.notices.value.map(({ text }) => text).join("\n");

let session: Session;
let asked: string[];
let answers: Record<string, string>;
beforeEach(() => {
  asked = [];
  answers = { "data/libya.json": titled("Shipped"), [SRC]: titled("Elsewhere") };
  vi.stubGlobal("fetch", async (url: URL | string) => {
    asked.push(String(url));
    const found = Object.entries(answers).find(([path]) => String(url).endsWith(path));
    if (!found) throw new TypeError("Failed to fetch");
    return new Response(found[1]);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, "", "/");
});

/** Begins to open what an address asks for. */
function follow(address: string): Promise<void> {
  history.replaceState(null, "", address);
  session = createSession();
  session.actions.setSetting(decodeSetting(location.search, location.hash).setting);
  return openLinked(session);
}

test("a dataset from elsewhere is asked for once the reader says so, and opens at the link's view", async () => {
  const opening = follow(`/?src=${encodeURIComponent(SRC)}&t=2017`);
  expect(session.store.remote.value).toEqual({ src: SRC, loading: false, fault: null });
  expect([asked, titleOf(session)]).toEqual([[], undefined]);
  const loading = loadRemote(session);
  await loadRemote(session);
  await Promise.all([loading, opening]);
  expect(asked).toEqual([SRC]);
  expect(titleOf(session)).toBe("Elsewhere");
  expect(session.store.remote.value).toBeNull();
  expect(linkOf(session, location)).toMatch(
    /\?v=1&dv=[\w-]{10}&src=https%3A%2F%2Fdata\.example%2Fa\.json&t=2017$/,
  );
  expect(cargoOf(session)).toBeNull();
});

test("one that fails is told and can be tried again; without the right sum nothing is opened", async () => {
  const opening = follow(`/?src=${SRC}&sri=${SUM}`);
  await loadRemote(session);
  expect(session.store.remote.value?.fault).toContain("check sum differs");
  expect(titleOf(session)).toBeUndefined();
  await loadRemote(session);
  expect(asked).toEqual([SRC, SRC]);
  await declineRemote(session);
  await opening;
  expect(titleOf(session)).toBe("Shipped");
  expect(linkOf(session, location)).not.toMatch(/src|sri/);
});

test("texts that lie beside a dataset from elsewhere are not fetched, and it is said that they are missing", async () => {
  const data = JSON.parse(titled("Elsewhere"));
  data.documents[0].text = "sources/a.txt";
  answers[SRC] = JSON.stringify(data);
  follow(`/?src=${SRC}`);
  await loadRemote(session);
  expect(asked).toEqual([SRC]);
  expect(session.store.problems.value.map(({ message }) => message).join()).toContain(
    "did not come with the dataset",
  );
});

test("a file of the reader's own ends the question and what the link says of another dataset", async () => {
  const opening = follow(`/?src=${SRC}`);
  await openFiles(session, [new File([titled("Own")], "own.json")]);
  await opening;
  expect(asked).toEqual([]);
  expect([titleOf(session), session.store.setting.value.src]).toEqual(["Own", null]);
});

test("the dataset that is named is the one of that name beside the page, and stays in the link", async () => {
  answers["data/sudan.json"] = titled("Sudan");
  await follow("/?d=sudan");
  expect(titleOf(session)).toBe("Sudan");
  expect(linkOf(session, location)).toContain("?v=1&d=sudan&dv=");
});

test("where no dataset of the name is beside the page the first one opens, and it is told", async () => {
  await follow("/?d=atlantis");
  expect(titleOf(session)).toBe("Shipped");
  expect(noticesOf(session)).toContain("another dataset (data/atlantis.json)");
  expect(linkOf(session, location)).not.toContain("d=");
});

test("a value that a key does not take is told when the view opens", async () => {
  await follow("/?ui=all&t=1999");
  expect(noticesOf(session)).toMatch(/which was ignored: t=1999\. ui=all is not a value/);
});

test("a link carries a dataset of the reader's own with the story that is told, and opens both with no file", async () => {
  await follow("/");
  await openFiles(session, [new File([titled("Own")], "own.json")]);
  const step = storyStepSchema.parse({ id: "one", headline: "It begins." });
  session.actions.setOwn("own-a", historyOf({ id: "own-a", title: "A", steps: [step] }));
  session.actions.tell({ id: "own-a", title: "A", steps: [step] }, 0);
  const cargo = cargoOf(session) ?? expect.fail("Nothing is carried.");
  const parcel = await packCargo(cargo);
  const view = viewBeside(cargo, session.store.view.value);
  const link = linkOf(session, location, { parcel, view });
  asked = [];
  await follow(link);
  await openParcel(session, window);
  expect(asked).toEqual([]);
  expect([titleOf(session), session.store.shipped.value]).toEqual(["Own", false]);
  expect(session.store.view.value).toMatchObject({
    tab: "story",
    step: { story: "a", step: "one" },
  });
  expect(noticesOf(session)).toBe("");
  expect(location.hash).toMatch(/^#p=1\./);
});

test("of an article that may only be quoted a carried dataset holds the quotes alone", async () => {
  const data = JSON.parse(titled("Own"));
  data.documents[0].rights = "quote-only";
  data.documents[0].text = { content: `${data.documents[0].text.content} Not to be handed on.` };
  await follow("/");
  await openFiles(session, [new File([JSON.stringify(data)], "own.json")]);
  const parcel = await packCargo(cargoOf(session) ?? expect.fail());
  await follow(`/#p=${parcel}`);
  const [document] = session.store.catalog.value?.documents ?? [];
  expect(JSON.stringify(document)).not.toContain("Not to be handed on");
});

test("a dataset that is too large for a link is not packed", async () => {
  const dataset = datasetOf({ events: [{ when: "2017" }] });
  const events = Array.from({ length: 30_000 }, () => dataset.events[0] ?? expect.fail());
  expect(
    await packCargo({ of: "dataset", dataset: { ...dataset, events }, story: null }),
  ).toBeNull();
});

test("a parcel that was cut short opens the app as ever and is told", async () => {
  await follow("/#p=1.abc");
  await openParcel(session, window);
  expect(titleOf(session)).toBe("Shipped");
  expect(noticesOf(session)).toContain("cut short");
});
