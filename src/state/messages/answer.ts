import { webAddress } from "../../model/web-address.ts";
import { citationOfView, linkOf, viewRecord } from "../citing.ts";
import { decodeLink, encodeLink } from "../link/link.ts";
import { focusOf } from "../link/link-subject.ts";
import { windowIn } from "../link/link-window.ts";
import type { Session } from "../session.ts";
import type { Asked, Command, CommandId } from "./command.ts";
import { findStep, type Stepper } from "./stepper.ts";

/** The names of what an embedded view tells its host. */
export type ReportType =
  | "ready"
  | "state"
  | "step"
  | "edge"
  | "height"
  | "key"
  | "select"
  | "snapshot"
  | "error";

/** Tells the host something; `id` is the name of the command that it answers. */
type Tell = (type: ReportType, data: object, id?: CommandId) => void;

/** Draws the view as it stands into a file's bytes. */
type Snapshot = (
  format: "png" | "svg",
  size: { w?: number | undefined; h?: number | undefined },
) => Promise<Uint8Array>;

/** What commands are answered with. `snapshot` is absent where the page draws none. */
export type Desk = {
  session: Session;
  stepper: Stepper;
  tell: Tell;
  place: Pick<Location, "href">;
  snapshot?: Snapshot;
  /** The step that the host was told of last. */
  told: number;
};

const COMMANDS: readonly Command["type"][] = "hello next prev goto play pause set focus get".split(
  " ",
) as Command["type"][];

/** Does what a command asks and tells what follows; what cannot be done is answered with an error and changes nothing. */
export function answer(desk: Desk, { id, command }: Asked): void {
  const { session, stepper, tell } = desk;
  const { store, actions } = session;
  const fail = (code: "unknown" | "invalid" | "unsupported" | "failed") =>
    tell("error", { code }, id);
  switch (command.type) {
    case "hello":
      tellReady(desk, id, command.data.nonce);
      return;
    case "next":
    case "prev":
      actions.setPlaying(false);
      step(desk, command.type === "next" ? 1 : -1, id);
      return;
    case "goto": {
      actions.setPlaying(false);
      if ("t" in command.data) {
        const catalog = store.catalog.peek();
        const window = catalog && windowIn(catalog, command.data.t);
        if (!window) fail("unknown");
        else actions.setWindow(window);
        return;
      }
      const index = findStep(stepper, command.data.step);
      if (index === null) fail("unknown");
      else {
        stepper.goto(index);
        tellStep(desk, id);
      }
      return;
    }
    case "play":
    case "pause":
      actions.setPlaying(command.type === "play");
      return;
    case "set":
      if (!set(session, command.data)) fail("invalid");
      return;
    case "focus":
      if (!focus(session, command.data.ids)) fail("unknown");
      return;
    case "get":
      get(desk, command.data.what, id);
      return;
    case "snapshot": {
      const { snapshot } = desk;
      if (!snapshot) {
        fail("unsupported");
        return;
      }
      const { format, w, h } = command.data;
      snapshot(format, { w, h }).then(
        (bytes) => tell("snapshot", { format, bytes }, id),
        () => fail("failed"),
      );
    }
  }
}

/** One step on or back; at the end only that is told, and nothing changes. */
export function step(desk: Desk, direction: 1 | -1, id?: CommandId): void {
  const { stepper, tell } = desk;
  const index = stepper.beside(direction);
  if (index === null) {
    tell("edge", { at: direction > 0 ? "end" : "start" }, id);
    return;
  }
  stepper.goto(index);
  tellStep(desk, id);
}

/** Tells what the view is and what it can do. */
export function tellReady(desk: Desk, id?: CommandId, nonce?: string): void {
  const { session, stepper, tell, snapshot } = desk;
  const title = session.store.catalog.peek()?.dataset.title ?? "";
  const caps = snapshot ? [...COMMANDS, "snapshot"] : COMMANDS;
  tell("ready", { title, steps: stepper.count(), caps, ...(nonce !== undefined && { nonce }) }, id);
}

/** Tells the step that the view stands at; index -1 where it stands at none. */
export function tellStep(desk: Desk, id?: CommandId): void {
  const { session, stepper, tell } = desk;
  const index = stepper.index();
  desk.told = index;
  const found = stepper.at(index) ?? { id: "", title: "", notes: "" };
  tell("step", { index, count: stepper.count(), ...found, sources: sourcesOfView(session) }, id);
}

function get(desk: Desk, what: "state" | "steps" | "citation", id: CommandId): void {
  const { session, stepper, tell, place } = desk;
  const url = linkOf(session, place);
  if (what === "state") tell("state", { url }, id);
  else if (what === "citation")
    tell("state", { url, citation: citationOfView(session, place) }, id);
  else {
    const steps = Array.from({ length: stepper.count() }, (_, i) => stepper.at(i));
    tell("state", { url, steps }, id);
  }
}

/** Changes some keys of the link and leaves the others; false, and nothing done, where one of them makes no sense. */
function set({ store, actions }: Session, keys: Record<string, string>): boolean {
  const catalog = store.catalog.peek();
  if (!catalog) return false;
  const query = new URLSearchParams(encodeLink(store.view.peek(), catalog));
  for (const [key, value] of Object.entries(keys)) query.set(key, value);
  const { view, ignored, foreign } = decodeLink(query.toString(), "", catalog);
  if (ignored.length > 0 || foreign.length > 0) return false;
  actions.setView(view);
  return true;
}

/** Isolates an actor, a tie by its two actors, several actors together, or nothing. */
function focus({ store, actions }: Session, ids: readonly string[]): boolean {
  const catalog = store.catalog.peek();
  if (ids.length === 0) actions.setFocus(null);
  const found = catalog ? focusOf(ids, catalog) : undefined;
  if (found) actions.setFocus(found);
  return ids.length === 0 || found !== undefined;
}

function sourcesOfView(session: Session): { publisher: string; title: string; url: string }[] {
  const catalog = session.store.catalog.peek();
  return (viewRecord(session, true)?.documents ?? []).flatMap((at) => {
    const found = catalog?.documents[at];
    return found
      ? [{ publisher: found.publisher, title: found.title, url: webAddress(found.url) ?? "" }]
      : [];
  });
}
