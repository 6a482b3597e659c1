import fc from "fast-check";
import { expect, test } from "vitest";
import { storyStepSchema } from "../../src/model/story.ts";
import { pack } from "../../src/state/parcel.ts";
import { readStory, unpackStory } from "../../src/state/story-parcel.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const story = shippedCatalog().dataset.stories[0] ?? expect.fail("The dataset has no story.");

const packed = (story: object) => pack(JSON.stringify(story));

async function deflated(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = Buffer.from(await new Response(stream).arrayBuffer());
  return `1.${bytes.toString("base64url")}`;
}

test("a story comes back from its parcel, which holds only what a link may", async () => {
  const parcel = (await packed(story)) ?? expect.fail();
  expect(parcel).toMatch(/^1\.[A-Za-z0-9_-]+$/);
  expect(await unpackStory(parcel)).toEqual(story);
});

test("any headline and notes come back unchanged", async () => {
  const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 });
  await fc.assert(
    fc.asyncProperty(words, words, async (headline, notes) => {
      const step = storyStepSchema.safeParse({ id: "a", headline, notes });
      if (!step.success) return;
      const one = { id: "own-a", title: "A", steps: [step.data] };
      expect(await unpackStory((await packed(one)) ?? "")).toEqual(one);
    }),
  );
});

test("ten thousand random parcels are refused or read, and none throws", async () => {
  const letters = fc.string({ unit: fc.constantFrom(..."1.AbZ09-_{}"), maxLength: 60 });
  const any = fc.oneof(
    fc.string(),
    letters.map((text) => `1.${text}`),
  );
  await fc.assert(
    fc.asyncProperty(any, async (parcel) => {
      expect(await unpackStory(parcel)).toBeNull();
    }),
    { numRuns: 10_000 },
  );
}, 60_000);

test("what would unpack to more than 4 MB is refused before it is whole", async () => {
  const bomb = await deflated(JSON.stringify({ ...story, notes: "a".repeat(30_000_000) }));
  expect(bomb.length).toBeLessThan(64 * 1024);
  expect(await unpackStory(bomb)).toBeNull();
});

test("a story that is too long for a link is not packed", async () => {
  const noise = Array.from({ length: 9 }, (_, i) => {
    const letters = Array.from({ length: 9_999 }, (_, j) =>
      String.fromCharCode(97 + (Math.floor(1e6 * Math.abs(Math.sin(i * 9_999 + j + 1))) % 26)),
    );
    return storyStepSchema.parse({ id: `s${i}`, headline: "Noise", notes: letters.join("") });
  });
  expect(await packed({ ...story, steps: noise })).toBeNull();
});

test("a faulty step is left out, and what has no sound step is no story", () => {
  const [first] = story.steps;
  expect(readStory({ ...story, steps: [{}, first, first] })?.steps).toEqual([first]);
  expect(readStory({ ...story, steps: [{}] })).toBeNull();
  expect(readStory(JSON.parse('{"__proto__": {"id": "x"}, "steps": []}'))).toBeNull();
});
