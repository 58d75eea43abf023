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

Deno.test("a module whose import the stack was too small for can be imported later", async () => {
  await using sandbox = new Sandbox({
    limits: { memoryMb: 100, cpuTimeSec: 30 },
    authorizedImports: ["*"],
  });
  const { stdout, error } = await sandbox.run(`
import sys
sys.setrecursionlimit(10 ** 6)

def deeper():
    try:
        deeper()
    except RecursionError:
        "\\u2022".encode("ascii", "namereplace")
        import statistics, re, json, decimal
        raise

try:
    deeper()
except RecursionError:
    print("too deep")
import statistics, re, json, decimal
print(statistics.mean([1, 2]), re.findall("a", "aa"), json.dumps([1]), decimal.Decimal(1) / 4)
print("\\u2022".encode("ascii", "namereplace"))
`);
  assertEquals([stdout, error], ["too deep\n1.5 ['a', 'a'] [1] 0.25\nb'\\\\N{BULLET}'\n", null]);
});
