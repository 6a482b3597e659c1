import type Sigma from "sigma";
import type { MouseCoords, SigmaEventPayload } from "sigma/types";
import { hullSide, type Point } from "../../engine/geometry.ts";
import type { Drawn } from "../../state/derived.ts";
import type { Session } from "../../state/session.ts";
import type { Subject } from "../../state/store.ts";
import { toScene, type View } from "./camera.ts";
import { followUnderPointer } from "./under-pointer.ts";

const DRAG_FROM = 4;
const GRACE_MS = 80;
/** A second click may be the second half of a double click. */
const DOUBLE_CLICK_MS = 310;
const CARD = ".hover-card";

/** What the pointer must know of the stage. */
export type Ground = {
  element: HTMLElement;
  drawn(): Drawn | null;
  view(): View;
  /** A bead's or hub's middle in css px of the stage; null for what has none. */
  middleOf(node: string): Point | null;
  /** Whether a bloc follows the pointer while it is dragged, or lands where it is let go. */
  follows(): boolean;
};

type Drag = { actor: number; grip: Point; start: Point; moving: boolean };

/** Hover, click, double-click and the dragging of blocs, on one Sigma. Returns a function that ends it. */
export function bindPointer(sigma: Sigma, { store, actions }: Session, ground: Ground): () => void {
  let drag: Drag | null = null;
  let dragged = false;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let last: Point = { x: 0, y: 0 };
  /** The node or edge whose card the pointer has called. */
  let entered = "";
  let frame = 0;
  let second: ReturnType<typeof setTimeout> | undefined;

  const subjectOf = (kind: "node" | "edge", key: string): Subject =>
    (kind === "node"
      ? sigma.getGraph().getNodeAttribute(key, "subject")
      : sigma.getGraph().getEdgeAttribute(key, "subject")) as Subject;

  const enter = (kind: "node" | "edge", key: string, event: MouseCoords) => {
    if (drag?.moving || isTouch(event) || isHeld(event)) return;
    clearTimeout(leaving);
    entered = key;
    const { left, top } = ground.element.getBoundingClientRect();
    const middle = (kind === "node" && ground.middleOf(key)) || event;
    const at = { x: middle.x + left, y: middle.y + top };
    actions.hover({ subject: subjectOf(kind, key), at });
    ground.element.style.cursor = "pointer";
  };
  const leave = (key: string) => {
    // Sigma tells that a line is left only after it has told of the bead on it that is come to.
    if (key !== entered) return;
    clearTimeout(leaving);
    ground.element.style.cursor = "";
    leaving = setTimeout(() => {
      if (!document.elementFromPoint(last.x, last.y)?.closest(CARD)) actions.hover(null);
    }, GRACE_MS);
  };

  /** A press on what is isolated already brings everything back. */
  const isolate = (subject: Subject | null) => {
    const { focus } = store.view.peek();
    const again = subject !== null && focus?.kind === subject.kind && focus.id === subject.id;
    if (subject || focus) actions.setFocus(again ? null : subject);
  };
  const click = (subject: Subject | null) => {
    if (dragged) return;
    const now = store.view.peek().selection;
    clearTimeout(second);
    if (subject && now?.kind === subject.kind && now.id === subject.id) {
      second = setTimeout(() => isolate(subject), DOUBLE_CLICK_MS);
    } else {
      if (!subject) isolate(null);
      actions.select(subject);
    }
  };
  const doubleClick = (
    subject: Subject | null,
    { event, preventSigmaDefault }: SigmaEventPayload,
  ) => {
    preventSigmaDefault();
    clearTimeout(second);
    const drawn = ground.drawn();
    const p = toScene(ground.view(), event);
    const actor =
      subject?.kind === "actor"
        ? drawn?.catalog.actorOf.get(subject.id)
        : drawn?.scene.hulls.find((hull) => !subject && hullSide(hull, p) < 0)?.actor;
    const found = drawn?.scene.actors.find((placed) => placed.actor === actor);
    const id = found?.rolled ? drawn?.catalog.actors[found.actor]?.id : undefined;
    if (id !== undefined) actions.toggleBranch(id);
  };

  /** The bloc or outer actor that a press at a point takes hold of. */
  const gripAt = (p: Point, subject: Subject | null): { actor: number; at: Point } | null => {
    const scene = ground.drawn()?.scene;
    const catalog = ground.drawn()?.catalog;
    if (!scene || !catalog || (subject && subject.kind !== "actor")) return null;
    const hull = scene.hulls.find((shape) => hullSide(shape, p) < 0);
    if (hull) return { actor: hull.actor, at: hull };
    const actor = subject ? catalog.actorOf.get(subject.id) : undefined;
    const outer = scene.actors.find((placed) => placed.actor === actor && placed.bloc < 0);
    return outer ? { actor: outer.actor, at: outer } : null;
  };
  const press = (subject: Subject | null, event: MouseCoords) => {
    dragged = false;
    drag = null;
    if (!isOnePress(event)) return;
    const p = toScene(ground.view(), event);
    const grip = gripAt(p, subject);
    if (!grip) return;
    drag = {
      actor: grip.actor,
      grip: { x: p.x - grip.at.x, y: p.y - grip.at.y },
      start: { x: event.x, y: event.y },
      moving: false,
    };
  };
  const put = (event: Point) => {
    const drawn = ground.drawn();
    if (!drag || !drawn) return;
    const p = toScene(ground.view(), event);
    const share = (at: number, size: number) => Math.max(0, Math.min(1, at / size));
    const id = drawn.catalog.actors[drag.actor]?.id ?? "";
    actions.moveActor(id, {
      x: share(p.x - drag.grip.x, drawn.scene.width),
      y: share(p.y - drag.grip.y, drawn.scene.height),
    });
  };
  const moveBody = ({ event, preventSigmaDefault }: SigmaEventPayload) => {
    if (!isTouch(event)) {
      const { clientX, clientY } = event.original as MouseEvent;
      last = { x: clientX, y: clientY };
    }
    // A second finger pinches: what the first one held stays where it is.
    if (isTouch(event) && !isOnePress(event)) drag = null;
    if (!drag) return;
    preventSigmaDefault();
    if (!drag.moving && Math.hypot(event.x - drag.start.x, event.y - drag.start.y) < DRAG_FROM)
      return;
    if (!drag.moving) actions.hover(null);
    drag.moving = dragged = true;
    ground.element.style.cursor = "grabbing";
    if (!ground.follows()) return;
    cancelAnimationFrame(frame);
    const { x, y } = event;
    frame = requestAnimationFrame(() => put({ x, y }));
  };
  const release = ({ event }: { event: MouseCoords }) => {
    cancelAnimationFrame(frame);
    if (drag?.moving) put(event);
    drag = null;
    ground.element.style.cursor = "";
  };

  sigma.on("enterNode", ({ node, event }) => enter("node", node, event));
  sigma.on("enterEdge", ({ edge, event }) => enter("edge", edge, event));
  sigma.on("leaveNode", ({ node }) => leave(node));
  sigma.on("leaveEdge", ({ edge }) => leave(edge));
  sigma.on("clickNode", ({ node }) => click(subjectOf("node", node)));
  sigma.on("clickEdge", ({ edge }) => click(subjectOf("edge", edge)));
  sigma.on("clickStage", () => click(null));
  sigma.on("doubleClickNode", (event) => doubleClick(subjectOf("node", event.node), event));
  sigma.on("doubleClickEdge", (event) => doubleClick(subjectOf("edge", event.edge), event));
  sigma.on("doubleClickStage", (event) => doubleClick(null, event));
  sigma.on("downNode", ({ node, event }) => press(subjectOf("node", node), event));
  sigma.on("downEdge", () => {
    dragged = false;
  });
  sigma.on("downStage", ({ event }) => press(null, event));
  sigma.on("moveBody", moveBody);
  sigma.on("upNode", release);
  sigma.on("upEdge", release);
  sigma.on("upStage", release);
  const unfollow = followUnderPointer(sigma);
  return () => {
    unfollow();
    clearTimeout(leaving);
    clearTimeout(second);
    cancelAnimationFrame(frame);
  };
}

function isTouch({ original }: MouseCoords): boolean {
  return "touches" in original;
}

/** Whether it is one finger, or the mouse's main button: Sigma tells of every button's press, but not of its release. */
function isOnePress({ original }: MouseCoords): boolean {
  return "touches" in original
    ? original.touches.length === 1
    : "button" in original && original.button === 0;
}

/** Whether a button is held: the pointer draws something across the stage and rests on nothing. */
function isHeld({ original }: MouseCoords): boolean {
  return "buttons" in original && original.buttons !== 0;
}
