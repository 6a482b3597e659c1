import { effect } from "@preact/signals-core";
import { linkOf } from "../citing.ts";
import type { Session } from "../session.ts";
import { answer, type Desk, type ReportType, step, tellReady, tellStep } from "./answer.ts";
import { type CommandId, readCommand } from "./command.ts";
import { bindKeys } from "./keys.ts";
import { findStep, type Stepper } from "./stepper.ts";

const SETTLE_MS = 250;

/** What is told to the host by itself: how high the frame wants to be. */
export type Host = { height(px: number): void; stop(): void };

/**
 * Speaks with the page that an embedded view stands in: hears its commands and nobody else's, answers, and tells it when
 * the step, the view or the selection changes. Without a host only the keys and the address's `#s=` are heard.
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
    const index = name === null ? null : findStep(stepper, name);
    if (index !== null && index !== stepper.index()) stepper.goto(index);
  };
  page.addEventListener("hashchange", hashed);
  hashed();

  const unbindKeys = bindKeys(
    store.setting.peek().keys,
    {
      step: (direction) => {
        actions.setPlaying(false);
        step(desk, direction);
      },
      togglePlay: () => actions.setPlaying(!store.playing.peek()),
      forward: (key) => tell("key", { key }),
      // reveal.js reads its commands from strings of JSON.
      reveal: (method) => post(JSON.stringify({ method })),
    },
    page,
  );

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
      unbindKeys();
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
