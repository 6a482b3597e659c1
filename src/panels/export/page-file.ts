import { writeDataset } from "../../exchange/entente.ts";
import { embeddedJson, ownPage, withData } from "../../exchange/page.ts";
import type { Session } from "../../state/session.ts";
import { withStories } from "../../state/story-view.ts";

const PAGE = "entente.html";
const NOT_FETCHED = `The app's own ${PAGE} could not be fetched from beside this page: check the connection, and that the folder holds it.`;

/**
 * The whole app in one file, with the dataset that is open and all stories, the reader's own ones too.
 * @throws where it runs from a server and the app's page cannot be fetched from there
 */
export async function pageFile({ store }: Session, signal: AbortSignal): Promise<Blob> {
  const catalog = store.catalog.value;
  if (!catalog) throw new Error("No dataset is open: open one first.");
  const own = [...store.own.value.values()].map(({ now }) => now);
  const dataset = withStories(catalog.dataset, own);
  const data = embeddedJson(writeDataset(dataset));
  const page = ownPage(document, dataset.title, data) ?? withData(await fetchPage(signal), data);
  return new Blob([page], { type: "text/html;charset=utf-8" });
}

async function fetchPage(signal: AbortSignal): Promise<string> {
  const response = await fetch(PAGE, { signal }).catch(() => null);
  signal.throwIfAborted();
  if (!response?.ok) throw new Error(NOT_FETCHED);
  return response.text();
}
