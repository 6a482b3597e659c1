import { useLayoutEffect, useRef, useState } from "preact/hooks";

const SPARE = 8;
const UNMEASURED = 640;

/** The rows to render of a long table, and where the arrow keys stand in it. */
export type Rolling = {
  region: { current: HTMLDivElement | null };
  /** Positions in order: those in sight, some beside them, and the active one wherever it is. */
  indices: number[];
  /** The one row whose controls are tab stops. */
  active: number;
  onScroll: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocusIn: (event: FocusEvent) => void;
  onFocusOut: (event: FocusEvent) => void;
};

/**
 * Renders only what is in sight of `count` rows of equal height. Up and Down go from row to row, Page Up and Page Down by
 * what is in sight, Home and End to the ends; the row with the focus stays rendered however far the table is scrolled.
 * @param height of a row, in px
 * @param headRoom px at the top of the region that the table's header covers
 */
export function useRolling(count: number, height: number, headRoom: number): Rolling {
  const region = useRef<HTMLDivElement | null>(null);
  const wanted = useRef<number | null>(null);
  const [first, setFirst] = useState(0);
  const [room, setRoom] = useState(UNMEASURED);
  const [chosen, setChosen] = useState(0);
  const [within, setWithin] = useState(false);
  const active = Math.min(chosen, Math.max(0, count - 1));
  const inSight = Math.max(1, Math.ceil(room / height));

  useLayoutEffect(() => {
    const element = region.current;
    if (!element) return;
    const measure = () => setRoom(element.clientHeight || UNMEASURED);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    region.current
      ?.querySelector<HTMLElement>(`[data-row="${wanted.current}"] button`)
      ?.focus({ preventScroll: true });
    wanted.current = null;
  });

  const go = (to: number) => {
    const row = Math.min(count - 1, Math.max(0, to));
    const element = region.current;
    if (element) {
      const top = row * height;
      const sight = element.clientHeight - headRoom;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + height > element.scrollTop + sight) element.scrollTop = top + height - sight;
    }
    wanted.current = row;
    setChosen(row);
  };
  const from = Math.max(0, first - SPARE);
  const to = Math.min(count, first + inSight + SPARE);
  const indices = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  // A row that holds the focus must not vanish under it; without focus the tab stop follows what is in sight.
  const stop = within ? active : Math.min(Math.max(active, first), Math.max(first, to - SPARE - 1));
  if (within && count > 0 && active < from) indices.unshift(active);
  if (within && active >= to && active < count) indices.push(active);
  return {
    region,
    indices,
    active: stop,
    onScroll() {
      const at = Math.floor((region.current?.scrollTop ?? 0) / height);
      // Whole steps only: a table is not rendered anew for every px.
      setFirst(Math.floor(at / 4) * 4);
    },
    onKeyDown(event) {
      const row = rowOf(event.target);
      if (row === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      const page = Math.max(1, inSight - 2);
      const next = {
        ArrowDown: row + 1,
        ArrowUp: row - 1,
        PageDown: row + page,
        PageUp: row - page,
        Home: 0,
        End: count - 1,
      }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      go(next);
    },
    onFocusIn(event) {
      const row = rowOf(event.target);
      setWithin(row !== undefined);
      if (row !== undefined) setChosen(row);
    },
    onFocusOut({ relatedTarget }) {
      if (!(relatedTarget instanceof Node && region.current?.contains(relatedTarget)))
        setWithin(false);
    },
  };
}

function rowOf(target: EventTarget | null): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  return row ? Number(row.dataset.row) : undefined;
}
