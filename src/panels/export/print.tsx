import { type ComponentChild, render } from "preact";
import { type DeckSlide, deckOf, deckSources } from "../../engine/deck.ts";
import { worksheetOf } from "../../engine/worksheet.ts";
import type { Story } from "../../model/story.ts";
import { linkOf } from "../../state/citing.ts";
import type { Session } from "../../state/session.ts";
import { PrintedSheet } from "./PrintedSheet.tsx";
import { PrintedStep } from "./PrintedStep.tsx";
import { dated, viewSlide } from "./view-slide.ts";
import "./print.css";

/** Prints the view as it stands. */
export function printView(session: Session): void {
  const pages = viewPages(session);
  if (pages) print(session, pages);
}

/** Prints the view as pages, and not the screen, where the browser's own command asks for it. */
export function bindPrinting(session: Session): void {
  window.addEventListener("beforeprint", () => {
    if (document.documentElement.dataset.printing !== undefined) return;
    const pages = viewPages(session);
    if (pages) lay(pages);
  });
}

function viewPages(session: Session): ComponentChild {
  const slide = viewSlide(session);
  return slide && slidePages(session, session.store.catalog.value?.dataset.title ?? "", [slide]);
}

/** Prints a story, a block for each step. The question of a class has its own sheet. */
export function printStory(session: Session, story: Story): void {
  const catalog = session.store.catalog.value;
  if (!catalog) return;
  const steps = deckOf(catalog, story)
    .filter(({ content }) => !content.veiled)
    .map(dated);
  print(session, slidePages(session, story.title, steps));
}

/** Prints a story's worksheet. */
export function printWorksheet(session: Session, story: Story): void {
  const catalog = session.store.catalog.value;
  if (!catalog) return;
  print(session, <PrintedSheet catalog={catalog} sheet={worksheetOf(catalog, story)} />);
}

function slidePages(session: Session, title: string, slides: readonly DeckSlide[]): ComponentChild {
  const catalog = session.store.catalog.value;
  if (!catalog) return null;
  return (
    <article>
      <h1>{title}</h1>
      {slides.map((slide) => (
        <PrintedStep key={slide.id} slide={slide} half={slides.length > 1} />
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
    </article>
  );
}

/** Takes the pages of the last printing away, where the browser never told that it ended. */
let endLast = () => {};

const REFUSED =
  "The page around this one lets it open no print dialog: open this view in a tab of its own and print there, or save it from Export.";

/** Prints pages. A sandboxed frame drops the call without a word: then that is told. */
function print({ actions }: Session, pages: ComponentChild): void {
  lay(pages);
  let begun = false;
  window.addEventListener(
    "beforeprint",
    () => {
      begun = true;
    },
    { once: true },
  );
  window.print();
  // Outside a frame a call without a dialog yet is one that the browser answers later.
  if (begun || window.parent === window) return;
  endLast();
  actions.notify({ id: "print", text: REFUSED });
}

/** Puts pages beside the app, which alone are printed, and takes them away again once that has ended. */
function lay(pages: ComponentChild): void {
  endLast();
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
    endLast = () => {};
  };
  endLast = end;
  window.addEventListener("afterprint", end);
}
