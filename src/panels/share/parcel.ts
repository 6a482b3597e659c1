import { useEffect, useState } from "preact/hooks";
import { type Cargo, cargoOf, packCargo } from "../../state/cargo.ts";
import type { Session } from "../../state/session.ts";

/** What a link carries so that others meet what is shown, and whether it could be packed. */
export type Parcel =
  | { kind: "none"; cargo: null; text: null }
  | { kind: "packing" | "too long"; cargo: Cargo; text: null }
  | { kind: "packed"; cargo: Cargo; text: string };

/** Packs the reader's own story while it is told, and a dataset of the reader's own; else a link needs no parcel. */
export function useParcel(session: Session): Parcel {
  const cargo = cargoOf(session);
  const [packed, setPacked] = useState<{ of: unknown[]; text: string | null } | null>(null);
  const of = [cargo?.of, cargo?.story, cargo?.of === "dataset" && cargo.dataset];
  useEffect(() => {
    let wanted = true;
    if (cargo) {
      packCargo(cargo).then((text) => {
        if (wanted) setPacked({ of, text });
      });
    }
    return () => {
      wanted = false;
    };
  }, of);
  if (!cargo) return { kind: "none", cargo, text: null };
  if (!packed?.of.every((part, i) => part === of[i])) return { kind: "packing", cargo, text: null };
  const { text } = packed;
  return text === null ? { kind: "too long", cargo, text } : { kind: "packed", cargo, text };
}
