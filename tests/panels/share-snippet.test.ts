import { expect, test } from "vitest";
import { embedSnippet } from "../../src/panels/share/snippet.ts";

test("a snippet is one sandboxed frame, whatever its title says", () => {
  const html = embedSnippet({
    title: `"><script>alert('1')</script> & co`,
    address: "https://host.example/entente.html?v=1&embed=1",
    shape: "16/9",
    clear: false,
  });
  expect(html.match(/[<>]/g)).toHaveLength(4);
  expect(html).toContain('title="&quot;&gt;&lt;script&gt;');
  expect(html).toContain('src="https://host.example/entente.html?v=1&amp;embed=1"');
  expect(html).not.toContain("allow-same-origin");
});

test("a frame that shows its host's ground keeps the scheme that such a frame has, whatever the host's", () => {
  const frame = { title: "A view", address: "https://host.example/entente.html", shape: "4/3" };
  expect(embedSnippet({ ...frame, clear: true })).toContain(
    'style="aspect-ratio:4/3;border:0;color-scheme:light"',
  );
  expect(embedSnippet({ ...frame, clear: false })).not.toContain("color-scheme");
});
