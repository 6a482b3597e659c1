import { type ComponentChild, render } from "preact";
import { type DeckSlide, deckOf, deckSources } from "../../engine/deck.ts";
import { worksheetOf } from "../../engine/worksheet.ts";
import type { Story } from "../../model/story.ts";
import { linkOf } from "../../state/citing.ts";
import type { Session } from "../../state/session.ts";
import { PrintedSheet } from "./PrintedSheet.tsx";
import { PrintedStep } from "./PrintedStep.tsx";
import { viewSlide } from "./view-slide.ts";
import "./print.css";

/** Prints the view as it stands. */
export function printView(session: Session): void {
  const slide = viewSlide(session);
  if (slide) printSlides(session, session.store.catalog.value?.dataset.title ?? "", [slide]);
}

/** Prints a story, a block for each step. The question of a class has its own sheet. */
export function printStory(session: Session, story: Story): void {
  const catalog = session.store.catalog.value;
  if (!catalog) return;
  const steps = deckOf(catalog, story).filter(({ content }) => !content.veiled);
  printSlides(session, story.title, steps);
}

/** Prints a story's worksheet. */
export function printWorksheet({ store }: Session, story: Story): void {
  const catalog = store.catalog.value;
  if (catalog) print(<PrintedSheet catalog={catalog} sheet={worksheetOf(catalog, story)} />);
}

function printSlides(session: Session, title: string, slides: readonly DeckSlide[]): void {
  const catalog = session.store.catalog.value;
  if (!catalog) return;
  print(
    <article>
      <h1>{title}</h1>
      {slides.map((slide) => (
        <PrintedStep key={slide.id} slide={slide} />
      ))}
      <section class="printed-sources">
        <h2>Sources</h2>
        <ol>
          {deckSources(catalog, slides).map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ol>
        <p>Silence is not zero: what no article here speaks of may have happened all the same.</p>
        <p class="printed-link">{linkOf(session, location)}</p>
      </section>
    </article>,
  );
}

/** Puts pages beside the app, which alone are printed, and takes them away again. */
function print(pages: ComponentChild): void {
  const root = document.createElement("div");
  root.className = "printed";
  root.dataset.theme = "light";
  document.body.append(root);
  document.documentElement.dataset.printing = "true";
  render(pages, root);
  const end = () => {
    window.removeEventListener("afterprint", end);
    delete document.documentElement.dataset.printing;
    render(null, root);
    root.remove();
  };
  window.addEventListener("afterprint", end);
  window.print();
}
