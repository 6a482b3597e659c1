import { useComputed } from "@preact/signals";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { stepSlide } from "../../engine/deck.ts";
import type { MarkSubject } from "../../engine/marks.ts";
import { voiceWords } from "../../engine/quote-words.ts";
import { SLIDE, slideDrawing, slideOf } from "../../engine/slide.ts";
import { groundAt } from "../../engine/step-ground.ts";
import { type ShownStep, shownStep } from "../../engine/story.ts";
import type { Session } from "../../state/session.ts";
import { measureWith } from "../../views/paper/canvas-paper.ts";
import { paintPaper } from "../../views/paper/svg-paper.ts";
import type { Answer } from "./answer.ts";

/** A step as a slide, in the window that a reveal plays; what is pointed at shows its sentences. */
export function SlidePicture(props: { session: Session; shown: ShownStep; answer: Answer }) {
  const { session, shown, answer } = props;
  const { words, given } = answer;
  const { actions } = session;
  const svg = useRef<SVGSVGElement>(null);
  const lettered = useFonts();
  const to = useComputed(() => session.store.view.value.window.to).value;
  const slide = useMemo(() => {
    const { ground, step, prediction } = shown;
    const { window, catalog } = ground;
    const sweeps = to > window.from && to < window.to;
    const now = sweeps ? shownStep(catalog, step, groundAt(ground, { ...window, to })) : shown;
    const told = stepSlide(catalog, now);
    const guess =
      given === null || !prediction
        ? null
        : { guess: given, answer: prediction.answer, told: !sweeps };
    const content = { ...told.content, guess };
    if (sweeps) return { ...told, content: { ...content, sub: "" } };
    return { ...told, content: words ? { ...content, ...answered(shown, words) } : content };
  }, [shown, to, words, given]);
  useEffect(() => {
    if (!svg.current) return;
    const style = getComputedStyle(document.documentElement);
    const [serif, sans] = ["--font-serif", "--font-sans"].map((name) =>
      style.getPropertyValue(name),
    );
    const measure = measureWith({ serif: serif ?? "serif", sans: sans ?? "sans-serif" });
    paintPaper(svg.current, slideDrawing(slideOf(slide.content, measure), measure));
  }, [slide, lettered]);
  // No pointer leaves a slide that goes away beneath it.
  useEffect(() => () => actions.hover(null), [actions]);
  const point = ({ target, clientX: x, clientY: y }: PointerEvent) => {
    const subject = subjectOf(target);
    actions.hover(subject && { subject, at: { x, y } });
  };
  const { headline, sub, quotes, more, sources } = slide.content;
  return (
    <>
      <svg
        ref={svg}
        viewBox={`0 0 ${SLIDE.width} ${SLIDE.height}`}
        aria-hidden="true"
        onPointerOver={point}
        onPointerLeave={() => actions.hover(null)}
      />
      <div class="sr-only">
        <h2>{headline}</h2>
        <p>{sub}</p>
        <p>{slide.alt}</p>
        {quotes.map(({ quote }) => (
          <blockquote key={quote.start}>
            {quote.exact} {quote.publisher} {quote.published} {voiceWords(quote)}
          </blockquote>
        ))}
        {more && <p>{more}</p>}
        <p>{sources}</p>
      </div>
    </>
  );
}

/** The answer takes the question's place, so that it is read at the back of a room; the guess stands beneath it. */
function answered({ step, prediction }: ShownStep, words: string) {
  const answer = prediction?.words ?? "";
  if (!words.startsWith(answer)) return { headline: step.headline, sub: words };
  return { headline: answer, sub: words.slice(answer.length).replace(/^\.\s*/, "") };
}

function subjectOf(target: EventTarget | null): MarkSubject | null {
  const group = target instanceof Element ? target.closest<SVGGElement>("[data-kind]") : null;
  const { kind, id } = group?.dataset ?? {};
  if (!id || (kind !== "actor" && kind !== "tie" && kind !== "event")) return null;
  return { kind, id };
}

/** Changes when fonts have come, since what was measured before had stand-ins. */
function useFonts(): number {
  const [times, setTimes] = useState(0);
  useEffect(() => {
    const again = () => setTimes((n) => n + 1);
    document.fonts.addEventListener("loadingdone", again);
    return () => document.fonts.removeEventListener("loadingdone", again);
  }, []);
  return times;
}
