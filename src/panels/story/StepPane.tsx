import type { ComponentType } from "preact";
import { type Later as LaterPart, later } from "../../state/later.ts";
import type { Session } from "../../state/session.ts";
import { Later } from "../frame/Later.tsx";
import "./step-pane.css";

type Pane = ComponentType<{ session: Session }>;

const PANES: Record<"ties" | "table", LaterPart<Pane>> = {
  ties: later(() => import("../matrix/MatrixView.tsx").then(({ MatrixView }) => MatrixView)),
  table: later(() => import("../table/TableView.tsx").then(({ TableView }) => TableView)),
};

/** The picture of a step that was made of Ties or of Table: that view, at the step's window, level and filters. */
export function StepPane({ session, tab }: { session: Session; tab: "ties" | "table" }) {
  return (
    <div class="story-pane">
      <Later key={tab} part={PANES[tab]} props={{ session }} />
    </div>
  );
}
