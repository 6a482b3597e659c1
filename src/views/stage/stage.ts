import { computed, effect } from "@preact/signals-core";
import type { Point } from "../../engine/geometry.ts";
import { SHEETS } from "../../engine/layout.ts";
import type { Counted, Drawn } from "../../state/derived.ts";
import type { Session } from "../../state/session.ts";
import type { Focus, Subject } from "../../state/store.ts";
import { isStill, isTall, moveCamera, toStage } from "./camera.ts";
import { CameraKeeper } from "./camera-keeper.ts";
import { CountsBuffer } from "./counts-buffer.ts";
import { isRollUp } from "./dissolve.ts";
import { Frames } from "./frames.ts";
import { graphOf, type StageGraph } from "./graph.ts";
import { LOCATE, type Locating, placeOf } from "./locate.ts";
import { Painter } from "./painter.ts";
import { hasWebGl, Picture } from "./picture.ts";
import { PictureLoss } from "./picture-loss.ts";
import { bindPointer } from "./pointer.ts";
import { spotlightOn } from "./spotlight.ts";

/**
 * The mounted stage. `fit` shows all, `zoom` by a factor about the middle; `keepClear` leaves so much of its top, in css
 * px, to what is written there (0: nothing is); `rebuild` draws it anew where it was lost.
 */
export type Stage = {
  fit(): void;
  rebuild(): void;
  zoom(factor: number): void;
  keepClear(top: number): void;
  dispose(): void;
};

const NO_WEBGL =
  "This browser draws no WebGL, so the network is not shown. The list of ties, the time control and the evidence work as ever.";

/**
 * Mounts the network picture in an element and keeps it true to the session.
 * @param onLost hears whether the picture is lost, since the browser has taken back its memory, or stands again
 * @returns null where there is no WebGL
 */
export function mountStage(
  element: HTMLElement,
  session: Session,
  onLost: (lost: boolean) => void,
): Stage | null {
  if (!hasWebGl()) {
    session.actions.notify({ id: "webgl", text: NO_WEBGL });
    return null;
  }
  return new MountedStage(element, session, onLost);
}

/** Calls `paint` whenever fonts have come, since what is painted before has stand-ins. Returns a function that ends it. */
function followFonts(paint: () => void): () => void {
  document.fonts.addEventListener("loadingdone", paint);
  return () => document.fonts.removeEventListener("loadingdone", paint);
}

class MountedStage implements Stage {
  private readonly element: HTMLElement;
  private readonly session: Session;
  private readonly loss: PictureLoss;
  private readonly counts = new CountsBuffer();
  private readonly frames = new Frames(
    () => this.redraw(),
    () => this.rest(),
  );
  private readonly ends: (() => void)[] = [];
  private readonly painter = new Painter(this.counts);
  private picture: Picture | null = null;
  private unbind = () => {};
  private drawn: Drawn | null = null;
  private counted: Counted | null = null;
  private graph: StageGraph | null = null;
  private readonly camera: CameraKeeper;
  /** How far down anything written over the stage has reached at this size: the drawing does not move as it changes. */
  private clear = 0;
  private size = { width: 0, height: 0 };
  /** Whether another view stands in front: then nothing is painted until the network is shown again. */
  private covered = false;
  /** The fold's version that the buffers hold. */
  private version = 0;

  constructor(element: HTMLElement, session: Session, onLost: (lost: boolean) => void) {
    this.element = element;
    this.session = session;
    this.loss = new PictureLoss(session.actions, () => this.build(), onLost);
    this.camera = new CameraKeeper(session, () =>
      this.picture && this.drawn ? { sigma: this.picture.sigma, sheet: this.drawn.scene } : null,
    );
    element.setAttribute("aria-hidden", "true");
    const { store, derived } = session;
    const themes = new MutationObserver(() => this.retheme());
    themes.observe(document.documentElement, {
      attributeFilter: ["data-theme", "data-scale", "data-pal"],
    });
    const sizes = new ResizeObserver(() => this.resize());
    sizes.observe(element);
    const locate = (event: Event) => this.locate((event as CustomEvent<Locating>).detail);
    element.addEventListener(LOCATE, locate);
    // Alone, so that a window step does not light everything anew.
    const selected = computed(() => store.view.value.selection);
    const hovered = computed(() => store.hover.value?.subject ?? null);
    const focused = computed(() => store.view.value.focus);
    const hop = computed(() => store.view.value.hop);
    const camera = computed(() => store.view.value.camera);
    const shown = computed(() => ["network", "story"].includes(store.view.value.tab));
    this.ends.push(
      effect(() => this.follow(derived.drawn.value, derived.counted.value)),
      effect(() => this.light([selected.value, hovered.value, ...store.marked.value])),
      effect(() => this.showGhosts(store.ghosts.value)),
      effect(() => this.isolate(focused.value, hop.value)),
      effect(() => this.camera.stand(camera.value, !this.covered)),
      followFonts(() => this.picture?.paintLayers()),
      effect(() => this.show(shown.value)),
      () => themes.disconnect(),
      () => sizes.disconnect(),
      () => element.removeEventListener(LOCATE, locate),
    );
  }

  fit(): void {
    if (this.picture) moveCamera(this.picture.sigma, "fit");
  }

  zoom(factor: number): void {
    if (this.picture) moveCamera(this.picture.sigma, factor);
  }

  keepClear(top: number): void {
    if (top === this.clear || (top > 0 && top < this.clear)) return;
    this.clear = top;
    if (!this.covered) this.picture?.reframe(top);
  }

