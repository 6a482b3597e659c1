import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "./Icon.tsx";
import "./dialog.css";

/** A modal dialog: the rest of the page is inert, Esc and a press beside it close it, the focus goes back. */
export function Dialog(props: {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
  footer?: ComponentChildren;
}) {
  const { title, onClose, children, footer } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  // At once, so that no key passes by a dialog that stands in the page and is not yet open.
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      dialog.current?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the press is on the backdrop; Esc is its key.
    <dialog
      class="dialog"
      ref={dialog}
      aria-labelledby={name}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div class="dialog-head">
        <h2 id={name}>{title}</h2>
        <button type="button" class="round-button" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section class="dialog-body" tabIndex={0} aria-label={`${title}, text`}>
        {children}
      </section>
      {footer && <div class="dialog-foot">{footer}</div>}
    </dialog>
  );
}
