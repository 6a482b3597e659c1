import { type Signal, useComputed } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useMemo, useRef } from "preact/hooks";
import type { TieDifference } from "../../engine/compare.ts";
import type { Layout } from "../../engine/places.ts";
import type { Drawn } from "../../state/derived.ts";
import { textScale } from "../../state/framing.ts";
import {
  type DifferenceMap,
  type DrawnTie,
  differenceMap,
} from "../../views/compare/difference-map.ts";
import type { signOf } from "../../views/compare/difference-sign.ts";
import { mapGlyphs, mapNames, seenOf } from "../../views/compare/map-names.ts";
import { useSize } from "../frame/size.ts";
import { DrawnDifference, DrawnSign, lineOf } from "./DrawnDifference.tsx";
import { kindsWords } from "./difference-words.ts";
import { MapGlyphs, MapGround, MapNames } from "./MapActors.tsx";
import "./difference-network.css";

type NetworkProps = {
  drawn: Drawn;
  layout: Layout;
  rows: readonly TieDifference[];
  names: { a: string; b: string };
  selected: string | null;
  pointed: Signal<string | null>;
  onPress: (row: TieDifference) => void;
  /** What a tie bears; by how much it changed where it is not given. */
  sign?: typeof signOf;
  /** What must be known before trusting the picture. */
  children: ComponentChildren;
};

const FIRST_SIZE = { width: 640, height: 340 };

/** One network on the stage's own places, each tie with how it differs. The table beside it holds the same for the keyboard. */
export function DifferenceNetwork(props: NetworkProps) {
  const { drawn, layout, rows, names, selected, pointed, onPress, sign, children } = props;
  const host = useRef<HTMLDivElement>(null);
  const size = useSize(host, FIRST_SIZE);
  // Names, signs and lines grow with a frame's texts.
  const scale = textScale();
  const [width, height] = [size.width / scale, size.height / scale];
  const map = useMemo(
    () => differenceMap({ ...drawn, layout }, rows, { width, height }, sign),
    [drawn, layout, rows, width, height, sign],
  );
  return (
    <section class="compare-network" aria-label="Network of differences">
      <header>
        <h2>
          {names.a} <i>and</i> {names.b}
        </h2>
        <p class="compare-warning">A missing tie is not an ended one. It is not reported.</p>
        {children}
      </header>
      <div class="compare-picture" ref={host}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={size.width}
          height={size.height}
          role="img"
          aria-label={`One network, same places as the stage. ${kindsWords(rows) || "No tie to draw"}.`}
        >
          <Picture drawn={drawn} map={map} onPress={onPress} pointed={pointed} />
          <Lit map={map} selected={selected} pointed={pointed} />
        </svg>
      </div>
      {map.left > 0 && (
        <p class="compare-left">{map.left} smaller differences stand in the table alone.</p>
      )}
    </section>
  );
}

type PictureProps = {
  drawn: Drawn;
  map: DifferenceMap;
  pointed: Signal<string | null>;
  onPress: (row: TieDifference) => void;
};

function Picture({ drawn, map, pointed, onPress }: PictureProps) {
  const { catalog } = drawn;
  const scene = useMemo(() => seenOf(drawn.scene, map), [drawn.scene, map]);
  const glyphs = useMemo(() => mapGlyphs(scene, map), [scene, map]);
  const names = useMemo(() => mapNames(scene, map, glyphs), [scene, map, glyphs]);
  const pointing = ({ key, row }: DrawnTie) => ({
    onPointerEnter: () => {
      pointed.value = key;
    },
    onPointerLeave: () => {
      pointed.value = null;
    },
    onClick: () => onPress(row),
  });
  return (
    <>
      {map.ties.map((tie) => (
        <DrawnDifference key={tie.key} tie={tie} {...pointing(tie)} />
      ))}
      <MapGround scene={scene} map={map} />
      <MapGlyphs catalog={catalog} glyphs={glyphs} />
      <MapNames names={names} />
      {map.ties.map((tie) => (
        <DrawnSign key={tie.key} tie={tie} {...pointing(tie)} />
      ))}
    </>
  );
}

/** The tie under the pointer and the selected one, with a ring about their signs. */
function Lit({
  map,
  selected,
  pointed,
}: {
  map: DifferenceMap;
  selected: string | null;
  pointed: Signal<string | null>;
}) {
  const keys = useComputed(() => pointed.value).value;
  return (
    <g class="map-lit">
      {map.ties
        .filter(({ key }) => key === selected || key === keys)
        .map(({ key, lines, sign }) => (
          <g key={key}>
            <path d={lines.map(lineOf).join("")} />
            <rect
              x={sign.x - sign.width / 2 - 3}
              y={sign.y - 12.5}
              width={sign.width + 6}
              height={25}
              rx={12.5}
            />
          </g>
        ))}
    </g>
  );
}
