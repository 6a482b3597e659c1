import { useState } from "preact/hooks";
import { Icon } from "./Icon.tsx";
import "./sheet-sizer.css";
import "./touch.css";

const PAGES = ["ties", "network", "evidence", "filters"] as const;

/** A page of the phone. */
export type Page = (typeof PAGES)[number];

const WORDS = {
  ties: "Lists",
  network: "Network",
  evidence: "Evidence",
  filters: "Filters & more",
} as const;
const ICONS = { ties: "list", network: "network", evidence: "quote", filters: "filter" } as const;

/** The bar at the foot of the phone, and what enlarges the sheet of evidence that may stand over a page. */
export function TabBar({ page, onPage }: { page: Page; onPage: (page: Page) => void }) {
  return (
    <>
      <SheetSizer />
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
    </>
  );
}

/** The handle at the top of the sheet of evidence: a press lets it fill the screen, another gives it back. */
function SheetSizer() {
  const [full, setFull] = useState(false);
  const name = full ? "Make the evidence smaller" : "Enlarge the evidence";
  return (
    <button
      type="button"
      class="sheet-sizer"
      aria-expanded={full}
      aria-label={name}
      title={name}
      onClick={() => setFull(!full)}
    />
  );
}
