import { Icon } from "./Icon.tsx";

const PAGES = ["ties", "network", "evidence", "filters"] as const;

/** A page of the phone. */
export type Page = (typeof PAGES)[number];

const WORDS = {
  ties: "Ties",
  network: "Network",
  evidence: "Evidence",
  filters: "Filters",
} as const;
const ICONS = { ties: "list", network: "network", evidence: "quote", filters: "filter" } as const;

/** The bar at the foot of the phone. */
export function TabBar({ page, onPage }: { page: Page; onPage: (page: Page) => void }) {
  return (
    <nav class="tab-bar" aria-label="Pages">
      {PAGES.map((name) => (
        <button
          key={name}
          type="button"
          aria-current={name === page ? "page" : undefined}
          onClick={() => onPage(name)}
        >
          <Icon name={ICONS[name]} size={20} />
          {WORDS[name]}
        </button>
      ))}
    </nav>
  );
}
