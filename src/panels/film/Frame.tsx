import { useLayoutEffect, useRef } from "preact/hooks";
import type { FilmFrame } from "../../engine/film.ts";
import { paintPaper } from "../../views/paper/svg-paper.ts";

type Props = {
  title: string;
  /** Null until it is drawn. */
  frame: FilmFrame | null;
  /** The window reaches into it. */
  current: boolean;
  /** Tab meets it. */
  stop: boolean;
  onGo: () => void;
};

/** A frame of the film-strip: its picture, and beneath it the year and what it counts. */
export function Frame({ title, frame, current, stop, onGo }: Props) {
  const state = frame?.state ?? "drawn";
  return (
    <button
      type="button"
      class="film-frame"
      data-state={state}
      aria-current={current ? "true" : undefined}
      title={state === "filtered" ? frame?.told : undefined}
      tabIndex={stop ? 0 : -1}
      onClick={onGo}
    >
      <span class="sr-only">{frame ? `${title}: ${frame.told}` : title}</span>
      <span class="film-label" aria-hidden="true">
        <b>{title}</b>
        {state === "drawn" && <span>{frame?.counts}</span>}
      </span>
      <span class="film-room" aria-hidden="true">
        {frame && <Picture frame={frame} />}
        {state !== "drawn" && <em class="film-words">{frame?.counts}</em>}
      </span>
    </button>
  );
}

function Picture({ frame: { drawing } }: { frame: FilmFrame }) {
  const svg = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    if (svg.current) paintPaper(svg.current, drawing);
  }, [drawing]);
  return <svg ref={svg} class="film-picture" />;
}
