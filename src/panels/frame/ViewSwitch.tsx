import type { Session } from "../../state/session.ts";
import { TABS, type Tab } from "../../state/store.ts";
import "./view-switch.css";

const NAMES: Record<Tab, string> = {
  network: "Network",
  ties: "Ties",
  compare: "Compare",
  story: "Story",
  table: "Table",
};

/** On the phone the list of ties stands in the network's place. */
const LISTED: typeof NAMES = { ...NAMES, network: "List" };

/** Chooses between the pictures of the same window; `listed` where the list of ties stands in the network's place. */
export function ViewSwitch({ session, listed = false }: { session: Session; listed?: boolean }) {
  const names = listed ? LISTED : NAMES;
  const now = session.store.view.value.tab;
  return (
    <nav class="view-switch" aria-label="View" data-listed={listed || undefined}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          aria-current={tab === now ? "page" : undefined}
          onClick={() => session.actions.setTab(tab)}
        >
          {names[tab]}
        </button>
      ))}
    </nav>
  );
}
