import { useLayoutEffect, useRef } from "preact/hooks";
import type { DeckSlide } from "../../engine/deck.ts";
import { printPicture } from "../../engine/print-picture.ts";
import { measureWith } from "../../views/paper/canvas-paper.ts";
import { paintPaper } from "../../views/paper/svg-paper.ts";
import { PrintedQuote } from "./PrintedQuote.tsx";
import { themePalette } from "./theme-palette.ts";

/**
 * A step on paper: headline, caption, picture, quotes with their articles.
 * @param half whether its picture is as low as lets two steps stand on a page
 */
export function PrintedStep({ slide, half }: { slide: DeckSlide; half: boolean }) {
  const svg = useRef<SVGSVGElement>(null);
  const { content, alt } = slide;
  useLayoutEffect(() => {
    if (!svg.current) return;
    paintPaper(svg.current, printPicture(content, measureWith(themePalette("light")), half));
  }, [content, half]);
  return (
    <section class="printed-step">
      <h2>{content.headline}</h2>
      <p class="printed-sub">{content.sub}</p>
      <svg ref={svg} role="img" aria-label={alt} />
      <div class="printed-quotes">
        {content.quotes.map(({ quote, cut, contested }) => (
          <PrintedQuote
            key={`${quote.document} ${quote.start}`}
            quote={quote}
            cut={cut}
            contested={contested}
          />
        ))}
      </div>
      {content.more && <p class="printed-from">{content.more}.</p>}
      <p class="printed-from">{content.sources}</p>
    </section>
  );
}
