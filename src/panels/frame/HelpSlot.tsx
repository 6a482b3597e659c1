import { later } from "../../state/later.ts";
import type { Session } from "../../state/session.ts";
import { Later } from "./Later.tsx";

const HELP = later(() => import("./Help.tsx").then((part) => part.Help));

/** Where the help opens. */
export function HelpSlot(props: { session: Session; onClose: () => void }) {
  return <Later part={HELP} props={props} onClose={props.onClose} />;
}
