/**
 * Deep and long programs through the real child: compiled, or refused in CPython's words. The sizes
 * are those that CPython 3.13 takes or refuses (docs/measurements.md).
 */

import { assertEquals } from "@std/assert";
import { callCli } from "../helpers/cli.ts";

const parserOverflow = "MemoryError: Parser stack overflowed - Python source too complex to parse";
const compilerOverflow = "RecursionError: maximum recursion depth exceeded during compilation";

/** A program, and what it prints or, for a refusal, the last line of the error. */
const programs: Record<string, [source: string, expected: string]> = {
  "not": [`x = 1\nprint(${"not ".repeat(3000)}x)`, "True"],
  "minus": [`x = 1\nprint(${"-".repeat(3000)}x)`, "1"],
  "prefixes beyond the limit": [`x = ${"-".repeat(6500)}1`, parserOverflow],
  "conditional expressions": [`a = 0\nprint(${"1 if a else ".repeat(3000)}2)`, "2"],
  "conditional expressions beyond the limit": ["1 if a else ".repeat(7000) + "2", parserOverflow],
  "attributes": [
    `class A: pass\na = A()\na.b = a\nprint(a${".b".repeat(6000)} is a)`,
    "True",
  ],
  "calls": [`def f(): return f\nprint(f${"()".repeat(6000)} is f)`, "True"],
  "subscripts": [`a = [0]\na[0] = a\nprint(a${"[0]".repeat(6000)} is a)`, "True"],
  "methods": [
    `class A:\n  def m(self): return self\na = A()\nprint(a${".m()".repeat(3000)} is a)`,
    "True",
  ],
  "attributes beyond the limit": [`a${".b".repeat(20_000)}`, compilerOverflow],
  "additions": [`a = 1\nprint(${Array(6000).fill("a").join(" + ")})`, "6000"],
  "additions beyond the limit": [Array(20_000).fill("a").join(" + "), compilerOverflow],
  "powers": [`a = 1\nprint(${Array(2500).fill("a").join(" ** ")})`, "1"],
  "and": [`a = 1\nprint(${Array(20_000).fill("a").join(" and ")})`, "1"],
  "comparisons": [`a = 1\nprint(${Array(6000).fill("a").join(" <= ")})`, "True"],
  "elif": [
    `x = 4999\nif x == -1: print(-1)\n${
      Array.from({ length: 5000 }, (_, i) => `elif x == ${i}: print(${i})\n`).join("")
    }else: print("no")`,
    "4999",
  ],
  "except": [
    `try: 1 / 0\n${"except KeyError: print(1)\n".repeat(2000)}except ZeroDivisionError: print("z")`,
    "z",
  ],
  "cases": [
    `match 4999:\n${Array.from({ length: 5000 }, (_, i) => `  case ${i}: print(${i})\n`).join("")}`,
    "4999",
  ],
  "fields of an f-string": [`x = 1\nprint(len(f"${"{x}".repeat(5000)}"))`, "5000"],
  "brackets": [`print(${"(".repeat(190)}1${")".repeat(190)})`, "1"],
  "brackets beyond the limit": [
    `${"(".repeat(201)}1${")".repeat(201)}`,
    "SyntaxError: too many nested parentheses",
  ],
  "lambdas": [`f = ${"lambda: ".repeat(200)}1\nprint(callable(f))`, "True"],
  "lambdas beyond the limit": [`f = ${"lambda: ".repeat(400)}1`, compilerOverflow],
  "10,000 statements": [`a = 0\n${"a += 1\n".repeat(10_000)}print(a)`, "10000"],
};

for (const [name, [source, expected]] of Object.entries(programs)) {
  Deno.test(`a deep or long program: ${name}`, async () => {
    const file = await Deno.makeTempFile({ suffix: ".py" });
    try {
      await Deno.writeTextFile(file, source);
      const { code, stdout, stderr } = await callCli(["--file", file]);
      const isRefusal = /^\w+Error: /.test(expected);
      const said = isRefusal ? stderr.trimEnd().split("\n").at(-1) : stdout.trimEnd();
      assertEquals([said, code], [expected, isRefusal ? 1 : 0], stderr.slice(-500));
    } finally {
      await Deno.remove(file);
    }
  });
}
