import type { Session } from "../../state/session.ts";
import { TABS, type Tab } from "../../state/store.ts";
import "./view-switch.css";

const NAMES: Record<Tab, string> = {
  network: "Network",
  ties: "Ties",
  compare: "Compare",
  table: "Table",
};

/** Chooses between the pictures of the same window. */
export function ViewSwitch({ session }: { session: Session }) {
  const now = session.store.view.value.tab;
  return (
    <nav class="view-switch" aria-label="View">
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          aria-current={tab === now ? "page" : undefined}
          onClick={() => session.actions.setTab(tab)}
        >
          {NAMES[tab]}
        </button>
      ))}
    </nav>
  );
}
