// @vitest-environment happy-dom
import "../../src/views/stage/no-webgl.ts";
import type Sigma from "sigma";
import { Camera } from "sigma";
import { afterEach, expect, test, vi } from "vitest";
import { createSession } from "../../src/state/session.ts";
import { CameraKeeper } from "../../src/views/stage/camera-keeper.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const catalog = shippedCatalog();
const story = catalog.dataset.stories[0] as (typeof catalog.dataset.stories)[0];
const SHEET = { width: 1000, height: 800 };
const NEAR = { x: 0.2, y: 0.3, ratio: 0.5 };

/** A keeper over Sigma's own camera, on a stage on which a scene px is a css px and the whole sheet is seen. */
function stage() {
  const session = createSession();
  session.actions.open(catalog, []);
  const camera = new Camera();
  const sigma = {
    getCamera: () => camera,
    getDimensions: () => SHEET,
    graphToViewport: (at: object) => at,
    viewportToFramedGraph: ({ x, y }: { x: number; y: number }) => ({
      x: x / SHEET.width,
      y: 1 - y / SHEET.height,
    }),
  };
  const keeper = new CameraKeeper(session, () => ({
    sigma: sigma as unknown as Sigma,
    sheet: SHEET,
  }));
  return { session, camera, keeper };
}

afterEach(() => {
  delete document.documentElement.dataset.motion;
});

test("from step to step the camera glides, and another step on the way turns it", async () => {
  const { session, camera, keeper } = stage();
  session.actions.tell(story, 1);
  keeper.stand(NEAR, true);
  expect(camera.isAnimated()).toBe(true);
  expect(camera.getState().ratio).toBeGreaterThan(0.9);
  keeper.stand(null, true);
  keeper.stand(NEAR, true);
  await vi.waitFor(() => expect(camera.getState()).toMatchObject({ x: 0.2, y: 0.7, ratio: 0.5 }), {
    timeout: 5000,
  });
  expect(camera.isAnimated()).toBe(false);
});

test("the camera jumps at load, on Back, on a stage that is not shown, and where no motion is wanted", () => {
  const { session, camera, keeper } = stage();
  const jumps = (gliding: boolean) => {
    camera.setState({ x: 0.5, y: 0.5, ratio: 1 });
    keeper.stand(NEAR, gliding);
    expect(camera.getState()).toMatchObject({ x: 0.2, y: 0.7, ratio: 0.5 });
    expect(camera.isAnimated()).toBe(false);
  };
  jumps(true);
  session.actions.tell(story, 1);
  jumps(false);
  session.actions.setView(session.store.view.peek());
  jumps(true);
  session.actions.tell(story, 2);
  document.documentElement.dataset.motion = "off";
  jumps(true);
});

test("a camera that is told to be elsewhere at once does not go on to where it was going", async () => {
  const { session, camera, keeper } = stage();
  session.actions.tell(story, 1);
  keeper.stand(NEAR, true);
  session.actions.setView(session.store.view.peek());
  keeper.stand(null, true);
  await vi.waitFor(() => expect(camera.isAnimated()).toBe(false));
  expect(camera.getState()).toMatchObject({ x: 0.5, y: 0.5, ratio: 1 });
});
