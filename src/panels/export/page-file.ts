import { embeddedJson, ownPage, withData } from "../../exchange/page.ts";
import type { Story } from "../../model/story.ts";
import type { Session } from "../../state/session.ts";
import { breathe, type Course } from "./course.ts";
import { datasetText } from "./dataset-text.ts";

const PAGE = "entente.html";
const NOT_FETCHED = `The app's own ${PAGE} could not be fetched from beside this page: check the connection, and that the folder holds it.`;

/**
 * The whole app in one file, with the dataset that is open and all stories, the reader's own ones too.
 * @param story the one that it opens on, is titled by and lists first; null for the dataset's own opening
 * @throws the reason of the course's signal where it is aborted, or where it runs from a server and the app's page cannot be fetched from there
 */
export async function pageFile(
  session: Session,
  story: Story | null,
  course: Course,
): Promise<Blob> {
  await breathe(course, 0.1);
  const data = embeddedJson(datasetText(session, story));
  const title = story?.title ?? session.store.catalog.value?.dataset.title ?? "";
  const onStory = story !== null;
  await breathe(course, 0.5);
  const page =
    ownPage(document, title, data, onStory) ??
    withData(await fetchPage(course.signal), data, onStory);
  return new Blob([page], { type: "text/html;charset=utf-8" });
}

async function fetchPage(signal: AbortSignal): Promise<string> {
  const response = await fetch(PAGE, { signal }).catch(() => null);
  signal.throwIfAborted();
  if (!response?.ok) throw new Error(NOT_FETCHED);
  return response.text();
}
