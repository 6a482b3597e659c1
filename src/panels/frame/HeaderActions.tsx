import { later } from "../../state/later.ts";
import type { Session } from "../../state/session.ts";
import { DialogButton } from "./DialogButton.tsx";
import { Icon } from "./Icon.tsx";
import { OpenDataset } from "./OpenDataset.tsx";
import { ThemeButton } from "./ThemeButton.tsx";

const SHARE = later(() => import("../share/ShareDialog.tsx").then((part) => part.ShareDialog));
const EXPORT = later(() => import("../export/ExportDialog.tsx").then((part) => part.ExportDialog));

/** What concerns the whole page: the dataset, the link, the theme, help. */
export function HeaderActions({ session, onHelp }: { session: Session; onHelp: () => void }) {
  return (
    <div class="header-actions">
      <OpenDataset session={session} />
      <DialogButton session={session} label="Share" part={SHARE} />
      <DialogButton session={session} label="Export" part={EXPORT} />
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
