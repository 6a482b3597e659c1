import { useComputed } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { coverageOf, coveredMonths } from "../../engine/coverage.ts";
import { plural } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import type { BinUnit } from "../../views/timeline/bars.ts";
import { type Track, WIDE_TRACKS } from "../../views/timeline/tracks.ts";

type Props = { session: Session; unit: BinUnit; children: ComponentChildren };

/** The names of the tracks, beside them; `children` stand with the events. */
export function Gutter({ session: { store }, unit, children }: Props) {
  const months = useComputed(() => {
    const catalog = store.catalog.value;
    return catalog && coveredMonths(coverageOf(catalog), catalog.extent);
  }).value;
  const { histogram, coverage, lane, height } = WIDE_TRACKS;
  return (
    <div class="dock-gutter" style={{ height: `${height}px` }}>
      <Row track={histogram} name={`Reports a ${unit}`}>
        <span>
          cooperation up
          <br />
          conflict down
        </span>
      </Row>
      <Row track={coverage} name="Coverage">
        {months && (
          <span title="Months to which articles date something">
            {`${months.covered} of ${plural(months.all, "month")} dated`}
          </span>
        )}
      </Row>
      {lane && (
        <Row track={lane} name="Events">
          {children}
        </Row>
      )}
    </div>
  );
}

type RowProps = { track: Track; name: string; children: ComponentChildren };

function Row({ track: { top, height }, name, children }: RowProps) {
  return (
    <div class="dock-row" style={{ top: `${top}px`, height: `${height}px` }}>
      <span class="dock-name">{name}</span>
      {children}
    </div>
  );
}
