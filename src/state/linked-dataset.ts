import { effect } from "@preact/signals-core";
import { later } from "./later.ts";
import { openShipped, openText, reopenShipped } from "./opening.ts";
import { parcelIn } from "./parcel-in.ts";
import type { Session } from "./session.ts";
import type { Store } from "./store.ts";

const FETCH_REMOTE = later(() => import("./remote-file.ts").then((part) => part.fetchRemote));

/**
 * Opens the dataset that the page's address asks for, at the view it asks for: the one that it carries (`#p=`), the one
 * that lies elsewhere (`src`), or one of those that come with the app (`d`). For one that lies elsewhere nothing is
 * requested and nothing opened until the reader has been asked.
 * @returns when a dataset stands, or the reader has been told why none does
 */
export async function openLinked(session: Session, page: Window = window): Promise<void> {
  const { store, actions } = session;
  const setting = store.setting.peek();
  const { hash } = page.location;
  const parcel = parcelIn(hash);
  const json = parcel === null ? null : await datasetOf(parcel);
  if (json !== null) {
    actions.setSetting({ ...setting, dataset: null, src: null, sri: null });
    await openText(session, json, "", page);
  } else if (setting.src !== null) {
    actions.setRemote({ src: setting.src, loading: false, fault: null });
    await decided(store);
  } else await openShipped(session, page);
}

/** Fetches the dataset that the reader was asked about, once, and opens it. What fails is told and can be tried again. */
export async function loadRemote(session: Session, page: Window = window): Promise<void> {
  const { store, actions } = session;
  const remote = store.remote.peek();
  if (!remote || remote.loading) return;
  const { src } = remote;
  const { sri } = store.setting.peek();
  actions.setRemote({ src, loading: true, fault: null });
  const fetched = await FETCH_REMOTE.fetch().then(
    (fetchRemote) => fetchRemote(src, sri),
    () => ({
      fault: "A part of the program could not be fetched: check the connection, then try again.",
    }),
  );
  if (store.remote.peek()?.src !== src) return;
  if ("fault" in fetched) {
    actions.setRemote({ src, loading: false, fault: fetched.fault });
    return;
  }
  await openText(session, fetched.json, src, page, fetched.warnings);
  actions.setRemote(null);
}

/** Leaves a dataset that lies elsewhere where it is, and opens the one that comes with the app. */
export async function declineRemote(session: Session): Promise<void> {
  session.actions.setRemote(null);
  await reopenShipped(session);
}

async function datasetOf(parcel: string): Promise<string | null> {
  const { datasetIn } = await import("./parcel.ts");
  return datasetIn(parcel);
}

/** Waits until the reader has decided upon the dataset that lies elsewhere. */
function decided({ remote }: Store): Promise<void> {
  return new Promise((done) => {
    const stop = effect(() => {
      if (remote.value !== null) return;
      done();
      queueMicrotask(() => stop());
    });
  });
}
