import { type Catalog, catalogOf } from "../engine/catalog.ts";
import { fingerprintOf } from "../engine/fingerprint.ts";
import { isToSpread } from "../engine/layout.ts";
import { readDataset } from "../exchange/entente.ts";
import { carriedData, opensOnStory } from "../exchange/page.ts";
import { textPathsOf } from "../exchange/text-paths.ts";
import type { Problem } from "../model/problem.ts";
import { askedView } from "./asked-view.ts";
import { later } from "./later.ts";
import type { Session } from "./session.ts";
import { SPREAD } from "./spreading.ts";

/** The dataset that the app opens with, beside its page. */
const SHIPPED = "data/libya.json";

const READ_HANDED = later(() => import("./handed-files.ts").then((part) => part.readHanded));
const FIND_JSON_FAULT = later(() =>
  import("../exchange/json-fault.ts").then((part) => part.findJsonFault),
);
const FAILED =
  "The program itself failed at this dataset, which may be sound: reload the page, or open another dataset.";
const PATIENCE_MS = 30_000;

/** A dataset as it came: its JSON, and the texts of its documents by path. */
type Read = { json: string; texts: ReadonlyMap<string, string>; warnings: readonly Problem[] };

/**
 * Opens a dataset that comes with the app, at the view the page's address asks for: the one that the address names, which
 * lies beside the page as `data/<id>.json` with its documents' texts, or the first. Where the user has opened another one
 * in the meantime, that one stays.
 */
export async function openShipped(session: Session, page: Window = window): Promise<void> {
  const { dataset } = session.store.setting.peek();
  await fetchShipped(session, dataset === null ? SHIPPED : `data/${dataset}.json`, page, true);
}

/** Opens the dataset that the app opens with once more, at its own opening view: the address speaks of another one. */
export async function reopenShipped(session: Session): Promise<void> {
  await fetchShipped(session, SHIPPED, window, false);
}

async function fetchShipped(
  session: Session,
  url: string,
  page: Window,
  linked: boolean,
): Promise<void> {
  const turn = ++turns;
  const carried = carriedData(page.document);
  let read: Read;
  try {
    const base = new URL(url, page.location.href);
    const json = carried ?? (await fetchText(base));
    const texts = carried === null ? await fetchTexts(textPathsOf(json), base) : new Map();
    read = { json, texts, warnings: [] };
  } catch {
    if (isOvertaken(session, turn)) return;
    if (url !== SHIPPED) {
      const { actions, store } = session;
      actions.setSetting({ ...store.setting.peek(), dataset: null, version: null });
      actions.notify({
        id: "edition",
        text: `This link was made with another dataset (${url}), which is not beside this page, so what it shows here may differ from what was meant.`,
      });
      await fetchShipped(session, SHIPPED, page, linked);
      return;
    }
    refuse(session, {
      severity: "error",
      path: url,
      message:
        "The dataset could not be fetched: check the connection and reload the page, or open a dataset from a file.",
    });
    return;
  }
  await openRead(session, turn, read, { path: url, shipped: true, ...(linked && { page }) });
}

/** Opens a dataset that the page's address carries, or leads to, at the view the address asks for. */
export async function openText(
  session: Session,
  json: string,
  path: string,
  page: Window = window,
  warnings: readonly Problem[] = [],
): Promise<void> {
  const read = { json, texts: new Map<string, string>(), warnings };
  await openRead(session, ++turns, read, { path, shipped: false, page });
}

/**
 * Opens a dataset from files a user picked or dropped: one .json, and the .txt files of its documents unless the texts
 * stand in the JSON. What can't be read is told, and the dataset that was open stays.
 * @throws what the program itself fails with, after a notice
 */
export async function openFiles(session: Session, files: readonly File[]): Promise<void> {
  const turn = ++turns;
  const path = files.map(({ name }) => name).join(", ");
  const readHanded = await READ_HANDED.fetch().catch(() => null);
  if (!readHanded) {
    if (!isOvertaken(session, turn)) refuse(session, notFetched(path));
    return;
  }
  const handed = await readHanded(files);
  if (isOvertaken(session, turn)) return;
  if ("refused" in handed) refuse(session, handed.refused);
  else await openRead(session, turn, handed, { path: "", shipped: false });
}

async function openRead(
  session: Session,
  turn: number,
  { json, texts, warnings }: Read,
  { path, shipped, page }: { path: string; shipped: boolean; page?: Window },
): Promise<void> {
  if (isOvertaken(session, turn)) return;
  try {
    const readText = (name: string) => texts.get(name);
    let { dataset, problems, noJson } = readDataset(json, readText);
    if (noJson) {
      const findFault = await FIND_JSON_FAULT.fetch().catch(() => undefined);
      problems = readDataset(json, readText, findFault).problems;
      if (isOvertaken(session, turn)) return;
    }
    if (!dataset) {
      refuse(session, ...problems, ...warnings);
      return;
    }
    const catalog = catalogOf(dataset);
    if (isToSpread(catalog) && !(await SPREAD.fetch().catch(() => null))) {
      if (!isOvertaken(session, turn)) refuse(session, notFetched(path));
      return;
    }
    if (isOvertaken(session, turn)) return;
    opened.set(session, turn);
    const view =
      page &&
      askedView(
        page.location,
        catalog,
        dataset.stories,
        session.actions,
        shipped && opensOnStory(page.document),
      );
    session.actions.open(catalog, [...problems, ...warnings], view, shipped);
    tellEdition(session, catalog, page !== undefined);
  } catch (error) {
    // What a file can cause is a problem by now: this is a fault of the program, which stays one and is told as such.
    session.actions.notify({ id: "failed", text: FAILED });
    throw error;
  }
}

/**
 * Tells where a link was made with another edition of the dataset than the one that opens. A dataset that no link asked for
 * ends what the address says of one.
 */
function tellEdition({ store, actions }: Session, catalog: Catalog, linked: boolean) {
  const setting = store.setting.peek();
  if (!linked) {
    actions.setRemote(null);
    actions.setSetting({ ...setting, dataset: null, version: null, src: null, sri: null });
  } else if (setting.version !== null && setting.version !== fingerprintOf(catalog.dataset)) {
    actions.notify({
      id: "edition",
      text: "This link was made with another edition of this dataset, so what it shows here may differ from what was meant.",
    });
  }
}

/** What is told where a part of the program that a dataset needs can't be fetched. */
function notFetched(path: string): Problem {
  const message =
    "A part of the program that this dataset needs could not be fetched: check the connection, then open it again.";
  return { severity: "error", path, message };
}

/** Reading takes a while, so openings may overtake one another: the one asked for last wins, whenever it is ready. */
let turns = 0;
const opened = new WeakMap<Session, number>();

function isOvertaken(session: Session, turn: number): boolean {
  return (opened.get(session) ?? 0) > turn;
}

/** Tells what is wrong and leaves the dataset that is open as it is. */
function refuse({ actions }: Session, ...problems: Problem[]): void {
  actions.report(problems);
}

/** The texts by path; one that can't be fetched, or that lies elsewhere, is left out, which the dataset's check tells. */
async function fetchTexts(paths: readonly string[], base: URL): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  await Promise.allSettled(
    paths.map(async (path) => {
      const url = new URL(path, base);
      if (url.origin === base.origin) texts.set(path, await fetchText(url));
    }),
  );
  return texts;
}

async function fetchText(url: URL): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response.text();
}
