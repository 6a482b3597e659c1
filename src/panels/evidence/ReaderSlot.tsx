import { useComputed } from "@preact/signals";
import { later } from "../../state/later.ts";
import type { Session } from "../../state/session.ts";
import { Later } from "../frame/Later.tsx";

const READER = later(() => import("./Reader.tsx").then((part) => part.Reader));

/** Where the reader opens. */
export function ReaderSlot({ session }: { session: Session }) {
  const reading = useComputed(() => session.store.view.value.reading !== null).value;
  if (!reading) return null;
  return <Later part={READER} props={{ session }} onClose={() => session.actions.closeReader()} />;
}
