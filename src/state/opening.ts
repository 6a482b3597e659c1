import { catalogOf } from "../engine/catalog.ts";
import { readDataset, tooLarge } from "../exchange/entente.ts";
import { textPathsOf } from "../exchange/text-paths.ts";
import type { Problem } from "../model/problem.ts";
import { viewFromAddress } from "./address.ts";
import { decodeLink } from "./link.ts";
import type { Session } from "./session.ts";

/**
 * Opens the dataset that comes with the app, at the view the page's address asks for.
 * @param url of the dataset's JSON; the documents' texts are read beside it.
 */
export async function openShipped(
  session: Session,
  url: string,
  page: Window = window,
): Promise<void> {
  try {
    const json = await fetchText(url);
    const base = new URL(url, page.location.href);
    const paths = textPathsOf(json);
    const texts = await Promise.allSettled(
      paths.map((path) => fetchText(new URL(path, base).href)),
    );
    const found = new Map(
      paths.flatMap((path, i) => {
        const text = texts[i];
        return text?.status === "fulfilled" ? [[path, text.value] as const] : [];
      }),
    );
    openText(session, json, (path) => found.get(path), page);
  } catch {
    refuse(session, {
      severity: "error",
      path: url,
      message:
        "The dataset could not be fetched: check the connection and reload the page, or open a dataset from a file.",
    });
  }
}

/**
 * Opens a dataset from files a user picked or dropped: one .json, and the .txt files of its documents unless the texts
 * stand in the JSON. What can't be read is told, and the dataset that was open stays.
 */
export async function openFiles(session: Session, files: readonly File[]): Promise<void> {
  const json = files.find(({ name }) => name.toLowerCase().endsWith(".json"));
  if (!json) {
    refuse(session, {
      severity: "error",
      path: files.map(({ name }) => name).join(", "),
      message:
        "There is no .json file among these: choose a dataset in entente/1, with the .txt files of its documents beside it.",
    });
    return;
  }
  const large = files.map((file) => tooLarge(file.size)).find((problem) => problem !== undefined);
  if (large) {
    refuse(session, { ...large, path: json.name });
    return;
  }
  try {
    const texts = new Map<string, string>();
    for (const file of files) if (file !== json) texts.set(file.name, await file.text());
    openText(
      session,
      await json.text(),
      (path) => texts.get(path) ?? texts.get(path.split("/").at(-1) ?? ""),
    );
  } catch {
    refuse(session, {
      severity: "error",
      path: json.name,
      message:
        "The file could not be read: check that it is still there and that this browser may open it, then choose it again.",
    });
  }
}

function openText(
  session: Session,
  json: string,
  readText: (path: string) => string | undefined,
  page?: Window,
): void {
  const { dataset, problems } = readDataset(json, readText);
  if (!dataset) {
    refuse(session, ...problems);
    return;
  }
  const catalog = catalogOf(dataset);
  if (!page) {
    session.actions.open(catalog, problems);
    return;
  }
  const decoded = decodeLink(page.location.search, page.location.hash, catalog);
  session.actions.open(catalog, problems, viewFromAddress(decoded, session.actions));
}

/** Tells what is wrong and leaves the dataset that is open as it is. */
function refuse({ actions }: Session, ...problems: Problem[]): void {
  actions.report(problems);
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response.text();
}
