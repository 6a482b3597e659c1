// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { dayOf } from "../../src/model/calendar.ts";
import type { Story } from "../../src/model/story.ts";
import { bindAddress } from "../../src/state/address.ts";
import { askedView } from "../../src/state/asked-view.ts";
import { historyOf } from "../../src/state/history.ts";
import { pack } from "../../src/state/parcel.ts";
import { createSession } from "../../src/state/session.ts";
import { openCarried } from "../../src/state/story-from-link.ts";
import { tellingOf } from "../../src/state/telling.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const catalog = shippedCatalog();
const shipped = catalog.dataset.stories[0] ?? expect.fail("The shipped dataset has no story.");
const own: Story = { ...shipped, id: "own-mine", steps: shipped.steps.slice(0, 4) };

/** The app as it stands once its address is read, before any own story is. */
function opened(address: string) {
  history.replaceState(null, "", address);
  const session = createSession();
  const { store, actions } = session;
  const view = askedView(location, catalog, catalog.dataset.stories, actions);
  actions.open(catalog, [], view, true);
  const stop = bindAddress(store, actions);
  return { ...session, stop };
}

/** The browser has read what it keeps. */
function readOwn({ actions }: ReturnType<typeof opened>, ...stories: Story[]) {
  for (const story of stories) actions.setOwn(story.id, historyOf(story));
  actions.setOwnRead(true);
}

function navigate(address: string) {
  history.pushState(null, "", address);
  dispatchEvent(new PopStateEvent("popstate"));
}

const stepOf = ({ store }: ReturnType<typeof opened>) => tellingOf(store)?.step.id;

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test("a link to an own story opens at its step once the stories are read, with what else it asks", () => {
  const app = opened("/?v=1&story=own-mine&s=cairo-2016&sel=egypt");
  vi.advanceTimersByTime(1000);
  expect(location.search).toBe("?v=1&story=own-mine&s=cairo-2016&sel=egypt");
  readOwn(app, own);
  expect(app.store.view.value).toMatchObject({
    tab: "story",
    window: { from: dayOf(2016), to: dayOf(2017) },
    selection: { id: "egypt" },
  });
  expect([stepOf(app), app.store.notices.value]).toEqual(["cairo-2016", []]);
  app.stop();
});

test("Back and Forward on an own story give its step with all that it sets", () => {
  const app = opened("/?v=1");
  readOwn(app, own);
  navigate("/?v=1&story=own-mine&s=2");
  expect(app.store.view.value.window).toEqual({ from: dayOf(2016), to: dayOf(2017) });
  navigate("/?v=1&story=own-mine&s=1");
  expect(app.store.view.value.window).toEqual(catalog.extent);
  app.stop();
});

test("who has gone on before the own stories are read is left where they are", () => {
  const app = opened("/?v=1&story=own-mine&s=2");
  app.actions.tell(shipped, 4);
  readOwn(app, own);
  expect(stepOf(app)).toBe(shipped.steps[4]?.id);
  app.stop();
});

test("a story that is carried stays on the address until the own ones are read, however long that takes", async () => {
  const app = opened(`/?v=1#s=3&p=${await pack(JSON.stringify(own))}`);
  vi.advanceTimersByTime(60_000);
  expect(location.hash).toContain("p=1.");
  vi.useRealTimers();
  readOwn(app);
  await vi.waitFor(() => expect(app.store.view.value.step?.story).toBe("own-mine"));
  expect([stepOf(app), location.hash]).toEqual([own.steps[2]?.id, "#s=3"]);
  await vi.waitFor(() => expect(location.href).toMatch(/\?v=1&story=own-mine&s=[\w-]+$/));
  app.stop();
});

test("a link that carries a story is opened in a page that stands already", async () => {
  vi.useRealTimers();
  const app = opened("/?v=1&t=2017");
  readOwn(app);
  navigate(`/?v=1&t=2017#p=${await pack(JSON.stringify(own))}`);
  await vi.waitFor(() => expect(app.store.own.value.size).toBe(1));
  expect(app.store.view.value.step).toMatchObject({ story: "own-mine" });
  navigate("/?v=1&t=2017#p=1.cut");
  await vi.waitFor(() => expect(app.store.notices.value.map(({ id }) => id)).toContain("parcel"));
  expect(location.hash).toBe("");
  app.stop();
});

test("a frame that asks for an own story which it does not carry says so, and shows the dataset", async () => {
  const { store, actions, stop } = opened("/?v=1&embed=1&story=own-mine&s=2&theme=dark");
  stop();
  await openCarried({ store, actions }, window);
  expect(store.view.value).toMatchObject({ tab: "network", step: null, theme: "dark" });
  expect(store.notices.value[0]?.text).toContain("is kept in another browser");
});

test("a frame tells the story that it carries, at the step that is asked for", async () => {
  const parcel = await pack(JSON.stringify(own));
  const { store, actions, stop } = opened(`/?v=1&embed=1&story=own-mine&s=3#p=${parcel}`);
  stop();
  await openCarried({ store, actions }, window);
  expect([store.view.value.tab, tellingOf(store)?.index]).toEqual(["story", 2]);
  expect([location.hash, store.notices.value]).toEqual(["", []]);
});
