import { useComputed } from "@preact/signals";
import { render } from "preact";
import { useCallback, useLayoutEffect, useRef } from "preact/hooks";
import type { Session } from "../../state/session.ts";
import { shownUi } from "../../state/setting.ts";
import { EvidencePanel } from "../evidence/EvidencePanel.tsx";
import { HoverCard } from "../evidence/HoverCard.tsx";
import { Reader } from "../evidence/Reader.tsx";
import { Notices } from "../frame/Notices.tsx";
import { usePageTitle } from "../frame/page-title.ts";
import { RemoteSlot } from "../frame/RemoteSlot.tsx";
import { StagePane } from "../frame/StagePane.tsx";
import { ViewPane } from "../frame/ViewPane.tsx";
import { useFolding } from "./folding.ts";
import { SourceLine } from "./SourceLine.tsx";
import { TimeStrip } from "./TimeStrip.tsx";
import { ToldTies } from "./ToldTies.tsx";
import { WindowSaid } from "./WindowSaid.tsx";
import "../frame/controls.css";
import "../frame/forced-colors.css";
import "./embed.css";
import "./embed-question.css";
import "./embed-story.css";
import "./folding.css";

/** The picture's height for a width, which a host may give the frame. */
const SHAPE = { ratio: 9 / 16, least: 300, most: 900 };

/**
 * Renders the app as it stands in another page: the picture, as much of controls as its setting asks, the source line.
 * @param onHeight hears how high the frame would like to be for its width.
 */
export function mountEmbed(
  root: HTMLElement,
  session: Session,
  onHeight: (px: number) => void,
): void {
  render(<Embed session={session} onHeight={onHeight} />, root);
}

function Embed({ session, onHeight }: { session: Session; onHeight: (px: number) => void }) {
  const { store, derived } = session;
  const { still, scroll } = store.setting.value;
  const ui = shownUi(store.setting.value);
  const tab = useComputed(() => store.view.value.tab).value;
  const selected = useComputed(() => store.view.value.selection !== null).value;
  const controls = ui === "full" && !still;
  // Who asks for a story that is not here must be told so, however little else is told.
  const missing = store.notices.value.some(({ id }) => id === "parcel");
  // What it counts would answer a question that waits.
  const strip = ui !== "none" && !derived.asking.value;
  const frame = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLElement>(null);
  usePageTitle(session);
  const folded = useFolding(frame, picture, useHeight(frame, onHeight));
  useQuietWheel(picture, scroll);
  return (
    <div class="embed" ref={frame}>
      {(controls || missing) && <Notices session={session} />}
      <main class="stage-area" data-tab={tab} ref={picture}>
        <h1 class="sr-only">{store.catalog.value?.dataset.title ?? "Entente"}</h1>
        {(tab === "network" || tab === "story") && (
          <StagePane
            session={session}
            {...((!controls || tab === "story") && { listed: false })}
            {...(!controls && { still: true })}
          />
        )}
        {tab !== "network" && <ViewPane session={session} tab={tab} />}
        {!controls && tab === "network" && <ToldTies session={session} />}
        {controls && selected && <EvidencePanel session={session} />}
      </main>
      {strip && (
        <TimeStrip
          key={folded.scale}
          session={session}
          still={!controls || folded.dock}
          low={folded.dock}
        />
      )}
      <SourceLine session={session} />
      <WindowSaid session={session} />
      {controls && <HoverCard session={session} />}
      {controls && <Reader session={session} />}
      <RemoteSlot session={session} />
    </div>
  );
}

/**
 * Tells the height at which the picture has a good shape. It follows the frame's width alone, so that no host chases it.
 * @returns what is to be told how much height all else than the picture has.
 */
function useHeight(
  frame: { current: HTMLElement | null },
  onHeight: (px: number) => void,
): (chrome: number) => void {
  return useCallback(
    (chrome) => {
      const { ratio, least, most } = SHAPE;
      const width = frame.current?.clientWidth ?? 0;
      onHeight(Math.round(Math.min(most, Math.max(least, width * ratio)) + chrome));
    },
    [frame, onHeight],
  );
}

/** Keeps the wheel, and a single finger, from the picture, so that they scroll the page around the frame. */
function useQuietWheel(picture: { current: HTMLElement | null }, scroll: boolean): void {
  useLayoutEffect(() => {
    const element = picture.current;
    if (!element || scroll) return;
    const keepOut = (event: Event) => {
      const stage = event.target instanceof Element && event.target.closest(".stage-host");
      const pinch = "touches" in event && (event as TouchEvent).touches.length > 1;
      if (stage && !pinch) event.stopPropagation();
    };
    const kinds = ["wheel", "touchmove"];
    for (const kind of kinds) element.addEventListener(kind, keepOut, { capture: true });
    return () => {
      for (const kind of kinds) element.removeEventListener(kind, keepOut, { capture: true });
    };
  }, [picture, scroll]);
}
