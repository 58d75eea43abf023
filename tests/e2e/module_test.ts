/** `run` of mod.ts through the real child. */

import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { PolicyError, run } from "../../mod.ts";

Deno.test("run answers with one outcome", async () => {
  const outcome = await run("print('hi')\n6 * 7");
  assertEquals([outcome.status, outcome.stdout, outcome.stderr], ["ok", "hi\n", ""]);
  assertEquals(outcome.value, { repr: "42", json: 42 });
  assertEquals([outcome.error, outcome.limit, outcome.exitCode], [null, null, 0]);
});

Deno.test("output is streamed in order while the program runs", async () => {
  const seen: [stream: string, text: string][] = [];
  // A line may come in two pieces where the machine is busy.
  const add = (stream: string, text: string) => {
    if (seen.at(-1)?.[0] === stream) seen.at(-1)![1] += text;
    else seen.push([stream, text]);
  };
  const controller = new AbortController();
  const outcome = await run(
    "import sys, time\nprint('a')\nprint('b', file=sys.stderr)\nprint('c')\ntime.sleep(60)",
    {
      onStdout: (text) => {
        add("out", text);
        if (text.includes("c")) controller.abort();
      },
      onStderr: (text) => add("err", text),
      signal: controller.signal,
    },
  );
  assertEquals(seen, [["out", "a\n"], ["err", "b\n"], ["out", "c\n"]]);
  assertEquals([outcome.status, outcome.stdout], ["cancelled", "a\nc\n"]);
});

Deno.test("a run that was cancelled before it began is cancelled", async () => {
  const outcome = await run("print(1)", { signal: AbortSignal.abort() });
  assertEquals(outcome.status, "cancelled");
});

Deno.test("stdin is what the program reads", async () => {
  const outcome = await run("print(input()[::-1])", { stdin: "abc\n" });
  assertEquals(outcome.stdout, "cba\n");
});

Deno.test("a value that is too long is cut", async () => {
  const outcome = await run("'x' * 500", { limits: { maxValueLength: 100 } });
  assertEquals(outcome.value, { repr: "'" + "x".repeat(99) });
  assertEquals(outcome.truncated.value, 402);
});

Deno.test("a source that is too long is refused without a child", async () => {
  const outcome = await run("#".repeat(1_000_001));
  assertEquals([outcome.status, outcome.limit], ["limit", "source"]);
  assertStringIncludes(outcome.error!.message, "1000000 characters");
});

Deno.test("wrong options are refused", async () => {
  await assertRejects(
    () => run("1", { limits: { memoryMb: -1 } }),
    PolicyError,
    "memoryMb must be",
  );
});

Deno.test("runs side by side do not mix", async () => {
  const outcomes = await Promise.all([1, 2, 3].map((n) => run(`print(${n} * 111)`)));
  assertEquals(outcomes.map((outcome) => outcome.stdout), ["111\n", "222\n", "333\n"]);
});
