import { useRef } from "preact/hooks";
import { textWidth } from "../../engine/measure.ts";
import type { TimeWindow } from "../../engine/window.ts";
import { windowWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import type { Comparison } from "../../state/store.ts";
import { MARGIN } from "../../views/timeline/day-scale.ts";
import { TOUCH, useMedia } from "../frame/media.ts";
import { useSize } from "../frame/size.ts";
import { type BandPlace, bandPlace, inOneRow } from "./band-place.ts";
import { useWindowHandles } from "./window-handles.ts";
import "./window-bands.css";

const FIRST_SIZE = { width: 1000, height: 24 };
const LABEL_SIZE = 11;

/** The pinned windows over the tracks, each a band that is dragged. */
export function WindowBands(props: { session: Session; pinned: Partial<Comparison> }) {
  const { session, pinned } = props;
  const { store } = session;
  const track = useRef<HTMLDivElement>(null);
  const { width } = useSize(track, FIRST_SIZE);
  const touch = useMedia(TOUCH);
  const catalog = store.catalog.value;
  const dragging = store.dragging.value;
  const rows = useRef(1);
  if (!catalog) return null;
  const place = (window: TimeWindow) =>
    bandPlace(window, catalog.extent, width, {
      label: textWidth(`A ${windowWords(window)}`, LABEL_SIZE),
      handle: touch ? 44 : 24,
    });
  const a = pinned.a && { window: pinned.a, place: place(pinned.a) };
  const b = pinned.b && { window: pinned.b, place: place(pinned.b) };
  // While a band is dragged the rows stay: what is under the pointer must not jump.
  if (!dragging) rows.current = !a || !b || inOneRow(a.place, b.place) ? 1 : 2;
  return (
    <fieldset class="dock-bands" data-rows={rows.current}>
      <legend class="sr-only">Compared windows</legend>
      <span class="dock-name" aria-hidden="true">
        Compared
      </span>
      <div ref={track} style={{ marginInline: `${MARGIN}px` }}>
        {a && <Band session={session} side="a" {...a} trackWidth={width} />}
        {b && <Band session={session} side="b" {...b} trackWidth={width} />}
      </div>
    </fieldset>
  );
}

type BandProps = {
  session: Session;
  side: "a" | "b";
  window: TimeWindow;
  place: BandPlace;
  trackWidth: number;
};

function Band({ session, side, window, place, trackWidth }: BandProps) {
  const { store, actions } = session;
  const catalog = store.catalog.value;
  if (!catalog) throw new Error("A band is drawn over a dataset: open one first.");
  const { from, to } = catalog.extent;
  const letter = side.toUpperCase();
  const handle = useWindowHandles({
    actions,
    setting: { catalog, unit: store.snap.value, mode: "window" },
    window,
    names: {
      window: `Window ${letter} over the tracks`,
      start: `Start of window ${letter}`,
      end: `End of window ${letter}`,
    },
    dayFrom: (day, px) => day + (px * (to - from)) / trackWidth,
    onWindow: (moved) => actions.pinWindow(side, moved),
  });
  const { left, width, label, grips, beyond } = place;
  return (
    <div
      class="dock-band"
      data-label={label}
      data-grips={grips}
      data-beyond={beyond}
      style={{ left: `${left}px`, width: `${width}px` }}
    >
      {!beyond && <div class="band-handle is-window" {...handle("window")} />}
      <span class="band-label" aria-hidden={!beyond}>
        {beyond === "before" && "◂ "}
        <b>{letter}</b> {windowWords(window)}
        {beyond === "after" && " ▸"}
      </span>
      {!beyond && <div class="band-handle is-start" {...handle("start")} />}
      {!beyond && <div class="band-handle is-end" {...handle("end")} />}
    </div>
  );
}
