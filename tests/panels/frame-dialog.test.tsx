// @vitest-environment happy-dom
import { render } from "preact";
import { afterEach, expect, test } from "vitest";
import { Dialog } from "../../src/panels/frame/Dialog.tsx";

afterEach(() => render(null, document.body));

test("a dialog is open as soon as it stands in the page, so that no key passes it by", () => {
  render(
    <Dialog title="Help" onClose={() => {}}>
      Words
    </Dialog>,
    document.body,
  );
  expect(document.querySelector("dialog")?.open).toBe(true);
});
