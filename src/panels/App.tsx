import { render } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Session } from "../state/session.ts";
import { mountStage } from "../views/stage/stage.ts";
import { Dock } from "./dock/Dock.tsx";
import { EvidencePanel } from "./evidence/EvidencePanel.tsx";
import { HoverCard } from "./evidence/HoverCard.tsx";
import { Reader } from "./evidence/Reader.tsx";
import { Header } from "./frame/Header.tsx";
import { Rail } from "./frame/Rail.tsx";

/** Renders the whole app into an element. */
export function mountApp(root: HTMLElement, session: Session): void {
  render(<App session={session} />, root);
}

function App({ session }: { session: Session }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return;
    const stage = mountStage(host.current, session);
    return () => stage?.dispose();
  }, [session]);
  return (
    <div class="app">
      <Header session={session} />
      <Rail session={session} />
      <section class="stage" aria-label="Network">
        <div class="stage-host" ref={host} />
      </section>
      <EvidencePanel session={session} />
      <Dock session={session} />
      <HoverCard session={session} />
      <Reader session={session} />
    </div>
  );
}
