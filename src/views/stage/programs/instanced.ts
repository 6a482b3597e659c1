import type Sigma from "sigma";
import type { EdgeProgramType, NodeProgramType } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import { viewOf } from "../camera.ts";
import type { StateBuffer } from "../state-buffer.ts";

/** Sets a uniform by name, from a number or a vector. `vec3s` is a list of vec3. */
export type SetUniform = (name: string, value: number | readonly number[], vec3s?: boolean) => void;

/**
 * One kind of mark. Geometry is written once per graph; the state lies in its own buffer. Both shaders get, beside the
 * attributes named here: `a_corner` (-1 or 1, twice), `a_id`, `a_from` and `a_to` (the state), and the uniforms `u_view`
 * (scene px to css px: k, x, y), `u_size` (css px), `u_px` (scene px per pixel) and `u_pass`. To
 * the vertex shader `fade` tells how far the way from the one state to the other is.
 */
export type MarkSpec = {
  vertex: string;
  fragment: string;
  /** Per-instance attributes by name, with 1 to 4 floats each, in the order in which `write` fills them. */
  geometry: Readonly<Record<string, 1 | 2 | 3 | 4>>;
  write(data: Record<string, unknown>, out: Float32Array, at: number): void;
  state: StateBuffer;
  uniforms(set: SetUniform): void;
  passes: number;
  /** Stands in the pick pass alone. */
  pickOnly?: boolean;
  /** Whether, at so many css px per scene px, the shaders compiled with PLAIN defined will do. */
  plainAt?(k: number): boolean;
};

/** More plain marks than these lie too close for the pointer to tell them apart: one zooms in first. */
const MOST_PICKED = 5000;

type Pass = { program: WebGLProgram; locations: Map<string, WebGLUniformLocation | null> };

/** Draws all marks of one kind as instances of a quad. Speaks Sigma's program interface, and uploads only what changed. */
export class InstancedProgram {
  readonly drawLabel = undefined;
  readonly drawHover = undefined;
  private readonly gl: WebGL2RenderingContext;
  private readonly pickBuffer: WebGLFramebuffer | null;
  private readonly sigma: Sigma;
  private readonly spec: MarkSpec;
  private readonly stride: number;
  private readonly compiled = new Map<string, Pass>();
  private readonly vertexArray: WebGLVertexArrayObject;
  private readonly buffers: Record<"corner" | "geometry" | "from" | "to", WebGLBuffer>;
  private array = new Float32Array();
  private bytes = new Uint8Array();
  private capacity = 0;
  private moved = true;
  private room = -1;

  constructor(
    spec: MarkSpec,
    gl: WebGL2RenderingContext,
    pick: WebGLFramebuffer | null,
    sigma: Sigma,
  ) {
    this.spec = spec;
    this.gl = gl;
    this.pickBuffer = pick;
    this.sigma = sigma;
    this.stride = Object.values(spec.geometry).reduce<number>((sum, size) => sum + size, 1);
    this.vertexArray = gl.createVertexArray() as WebGLVertexArrayObject;
    const buffer = () => gl.createBuffer() as WebGLBuffer;
    this.buffers = { corner: buffer(), geometry: buffer(), from: buffer(), to: buffer() };
    this.describe();
    spec.state.touchAll();
  }

  reallocate(capacity: number): void {
    this.moved = true;
    if (capacity === this.capacity) return;
    this.capacity = capacity;
    this.array = new Float32Array(capacity * this.stride);
    this.bytes = new Uint8Array(this.array.buffer);
  }

  /** Sigma's call for one item; its own attributes come last, whether it is a node or an edge. */
  process(index: number, offset: number, ...rest: unknown[]): void {
    const at = offset * this.stride;
    this.bytes.set([(index >> 16) & 255, (index >> 8) & 255, index & 255, 255], at * 4);
    this.spec.write(rest.at(-1) as Record<string, unknown>, this.array, at + 1);
    this.moved = true;
  }

  /** Sigma's full render: the picture, and with it the buffer that tells what lies under the pointer. */
  render(params: RenderParams): void {
    this.upload();
    if (this.pickBuffer) this.run(this.pickBuffer, params, params.downSizingRatio);
    this.draw(params);
  }

