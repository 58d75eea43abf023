/** The limits hold, keep the partial output, and are named in the error and the exit code. */

import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { runCode } from "../helpers/cli.ts";

Deno.test("an endless loop ends at the CPU limit, its output kept and its line named", async () => {
  const code = "print('before')\nwhile True:\n    pass";
  const { code: exit, stdout, stderr } = await runCode(code, "--max-cpu-time-sec", "0.5");
  assertEquals(exit, 124);
  assertEquals(stdout, "before\n");
  assertStringIncludes(stderr, "CPU time limit of 0.5 s exceeded");
  assertMatch(stderr, /line [23]\b/);
});

Deno.test("no handler of the program catches a limit", async () => {
  const code = `
while True:
    try:
        while True: pass
    except BaseException:
        print("caught")
    finally:
        print("finally")
`;
  const { code: exit, stdout, stderr } = await runCode(code, "--max-cpu-time-sec", "0.3");
  assertEquals([exit, stdout], [124, ""]);
  // The frame is named once, however many handlers the limit passed in it.
  assertEquals(stderr.match(/in <module>/g)?.length, 1);
});

Deno.test("sleeping is not CPU time but wall time", async () => {
  const code = "import time\nprint('zzz')\ntime.sleep(60)";
  const { code: exit, stdout, stderr } = await runCode(code, "--max-wall-time-sec", "0.4");
  assertEquals([exit, stdout], [124, "zzz\n"]);
  assertStringIncludes(stderr, "Wall time limit of 0.4 s exceeded");
});

Deno.test("memory that grows step by step ends at the memory limit", async () => {
  const code = "print('before')\nkept = []\nwhile True:\n    kept.append([0] * 1000)";
  const { code: exit, stdout, stderr } = await runCode(code);
  assertEquals([exit, stdout], [137, "before\n"]);
  assertMatch(stderr, /memory limit of 20 MB exceeded/i);
});

Deno.test("memory asked for at once ends at the memory limit", async () => {
  for (const code of ["x = [0] * 10**9", "x = 'ab' * 10**9", "x = bytearray(10**10)"]) {
    const { code: exit, stderr } = await runCode(code);
    assertMatch(stderr, /memory limit of 20 MB exceeded|MemoryError/i, code);
    assertEquals(exit === 137 || exit === 1, true, code);
  }
});

Deno.test("garbage is not charged", async () => {
  const code = "for i in range(300):\n    x = [i] * 100_000\nprint(len(x))";
  assertEquals((await runCode(code)).stdout, "100000\n");
});

Deno.test("a larger memory limit is given", async () => {
  const code = "x = [[i] for i in range(500_000)]\nprint(len(x))";
  assertEquals((await runCode(code, "--max-memory-mb", "200")).stdout, "500000\n");
});

Deno.test("endless recursion is an ordinary RecursionError", async () => {
  const code = "def f(): return f()\ntry:\n    f()\nexcept RecursionError as e:\n    print(e)";
  assertEquals((await runCode(code)).stdout, "maximum recursion depth exceeded\n");
});

Deno.test("endless output is cut, not collected", async () => {
  const code = "while True:\n    print('x' * 1000)";
  const { code: exit, stdout } = await runCode(
    code,
    "--max-print-length",
    "2500",
    "--max-cpu-time-sec",
    "0.5",
  );
  assertEquals(exit, 124);
  assertMatch(stdout, /^(x{1000}\n){2}x{498}\n\[\.\.\. \d+ more characters cut/);
});

Deno.test("a limit is a record with its name", async () => {
  const { stdout } = await runCode("while True: pass", "--max-cpu-time-sec", "0.2", "--json");
  const { status, limit, error } = JSON.parse(stdout);
  assertEquals([status, limit, error.message], [
    "limit",
    "cpu",
    "CPU time limit of 0.2 s exceeded",
  ]);
});
