import { useEffect, useState } from "preact/hooks";
import { encodeLink } from "../../state/link/link.ts";
import type { Session } from "../../state/session.ts";

const SHOWN_MS = 2500;
const OWN_DATA =
  "Link copied. It holds the view, not the data: the reader must open this dataset themselves.";

/** Copies the address of the view as it stands. With a dataset of the user's own it says what the link leaves out. */
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
      if (store.shipped.peek()) setCopied(true);
      else actions.notify({ id: "copy", text: OWN_DATA });
    } catch {
      actions.notify({
        id: "copy",
        text: `This browser does not let the page copy. The link to this view is ${address}`,
      });
    }
  };
  return (
    <button type="button" class="head-button copy-link" disabled={!catalog} onClick={copy}>
      <span aria-live="polite">{copied ? "Link copied" : "Copy link"}</span>
    </button>
  );
}
