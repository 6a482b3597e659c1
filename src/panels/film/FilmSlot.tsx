import { useComputed } from "@preact/signals";
import { later } from "../../state/later.ts";
import type { Session } from "../../state/session.ts";
import { Later } from "../frame/Later.tsx";

const STRIP = later(() => import("./FilmStrip.tsx").then(({ FilmStrip }) => FilmStrip));

/** Where the film-strip opens: its code comes at the latest when it is first asked for. */
export function FilmSlot({ session }: { session: Session }) {
  const open = useComputed(() => session.store.view.value.strip).value;
  return open ? <Later part={STRIP} props={{ session }} /> : null;
}
