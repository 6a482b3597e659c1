import { useComputed } from "@preact/signals";
import { render } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import type { Session } from "../state/session.ts";
import { Dock } from "./dock/Dock.tsx";
import { EvidencePanel } from "./evidence/EvidencePanel.tsx";
import { HoverSlot } from "./evidence/HoverSlot.tsx";
import { ReaderSlot } from "./evidence/ReaderSlot.tsx";
import { DropZone } from "./frame/DropZone.tsx";
import { Header } from "./frame/Header.tsx";
import { HelpSlot } from "./frame/HelpSlot.tsx";
import { PHONE, useMedia } from "./frame/media.ts";
import { Notices } from "./frame/Notices.tsx";
import { usePageTitle } from "./frame/page-title.ts";
import { Rail } from "./frame/Rail.tsx";
import { RemoteSlot } from "./frame/RemoteSlot.tsx";
import { SkipLinks } from "./frame/SkipLinks.tsx";
import { StagePane } from "./frame/StagePane.tsx";
import { useShortcut } from "./frame/shortcuts.ts";
import { type Page, TabBar } from "./frame/TabBar.tsx";
import { ViewPane } from "./frame/ViewPane.tsx";
import { ViewSwitch } from "./frame/ViewSwitch.tsx";
import { LeftStep } from "./story/LeftStep.tsx";
import "./frame/controls.css";
import "./frame/phone.css";
import "./frame/low.css";
import "./frame/forced-colors.css";

/** Renders the whole app into an element. */
export function mountApp(root: HTMLElement, session: Session): void {
  render(<App session={session} />, root);
}

function App({ session }: { session: Session }) {
  const phone = useMedia(PHONE);
  const [page, setPage] = useState<Page>("ties");
  const [helping, setHelping] = useState(false);
  const help = useCallback(() => setHelping(true), []);
  const selected = useComputed(() => session.store.view.value.selection !== null).value;
  const presenting = session.store.presenting.value;
  const empty = useComputed(
    () => session.store.catalog.value === null && session.store.problems.value.length > 0,
  ).value;
  const asked = useComputed(() => session.store.view.value.tab).value;
  // On the phone the page "Network" holds nothing else, and every other view stands on the page "Ties".
  const view = phone && page === "network" ? "network" : asked;
  useEffect(() => {
    if (asked !== "network") setPage("ties");
  }, [asked]);
  const asking = session.derived.asking.value;
  usePageTitle(session);
  useShortcut("?", help);
  // Compare opens a tie in its own table, where a sheet would cover it.
  const sheet = phone && selected && (page === "ties" || page === "network") && view !== "compare";
  const switched = phone && page === "ties" && !empty;
  return (
    <div
      class="app"
      data-tab={phone ? page : undefined}
      data-view={view}
      data-plain={!selected || undefined}
      data-asking={asking || undefined}
      data-sheet={sheet || undefined}
      data-empty={empty || undefined}
    >
      <SkipLinks
        onSkip={(region) => {
          if (region !== "Time") setPage(PAGE_OF[region]);
        }}
      />
      <Header session={session} onHelp={help} />
      <Notices session={session} />
      <Rail
        session={session}
        onHelp={help}
        onTables={() => {
          session.actions.setTab("table");
          setPage("ties");
        }}
      />
      <main class="stage-area" data-tab={view} data-switch={switched || undefined}>
        {switched && <ViewSwitch session={session} listed />}
        <StagePane
          session={session}
          listed={
            phone ? page === "ties" && view !== "story" : view === "story" ? false : undefined
          }
        />
        {view !== "network" && <ViewPane session={session} tab={view} />}
        {session.store.view.value.step && <LeftStep session={session} />}
      </main>
      <EvidencePanel session={session} />
      <Dock session={session} />
      {phone && !empty && (
        <TabBar
          page={page}
          onPage={(to) => {
            setPage(to);
            // A link from here must lead to the network again.
            if (to === "network") session.actions.setTab("network");
          }}
        />
      )}
      {!presenting && <HoverSlot session={session} />}
      <ReaderSlot session={session} />
      <DropZone session={session} />
      <RemoteSlot session={session} />
      {helping && <HelpSlot session={session} onClose={() => setHelping(false)} />}
    </div>
  );
}

const PAGE_OF = { Network: "network", Evidence: "evidence", Filters: "filters" } as const;
