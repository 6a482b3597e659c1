import { useEffect, useState } from "preact/hooks";
import type { Session } from "../../state/session.ts";
import { packStory } from "../../state/story-parcel.ts";
import { isOwnStory } from "../../state/story-view.ts";
import { tellingOf } from "../../state/telling.ts";

/** What a link must carry so that others meet the story that is told. */
export type Parcel =
  | { kind: "none" | "packing" | "too long"; text: null }
  | { kind: "packed"; text: string };

/** Packs the reader's own story while it is told; a story of the dataset needs no parcel. */
export function useParcel({ store }: Session): Parcel {
  const told = store.view.value.tab === "story" ? tellingOf(store)?.story : undefined;
  const own = told && isOwnStory(told.id) ? told : null;
  const [packed, setPacked] = useState<{ of: typeof own; text: string | null } | null>(null);
  useEffect(() => {
    let wanted = true;
    if (own) {
      packStory(own).then((text) => {
        if (wanted) setPacked({ of: own, text });
      });
    }
    return () => {
      wanted = false;
    };
  }, [own]);
  if (!own) return { kind: "none", text: null };
  if (packed?.of !== own) return { kind: "packing", text: null };
  return packed.text === null
    ? { kind: "too long", text: null }
    : { kind: "packed", text: packed.text };
}
