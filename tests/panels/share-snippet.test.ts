import { expect, test } from "vitest";
import { embedSnippet } from "../../src/panels/share/snippet.ts";

test("a snippet is one sandboxed frame, whatever its title says", () => {
  const html = embedSnippet({
    title: `"><script>alert('1')</script> & co`,
    address: "https://host.example/entente.html?v=1&embed=1",
    shape: "16/9",
  });
  expect(html.match(/[<>]/g)).toHaveLength(4);
  expect(html).toContain('title="&quot;&gt;&lt;script&gt;');
  expect(html).toContain('src="https://host.example/entente.html?v=1&amp;embed=1"');
  expect(html).not.toContain("allow-same-origin");
});
