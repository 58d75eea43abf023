/** Every test that docs/security.md names as a proof is there. */

import { assert, assertEquals } from "@std/assert";

const ROOT = new URL("../../", import.meta.url);

Deno.test("docs/security.md names tests that exist", async () => {
  const text = await Deno.readTextFile(new URL("docs/security.md", ROOT));
  const missing: string[] = [];
  let count = 0;
  for (const cell of text.matchAll(/`(tests\/[\w/]+\.ts)`(?:: ((?:"[^"]+"(?:, )?)+))?/g)) {
    const [, file, names = ""] = cell;
    const source = await Deno.readTextFile(new URL(file!, ROOT)).catch(() => undefined);
    if (source === undefined) missing.push(file!);
    for (const [, name] of names.matchAll(/"([^"]+)"/g)) {
      count++;
      if (!source?.includes(name!)) missing.push(`${file}: ${name}`);
    }
  }
  assertEquals(missing, []);
  assert(count > 30, `${count}`);
});

Deno.test("every promise and every layer of docs/security.md names a test", async () => {
  const text = await Deno.readTextFile(new URL("docs/security.md", ROOT));
  const proofs = text.slice(text.indexOf("## Layers"), text.indexOf("## What is not promised"));
  const rows = proofs.split("\n").filter((line) => /^\| (?!-|layer |promise )/.test(line));
  assertEquals(rows.filter((row) => !/`tests\/[\w/]+\.ts`/.test(row)), []);
  assert(rows.length > 20, `${rows.length}`);
});