  rebuild(): void {
    this.loss.draw();
  }

  dispose(): void {
    for (const end of this.ends) end();
    this.tearDown();
  }

  /** Takes what the session now holds: a new scene is built anew, a moved window touches what it changed. */
  private follow(drawn: Drawn | null, counted: Counted | null): void {
    if (!drawn || !counted) return;
    const before = this.counted;
    if (drawn !== this.drawn) {
      if (!this.covered && isRollUp(this.drawn, drawn)) this.picture?.fadeAway();
      this.counted = this.painter.counted = counted;
      this.setScene(drawn, counted);
      return;
    }
    this.counted = this.painter.counted = counted;
    const { store } = this.session;
    const fading = !store.dragging.peek() && !isStill() && !this.counts.crowded;
    if (fading) this.counts.settle();
    const { change } = counted;
    const next = change?.version === this.version + 1;
    this.version = counted.fold.version;
    if (change && next && before?.fold === counted.fold) this.counts.read(counted, change);
    else this.counts.readAll(counted);
    this.frames.ask(fading);
  }

  private redraw(): void {
    this.publish();
    if (!this.covered) this.picture?.redraw(!this.counts.crowded);
  }

  private setScene(drawn: Drawn, counted: Counted): void {
    this.drawn = drawn;
    this.graph = graphOf(drawn);
    this.counts.setScene(drawn, this.graph);
    const { focus, hop } = this.session.store.view.peek();
    this.counts.spotlight = spotlightOn(drawn, focus, hop);
    this.version = counted.fold.version;
    this.counts.readAll(counted);
    this.counts.settle();
    this.painter.setScene(drawn, this.graph);
    this.publish();
    this.frames.stop();
    if (!this.picture) {
      if (this.loss.lost) this.rebuild();
      else this.build();
      return;
    }
    this.picture.setGraph(this.graph, drawn.scene);
    this.camera.stand(this.session.store.view.peek().camera, !this.covered);
  }

  private build(): void {
    const { drawn, graph } = this;
    if (!drawn || !graph) return;
    this.tearDown();
    this.picture = new Picture(
      this.element,
      graph,
      drawn.scene,
      this.counts,
      () => this.painter.palette,
      () => this.frames.t,
      (context, view) => this.painter.below(context, view),
      (context, view, size) => this.painter.above(context, view, size),
    );
    this.picture.reframe(this.clear);
    const { sigma } = this.picture;
    this.camera.stand(this.session.store.view.peek().camera);
    sigma.getCamera().on("updated", () => this.camera.keep());
    this.unbind = bindPointer(sigma, this.session, {
      element: this.element,
      drawn: () => this.drawn,
      view: () => this.picture?.view ?? { k: 1, x: 0, y: 0 },
      middleOf: (node) => this.middleOf(node),
      follows: () => !this.counts.crowded,
    });
    this.loss.follow(Object.values(sigma.getCanvases()));
  }

  private tearDown(): void {
    this.frames.stop();
    this.camera.stop();
    this.unbind();
    this.loss.stop();
    this.picture?.sigma.kill();
    this.picture = null;
  }

  private resize(): void {
    const { offsetWidth: width, offsetHeight: height } = this.element;
    if (width === 0 || height === 0) return;
    if (width !== this.size.width) this.clear = 0;
    this.size = { width, height };
    this.session.actions.setSheet(isTall(this.size, SHEETS) ? "tall" : "wide");
    if (!this.covered) this.picture?.reframe(this.clear);
  }

  private show(shown: boolean): void {
    const before = this.covered;
    this.covered = !shown;
    if (!before || !shown) return;
    this.counts.settle();
    this.picture?.reframe(this.clear);
    this.rest();
  }

  private retheme(): void {
    this.painter.retheme();
    this.picture?.render();
  }

  private showGhosts(on: boolean): void {
    this.counts.ghosts = on;
    this.reread();
  }

  private isolate(focus: Focus | null, hop: number): void {
    this.counts.spotlight = this.drawn && spotlightOn(this.drawn, focus, hop);
    this.reread();
  }

  private reread(): void {
    if (!this.counted || !this.graph) return;
    this.counts.settle();
    this.counts.readAll(this.counted);
    this.frames.ask(!isStill());
  }

  private light(subjects: (Subject | null)[]): void {
    if (this.painter.light(subjects)) this.picture?.paintLayers();
  }

  /** The window stands still again: the greys of crowded pictures, what lies under the pointer, all layers. */
  private rest(): void {
    if (!this.counted || !this.picture || this.covered) return;
    this.counts.readActors(this.counted);
    this.picture.render();
  }

  private publish(): void {
    const { strands, beads } = this.counts.visible;
    Object.assign(this.element.dataset, { strands: String(strands), beads: String(beads) });
  }

  private middleOf(node: string): Point | null {
    const i = this.graph?.beads.findIndex(({ slot, event }) => node === `bead ${slot} ${event}`);
    if (i === undefined || i < 0 || !this.picture) return null;
    const { beads } = this.counts;
    return toStage(this.picture.view, { x: beads.get(i, 0), y: beads.get(i, 1) });
  }

  private locate(detail: Locating): void {
    const { drawn, graph, picture, counts } = this;
    const place = drawn && graph && picture && placeOf(detail.subject, drawn, graph, counts);
    if (!place || !picture) return;
    const { left, top } = this.element.getBoundingClientRect();
    const at = toStage(picture.view, place);
    detail.at = { x: at.x + left, y: at.y + top };
  }
}
