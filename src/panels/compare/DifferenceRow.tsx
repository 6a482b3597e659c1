import type { Signal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Catalog } from "../../engine/catalog.ts";
import {
  type ComparedWindow,
  sideEvents,
  type TieDifference,
  type WindowComparison,
} from "../../engine/compare.ts";
import { type RateUnit, rateWords } from "../../engine/rates.ts";
import type { TieSide } from "../../engine/tie-sides.ts";
import type { Ties } from "../../engine/ties.ts";
import { figure } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { signOf } from "../../views/compare/difference-sign.ts";
import { DifferenceSign } from "./DifferenceSign.tsx";
import { changeWords, spokenKind } from "./difference-words.ts";
import { rateContrast, rateNote } from "./rate-contrast.ts";
import { SideEvidence } from "./SideEvidence.tsx";

type RowProps = {
  session: Session;
  catalog: Catalog;
  ties: Ties;
  compared: WindowComparison;
  row: TieDifference;
  open: boolean;
  /** What is planned or alleged, and the articles, stand beneath the name and not in columns of their own. */
  slim: boolean;
  pointed: Signal<string | null>;
  /** Called with the part of the table that was pressed. */
  onPress: (row: HTMLElement) => void;
};

/** One tie: its counts in both windows, and opened its sentences side by side. */
export function DifferenceRow({
  session,
  catalog,
  ties,
  compared,
  row,
  open,
  slim,
  pointed,
  onPress,
}: RowProps) {
  const { a, b, unequal, unit } = compared;
  const rated = unequal ? unit : null;
  const { text, hollow } = signOf(row);
  const { main, aside } = changeWords(row);
  const contrast = rateContrast(row, compared);
  const articles = [a, b].map((side) => sideEvents(catalog, ties, side, row).documents.length);
  const id = `difference-${row.key}`;
  const possible = sidesWords(compared, row.a.possible, row.b.possible);
  const sources = sidesWords(compared, ...(articles as [number, number]));
  const body = useRef<HTMLTableSectionElement>(null);
  const press = () => {
    if (body.current) onPress(body.current);
  };
  const sides = { session, catalog, ties, row };
  return (
    <tbody
      ref={body}
      data-open={open}
      data-no-card
      onPointerEnter={() => {
        pointed.value = row.key;
      }}
      onPointerLeave={() => {
        pointed.value = null;
      }}
    >
      <tr class="difference-row" onClick={press}>
        <th scope="row">
          <button
            type="button"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={(event) => {
              event.stopPropagation();
              press();
            }}
            onFocus={() => {
              pointed.value = row.key;
            }}
            onBlur={() => {
              pointed.value = null;
            }}
          >
            <DifferenceSign kind={row.kind} text={text} hollow={hollow} />
            <span>
              <span class="difference-name">{row.name}</span>
              {row.tie < 0 && <small class="difference-circle">three or more at once</small>}
            </span>
            <span class="sr-only">, {spokenKind(row, contrast)}</span>
          </button>
          {slim && (
            <small class="difference-aside">
              A / B: {possible} planned or alleged, {sources} articles
            </small>
          )}
        </th>
        <SideCell side={row.a} window={a} rated={rated} />
        <SideCell side={row.b} window={b} rated={rated} />
        <td class="difference-change">
          {main && <b>{main}</b>}
          {aside && <small>{aside}</small>}
          {contrast && <small title={contrast.full}>{contrast.brief}</small>}
        </td>
        {!slim && <td>{possible}</td>}
        {!slim && <td>{sources}</td>}
      </tr>
      {open && (
        <tr class="difference-sides" id={id}>
          <td colSpan={slim ? 4 : 6}>
            <div class="sides">
              <SideEvidence {...sides} name="A" side={a} />
              <SideEvidence {...sides} name="B" side={b} />
            </div>
          </td>
        </tr>
      )}
    </tbody>
  );
}

type CellProps = { side: TieSide; window: ComparedWindow; rated: RateUnit | null };

function SideCell({ side, window: { window, silent }, rated }: CellProps) {
  const { reported, standing, possible, perhaps, own } = side;
  const acts = reported - standing;
  const shared = !own && reported + possible + perhaps > 0;
  return (
    <td data-silent={silent}>
      <b>{dashed(reported)}</b>
      {standing > 0 && <small>{acts > 0 ? `${standing} standing` : "standing"}</small>}
      {rated && acts > 0 && (
        <small title={rateNote(rated)}>
          <span>{rateWords(acts, window, rated)}</span>
          <span class="sr-only"> ({rateNote(rated)})</span>
        </small>
      )}
      {perhaps > 0 && <small>{perhaps} perhaps</small>}
      {shared && <small>only with others</small>}
    </td>
  );
}

/** "7 / 3"; of a window of which no article speaks nothing is said: "B: 3". */
function sidesWords({ a, b }: WindowComparison, inA: number, inB: number): string {
  if (a.silent) return `B: ${dashed(inB)}`;
  return b.silent ? `A: ${dashed(inA)}` : `${dashed(inA)} / ${dashed(inB)}`;
}

function dashed(n: number) {
  return n > 0 ? figure(n) : "–";
}
