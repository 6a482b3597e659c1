import type { BeadLook } from "../../../engine/looks.ts";
import type { StateBuffer } from "../state-buffer.ts";
import type { MarkSpec, SetUniform } from "./instanced.ts";

/** Numbers per bead in its buffer: middle in scene px, opacity. */
export const BEAD_STATE = 3;

/** What a node must carry to be drawn as a bead. `hub` puts a ring about it; `more` is the pill of "+n". */
export type BeadGeometry = {
  look: BeadLook | "more";
  stance: number;
  angle: number;
  hub: boolean;
};

const CORES = ["full", "empty", "dot", "cross"] as const;

/** Beads and hubs: core = status, ring = who says so, halo = when; half filled = contested. */
export function beadSpec(state: StateBuffer, colours: (set: SetUniform) => void): MarkSpec {
  return {
    state,
    passes: 1,
    geometry: { a_look: 4, a_more: 2 },
    write(data, out, at) {
      const { look, stance, angle, hub } = data as unknown as BeadGeometry;
      if (look === "more") out.set([3, 1, 0, stance, angle, 0], at);
      else {
        const shape = ["circle", "square", "capsule"].indexOf(look.shape);
        const flags = (look.broken ? 1 : 0) + (look.soft ? 2 : 0) + (look.contested ? 4 : 0);
        out.set([shape, CORES.indexOf(look.core), flags, stance, angle, hub ? 1 : 0], at);
      }
    },
    uniforms: colours,
    vertex: VERTEX,
    fragment: FRAGMENT,
  };
}

const VERTEX = `
uniform vec3 u_stance[5];
uniform vec3 u_pale[5];
varying vec3 v_stance;
varying vec3 v_pale;
varying vec2 v_at;
varying vec4 v_look;
varying float v_alpha;
void main() {
#ifdef PICKING_MODE
  float alpha = a_to.z;
#else
  float alpha = mix(a_from.z, a_to.z, fade(a_to.z < a_from.z));
#endif
  if (alpha < 0.01) { gl_Position = NOWHERE; return; }
  vec2 middle = a_to.z > 0.0 ? a_to.xy : a_from.xy;
  float turn = a_look.x > 0.5 ? a_more.x : 0.0;
  vec2 along = vec2(cos(turn), sin(turn));
  vec2 reach = vec2(a_look.x > 1.5 && a_more.y < 0.5 ? 16.0 : 14.0, 14.0);
  v_at = a_corner * reach;
  gl_Position = onStage(middle + along * v_at.x + vec2(-along.y, along.x) * v_at.y);
  int stance = int(a_look.w + 0.5);
  v_stance = u_stance[stance];
  v_pale = u_pale[stance];
  v_look = vec4(a_look.xyz, a_more.y);
  v_alpha = alpha;
  v_id = a_id;
}
`;

const FRAGMENT = `
uniform vec3 u_ground;
varying vec3 v_stance;
varying vec3 v_pale;
varying vec2 v_at;
varying vec4 v_look;
varying float v_alpha;

float box(vec2 p, vec2 b, float r) {
  vec2 q = abs(p) - b + r;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - r;
}
float bead(float shape, float grow) {
  if (shape < 0.5) return length(v_at) - 5.5 - grow;
  if (shape < 1.5) return box(v_at, vec2(4.9 + grow), 1.2 + max(grow, -0.8));
  float r = v_look.w > 0.5 ? 4.5 : 5.5;
  float long_ = v_look.w > 0.5 ? 7.6 : shape < 2.5 ? 10.0 : 9.0;
  return box(v_at, vec2(long_, r) + grow, r + grow);
}
bool flag(float flags, float bit) { return mod(floor(flags / bit + 0.01), 2.0) > 0.5; }

/** 1 in the dashes of a broken ring, 0 in its gaps. */
float dashes(float shape) {
  if (shape > 1.5 && abs(v_at.x) < 4.6) return cover(1.4 - abs(mod(v_at.x + 2.3, 4.6) - 2.3));
  vec2 p = shape > 1.5 ? v_at - vec2(sign(v_at.x) * 4.6, 0.0) : v_at;
  float r = max(length(p), 0.1);
  float sector = 0.7853982;
  float a = abs(mod(atan(p.y, p.x) + 0.3926991, sector) - 0.3926991);
  return cover((0.15 - a) * r);
}

void main() {
  float shape = v_look.x;
  float core = v_look.y;
  float flags = v_look.z;
  bool hub = v_look.w > 0.5;
  float d = bead(shape, 0.0);
#ifdef PICKING_MODE
  float grip = hub ? length(v_at) - 12.0 : min(d, length(v_at) - 6.0) - 1.5;
  if (grip > 0.0) discard;
  gl_FragColor = vec4(v_id.rgb, 1.0);
#else
  vec4 colour = vec4(0.0);
  if (hub) {
    float r = length(v_at);
    colour = paint(u_ground, cover(r - 13.0));
    colour = over(paint(v_stance, cover(abs(r - 10.4) - 0.75)), colour);
  }
  if (flag(flags, 2.0)) {
    float glow = 1.0 - smoothstep(1.2, 4.6, d);
    colour = over(paint(v_pale, 0.95 * glow), colour);
  } else if (!hub) {
    colour = paint(u_ground, cover(d - 1.3));
  }
  bool broken = flag(flags, 1.0);
  float edge = abs(d + 0.85) - 0.85;
  vec4 ring = paint(v_stance, cover(edge) * (broken ? dashes(shape) : 1.0));
  colour = over(paint(u_ground, cover(d)), colour);
  if (core < 0.5) {
    float fill = broken ? bead(shape, -2.7) : d;
    if (flag(flags, 4.0)) fill = max(fill, v_at.x);
    colour = over(paint(v_stance, cover(fill)), colour);
  } else if (core > 1.5 && core < 2.5) {
    float dot = shape > 1.5 ? box(v_at, vec2(5.5, 1.9), 1.9) : length(v_at) - 1.9;
    colour = over(paint(v_stance, cover(dot)), colour);
  } else if (core > 2.5) {
    float cross_ = min(abs(v_at.x - v_at.y), abs(v_at.x + v_at.y)) * 0.7071 - 0.7;
    colour = over(paint(v_stance, cover(max(cross_, bead(shape, -2.0)))), colour);
  } else if (flag(flags, 4.0)) {
    colour = over(paint(v_stance, cover(max(d, v_at.x))), colour);
  }
  colour = over(ring, colour) * v_alpha;
  if (colour.a < 0.004) discard;
  gl_FragColor = colour;
#endif
}
`;
