import { useComputed } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { later } from "../../state/later.ts";
import type { Session } from "../../state/session.ts";

const CARD = later(() => import("./HoverCard.tsx").then((part) => part.HoverCard), true);

/** Where the card beside the pointer stands: its code comes at the latest with the first hover, and is shown if that lasts. */
export function HoverSlot({ session }: { session: Session }) {
  const hovered = useComputed(() => session.store.hover.value !== null).value;
  const Card = CARD.found.value;
  useEffect(() => {
    // Each hover tries again: a pointer that is held on a mark can press no button.
    if (hovered) CARD.fetch().catch(() => {});
  }, [hovered]);
  return Card && <Card session={session} />;
}
