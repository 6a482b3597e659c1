import { MultiUndirectedGraph } from "graphology";
import Sigma from "sigma";
import { FARTHEST, frameOf, isStill, NEAREST, type View, viewOf } from "./camera.ts";
import type { CountsBuffer } from "./counts-buffer.ts";
import { dissolve } from "./dissolve.ts";
import type { StageGraph } from "./graph.ts";
import { DRAWN } from "./locate.ts";
import type { Palette } from "./palette.ts";
import { beadSpec } from "./programs/bead.ts";
import { glyphSpec } from "./programs/glyph.ts";
import { hullPickSpec } from "./programs/hull-pick.ts";
import {
  BlankProgram,
  type InstancedProgram,
  type MarkSpec,
  programClass,
  type SetUniform,
} from "./programs/instanced.ts";
import { strandSpec } from "./programs/strand.ts";

type Sheet = { width: number; height: number };
type Paint = (context: CanvasRenderingContext2D, view: View, size: Sheet) => void;

const PAN_SLACK = 140;

/** Sigma with the stage's own programs, a 2D layer below the lines and one above the beads. */
export class Picture {
  readonly sigma: Sigma;
  private readonly element: HTMLElement;
  private readonly programs: { edges: InstancedProgram[]; nodes: InstancedProgram[] } = {
    edges: [],
    nodes: [],
  };
  private readonly below: CanvasRenderingContext2D;
  private readonly above: CanvasRenderingContext2D;
  private readonly paintBelow: Paint;
  private readonly paintAbove: Paint;
  private sheet: Sheet;
  private caption: number | null = 0;

  /** `progress` tells how far a fade is. `paintBelow` and `paintAbove` paint the 2D layers in css px. */
  constructor(
    element: HTMLElement,
    stage: StageGraph,
    sheet: Sheet,
    counts: CountsBuffer,
    palette: () => Palette,
    progress: () => number,
    paintBelow: Paint,
    paintAbove: Paint,
  ) {
    this.element = element;
    this.sheet = sheet;
    this.paintBelow = paintBelow;
    this.paintAbove = paintAbove;
    const colours = (set: SetUniform) => setColours(set, palette(), progress());
    const node = (spec: MarkSpec) => programClass(spec, (made) => this.programs.nodes.push(made));
    const nodePrograms = {
      hull: node(hullPickSpec(counts.hulls)),
      glyph: node(glyphSpec(counts.glyphs, colours)),
      bead: node(beadSpec(counts.beads, colours)),
    };
    const strand = programClass(
      strandSpec(counts.lines, colours, () => counts.crowded),
      (made) => this.programs.edges.push(made),
    );
    this.sigma = new Sigma(new MultiUndirectedGraph(), element, {
      nodeProgramClasses: nodePrograms,
      nodeHoverProgramClasses: { hull: BlankProgram, glyph: BlankProgram, bead: BlankProgram },
      edgeProgramClasses: { strand },
      defaultNodeType: "glyph",
      defaultEdgeType: "strand",
      defaultDrawNodeHover: () => {},
      renderLabels: false,
      enableEdgeEvents: true,
      allowInvalidContainer: true,
      itemSizesReference: "positions",
      zoomToSizeRatioFunction: (ratio) => ratio,
      stagePadding: 0,
      minCameraRatio: NEAREST,
      maxCameraRatio: FARTHEST,
      cameraPanBoundaries: boundsOf(sheet),
      enableCameraRotation: false,
      draggedEventsTolerance: 4,
      ...(isStill() ? { zoomDuration: 1, inertiaDuration: 1, inertiaRatio: 0 } : {}),
    });
    // Sigma reads where a layer stands from these options, though its types do not name them.
    const canvas = (id: string, place: object) => this.sigma.createCanvas(id, place as object);
    this.below = flatContext(canvas("hulls", { beforeLayer: "edges" }));
    this.above = flatContext(canvas("names", { afterLayer: "hoverNodes" }));
    for (const canvas of Object.values(this.sigma.getCanvases()))
      canvas.style.pointerEvents = canvas.classList.contains("sigma-mouse") ? "auto" : "none";
    this.sigma.on("afterRender", () => {
      this.paintLayers();
      element.dispatchEvent(new Event(DRAWN));
    });
    this.sigma.resize(true);
    this.frame();
    this.sigma.setGraph(stage.graph);
    this.home();
  }

