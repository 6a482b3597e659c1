import type { Catalog } from "../../engine/catalog.ts";
import { HULL_POWER, type Superellipse } from "../../engine/geometry.ts";
import type { Scene } from "../../engine/scene.ts";
import type { DifferenceMap } from "../../views/compare/difference-map.ts";
import type { MapGlyph, MapName } from "../../views/compare/map-names.ts";
import { KindIcon } from "../frame/KindIcon.tsx";

const CORNERS = 96;
const BAND = 6.5;
const ICON = 16;

/** The hulls with their inner band. */
export function MapGround({ scene, map }: { scene: Scene; map: DifferenceMap }) {
  return (
    <g class="map-hulls">
      {scene.hulls.map((hull) => (
        <g key={hull.actor}>
          <path class="map-band" d={outline(hull, map, 0)} />
          <path class="map-hull" d={outline(hull, map, BAND)} />
        </g>
      ))}
    </g>
  );
}

type GlyphsProps = { catalog: Catalog; glyphs: readonly MapGlyph[] };

/** The actors' signs. */
export function MapGlyphs({ catalog, glyphs }: GlyphsProps) {
  return (
    <g>
      {glyphs.map(({ actor, x, y, r, touched }) => {
        const kind = catalog.actors[actor.actor]?.kind ?? "other";
        const scale = (2.3 * r) / ICON;
        return (
          <g key={actor.actor} class="map-glyph" data-touched={touched}>
            {actor.bloc < 0 && <circle cx={x} cy={y} r={r + 2} />}
            <g
              transform={`translate(${x - (ICON / 2) * scale} ${y - (ICON / 2) * scale}) scale(${scale})`}
            >
              <KindIcon kind={kind} rolled={actor.rolled} />
            </g>
          </g>
        );
      })}
    </g>
  );
}

/** The actors' names. */
export function MapNames({ names }: { names: readonly MapName[] }) {
  return (
    <g>
      {names.map(({ actor, kind, lines, x, y, size, step, align, touched }) => (
        <text
          key={actor}
          class="map-name"
          data-kind={kind}
          data-touched={touched}
          font-size={size}
          text-anchor={align}
        >
          {lines.map((line, i) => (
            <tspan key={line} x={x} y={y + i * step} dy="0.35em">
              {kind === "title" ? line.toLocaleUpperCase("en") : line}
            </tspan>
          ))}
        </text>
      ))}
    </g>
  );
}

function outline(hull: Superellipse, { k, x, y }: DifferenceMap, inset: number): string {
  const [a, b] = [hull.a * k - inset * Math.max(0.6, k), hull.b * k - inset * Math.max(0.6, k)];
  const corners = Array.from({ length: CORNERS }, (_, i) => {
    const angle = (i / CORNERS) * 2 * Math.PI;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const px = hull.x * k + x + Math.sign(c) * Math.abs(c) ** (2 / HULL_POWER) * a;
    const py = hull.y * k + y + Math.sign(s) * Math.abs(s) ** (2 / HULL_POWER) * b;
    return `${px.toFixed(1)} ${py.toFixed(1)}`;
  });
  return `M${corners.join("L")}Z`;
}
