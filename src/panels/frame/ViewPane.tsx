import type { ComponentType } from "preact";
import { type Later as LaterPart, later } from "../../state/later.ts";
import type { Session } from "../../state/session.ts";
import type { Tab } from "../../state/store.ts";
import { Later } from "./Later.tsx";
import "./view-pane.css";

type Pane = ComponentType<{ session: Session }>;

/** The views that are loaded when they are first asked for. */
const PANES: Record<Exclude<Tab, "network">, LaterPart<Pane>> = {
  ties: later(() => import("../matrix/MatrixView.tsx").then(({ MatrixView }) => MatrixView)),
  compare: later(() => import("../compare/CompareView.tsx").then(({ CompareView }) => CompareView)),
  story: later(() => import("../story/StoryView.tsx").then(({ StoryView }) => StoryView)),
  table: later(() => import("../table/TableView.tsx").then(({ TableView }) => TableView)),
};

/** The pane of a view that is not the network. */
export function ViewPane({ session, tab }: { session: Session; tab: Exclude<Tab, "network"> }) {
  return (
    <div class="view-pane">
      <Later key={tab} part={PANES[tab]} props={{ session }} />
    </div>
  );
}
