// @vitest-environment happy-dom
import { render } from "preact";
import { useRef } from "preact/hooks";
import { act } from "preact/test-utils";
import { afterEach, expect, test } from "vitest";
import { useEditing } from "../../src/panels/story/editing.ts";
import { changed, historyOf } from "../../src/state/history.ts";
import { createSession, type Session } from "../../src/state/session.ts";
import { catalogFrom } from "../fixtures/dataset.ts";
import { ownStory } from "../fixtures/stories.ts";

afterEach(() => {
  act(() => render(null, document.body));
});

function Page({ session }: { session: Session }) {
  const editor = useRef<HTMLElement>(null);
  useEditing(session, "own-x", editor);
  return (
    <>
      <input type="search" />
      <dialog>
        <button type="button">In a dialog</button>
      </dialog>
      <button type="button" class="elsewhere">
        Elsewhere
      </button>
      <section ref={editor}>
        <textarea />
      </section>
    </>
  );
}

/** Presses Ctrl+Z at an element beside an editor and says which headline the story has then, of "One" and "Two". */
function undoneAt(selector: string): string | undefined {
  const session = createSession();
  session.actions.open(catalogFrom({ events: [{ when: "2017" }] }), []);
  const story = historyOf(ownStory("own-x", "One"));
  session.actions.setOwn("own-x", changed(story, ownStory("own-x", "Two")));
  act(() => render(<Page session={session} />, document.body));
  const key = { key: "z", ctrlKey: true, bubbles: true, cancelable: true };
  act(
    () => void document.querySelector(selector)?.dispatchEvent(new KeyboardEvent("keydown", key)),
  );
  return session.store.own.value.get("own-x")?.now.steps[0]?.headline;
}

test("Ctrl+Z undoes the story in the editor's own fields and on the page", () => {
  expect(undoneAt("textarea")).toBe("One");
  expect(undoneAt(".elsewhere")).toBe("One");
});

test("Ctrl+Z in a field elsewhere and in an open dialog leaves the story as it is", () => {
  expect(undoneAt("input")).toBe("Two");
  expect(undoneAt("dialog button")).toBe("Two");
});
