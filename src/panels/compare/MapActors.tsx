import type { Catalog } from "../../engine/catalog.ts";
import type { Superellipse } from "../../engine/geometry.ts";
import { HULL_BAND, hullOutline } from "../../engine/outlines.ts";
import type { Scene } from "../../engine/scene.ts";
import type { DifferenceMap } from "../../views/compare/difference-map.ts";
import type { MapGlyph, MapName } from "../../views/compare/map-names.ts";
import { KindIcon } from "../frame/KindIcon.tsx";

const ICON = 16;

/** The hulls with their inner band. */
export function MapGround({ scene, map }: { scene: Scene; map: DifferenceMap }) {
  return (
    <g class="map-hulls">
      {scene.hulls.map((hull) => (
        <g key={hull.actor}>
          <path class="map-band" d={outline(hull, map, 0)} />
          <path class="map-hull" d={outline(hull, map, HULL_BAND)} />
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
      {names.map(({ actor, kind, lines, x, y, size, step, align, touched, spaced }) => (
        <text
          key={actor}
          class="map-name"
          data-kind={kind}
          data-spaced={spaced}
          data-touched={touched}
          font-size={size}
          text-anchor={align}
        >
          {lines.map((line, i) => (
            <tspan key={line} x={x} y={y + i * step} dy="0.35em">
              {spaced ? line.toLocaleUpperCase("en") : line}
            </tspan>
          ))}
        </text>
      ))}
    </g>
  );
}

function outline(hull: Superellipse, { k, x, y }: DifferenceMap, inset: number): string {
  const placed = { x: hull.x * k + x, y: hull.y * k + y, a: hull.a * k, b: hull.b * k };
  const corners = hullOutline(placed, inset * Math.max(0.6, k));
  return `M${corners.map((p) => `${p.x.toFixed(1)} ${p.y.toFixed(1)}`).join("L")}Z`;
}
