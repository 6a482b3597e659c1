import { createHash } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { fetchRemote } from "../../src/state/remote-file.ts";

const SRC = "https://data.example/a.json";
const sum = (text: string) => createHash("sha256").update(text).digest("hex");
afterEach(() => vi.unstubAllGlobals());

/** Answers each fetch and notes how it was made. */
function answering(answer: () => Response | Promise<Response>) {
  const asked: { url: string; options: RequestInit }[] = [];
  vi.stubGlobal("fetch", async (url: string, options: RequestInit) => {
    asked.push({ url, options });
    return answer();
  });
  return asked;
}

async function faultOf(answer: () => Response | Promise<Response>, sri: string | null = null) {
  answering(answer);
  const fetched = await fetchRemote(SRC, sri);
  return "fault" in fetched ? fetched.fault : expect.fail("It was taken.");
}

test("a file is asked for once, without cookies and without a referrer", async () => {
  const asked = answering(() => new Response("{}"));
  expect(await fetchRemote(SRC, null)).toEqual({ json: "{}", warnings: [] });
  expect(asked).toMatchObject([
    { url: SRC, options: { credentials: "omit", referrerPolicy: "no-referrer" } },
  ]);
  expect(asked[0]?.options.signal).toBeInstanceOf(AbortSignal);
});

test("the file is taken where its sum is the link's, and nothing of it where it is not", async () => {
  answering(() => new Response("{}"));
  expect(await fetchRemote(SRC, sum("{}"))).toMatchObject({ json: "{}" });
  expect(await faultOf(() => new Response("{} "), sum("{}"))).toMatch(
    /is not the file .* nothing of it was opened: ask/,
  );
});

test("a sum that cannot be worked out lets nothing be asked for", async () => {
  const asked = answering(() => new Response("{}"));
  vi.stubGlobal("crypto", {});
  expect(await fetchRemote(SRC, sum("{}"))).toMatchObject({
    fault: expect.stringMatching("https"),
  });
  expect(asked).toEqual([]);
});

test("a file is left as soon as it has more than 20 MB", async () => {
  let sent = 0;
  let ended = false;
  const endless = new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(1_000_000));
      sent++;
    },
    cancel() {
      ended = true;
    },
  });
  expect(await faultOf(() => new Response(endless))).toContain("more than 20 MB");
  expect(ended).toBe(true);
  expect(sent).toBeLessThan(25);
});

test("each way to fail is told with its cure", async () => {
  expect(await faultOf(() => new Response("", { status: 404 }))).toMatch(
    /no file at this address \(404\): check the link/,
  );
  expect(await faultOf(() => new Response("", { status: 503 }))).toMatch(/503.*try again later/);
  const refused = () => Promise.reject(new TypeError("Failed to fetch"));
  expect(await faultOf(refused)).toMatch(/CORS.*save the file and open it here/);
  vi.stubGlobal("navigator", { onLine: false });
  expect(await faultOf(refused)).toMatch(/offline.*connect it/);
});

test("a host that leads on to an address without https is refused", async () => {
  const elsewhere = new Response("{}");
  Object.defineProperty(elsewhere, "url", { value: "http://data.example/a.json" });
  expect(await faultOf(() => elsewhere)).toContain("is not https");
});

test("a host that does not send all of the file in time is given up", async () => {
  vi.stubGlobal(
    "fetch",
    (_: string, { signal }: { signal: AbortSignal }) =>
      new Promise((_done, fail) => {
        signal.addEventListener("abort", () => fail(signal.reason));
      }),
  );
  const fetched = await fetchRemote(SRC, null, 1);
  expect(fetched).toMatchObject({ fault: expect.stringMatching(/did not send .* try again/) });
});

test("letters that cannot be read are told", async () => {
  answering(() => new Response(new Uint8Array([0x22, 0xe9, 0x22])));
  expect(await fetchRemote(SRC, null)).toMatchObject({ warnings: [{ severity: "warning" }] });
});
