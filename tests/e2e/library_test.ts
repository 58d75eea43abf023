/** The library as a child gets it: in scripts, when it imports, after its globals were pared down. */

import { assertEquals } from "@std/assert";
import { Sandbox } from "../../mod.ts";
import { typescriptNames } from "../../src/stdlib/compiled/names.ts";
import { registry } from "../../src/stdlib/registry.ts";

/** Modules that print when they are imported. */
const TALKATIVE = new Set(["this"]);

Deno.test("every module of the library can be imported", async () => {
  const names = [...registry].filter((name) => !TALKATIVE.has(name));
  await using sandbox = new Sandbox({
    limits: { memoryMb: 200, cpuTimeSec: 60, wallTimeSec: 120 },
    authorizedImports: ["*"],
  });
  const orders = [names, names.toReversed(), ...typescriptNames.map((name) => [name])];
  for (const order of orders) {
    const code = order.map((name) => `import ${name}\n`).join("") + 'print("there")';
    const { stdout, error } = await sandbox.run(code);
    assertEquals([order[0], stdout, error], [order[0], "there\n", null]);
  }
});

Deno.test("characters' names are there without an import, and cannot be changed", async () => {
  await using sandbox = new Sandbox({ authorizedImports: ["unicodedata", "sys"] });
  const { stdout, error } = await sandbox.run(`
import sys
print("\\N{BULLET}", "é".encode("ascii", "namereplace"), "unicodedata" in sys.modules)
import unicodedata
unicodedata.name = unicodedata.lookup = lambda *args: "x"
print(b"\\\\N{DAGGER}".decode("unicode_escape"), "ö".encode("ascii", "namereplace"))
`);
  assertEquals(error, null);
  assertEquals(
    stdout,
    "• b'\\\\N{LATIN SMALL LETTER E WITH ACUTE}' False\n" +
      "† b'\\\\N{LATIN SMALL LETTER O WITH DIAERESIS}'\n",
  );
});
