import { expect, test } from "vitest";
import { createSession } from "../../src/state/session.ts";
import { bindVoice } from "../../src/state/voice.ts";

/** A storage that holds one thing. */
function storageOf(kept: string | null) {
  const held = { value: kept };
  const storage = {
    getItem: () => held.value,
    setItem: (_: string, value: string) => {
      held.value = value;
    },
  } as unknown as Storage;
  return { held, storage };
}

test("what the live region says is remembered, and only a choice is written", () => {
  const { held, storage } = storageOf(null);
  const first = createSession();
  const stop = bindVoice(first.store, first.actions, () => storage);
  expect([first.store.voice.value, held.value]).toEqual(["full", null]);
  first.actions.setVoice("brief");
  expect(held.value).toBe("brief");
  stop();
  const second = createSession();
  bindVoice(second.store, second.actions, () => storage)();
  expect(second.store.voice.value).toBe("brief");
});

test("what is no choice is ignored, and a browser without storage is no fault", () => {
  const { store, actions } = createSession();
  bindVoice(store, actions, () => storageOf("loud").storage);
  expect(store.voice.value).toBe("full");
  const denied = () => {
    throw new DOMException("denied", "SecurityError");
  };
  bindVoice(store, actions, denied);
  actions.setVoice("off");
  expect(store.voice.value).toBe("off");
});
