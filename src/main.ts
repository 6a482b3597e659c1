import "./views/stage/no-webgl.ts";
import "./fonts.css";
import "./style.css";
import { mountApp } from "./panels/App.tsx";
import { fetchedOrTold } from "./panels/frame/unloaded.tsx";
import { bindAddress } from "./state/address.ts";
import { expectsStories } from "./state/expected-stories.ts";
import { bindFraming } from "./state/framing.ts";
import { bindKeepsake } from "./state/keepsake.ts";
import { tellLanguage } from "./state/language.ts";
import { fetchWhenIdle, later } from "./state/later.ts";
import { decodeSetting } from "./state/link/link-setting.ts";
import { openLinked } from "./state/linked-dataset.ts";
import { createSession } from "./state/session.ts";
import { bindPlayer, followPlay } from "./state/stepping/player.ts";
import { windowStepper } from "./state/stepping/window-stepper.ts";
import { bindTheme } from "./state/theme.ts";
import { bindVoice } from "./state/voice.ts";

const KEEPER = later(() => import("./state/story-keeper.ts").then((part) => part.keepStories));
const NOT_KEPT =
  "The part of the program that keeps your own stories could not be loaded, so they are gone when the page is closed: check the connection.";

const root = document.getElementById("app");
if (!root) throw new Error("index.html has no element #app: add one for the app to stand in.");

const session = createSession();
let tellReady = () => {};
const ready = new Promise<void>((done) => {
  tellReady = done;
});
const { setting } = decodeSetting(location.search, location.hash);
session.actions.setSetting(setting);
bindFraming(session.store);
tellLanguage(setting, session.actions);
bindTheme(session.store);
const talk = new URLSearchParams(location.search).get("speaker");
const standsAlone = talk === null && !setting.embed;
if (talk !== null) await speak(root, talk);
else {
  const standing = setting.embed ? embed(root) : stand(root);
  // A question about a dataset from elsewhere waits as long as the reader likes.
  if (setting.src === null) await standing;
}
await document.fonts.ready;
document.documentElement.dataset.ready = "true";
tellReady();
void fetchWhenIdle().then(async () => {
  if (standsAlone) {
    // Without a connection the browser's print command prints what it finds.
    await import("./panels/export/print.tsx").then(
      (pages) => pages.bindPrinting(session),
      () => {},
    );
  }
  document.documentElement.dataset.rested = "true";
});

/** The app on a page of its own: it remembers, and writes its view into the address. */
async function stand(root: HTMLElement): Promise<void> {
  bindKeepsake(session.store, session.actions);
  bindVoice(session.store, session.actions);
  bindPlayer(session, windowStepper(session));
  mountApp(root, session);
  await openLinked(session);
  bindAddress(session.store, session.actions);
  if (expectsStories(session.store, location.hash)) await keep();
  else void ready.then(keep);
  if (setting.play !== null) followPlay(session);
}

/** Keeps the reader's own stories, and opens the one that the address carries or asks for. */
async function keep(): Promise<void> {
  try {
    const keepStories = await KEEPER.fetch();
    keepStories(session);
  } catch {
    const cure = { label: "Try again", act: keep };
    session.actions.notify({ id: "stories", text: NOT_KEPT }, cure);
  }
}

/** The speaker's window beside the slides. */
async function speak(root: HTMLElement, talk: string): Promise<void> {
  const load = () => import("./panels/story/SpeakerPage.tsx");
  const { mountSpeaker } = await fetchedOrTold(root, load);
  mountSpeaker(root, talk);
}

/** The app in another page: it keeps nothing, leaves that page's history alone, and speaks with it. */
async function embed(root: HTMLElement): Promise<void> {
  const load = () =>
    Promise.all([
      import("./panels/embed/Embed.tsx"),
      import("./state/messages/host.ts"),
      import("./state/stepping/story-stepper.ts"),
      import("./state/story-from-link.ts"),
    ]);
  const [{ mountEmbed }, { bindHost }, { storyStepper }, { openCarried }] = await fetchedOrTold(
    root,
    load,
  );
  let wanted = 0;
  let tellHeight = (px: number) => {
    wanted = px;
  };
  mountEmbed(root, session, (px) => tellHeight(px));
  await openLinked(session);
  await openCarried(session, window);
  const telling = session.store.view.peek().step !== null;
  const stepper = telling ? storyStepper(session) : windowStepper(session);
  bindPlayer(session, stepper);
  const host = bindHost(session, stepper, window, async (format, size) => {
    const { snapshotOf } = await import("./panels/export/export-job.ts");
    return snapshotOf(session, format, size);
  });
  tellHeight = host.height;
  if (wanted > 0) host.height(wanted);
  followPlay(session);
}