  /** The picture alone. */
  draw(params: RenderParams): void {
    this.upload();
    if (!this.spec.pickOnly) this.run(null, params, 1);
  }

  /** Nothing to free: Sigma gives up the whole context. */
  kill(): void {}

  private describe(): void {
    const { gl, spec, stride } = this;
    const bind = (name: string, size: number, offset: number, step: number, bytes = false) => {
      const location = LOCATIONS.indexOf(name);
      const at =
        location < 0 ? LOCATIONS.length + Object.keys(spec.geometry).indexOf(name) : location;
      gl.enableVertexAttribArray(at);
      gl.vertexAttribPointer(
        at,
        size,
        bytes ? gl.UNSIGNED_BYTE : gl.FLOAT,
        bytes,
        step * 4,
        offset * 4,
      );
      gl.vertexAttribDivisor(at, name === "a_corner" ? 0 : 1);
    };
    gl.bindVertexArray(this.vertexArray);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffers.corner);
    gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 1, -1, -1, 1, 1, 1]), gl.STATIC_DRAW);
    bind("a_corner", 2, 0, 2);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffers.geometry);
    bind("a_id", 4, 0, stride, true);
    let offset = 1;
    for (const [name, size] of Object.entries(spec.geometry)) {
      bind(name, size, offset, stride);
      offset += size;
    }
    for (const side of ["from", "to"] as const) {
      gl.bindBuffer(gl.ARRAY_BUFFER, this.buffers[side]);
      bind(`a_${side}`, spec.state.width, 0, spec.state.width);
    }
    gl.bindVertexArray(null);
  }

  private upload(): void {
    const { gl, spec, buffers } = this;
    const { state } = spec;
    if (this.moved) {
      gl.bindBuffer(gl.ARRAY_BUFFER, buffers.geometry);
      gl.bufferData(gl.ARRAY_BUFFER, this.array, gl.STATIC_DRAW);
      this.moved = false;
    }
    const { dirty, stale } = state.take();
    if (stale) {
      gl.bindBuffer(gl.ARRAY_BUFFER, buffers.from);
      gl.bufferData(gl.ARRAY_BUFFER, state.from, gl.DYNAMIC_DRAW);
    }
    if (!dirty) return;
    gl.bindBuffer(gl.ARRAY_BUFFER, buffers.to);
    if (this.room !== state.to.length) gl.bufferData(gl.ARRAY_BUFFER, state.to, gl.DYNAMIC_DRAW);
    else {
      const low = dirty.low * state.width;
      gl.bufferSubData(gl.ARRAY_BUFFER, low * 4, state.to.subarray(low, dirty.high * state.width));
    }
    this.room = state.to.length;
  }

  /** The shaders for a pass, compiled when first needed. */
  private passFor(picking: boolean, k: number): Pass {
    const plain = this.spec.plainAt?.(k) ?? false;
    const defines = (picking ? "#define PICKING_MODE\n" : "") + (plain ? "#define PLAIN\n" : "");
    const known = this.compiled.get(defines);
    if (known) return known;
    const made = passOf(this.gl, this.spec, defines);
    this.compiled.set(defines, made);
    return made;
  }

  private run(target: WebGLFramebuffer | null, params: RenderParams, shrink: number): void {
    const { gl, spec } = this;
    const count = Math.min(this.capacity, spec.state.count);
    if (count === 0) return;
    const { k, x, y } = viewOf(this.sigma);
    if (target && count > MOST_PICKED && spec.plainAt?.(k)) return;
    const pass = this.passFor(target !== null, k);
    const ratio = params.pixelRatio / shrink;
    gl.bindFramebuffer(gl.FRAMEBUFFER, target);
    gl.viewport(0, 0, params.width * ratio, params.height * ratio);
    gl.enable(gl.BLEND);
    gl.useProgram(pass.program);
    const set: SetUniform = (name, value, vec3s) => {
      if (!pass.locations.has(name))
        pass.locations.set(name, gl.getUniformLocation(pass.program, name));
      const at = pass.locations.get(name) ?? null;
      if (typeof value === "number") gl.uniform1f(at, value);
      else if (vec3s) gl.uniform3fv(at, value);
      else if (value.length === 2) gl.uniform2fv(at, value);
      else gl.uniform3fv(at, value);
    };
    set("u_view", [k, x, y]);
    set("u_size", [params.width, params.height]);
    set("u_px", 1 / (k * ratio));
    spec.uniforms(set);
    gl.bindVertexArray(this.vertexArray);
    for (let turn = 0; turn < spec.passes; turn++) {
      set("u_pass", turn);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count);
    }
    gl.bindVertexArray(null);
  }
}

