import { assertEquals } from "@std/assert";
import { isWhole } from "../../../src/cli/statement.ts";

const WHOLE = [
  "x = 1",
  "print('a: b')",
  "x = {1: 2}",
  "f(1,\n  2)",
  "'''a\nb'''",
  "x = 'it\\'s'",
  "# if x:",
  "x  # [",
  "lambda: 1",
  "d[1:2]",
  "'unfinished",
  "x = )",
  "def f(): pass\n",
  "if x:\n    y\n",
  "for i in x:\n    if i:\n        y\n  ",
  "x = 1; y = 2",
  "a = b if c else d",
  "'a' \\\n'b'",
];

const OPEN = [
  "def f():",
  "if x:  # why",
  "if x:\n    y",
  "if x: y",
  "@decorator",
  "f(1,",
  "x = [\n1,",
  "'''a",
  '"""a\nb',
  "x = 1 + \\",
  "class A: pass",
  "while True: pass",
  "try:\n    x\nexcept E:",
];

Deno.test("a statement is whole when Python would run it", () => {
  assertEquals(WHOLE.filter((text) => !isWhole(text)), []);
});

Deno.test("a statement is open while more must come", () => {
  assertEquals(OPEN.filter((text) => isWhole(text)), []);
});
