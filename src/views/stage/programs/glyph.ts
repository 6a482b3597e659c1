import type { Actor } from "../../../model/dataset.ts";
import type { StateBuffer } from "../state-buffer.ts";
import type { MarkSpec, SetUniform } from "./instanced.ts";

/** Numbers per glyph in its buffer: 1 where the actor stands in some event of the window, opacity. */
export const GLYPH_STATE = 2;

/** What a node must carry to be drawn as an actor's sign. `inside`: it stands on a hull, not on the ground. */
export type GlyphGeometry = {
  at: { x: number; y: number };
  r: number;
  kind: Actor["kind"];
  rolled: boolean;
  inside: boolean;
};

const SHAPES: Record<Actor["kind"], number> = {
  state: 0,
  intergovernmental: 1,
  "armed-group": 2,
  government: 3,
  organisation: 3,
  person: 4,
  media: 5,
  other: 6,
};

/** Actors: the kind is the shape, a double outline stands for others too, grey has nothing in the window. */
export function glyphSpec(state: StateBuffer, colours: (set: SetUniform) => void): MarkSpec {
  return {
    state,
    passes: 1,
    geometry: { a_at: 3, a_kind: 3 },
    write(data, out, at) {
      const { at: middle, r, kind, rolled, inside } = data as unknown as GlyphGeometry;
      out.set([middle.x, middle.y, r, SHAPES[kind], rolled ? 1 : 0, inside ? 1 : 0], at);
    },
    uniforms: colours,
    vertex: VERTEX,
    fragment: FRAGMENT,
  };
}

const VERTEX = `
varying vec2 v_at;
varying float v_r;
varying vec3 v_kind;
varying vec2 v_state;
void main() {
  v_state = mix(a_from, a_to, fade(a_to.x < a_from.x));
  v_r = a_at.z;
  v_at = a_corner * (v_r + 5.0);
  v_kind = a_kind;
  v_id = a_id;
  gl_Position = onStage(a_at.xy + v_at);
}
`;

const FRAGMENT = `
uniform vec3 u_ink;
uniform vec3 u_faded;
uniform vec3 u_ground;
uniform vec3 u_hull;
varying vec2 v_at;
varying float v_r;
varying vec3 v_kind;
varying vec2 v_state;

float hexagon(vec2 p, float r) {
  p = abs(p);
  return max(p.x * 0.8660254 + p.y * 0.5, p.y) - r * 0.93;
}
float shape(float kind, float r) {
  vec2 p = v_at;
  if (kind < 0.5) {
    vec2 q = abs(p) - r * 0.92 + 2.2;
    return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - 2.2;
  }
  if (kind > 1.5 && kind < 2.5) return (abs(p.x) + abs(p.y) - r * 1.24) * 0.7071;
  if (kind > 2.5 && kind < 3.5) return hexagon(p, r * 1.06);
  return length(p) - r;
}
void main() {
  float kind = v_kind.x;
  float d = shape(kind, v_r);
#ifdef PICKING_MODE
  if (length(v_at) - v_r - 3.0 > 0.0) discard;
  gl_FragColor = vec4(v_id.rgb, 1.0);
#else
  float stroke = v_r > 8.0 ? 0.85 : 0.62;
  float ink = abs(d + stroke) - stroke;
  if (v_kind.y > 0.5) ink = min(ink, abs(d + stroke + max(3.4, v_r * 0.42)) - stroke);
  else if (kind > 0.5 && kind < 1.5) ink = min(ink, abs(length(v_at) - v_r * 0.48) - stroke);
  if (kind > 4.5 && kind < 5.5) ink = min(ink, max(abs(v_at.x), abs(v_at.y)) - v_r * 0.28);
  if (kind > 5.5) ink = min(ink, length(v_at) - v_r * 0.24);
  vec3 colour = mix(u_faded, u_ink, v_state.x);
  vec4 result = paint(v_kind.z > 0.5 ? u_hull : u_ground, cover(v_kind.z > 0.5 ? d : d - 2.0));
  result = over(paint(colour, cover(ink) * mix(0.75, 1.0, v_state.x)), result) * v_state.y;
  if (result.a < 0.004) discard;
  gl_FragColor = result;
#endif
}
`;
