import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import type { Later as LaterPart } from "../../state/later.ts";
import type { Session } from "../../state/session.ts";
import { Later } from "./Later.tsx";

type Dialog = ComponentType<{ session: Session; onClose: () => void }>;

/** Opens a dialog. `label` is the button's, such as "Share". */
export function DialogButton(props: { session: Session; label: string; part: LaterPart<Dialog> }) {
  const { session, label, part } = props;
  const [open, setOpen] = useState(false);
  const onClose = () => setOpen(false);
  return (
    <>
      <button
        type="button"
        class="head-button"
        aria-haspopup="dialog"
        disabled={!session.store.catalog.value}
        onClick={() => setOpen(true)}
      >
        {label}
      </button>
      {open && <Later part={part} props={{ session, onClose }} onClose={onClose} />}
    </>
  );
}