/** A class that Sigma can make programs of; `made` is told of each. */
export function programClass(
  spec: MarkSpec,
  made: (program: InstancedProgram) => void,
): NodeProgramType & EdgeProgramType {
  const Bound = class extends InstancedProgram {
    constructor(gl: WebGLRenderingContext, pick: WebGLFramebuffer | null, sigma: Sigma) {
      super(spec, gl as WebGL2RenderingContext, pick, sigma);
      made(this);
    }
  };
  return Bound as unknown as NodeProgramType & EdgeProgramType;
}

/** For Sigma's layer of hovered nodes: what is hovered is marked elsewhere, so that nothing is drawn twice. */
export const BlankProgram = class {
  drawLabel = undefined;
  drawHover = undefined;
  reallocate(): void {}
  process(): void {}
  render(): void {}
  kill(): void {}
} as unknown as NodeProgramType;

const LOCATIONS = ["a_corner", "a_id", "a_from", "a_to"];

const VERTEX_HEAD = `
attribute vec2 a_corner;
attribute vec4 a_id;
uniform vec3 u_view;
uniform vec2 u_size;
uniform float u_px;
uniform float u_pass;
uniform float u_t;
varying vec4 v_id;
// What goes is gone after 250 ms of the 350 that what comes takes.
float fade(bool goes) { return goes ? min(1.0, u_t * 1.4) : u_t; }
vec4 onStage(vec2 p) {
  vec2 at = (u_view.x * p + u_view.yz) / u_size * 2.0 - 1.0;
  return vec4(at.x, -at.y, 0.0, 1.0);
}
const vec4 NOWHERE = vec4(2.0, 2.0, 2.0, 1.0);
`;

const FRAGMENT_HEAD = `
precision highp float;
uniform float u_px;
uniform float u_pass;
varying vec4 v_id;
float cover(float d) { return clamp(0.5 - d / u_px, 0.0, 1.0); }
vec4 over(vec4 top, vec4 below) { return top + below * (1.0 - top.a); }
vec4 paint(vec3 colour, float alpha) { return vec4(colour, 1.0) * alpha; }
`;

function passOf(gl: WebGL2RenderingContext, spec: MarkSpec, defines: string): Pass {
  const state = spec.state.width === 1 ? "float" : `vec${spec.state.width}`;
  const attributes = [
    ...Object.entries(spec.geometry).map(
      ([name, size]) => `attribute ${size === 1 ? "float" : `vec${size}`} ${name};`,
    ),
    `attribute ${state} a_from;`,
    `attribute ${state} a_to;`,
  ].join("\n");
  const program = gl.createProgram() as WebGLProgram;
  const shaders = [
    compile(gl, gl.VERTEX_SHADER, defines + VERTEX_HEAD + attributes + spec.vertex),
    compile(gl, gl.FRAGMENT_SHADER, defines + FRAGMENT_HEAD + spec.fragment),
  ];
  for (const shader of shaders) gl.attachShader(program, shader);
  [...LOCATIONS, ...Object.keys(spec.geometry)].forEach((name, at) => {
    gl.bindAttribLocation(program, at, name);
  });
  gl.linkProgram(program);
  for (const shader of shaders) gl.deleteShader(shader);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost())
    throw new Error(`A program does not link: ${gl.getProgramInfoLog(program)}`);
  return { program, locations: new Map() };
}

function compile(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader {
  const shader = gl.createShader(type) as WebGLShader;
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost())
    throw new Error(`A shader does not compile: ${gl.getShaderInfoLog(shader)}`);
  return shader;
}
