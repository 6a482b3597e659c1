import type { StateBuffer } from "../state-buffer.ts";
import type { MarkSpec, SetUniform } from "./instanced.ts";

/** How a line is drawn. The numbers are what the count buffer holds. */
export const LINE = {
  hidden: 0,
  ghost: 1,
  dotted: 2,
  dashed: 3,
  faint: 4,
  solid: 5,
  tube: 6,
} as const;

/** Numbers per line in the count buffer: width in scene px, a LINE with the way of its chevrons, opacity. */
export const LINE_STATE = 3;
/** What one way (as in Ties.ways, 0 to 3) adds to a LINE: all of them less than a whole. */
export const WAY = 0.25;

/**
 * What an edge of the graph must carry to be drawn by this program. `cut`: how far the ends slant, per px sideways.
 * `inside`: it runs on a hull and has no casing.
 */
export type LineGeometry = {
  from: { x: number; y: number };
  to: { x: number; y: number };
  cut: readonly [number, number];
  stance: number;
  inside: boolean;
};

/**
 * Ribbons, ghosts, dotted lines and spokes: all lines of the stage, each with a casing of ground beneath it. A crowded
 * picture seen from afar has plain lines; nearer by, all signs.
 */
export function strandSpec(
  state: StateBuffer,
  colours: (set: SetUniform) => void,
  crowded: () => boolean,
): MarkSpec {
  return {
    state,
    passes: 2,
    geometry: { a_ends: 4, a_cut: 2, a_look: 2 },
    write(data, out, at) {
      const { from, to, cut, stance, inside } = data as unknown as LineGeometry;
      out.set([from.x, from.y, to.x, to.y, cut[0], cut[1], stance], at);
      out[at + 7] = inside ? 1 : 0;
    },
    uniforms: colours,
    plainAt: (k) => crowded() && k < PLAIN_BELOW,
    vertex: VERTEX,
    fragment: FRAGMENT,
  };
}

/** Below so many css px per scene px the lines of a crowded picture are plain. */
const PLAIN_BELOW = 0.9;

const VERTEX = `
uniform vec3 u_stance[5];
uniform vec3 u_pale[5];
varying vec3 v_stance;
varying vec3 v_pale;
varying vec2 v_at;
varying vec4 v_shape;
varying vec3 v_from;
varying vec3 v_to;
varying vec2 v_cut;
bool inPass(float line) { return line > 0.5 && (line < 1.5) == (u_pass < 0.5); }
void main() {
  vec2 along = a_ends.zw - a_ends.xy;
  float len = length(along);
  if (len < 0.01 || !(inPass(a_from.y) || inPass(a_to.y))) { gl_Position = NOWHERE; return; }
  vec2 d = along / len;
#if defined(PICKING_MODE)
  float margin = max(6.0, 4.0 * u_px);
#elif defined(PLAIN)
  float margin = u_px;
#else
  float margin = u_pass < 0.5 ? u_px : 8.0 + u_px;
#endif
  float reach = max(a_from.x, a_to.x) * 0.5 + margin;
  float slack = reach * max(abs(a_cut.x), abs(a_cut.y)) + 2.0;
  v_at = vec2(a_corner.x < 0.0 ? -slack : len + slack, a_corner.y * reach);
  gl_Position = onStage(a_ends.xy + d * v_at.x + vec2(-d.y, d.x) * v_at.y);
  int stance = int(a_look.x + 0.5);
  v_stance = u_stance[stance];
  v_pale = u_pale[stance];
  v_shape = vec4(len, a_look.x, a_look.y, fade(a_to.y < a_from.y || a_to.x < a_from.x));
  v_from = a_from;
  v_to = a_to;
  v_cut = a_cut;
  v_id = a_id;
}
`;

