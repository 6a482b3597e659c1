import type { Session } from "../../state/session.ts";
import { DialogButton } from "./DialogButton.tsx";
import { Icon } from "./Icon.tsx";
import { OpenDataset } from "./OpenDataset.tsx";
import { ThemeButton } from "./ThemeButton.tsx";

/** What concerns the whole page: the dataset, the link, the theme, help. */
export function HeaderActions({ session, onHelp }: { session: Session; onHelp: () => void }) {
  return (
    <div class="header-actions">
      <OpenDataset session={session} />
      <DialogButton
        session={session}
        label="Share"
        load={() => import("../share/ShareDialog.tsx").then(({ ShareDialog }) => ShareDialog)}
      />
      <DialogButton
        session={session}
        label="Export"
        load={() => import("../export/ExportDialog.tsx").then(({ ExportDialog }) => ExportDialog)}
      />
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
