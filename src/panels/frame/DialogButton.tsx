import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import type { Session } from "../../state/session.ts";

type Dialog = ComponentType<{ session: Session; onClose: () => void }>;

/** Opens a dialog, whose code is loaded when it is first asked for. `label` is the button's, such as "Share". */
export function DialogButton(props: {
  session: Session;
  label: string;
  load: () => Promise<Dialog>;
}) {
  const { session, label, load } = props;
  const { store, actions } = session;
  const [dialog, setDialog] = useState<{ Dialog: Dialog } | null>(null);
  const open = async () => {
    try {
      const Dialog = await load();
      setDialog({ Dialog });
    } catch {
      const text = `The ${label.toLowerCase()} dialog could not be loaded: check the connection and press ${label} again.`;
      actions.notify({ id: label.toLowerCase(), text });
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
        {label}
      </button>
      {dialog && <dialog.Dialog session={session} onClose={() => setDialog(null)} />}
    </>
  );
}
