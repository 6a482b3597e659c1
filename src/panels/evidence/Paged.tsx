import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";

const PAGE = 30;

/** A list that shows thirty items, and thirty more on demand. `of` names the list: another one starts anew. */
export function Paged<Item>({
  items,
  of,
  children,
}: {
  items: readonly Item[];
  of: string;
  children: (item: Item) => ComponentChildren;
}) {
  const [shown, setShown] = useState(PAGE);
  useEffect(() => setShown(PAGE), [of]);
  return (
    <>
      {items.slice(0, shown).map(children)}
      {items.length > shown && (
        <button type="button" class="show-more" onClick={() => setShown(shown + PAGE)}>
          Show more: {items.length - shown} to come
        </button>
      )}
    </>
  );
}
