import { expect, test } from "vitest";
import { webAddress } from "../../src/model/web-address.ts";

test("addresses of the web are taken, in letters of any case, without the space around them", () => {
  for (const address of ["http://a.example/", "https://a.example/b?c=d#e", "HTTPS://A.example/B"])
    expect(webAddress(address)).toBe(address);
  expect(webAddress(" \n https://a.example/ ")).toBe("https://a.example/");
});

test("what is no address of the web, or hides its kind, is none", () => {
  const refused = [
    undefined,
    "",
    "a.example",
    "//a.example",
    "https://",
    "https:a.example",
    "javascript:alert(1)",
    "JavaScript:alert(1)//https://a.example",
    "java\tscript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,https://a.example",
    "ftp://a.example/",
    "file:///etc/hosts",
    "\u0000https://a.example/",
    "ht\ntps://a.example/",
    "https://a.example/\u0000b",
    "https://a.example/\nb",
    "https://a.example/ b",
  ];
  for (const address of refused) expect(webAddress(address)).toBeUndefined();
});
