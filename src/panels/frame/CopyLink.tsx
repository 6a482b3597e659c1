import { useEffect, useState } from "preact/hooks";
import { encodeLink } from "../../state/link.ts";
import type { Session } from "../../state/session.ts";

const SHOWN_MS = 2500;

/** Copies the address of the view as it stands. */
export function CopyLink({ session: { store, actions } }: { session: Session }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const catalog = store.catalog.value;
  const copy = async () => {
    if (!catalog) return;
    const link = encodeLink(store.view.peek(), catalog);
    const address = `${location.origin}${location.pathname}${link ? `?${link}` : ""}`;
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
    } catch {
      actions.notify({
        id: "copy",
        text: `This browser does not let the page copy. The link to this view is ${address}`,
      });
    }
  };
  return (
    <button type="button" class="head-button" disabled={!catalog} onClick={copy}>
      <span aria-live="polite">{copied ? "Link copied" : "Copy link"}</span>
    </button>
  );
}
