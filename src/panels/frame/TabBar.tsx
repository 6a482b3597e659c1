import { Icon } from "./Icon.tsx";

const TABS = ["ties", "network", "evidence", "filters"] as const;

/** A page of the phone. */
export type Tab = (typeof TABS)[number];

const WORDS = {
  ties: "Ties",
  network: "Network",
  evidence: "Evidence",
  filters: "Filters",
} as const;
const ICONS = { ties: "list", network: "network", evidence: "quote", filters: "filter" } as const;

/** The bar at the foot of the phone. */
export function TabBar({ tab, onTab }: { tab: Tab; onTab: (tab: Tab) => void }) {
  return (
    <nav class="tab-bar" aria-label="Pages">
      {TABS.map((name) => (
        <button
          key={name}
          type="button"
          aria-current={name === tab ? "page" : undefined}
          onClick={() => onTab(name)}
        >
          <Icon name={ICONS[name]} size={20} />
          {WORDS[name]}
        </button>
      ))}
    </nav>
  );
}
