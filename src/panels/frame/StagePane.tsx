import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { isFiltered } from "../../engine/filter.ts";
import type { Session } from "../../state/session.ts";
import { mountStage, type Stage } from "../../views/stage/stage.ts";
import { TieList } from "../evidence/TieList.tsx";
import { NetworkTree } from "../tree/NetworkTree.tsx";
import { useCaption } from "./caption.ts";
import { Icon } from "./Icon.tsx";
import { IsolationBar } from "./IsolationBar.tsx";
import { LegendStrip } from "./LegendStrip.tsx";
import { NoDataset } from "./NoDataset.tsx";
import { StageTitle } from "./StageTitle.tsx";
import { useShortcut } from "./shortcuts.ts";
import "./stage-pane.css";

const ZOOM = 1.4;

/**
 * The region "Network": the picture with its title, tools and signs, or the list of ties in its place. The picture stays
 * mounted behind the list, so that it keeps its camera.
 * @param listed true or false where the page decides (the phone's tabs); undefined where the user's own switch does, which stands in the link.
 * @param still whether it is a picture with its title alone, without anything to press.
 */
export function StagePane(props: {
  session: Session;
  listed?: boolean | undefined;
  still?: boolean;
}) {
  const { session, listed, still = false } = props;
  const host = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage | null | undefined>(undefined);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    if (!host.current) return;
    const mounted = mountStage(host.current, session, setLost);
    setStage(mounted);
    // The note in the stage says the same as the stage's own notice, and what to do.
    if (!mounted) session.actions.dismiss("webgl");
    return () => mounted?.dispose();
  }, [session]);
  useCaption(host, stage);
  const { store, derived, actions } = session;
  const isolate = useCallback(() => {
    const { focus, selection, tab } = store.view.peek();
    const subject = store.hover.peek()?.subject ?? selection;
    const again = focus && (!subject || (subject.kind === focus.kind && subject.id === focus.id));
    if (tab === "network" || tab === "story") actions.setFocus(again ? null : subject);
  }, [store, actions]);
  useShortcut("i", isolate, !still);
  const counted = derived.counted.value;
  const chosen = store.view.value.listed;
  const missing = stage === null || lost;
  const list = counted !== null && (missing || (listed ?? chosen));
  return (
    <section class="stage" aria-label="Network" data-list={list}>
      <div class="stage-host" ref={host} />
      {counted ? (
        <StageTitle session={session} counted={counted} list={list} />
      ) : (
        <NoDataset session={session} />
      )}
      {counted && !still && stage !== undefined && (!list || missing) && listed !== true && (
        <NetworkTree session={session} host={host} stage={list ? null : stage} />
      )}
      {list && (
        <div class="stage-list">
          {stage === null && listed !== true && <NoPicture />}
          <TieList session={session} />
        </div>
      )}
      {counted && stage && !list && !still && <ZoomTools stage={stage} />}
      {counted && lost && !still && listed !== true && (
        <div class="stage-strip">
          <button type="button" class="link-button" onClick={() => stage?.rebuild()}>
            Draw the network again
          </button>
        </div>
      )}
      {counted && !missing && !still && listed !== true && (
        <div class="stage-strip">
          {!list && <IsolationBar session={session} />}
          {!list && <LegendStrip filtered={isFiltered(derived.filters.value)} />}
          {listed === undefined && (
            <button type="button" class="link-button" onClick={() => actions.setListed(!chosen)}>
              {chosen ? "Show as network" : "Show as list"}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

function ZoomTools({ stage }: { stage: Stage }) {
  return (
    <fieldset class="zoom">
      <legend class="sr-only">Zoom</legend>
      <button type="button" aria-label="Zoom in" title="Zoom in" onClick={() => stage.zoom(ZOOM)}>
        <Icon name="plus" />
      </button>
      <button
        type="button"
        aria-label="Zoom out"
        title="Zoom out"
        onClick={() => stage.zoom(1 / ZOOM)}
      >
        <Icon name="minus" />
      </button>
      <button
        type="button"
        aria-label="Fit to the stage"
        title="Fit to the stage"
        onClick={() => stage.fit()}
      >
        <Icon name="fit" />
      </button>
    </fieldset>
  );
}

function NoPicture() {
  return (
    <div class="no-picture" role="note">
      <h3>The network cannot be drawn in this browser</h3>
      <p>
        It has no WebGL. Turn on hardware acceleration in the browser’s settings and load the page
        again, or open it in another browser. The list below holds the same ties, and the time
        control, the filters and the evidence work as ever.
      </p>
    </div>
  );
}
