import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import type { Session } from "../../state/session.ts";

type Dialog = ComponentType<{ session: Session; onClose: () => void }>;

const NOT_LOADED =
  "The share dialog could not be loaded: check the connection and press Share again.";

/** Opens the share dialog, whose code is loaded when it is first asked for. */
export function ShareButton({ session }: { session: Session }) {
  const { store, actions } = session;
  const [dialog, setDialog] = useState<{ Dialog: Dialog } | null>(null);
  const open = async () => {
    try {
      const { ShareDialog } = await import("../share/ShareDialog.tsx");
      setDialog({ Dialog: ShareDialog });
    } catch {
      actions.notify({ id: "share", text: NOT_LOADED });
    }
  };
  return (
    <>
      <button
        type="button"
        class="head-button"
        aria-haspopup="dialog"
        disabled={!store.catalog.value}
        onClick={open}
      >
        Share
      </button>
      {dialog && <dialog.Dialog session={session} onClose={() => setDialog(null)} />}
    </>
  );
}
