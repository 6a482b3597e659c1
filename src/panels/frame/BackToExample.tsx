import { reopenShipped } from "../../state/opening.ts";
import type { Session } from "../../state/session.ts";

/** Leads from a dataset of the user's own back to the one that comes with the app. */
export function BackToExample({ session }: { session: Session }) {
  if (session.store.shipped.value || !session.store.catalog.value) return null;
  return (
    <button
      type="button"
      class="head-button back-to-example"
      onClick={() => void reopenShipped(session)}
    >
      Back to the example
    </button>
  );
}
