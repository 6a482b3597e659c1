import type { Signal } from "@preact/signals";
import { useState } from "preact/hooks";
import { MATRIX_UNITS, type MatrixUnit } from "../../engine/matrix.ts";
import type { Session } from "../../state/session.ts";
import { PHONE, useMedia } from "../frame/media.ts";
import { MatrixLegend } from "./MatrixLegend.tsx";
import { ROW_ORDERS, type RowOrder } from "./row-order.ts";
import "./matrix-head.css";

const UNITS: Record<MatrixUnit, string> = { month: "Months", quarter: "Quarters", year: "Years" };
const ORDERS: Record<RowOrder, string> = {
  blocs: "Blocs",
  first: "First report",
  reports: "Most reports",
  last: "Last report",
};

type HeadProps = {
  session: Session;
  unit: MatrixUnit;
  order: RowOrder;
  onOrder: (order: RowOrder) => void;
  /** What is pointed at, in words. */
  said: Signal<string>;
  /** Said while nothing is pointed at. */
  summary: string;
  /** What filters hide of the whole time; empty where they hide nothing. */
  filtered: string;
};

/** The top of the view: its name, what the columns are, the order of the rows, and the signs. */
export function MatrixHead({ session, unit, order, onOrder, said, summary, filtered }: HeadProps) {
  const folded = useMedia(PHONE);
  const [opened, setOpened] = useState(false);
  return (
    <header class="matrix-top">
      <div class="matrix-bar">
        <h2>Ties over time</h2>
        <label class="matrix-order">
          <span>Order</span>
          <select
            aria-label="Order"
            value={order}
            onChange={({ currentTarget }) => {
              const found = ROW_ORDERS.find((known) => known === currentTarget.value);
              if (found) onOrder(found);
            }}
          >
            {ROW_ORDERS.map((known) => (
              <option key={known} value={known}>
                {ORDERS[known]}
              </option>
            ))}
          </select>
        </label>
        <div class="matrix-units" role="radiogroup" aria-label="Columns">
          {MATRIX_UNITS.map((known) => (
            <label key={known}>
              <input
                type="radio"
                name="matrix-unit"
                checked={known === unit}
                onChange={() => session.actions.setSnap(known)}
              />
              <span>{UNITS[known]}</span>
            </label>
          ))}
        </div>
      </div>
      <div class="matrix-line-two">
        <p class="matrix-said">
          <Said said={said} summary={summary} />
        </p>
        {folded && (
          <button
            type="button"
            class="link-button"
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            Signs
          </button>
        )}
      </div>
      {filtered && <p class="matrix-filtered">{filtered}</p>}
      {(opened || !folded) && <MatrixLegend unit={unit} />}
    </header>
  );
}

function Said({ said, summary }: { said: Signal<string>; summary: string }) {
  return <>{said.value || summary}</>;
}
