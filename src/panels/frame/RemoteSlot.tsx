import { later } from "../../state/later.ts";
import { declineRemote } from "../../state/linked-dataset.ts";
import type { Session } from "../../state/session.ts";
import { Later } from "./Later.tsx";

const QUESTION = later(() => import("./RemoteQuestion.tsx").then((part) => part.RemoteQuestion));

/** Where a link's question about a dataset from elsewhere stands until it is answered. */
export function RemoteSlot({ session }: { session: Session }) {
  if (session.store.remote.value === null) return null;
  const decline = () => void declineRemote(session);
  return <Later part={QUESTION} props={{ session }} onClose={decline} />;
}
