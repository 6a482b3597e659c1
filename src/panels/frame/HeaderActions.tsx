import type { Session } from "../../state/session.ts";

import { Icon } from "./Icon.tsx";
import { OpenDataset } from "./OpenDataset.tsx";
import { ShareButton } from "./ShareButton.tsx";
import { ThemeButton } from "./ThemeButton.tsx";

/** What concerns the whole page: the dataset, the link, the theme, help. */
export function HeaderActions({ session, onHelp }: { session: Session; onHelp: () => void }) {
  return (
    <div class="header-actions">
      <OpenDataset session={session} />
      <ShareButton session={session} />
      <ThemeButton session={session} />
      <button
        type="button"
        class="round-button"
        aria-label="Help"
        title="Help (?)"
        onClick={onHelp}
      >
        <Icon name="help" size={18} />
        <span class="action-words">Help</span>
      </button>
    </div>
  );
}
