/** What a program may not do is refused with a message that says what is allowed instead. */

import { assertEquals, assertMatch } from "@std/assert";
import { runCode } from "../helpers/cli.ts";

const REFUSED = [
  "open('x.txt')",
  "eval('1')",
  "exec('1')",
  "compile('1', 'x', 'eval')",
  "__import__('math')",
  "import os",
  "import subprocess",
  "from socket import socket",
];

for (const code of REFUSED) {
  Deno.test(`refused: ${code}`, async () => {
    const { code: exit, stdout, stderr } = await runCode(code);
    assertEquals([exit, stdout], [1, ""]);
    assertMatch(stderr, /not (allowed|authorized|permitted|available)/i);
    assertMatch(stderr, /line 1/);
  });
}

Deno.test("--authorized-imports replaces the default set", async () => {
  const refused = await runCode("import math", "--authorized-imports", "json");
  assertEquals(refused.code, 1);
  assertMatch(refused.stderr, /math/);
  assertMatch(refused.stderr, /json/);
  const allowed = await runCode("import math; print(math.pi)", "--authorized-imports", "json,math");
  assertEquals(allowed.stdout, "3.141592653589793\n");
});