const FRAGMENT = `
uniform vec3 u_ground;
uniform vec3 u_ghost;
varying vec3 v_stance;
varying vec3 v_pale;
varying vec2 v_at;
varying vec4 v_shape;
varying vec3 v_from;
varying vec3 v_to;
varying vec2 v_cut;

float chevron(float toTip, float v) {
  float d = abs(abs(v) - toTip * 0.6) * 0.857 - 0.85;
  return cover(max(d, max(-toTip - 0.6, toTip - 7.0)));
}

vec4 line(vec3 state) {
  float kind = floor(state.y + 0.1);
  if (kind < 0.5 || (kind < 1.5) != (u_pass < 0.5)) return vec4(0.0);
  float u = v_at.x;
  float v = v_at.y;
  float len = v_shape.x;
  float half_ = max(state.x * 0.5, 0.45 * u_px);
  float ends = max(v_cut.x * v - u, u - len - v_cut.y * v);
#ifdef PICKING_MODE
  float grip = kind < 2.5 ? 4.0 : max(half_ + 1.5, 6.0);
  return vec4(step(max(abs(v) - max(grip, 4.0 * u_px), ends), 0.0));
#else
  if (kind < 1.5) return paint(u_ghost, cover(max(abs(v) - half_, ends)) * state.z);
#ifdef PLAIN
  return paint(v_stance, cover(max(abs(v) - half_, ends)) * state.z * (kind < 4.5 ? 0.4 : 0.8));
#else
  bool neutral = abs(v_shape.y - 2.0) < 0.5;
  bool conflict = v_shape.y > 2.5;
  vec4 mark;
  float bare = half_;
  if (kind < 2.5) {
    mark = paint(v_stance, cover(max(length(vec2(mod(u, 5.5) - 2.75, v)) - 1.05, ends)));
    bare = 1.0;
  } else if (kind < 3.5) {
    float dash = abs(mod(u, 10.0) - 5.0) - 3.0;
    mark = paint(v_stance, cover(max(max(dash, abs(v) - half_), ends)));
  } else if (kind < 4.5) {
    mark = paint(v_stance, 0.45 * cover(max(abs(v) - half_, ends)));
  } else if (kind < 5.5) {
    mark = paint(v_stance, cover(max(abs(v) - half_, ends)));
    if (neutral && state.x > 2.2)
      mark = over(paint(u_ground, cover(max(length(vec2(mod(u, 6.0) - 3.0, v)) - 0.85, ends))), mark);
  } else {
    mark = paint(v_pale, cover(max(abs(v) - half_ + 0.5, ends)));
    mark = over(paint(v_stance, cover(max(abs(abs(v) - half_ + 0.625) - 0.625, ends))), mark);
    if (neutral) mark = over(paint(v_stance, cover(max(length(vec2(mod(u, 6.0) - 3.0, v)) - 0.9, ends + 2.0))), mark);
  }
  bool inside = v_shape.z > 0.5;
  if (conflict && kind > 2.5 && !inside) {
    float period = kind < 3.5 ? 10.0 : 9.0;
    // On a dark ground both material stances are pale: there the ticks must tell them apart.
    float bold = u_ground.g < 0.5 ? 1.0 : 0.0;
    float tall = (kind > 5.5 ? half_ + 1.5 : half_ + 3.6) + 1.2 * bold;
    float tick = max(abs(mod(u, period) - 0.5 * period) - 0.6 - 0.5 * bold, abs(v) - tall);
    mark = over(paint(v_stance, cover(max(tick, ends + 2.0)) * (kind < 4.5 && kind > 3.5 ? 0.45 : 1.0)), mark);
  }
  if (kind > 2.5 && !inside) {
    float way = floor((state.y - kind) * 4.0 + 0.5);
    if (mod(way, 2.0) > 0.5) mark = over(paint(v_stance, chevron(len - 1.5 - u, v)), mark);
    if (way > 1.5) mark = over(paint(v_stance, chevron(u - 1.5, v)), mark);
  }
  if (inside) return mark * state.z * 0.7;
  vec4 casing = paint(u_ground, cover(max(abs(v) - bare - 2.0, ends)));
  return over(mark, casing) * state.z;
#endif
#endif
}

void main() {
#ifdef PICKING_MODE
  if (line(v_to).a < 0.5) discard;
  gl_FragColor = vec4(v_id.rgb, 1.0);
#else
  vec4 colour = line(v_to);
#ifndef PLAIN
  if (v_shape.w < 1.0 && v_from != v_to) colour = mix(line(v_from), colour, v_shape.w);
#endif
  if (colour.a < 0.004) discard;
  gl_FragColor = colour;
#endif
}
`;
