import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { later } from "../../state/later.ts";
import { BeadSign } from "./BeadSign.tsx";
import { Later } from "./Later.tsx";
import type { LegendEntry } from "./Legend.tsx";
import { LineSign } from "./LineSign.tsx";
import "./legend.css";

const LEGEND = later(() => import("./Legend.tsx").then((part) => part.Legend));

const SHORT: readonly LegendEntry[] = [
  { sign: <BeadSign />, words: "reported" },
  { sign: <BeadSign core="empty" />, words: "planned, called for" },
  { sign: <BeadSign core="dot" />, words: "alleged" },
  { sign: <BeadSign broken core="empty" />, words: "anonymous only" },
  { sign: <BeadSign soft />, words: "imprecise date" },
  { sign: <BeadSign core="half" />, words: "contested" },
  { sign: <BeadSign shape="capsule" />, words: "standing state" },
];
const GHOST = <LineSign line="ghost" stance="neutral" />;

/**
 * The commonest signs under the stage, as many as find room, and a button that shows them all.
 * @param filtered whether filters are set, so that a hairline may stand for what they hide
 */
export function LegendStrip({ filtered }: { filtered: boolean }) {
  const ghosts = { sign: GHOST, words: filtered ? "other years, or filtered out" : "other years" };
  const [open, setOpen] = useState(false);
  const strip = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // At once, so that no key meets an open sheet that does not yet listen.
  useLayoutEffect(() => {
    const held = strip.current;
    if (!open || !held) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    };
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && !held.contains(target)) setOpen(false);
    };
    // Before all others and wherever the focus is: some browsers give a pressed button no focus.
    window.addEventListener("keydown", onKey, true);
    window.addEventListener("pointerdown", onPress);
    return () => {
      window.removeEventListener("keydown", onKey, true);
      window.removeEventListener("pointerdown", onPress);
    };
  }, [open]);
  return (
    <div class="legend-strip" ref={strip}>
      <ul aria-label="Signs">
        {[...SHORT, ghosts].map(({ sign, words }) => (
          <li key={words}>
            {sign}
            {words}
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="link-button"
        ref={button}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        All signs
      </button>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <section class="legend-sheet" aria-label="All signs" tabIndex={0}>
          <Later part={LEGEND} props={{}} />
        </section>
      )}
    </div>
  );
}
