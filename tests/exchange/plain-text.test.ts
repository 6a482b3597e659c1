import { expect, test } from "vitest";
import { plainTextOf } from "../../src/exchange/plain-text.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

test("UTF-8 is read, a byte order mark passed over, line ends kept", () => {
  expect(plainTextOf(utf8("\ufeffقال\r\nAnn"))).toEqual({ text: "قال\r\nAnn", faulty: false });
  expect(plainTextOf(new Uint8Array())).toEqual({ text: "", faulty: false });
});

test("UTF-16 is read where a byte order mark says so", () => {
  const little = new Uint8Array([0xff, 0xfe, 0x41, 0x00, 0x42, 0x06]);
  const big = new Uint8Array([0xfe, 0xff, 0x00, 0x41, 0x06, 0x42]);
  for (const bytes of [little, big])
    expect(plainTextOf(bytes)).toEqual({ text: "Aق", faulty: false });
});

test("another encoding is read as far as it goes, and said to be faulty", () => {
  expect(plainTextOf(new Uint8Array([0x63, 0x61, 0x66, 0xe9]))).toEqual({
    text: "caf\ufffd",
    faulty: true,
  });
});
