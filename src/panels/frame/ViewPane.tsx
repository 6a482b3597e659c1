import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Session } from "../../state/session.ts";
import type { Tab } from "../../state/store.ts";
import "./view-pane.css";

type Pane = ComponentType<{ session: Session }>;

/** The views that are loaded when they are first asked for. */
const PANES: Record<Exclude<Tab, "network">, () => Promise<Pane>> = {
  ties: () => import("../matrix/MatrixView.tsx").then(({ MatrixView }) => MatrixView),
  compare: () => import("../compare/CompareView.tsx").then(({ CompareView }) => CompareView),
  story: () => import("../story/StoryView.tsx").then(({ StoryView }) => StoryView),
  table: () => import("../table/TableView.tsx").then(({ TableView }) => TableView),
};

/** The pane of a view that is not the network. Nothing is shown until its code has come; a failed load can be tried again. */
export function ViewPane({ session, tab }: { session: Session; tab: Exclude<Tab, "network"> }) {
  const [loaded, setLoaded] = useState<{ tab: Tab; Pane: Pane } | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (failed) return;
    let wanted = true;
    PANES[tab]().then(
      (Pane) => wanted && setLoaded({ tab, Pane }),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [tab, failed]);
  if (loaded?.tab === tab) {
    return (
      <div class="view-pane">
        <loaded.Pane session={session} />
      </div>
    );
  }
  if (!failed) return null;
  return (
    <p class="view-pane" role="alert">
      This view could not be loaded: check the connection.{" "}
      <button type="button" class="link-button" onClick={() => setFailed(false)}>
        Try again
      </button>
    </p>
  );
}
