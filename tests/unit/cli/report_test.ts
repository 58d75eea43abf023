import { assertEquals } from "@std/assert";
import { closingOf, exitCodeOf } from "../../../src/cli/report.ts";
import { newLimitEnding, type Outcome } from "../../../src/sandbox/outcome.ts";

const OUTCOME: Outcome = {
  status: "ok",
  stdout: "",
  stderr: "",
  value: null,
  error: null,
  limit: null,
  exitCode: 0,
  finalAnswer: false,
  truncated: { stdout: 0, stderr: 0, value: 0 },
  usage: {
    cpuMs: 0,
    wallMs: 0,
    startMs: 0,
    peakMemoryBytes: 0,
    outputBytes: 0,
    queueMs: 0,
    hostCalls: 0,
    hostCallMs: 0,
  },
};

Deno.test("exit codes follow the documented table", () => {
  const limit = (kind: "cpu" | "wall" | "memory" | "output") =>
    exitCodeOf({ ...OUTCOME, ...newLimitEnding(kind, "limit") });
  assertEquals(["cpu", "wall", "memory", "output"].map((kind) => limit(kind as "cpu")), [
    124,
    124,
    137,
    125,
  ]);
  assertEquals(exitCodeOf({ ...OUTCOME, status: "internal" }), 70);
  assertEquals(exitCodeOf({ ...OUTCOME, exitCode: 3 }), 3);
  const error = { type: "E", message: "", line: 1, traceback: "E\n" };
  assertEquals(exitCodeOf({ ...OUTCOME, status: "error", exitCode: 256, error }), 1);
});

Deno.test("a cut value and a hint are shown", () => {
  const value = { repr: "[1, 2" };
  const cut = { stdout: 0, stderr: 0, value: 10 };
  assertEquals(closingOf({ ...OUTCOME, value, truncated: cut }, 100), {
    stdout: "[1, 2... [10 characters cut]\n",
    stderr: "",
  });
  const error = { type: "E", message: "m", line: 1, traceback: "E: m\n", hint: "Do this" };
  assertEquals(closingOf({ ...OUTCOME, status: "error", error }, 100), {
    stdout: "",
    stderr: "E: m\nHint: Do this\n",
  });
});
