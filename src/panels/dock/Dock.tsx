import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Session } from "../../state/session.ts";
import type { BinUnit } from "../../views/timeline/bars.ts";
import { mountTimeline } from "../../views/timeline/timeline.ts";
import { FilmSlot } from "../film/FilmSlot.tsx";
import { PHONE, useMedia } from "../frame/media.ts";
import { ComparisonBands } from "./ComparisonBands.tsx";
import { ComparisonPins } from "./ComparisonPins.tsx";
import { DateFields } from "./DateFields.tsx";
import { DockIcon } from "./DockIcon.tsx";
import { EventList, type ListToShow } from "./EventList.tsx";
import { FilmToggle } from "./FilmToggle.tsx";
import { Gutter } from "./Gutter.tsx";
import { OutlyingEvents } from "./OutlyingEvents.tsx";
import { useSheet } from "./sheet.ts";
import { ModePicker, SnapPicker, SpeedPicker } from "./TimeSettings.tsx";
import { Transport } from "./Transport.tsx";
import { WindowStatus } from "./WindowStatus.tsx";
import "./dock.css";

/** The time dock: the transport row, and below it the tracks with their names. */
export function Dock({ session }: { session: Session }) {
  const { store, actions } = session;
  const phone = useMedia(PHONE);
  const host = useRef<HTMLDivElement>(null);
  const [unit, setUnit] = useState<BinUnit>("month");
  const [list, setList] = useState<ListToShow | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const { open, setOpen, shut } = useSheet(bar, phone);
  const closeList = useCallback(() => setList(null), []);
  useEffect(() => {
    if (!host.current) return;
    return mountTimeline(host.current, session, {
      list: (events, beside) => setList({ title: `${events.length} events`, events, beside }),
      unit: setUnit,
    });
  }, [session]);
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as Element;
    if (event.key !== " " || target.closest("button, input, select, [role=dialog]")) return;
    event.preventDefault();
    actions.setPlaying(!store.playing.peek());
  };
  const trays = <OutlyingEvents session={session} onList={setList} />;
  return (
    <section class="dock" aria-label="Time" onKeyDown={onKeyDown}>
      <FilmSlot session={session} />
      <div class="dock-bar" ref={bar} data-open={open || undefined}>
        <Transport session={session} />
        <div class="dock-settings" id="dock-settings">
          <SpeedPicker session={session} />
          <ModePicker session={session} />
          <SnapPicker session={session} />
          <DateFields session={session} />
          {phone && <FilmToggle session={session} onOpen={shut} />}
          {phone && trays}
        </div>
        {!phone && <ComparisonPins session={session} />}
        <WindowStatus session={session} />
        {!phone && <FilmToggle session={session} />}
        <button
          type="button"
          class="dock-button dock-more"
          aria-label="Time settings"
          aria-expanded={open}
          aria-controls="dock-settings"
          onClick={() => setOpen(!open)}
        >
          <DockIcon name="settings" />
        </button>
      </div>
      <ComparisonBands session={session} />
      <div class="dock-body">
        {!phone && (
          <Gutter session={session} unit={unit}>
            {trays}
          </Gutter>
        )}
        <div class="dock-timeline" ref={host} />
      </div>
      {list && <EventList session={session} list={list} onClose={closeList} />}
    </section>
  );
}
