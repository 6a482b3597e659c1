import * as z from "zod/mini";

const spokenSchema = z.object({
  index: z.int(),
  count: z.int(),
  headline: z.string(),
  notes: z.string(),
  next: z.string(),
  /** When the talk began, in ms since 1970. */
  started: z.number(),
});

/** What the speaker sees while a slide is shown. */
export type Spoken = z.infer<typeof spokenSchema>;

/** The slides' end of the wire to the speaker's window. */
export type Speaker = {
  /** Opens the speaker's window; false where the browser does not let it. */
  open(): boolean;
  /** Whether the speaker's window stands. */
  stands(): boolean;
  /** Tells what is shown now. */
  say(): void;
  /** Ends the wire and closes the window. */
  close(): void;
};

const NAME = "entente.speaker.";
const asked = z.union([
  z.object({ ask: z.literal("slide") }),
  z.object({ ask: z.literal("step"), direction: z.union([z.literal(1), z.literal(-1)]) }),
]);

/** Connects the slides with a second window of the page, on the same machine alone, and with no other talk's. */
export function openSpeaker(now: () => Spoken, step: (direction: 1 | -1) => void): Speaker {
  const talk = crypto.getRandomValues(new Uint32Array(2)).join("-");
  const channel = wire(talk);
  let opened: Window | null = null;
  channel?.addEventListener("message", ({ data }) => {
    const { success, data: message } = asked.safeParse(data);
    if (!success) return;
    if (message.ask === "step") step(message.direction);
    else channel.postMessage(now());
  });
  return {
    open() {
      if (!channel) return false;
      const address = new URL(location.href);
      address.search = `?speaker=${talk}`;
      address.hash = "";
      opened = window.open(address.href, NAME + talk, "popup,width=900,height=640");
      return opened !== null;
    },
    stands: () => opened !== null && !opened.closed,
    say: () => channel?.postMessage(now()),
    close() {
      channel?.close();
      opened?.close();
    },
  };
}

/** The speaker's end of the wire of one talk: hears what is shown, and steps. */
export function hearSlides(
  talk: string,
  then: (spoken: Spoken) => void,
): {
  step(direction: 1 | -1): void;
  close(): void;
} {
  const channel = wire(talk);
  channel?.addEventListener("message", ({ data }) => {
    const { success, data: spoken } = spokenSchema.safeParse(data);
    if (success) then(spoken);
  });
  channel?.postMessage({ ask: "slide" });
  return {
    step: (direction) => channel?.postMessage({ ask: "step", direction }),
    close: () => channel?.close(),
  };
}

/** Null where the browser has none, or denies it to a page without an origin. */
function wire(talk: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(NAME + talk);
  } catch {
    return null;
  }
}
