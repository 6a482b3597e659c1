import type { Superellipse } from "../../../engine/geometry.ts";
import { HULL_POWER } from "../../../engine/geometry.ts";
import type { StateBuffer } from "../state-buffer.ts";
import type { MarkSpec } from "./instanced.ts";

/** Hulls as the pointer feels them. They are painted elsewhere, below the lines. */
export function hullPickSpec(state: StateBuffer): MarkSpec {
  return {
    state,
    passes: 1,
    pickOnly: true,
    geometry: { a_hull: 4 },
    write(data, out, at) {
      const { x, y, a, b } = data.hull as Superellipse;
      out.set([x, y, a, b], at);
    },
    uniforms() {},
    vertex: `
varying vec2 v_at;
void main() {
  v_at = a_corner;
  v_id = a_id;
  gl_Position = onStage(a_hull.xy + a_corner * a_hull.zw);
}
`,
    fragment: `
varying vec2 v_at;
void main() {
  if (pow(abs(v_at.x), ${HULL_POWER}) + pow(abs(v_at.y), ${HULL_POWER}) > 1.0) discard;
  gl_FragColor = vec4(v_id.rgb, 1.0);
}
`,
  };
}
