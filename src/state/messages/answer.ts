import { webAddress } from "../../model/web-address.ts";
import { citationOfView, linkOf, viewRecord } from "../citing.ts";
import { changedLink } from "../link/changed-link.ts";
import { focusOf } from "../link/link-subject.ts";
import { windowIn } from "../link/link-window.ts";
import type { Session } from "../session.ts";
import { followPlay } from "../stepping/player.ts";
import { type Stepper, stepNamed, stepOn } from "../stepping/stepper.ts";
import { storiesOf } from "../telling.ts";
import { type Asked, COMMANDS, type CommandId } from "./command.ts";

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

/** Why a command is not done; `what` names the keys of the link, or says what stands in its way. */
type Fault = { code: "unknown" | "invalid" | "unsupported" | "failed"; what?: readonly string[] };

/** Does what a command asks and tells what follows; what cannot be done is answered with an error and changes nothing. */
export function answer(desk: Desk, { id, command }: Asked): void {
  const { session, stepper, tell } = desk;
  const { store, derived, actions } = session;
  const fail = (code: Fault["code"], what?: Fault["what"]) =>
    tell("error", { code, ...(what && { what }) } satisfies Fault, id);
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
      const index = stepNamed(stepper.steps(), command.data.step);
      if (index < 0) fail("unknown");
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
    case "set": {
      const wrong = set(session, command.data);
      if (wrong.length > 0) fail("invalid", wrong);
      return;
    }
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
      // Its counts would answer the question.
      if (derived.asking.peek()) {
        fail("unsupported", ["a question waits for its answer"]);
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
  if (stepOn(stepper, direction)) tellStep(desk, id);
  else tell("edge", { at: direction > 0 ? "end" : "start" }, id);
}

/** Tells what the view is and what it can do. */
export function tellReady(desk: Desk, id?: CommandId, nonce?: string): void {
  const { session, stepper, tell, snapshot } = desk;
  const title = session.store.catalog.peek()?.dataset.title ?? "";
  const caps = COMMANDS.filter((type) => type !== "snapshot" || snapshot);
  tell(
    "ready",
    { title, steps: stepper.steps().length, caps, ...(nonce !== undefined && { nonce }) },
    id,
  );
}

/** Tells the step that the view stands at; index -1 where it stands at none. */
export function tellStep(desk: Desk, id?: CommandId): void {
  const { session, stepper, tell } = desk;
  const index = stepper.index();
  desk.told = index;
  const steps = stepper.steps();
  const found = steps[index] ?? { id: "", title: "", notes: "" };
  tell("step", { index, count: steps.length, ...found, sources: sourcesOfView(session) }, id);
}

function get(desk: Desk, what: "state" | "steps" | "citation", id: CommandId): void {
  const { session, stepper, tell, place } = desk;
  const url = linkOf(session, place);
  if (what === "state") tell("state", { url }, id);
  else if (what === "citation")
    tell("state", { url, citation: citationOfView(session, place) }, id);
  else tell("state", { url, steps: stepper.steps() }, id);
}

/**
 * Sets some keys of the link, those of the frame too, and leaves the others; null and "" bring a key's default back.
 * @returns what makes no sense: then nothing is done
 */
function set(session: Session, asked: Record<string, string | null>): readonly string[] {
  const { store, actions } = session;
  const catalog = store.catalog.peek();
  if (!catalog) return Object.keys(asked);
  const keys = new Map(Object.entries(asked).map(([key, value]) => [key, value ?? ""]));
  const now = { view: store.view.peek(), setting: store.setting.peek() };
  const { view, setting, wrong } = changedLink(now, keys, catalog, storiesOf(store));
  if (wrong.length > 0) return wrong;
  actions.setSetting(setting);
  actions.setView(view);
  if (keys.has("play")) followPlay(session);
  return [];
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