  /** Shows another graph; the camera stays. */
  setGraph(stage: StageGraph, sheet: Sheet): void {
    const moved = sheet.width !== this.sheet.width || sheet.height !== this.sheet.height;
    this.sheet = sheet;
    this.sigma.setGraph(stage.graph);
    if (!moved) return;
    this.sigma.setSetting("cameraPanBoundaries", boundsOf(sheet));
    this.reframe();
    this.home();
  }

  /** Lets what it shows now fade over what it shows next. */
  fadeAway(): void {
    this.redraw(true);
    dissolve(this.element);
  }

  /** Fits the frame to the element's size, below a caption that reaches so far down, in css px; null where none does. */
  reframe(caption = this.caption): void {
    this.caption = caption;
    if (this.frame()) this.sigma.refresh();
  }

  /** Draws lines, signs and beads as the buffers now stand, and perhaps the names; what lies under the pointer is not renewed. */
  redraw(names: boolean): void {
    const params = this.sigma.getRenderParams();
    for (const [layer, programs] of Object.entries(this.programs)) {
      const gl = this.sigma.getCanvases()[layer]?.getContext("webgl2");
      if (!gl || gl.isContextLost()) continue;
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      gl.clear(gl.COLOR_BUFFER_BIT);
      for (const program of programs) program.draw(params);
    }
    if (names) this.paintLayer(this.above, this.paintAbove);
  }

  /** A full render in the next frame. */
  render(): void {
    this.sigma.scheduleRender();
  }

  paintLayers(): void {
    this.paintLayer(this.below, this.paintBelow);
    this.paintLayer(this.above, this.paintAbove);
  }

  get view(): View {
    return viewOf(this.sigma);
  }

  private frame(): boolean {
    const { offsetWidth: width, offsetHeight: height } = this.element;
    if (width === 0 || height === 0) return false;
    this.sigma.setCustomBBox(frameOf(this.sheet, { width, height }, this.caption));
    return true;
  }

  /** Sigma has kept its camera within bounds that it did not know yet. */
  private home(): void {
    this.sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1 });
  }

  private paintLayer(context: CanvasRenderingContext2D, paint: Paint): void {
    const size = this.sigma.getDimensions();
    const { canvas } = context;
    const [width, height] = [size.width * devicePixelRatio, size.height * devicePixelRatio];
    if (canvas.width !== Math.floor(width)) canvas.width = width;
    if (canvas.height !== Math.floor(height)) canvas.height = height;
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, size.width, size.height);
    paint(context, this.view, size);
  }
}

/** Whether this browser draws with WebGL 2; one that does not know its constants (see no-webgl.ts) does not. */
export function hasWebGl(): boolean {
  if (!("UNSIGNED_BYTE" in WebGL2RenderingContext)) return false;
  const context = document.createElement("canvas").getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}

/** A 2D context that is drawn without the graphics card: its curves are smooth on every machine. */
function flatContext(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  return canvas.getContext("2d", { willReadFrequently: true }) as CanvasRenderingContext2D;
}

function boundsOf({ width, height }: Sheet) {
  const boundaries = { x: [0, width] as [number, number], y: [-height, 0] as [number, number] };
  return { tolerance: PAN_SLACK, boundaries };
}

function setColours(set: SetUniform, palette: Palette, t: number): void {
  set("u_t", t);
  set("u_stance", palette.stances.flat(), true);
  set("u_pale", palette.pale.flat(), true);
  set("u_ground", palette.ground);
  set("u_hull", palette.hull);
  set("u_ghost", palette.ghost);
  set("u_ink", palette.ink);
  set("u_faded", palette.faded);
}
