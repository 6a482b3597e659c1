import { effect } from "@preact/signals-core";
import { linkOf } from "../citing.ts";
import type { Session } from "../session.ts";
import { followKey, hearClicker } from "../stepping/clicker.ts";
import type { ClickerKey } from "../stepping/clicker-keys.ts";
import { type Stepper, stepNamed } from "../stepping/stepper.ts";
import { answer, type Desk, type ReportType, step, tellReady, tellStep } from "./answer.ts";
import { type CommandId, readCommand } from "./command.ts";

const SETTLE_MS = 250;

/** What is told to the host by itself: how high the frame wants to be. */
export type Host = { height(px: number): void; stop(): void };

/**
 * Speaks with the page that an embedded view stands in: hears its commands and nobody else's, answers, and tells it when
 * the step, the view or the selection changes. Without a host only the keys and the address's `#s=` are heard. The keys
 * of a clicker step here, are only told on, or move a reveal.js deck, as the setting says whose they are.
 * @param snapshot draws the view, where the page can.
 */
export function bindHost(
  session: Session,
  stepper: Stepper,
  page: Window = window,
  snapshot?: Desk["snapshot"],
): Host {
  const { store, actions } = session;
  const host = page.parent === page ? null : page.parent;
  // The host's origin is not known and nothing told is secret, so that any origin may hear it.
  const post = (message: unknown) => host?.postMessage(message, "*");
  const tell = (type: ReportType, data: object, id?: CommandId) =>
    post({ ns: "entente", v: 1, ...(id !== undefined && { id }), type, data });
  const desk: Desk = {
    session,
    stepper,
    tell,
    place: page.location,
    told: stepper.index(),
    ...(snapshot && { snapshot }),
  };

  const hear = (event: MessageEvent) => {
    if (host === null || event.source !== host) return;
    const asked = readCommand(event.data);
    if (!asked) return;
    // A deck starts the frames of its slides by itself; ours plays where its address asks for it.
    const starts = event.data === "slide:start" && store.setting.peek().play === null;
    if (!starts) answer(desk, asked);
  };
  page.addEventListener("message", hear);

  const hashed = () => {
    const name = new URLSearchParams(page.location.hash.slice(1)).get("s");
    const index = name === null ? -1 : stepNamed(stepper.steps(), name);
    if (index >= 0 && index !== stepper.index()) stepper.goto(index);
  };
  // Else to ask once more for the step that was left would change no hash, and not be heard.
  const freshen = (index: number) => {
    const { pathname, search, hash } = page.location;
    const asked = new URLSearchParams(hash.slice(1));
    if (!asked.has("s")) return;
    const id = stepper.steps()[index]?.id;
    if (id === undefined) asked.delete("s");
    else asked.set("s", id);
    try {
      page.history.replaceState(null, "", pathname + search + (asked.size > 0 ? `#${asked}` : ""));
    } catch {
      // A page without an address of its own, such as a srcdoc, has none to be put in order.
    }
  };
  page.addEventListener("hashchange", hashed);
  hashed();

  // None is taken from the page but by rule "own"; a picture alone leaves all of them to its host.
  const press = (asked: ClickerKey, key: string): boolean => {
    const { keys, still } = store.setting.peek();
    const direction = asked === "next" ? 1 : asked === "prev" ? -1 : null;
    if (keys === "host") tell("key", { key });
    // reveal.js reads its commands from strings of JSON.
    else if (keys === "reveal" && direction) post(JSON.stringify({ method: asked }));
    if (keys !== "own" || still || asked === "leave") return false;
    actions.setPlaying(asked === "play" && !store.playing.peek());
    if (direction) step(desk, direction);
    else followKey(stepper, asked);
    return true;
  };
  const spacePlays = () => store.setting.peek().keys !== "reveal" && stepper.spacePlays;
  const deafen = hearClicker(press, spacePlays, page);

  const ends = [
    onChange(
      () => store.view.value,
      () => tell("state", { url: linkOf(session, page.location) }),
      SETTLE_MS,
    ),
    onChange(
      () => stepper.index(),
      (index) => {
        if (index !== desk.told) tellStep(desk);
        freshen(index);
      },
    ),
    onChange(
      () => store.view.value.selection?.id ?? null,
      (id) => tell("select", { id }),
    ),
  ];
  tellReady(desk);
  let told = 0;
  return {
    height(px) {
      if (px === told) return;
      told = px;
      tell("height", { px });
      // The two forms that hosts of other frames understand already.
      post({ sentinel: "amp", type: "embed-size", height: px });
      post(JSON.stringify({ context: "iframe.resize", height: px, src: page.location.href }));
    },
    stop() {
      page.removeEventListener("message", hear);
      page.removeEventListener("hashchange", hashed);
      deafen();
      for (const end of ends) end();
    },
  };
}

/** Calls `then` after each change of a value, not for the first one; with a delay only once it has come to rest. */
function onChange<T>(read: () => T, then: (value: T) => void, delay = 0): () => void {
  let last: T;
  let first = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = effect(() => {
    const value = read();
    if (first || value === last) {
      first = false;
      last = value;
      return;
    }
    last = value;
    clearTimeout(timer);
    timer = setTimeout(() => then(value), delay);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
