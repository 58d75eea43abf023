/** The programs of examples/ run as their heads say, and print what they are to show. */

import { assertEquals } from "@std/assert";

const EXAMPLES = new URL("../../examples/", import.meta.url);

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  "agent_loop.ts": ["KeyError: 'no order 8'", "=== 240.6"],
  "grade_folder.ts": [
    "crashes.py: 0/3 (TypeError in line 4, TypeError in line 4, TypeError in line 4)",
    "good.py: 3/3 (ok, ok, ok)",
    "never_ends.py: 2/3 (ok, ok, cpu limit)",
    "wrong.py: 2/3 (ok, wrong answer, ok)",
  ],
  "session.ts": ["ok (8, 3.5)", "limit CPU time limit of 0.5 s exceeded", "ok 8"],
  "streaming.ts": [">  books:    41.00", ">   rent:   900.00", "cancelled"],
};

for await (const { name } of Deno.readDir(EXAMPLES)) {
  if (!name.endsWith(".ts")) continue;
  Deno.test(`examples/${name}`, async () => {
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "--quiet", "-P", new URL(name, EXAMPLES).pathname],
      env: { NO_COLOR: "1" },
    }).output();
    const decoder = new TextDecoder();
    const lines = decoder.decode(stdout).split("\n").map((line) => line.trimEnd());
    assertEquals([code, decoder.decode(stderr)], [0, ""]);
    assertEquals(EXPECTED[name]!.filter((line) => !lines.includes(line)), [], lines.join("\n"));
  });
}
