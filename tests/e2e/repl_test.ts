/** `repl`, its programs coming through a pipe; what a terminal adds is node:readline's. */

import { assertEquals, assertStringIncludes } from "@std/assert";
import { callCli } from "../helpers/cli.ts";

Deno.test("repl runs statement by statement in one session", async () => {
  const { code, stdout, stderr } = await callCli(["repl"], {
    stdin: `x = 20
x + 1
def f(a):
    return a * x

f(2)
1 / 0
for i in range(2):
    print(i)

print("""a
b""")
None
:vars
:reset
'x' in globals()
:nonsense
f"""
last"""`,
  });
  assertEquals(
    stdout,
    `21
40
0
1
a
b
x: int = 20
f: function = <function f at 0x7f0000000010>
i: int = 1
False
'\\nlast'
`,
  );
  assertStringIncludes(stderr, 'File "<cell 5>", line 1, in <module>');
  assertStringIncludes(stderr, "ZeroDivisionError: division by zero");
  assertStringIncludes(stderr, "Unknown command :nonsense");
  assertEquals(code, 0);
});

Deno.test("repl ends with sys.exit, quit() and limits that it was given", async () => {
  const exit = await callCli(["repl"], { stdin: "import sys\nsys.exit(3)\nprint('no')\n" });
  assertEquals([exit.code, exit.stdout], [3, ""]);
  assertEquals((await callCli(["repl"], { stdin: "quit()\nprint('no')\n" })).stdout, "");
  const limited = await callCli(["repl", "--max-cpu-time-sec", "0.2"], {
    stdin: "while True: pass\n\nprint('on')\n",
  });
  assertEquals(limited.stdout, "on\n");
  assertStringIncludes(limited.stderr, "CPU time limit of 0.2 s exceeded");
});

Deno.test("repl takes no program", async () => {
  const { code, stderr } = await callCli(["repl", "--code", "1"]);
  assertEquals(code, 2);
  assertStringIncludes(stderr, "repl reads its programs itself");
});
