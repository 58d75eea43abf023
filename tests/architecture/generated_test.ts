/** Committed files that are generated are those that their sources give. */

import { assert, assertEquals } from "@std/assert";
import { DEFAULT_AUTHORIZED_IMPORTS } from "../../src/sandbox/policy.ts";
import { registry } from "../../src/stdlib/registry.ts";
import { libraryNames } from "../../src/stdlib/status.ts";
import { COMPILED, compileLibrary } from "../../tools/library.ts";
import { SUPPORT_DOC, supportDoc } from "../../tools/support_doc.ts";

Deno.test("src/stdlib/compiled is up to date", async () => {
  const files = await compileLibrary();
  const found = (await Array.fromAsync(Deno.readDir(COMPILED))).map((each) => each.name);
  assertEquals(found.sort(), [...files.keys(), "module.d.ts"].sort());
  for (const [name, text] of files) {
    const committed = await Deno.readTextFile(new URL(name, COMPILED));
    assert(committed === text, `${name} is stale: run \`deno task build\` and commit it`);
  }
});

/** Without what the formatter decides: line ends, the padding of tables. */
const bare = (text: string) => text.replace(/[\s|*_-]+/g, " ").replace(/\\/g, "");

Deno.test("docs/python_support.md is up to date", async () => {
  const committed = await Deno.readTextFile(SUPPORT_DOC);
  assert(
    bare(committed) === bare(await supportDoc()),
    "docs/python_support.md is stale: run `deno task docs:support` and commit it",
  );
});

Deno.test("every module of CPython's library has a status, and only one", async () => {
  const url = new URL("../parity/stdlib_module_names.txt", import.meta.url);
  const cpython = (await Deno.readTextFile(url)).trim().split("\n");
  const here = [...registry.keys()].filter((name) => !name.includes("."));
  const known = new Set([...here, ...libraryNames]);
  assertEquals(cpython.filter((name) => !known.has(name)), []);
  assertEquals([...known].filter((name) => !cpython.includes(name)), []);
  assertEquals(here.filter((name) => libraryNames.includes(name)), []);
});

Deno.test("every module of the registry may be imported where the caller names none", () => {
  const isListed = (name: string) =>
    DEFAULT_AUTHORIZED_IMPORTS.some((each) =>
      each === name || each.startsWith(`${name}.`) ||
      (each.endsWith(".*") && name.startsWith(each.slice(0, -1)))
    );
  assertEquals([...registry.keys()].filter((name) => !isListed(name)), []);
});
