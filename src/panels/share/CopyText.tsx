import type { RefObject } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";

const SHOWN_MS = 2500;

/** A text to be copied: its button, what became of the press, and the text itself, to be read and copied by hand. */
export function CopyText(props: {
  /** "Copy link". */
  action: string;
  done: string;
  label: string;
  text: string;
  rows: number;
  button?: RefObject<HTMLButtonElement | null>;
}) {
  const { action, done, label, text, rows, button } = props;
  const [said, setSaid] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(""), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(done);
    } catch {
      field.current?.select();
      setSaid("This browser does not let the page copy: the text is selected, copy it by hand.");
    }
  };
  return (
    <div class="copy-text">
      <label class="sr-only" for={id}>
        {label}
      </label>
      <textarea id={id} ref={field} readOnly rows={rows} value={text} spellcheck={false} />
      <div class="copy-text-foot">
        <button type="button" class="strong-button" {...(button && { ref: button })} onClick={copy}>
          {action}
        </button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}
