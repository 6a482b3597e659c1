import { render } from "preact";
import { mendStyleSheets } from "../../state/style-sheets.ts";
import "./later.css";

/**
 * What `load` fetches, which the page can't stand without. Where it can't be fetched the page says so, and fetches it again
 * as often as the reader asks.
 */
export async function fetchedOrTold<Part>(
  root: HTMLElement,
  load: () => Promise<Part>,
): Promise<Part> {
  for (;;) {
    try {
      return await load();
    } catch {
      await askedAgain(root);
      await mendStyleSheets(document);
    }
  }
}

/** Stands in the page's place until the reader asks for it again. */
function askedAgain(root: HTMLElement): Promise<void> {
  return new Promise((done) => {
    const again = () => {
      render(null, root);
      done();
    };
    render(
      <p class="later-failed" role="alert">
        Entente could not be loaded: check the connection.{" "}
        <button type="button" class="link-button" onClick={again}>
          Try again
        </button>
      </p>,
      root,
    );
  });
}
