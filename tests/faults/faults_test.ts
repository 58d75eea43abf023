/**
 * Whatever a child does at whatever step, the run comes to one clear outcome soon, and the next one
 * is served. The child is fake_child.js, started in the worker's place; shells.ts says how.
 */

import { assert, assertEquals, assertRejects } from "@std/assert";
import { type Outcome, Sandbox } from "../../mod.ts";
import { fakeChild, Shells } from "./shells.ts";

const WALL_SEC = 0.4;
/** Milliseconds within which every run must be over, its child's start not counted. */
const WITHIN_MS = 1000;

type Expected = "internal" | "wall" | "memory" | "cpu" | "ok";

/** Faults that end a child, silence it or break the protocol: possible at every step. */
const ANYWHERE: Record<string, Expected> = {
  "kill": "internal",
  "segmentation fault": "internal",
  "exit 0": "internal",
  "exit 70": "internal",
  "garbage": "internal",
  "text": "internal",
  "a frame of no length": "internal",
  "a frame that is too long": "internal",
  "a frame of 4 GB": "internal",
  "half a frame, then the end": "internal",
  "half a header": "internal",
  "out of memory": "memory",
  "CPU time used up": "cpu",
};

/** Faults of a child that has said that it is ready. */
const RUNNING: Record<string, Expected> = {
  "hang": "wall",
  "spin": "wall",
  "close stdout": "wall",
  "close all pipes": "wall",
  "close stdin": "wall",
  "half a frame, then silence": "wall",
  "a flood of the log": "wall",
  "an unknown kind": "internal",
  "the parent's own kind": "internal",
  "ready twice": "internal",
  "a flood of output": "internal",
  "a flood of errors": "internal",
  "a flood of progress": "internal",
  "a flood of calls": "internal",
  "a flood of empty output": "internal",
  "a flood of waits": "internal",
  "a flood of polls": "wall",
  "progress that is too long": "internal",
  "progress that is no JSON": "internal",
  "progress that is a list": "internal",
  "progress below zero": "internal",
  "progress without numbers": "internal",
  "a wait below zero": "internal",
  "a wait that is a text": "internal",
  "two waits": "internal",
  "a library module that there is not": "internal",
  "a library module of Object's": "internal",
  "a library module twice": "internal",
  "a flood of library modules": "wall",
  "a call without arguments": "internal",
  "a call without a name": "internal",
  "a result that is no JSON": "internal",
  "a result that is deeply nested": "internal",
  "a result of null": "internal",
  "a result without a completion": "internal",
  "a result of unknown status": "internal",
  "a result whose status is a property name": "internal",
  "a limit without its name": "internal",
  "a limit that is not one": "internal",
  "an exit code that is a text": "internal",
  "a value that is too long": "internal",
  "a value that is a number": "internal",
  "an error without a message": "internal",
  "a count that is not one": "internal",
  "an internal error": "internal",
  "two results": "ok",
  "a result, then garbage": "ok",
  "a result, then a flood": "ok",
  "a result, then no end": "ok",
  "a result in small pieces": "ok",
  "a result that is late": "ok",
};

function endingOf({ status, limit }: Outcome): string {
  return status === "limit" ? limit! : status;
}

/** What is wrong with a fault's outcome, if anything. */
function flaw(fault: string, step: string, expected: Expected, outcome: Outcome, told: string[]) {
  const where = `${fault} at "${step}": ${JSON.stringify(outcome).slice(0, 400)}`;
  if (endingOf(outcome) !== expected) return `expected ${expected}: ${where}`;
  if (outcome.usage.wallMs > WITHIN_MS) return `took too long: ${where}`;
  if ((expected === "internal") !== (told.length > 0)) return `logged ${told.length}: ${where}`;
  if (/fake_child|file:|\/work|at async/.test(JSON.stringify(outcome))) return `leaks: ${where}`;
  if (step === "output" && !outcome.stdout.startsWith("partial\n")) return `output lost: ${where}`;
  return undefined;
}

/** Faulty children at the same time; each is a start of Deno. */
const AT_ONCE = 4;
/** After how many faults a program is run in a real child, while others still fail. */
const SERVE_EVERY = 6;

async function expectServed(sandbox: Sandbox): Promise<string | undefined> {
  const { status, stdout } = await sandbox.run("print(6 * 7)", { limits: { wallTimeSec: 10 } });
  return status === "ok" && stdout === "42\n" ? undefined : `not served: ${status} ${stdout}`;
}

for (const step of ["started", "ready", "asked", "output"]) {
  Deno.test(`faults of a child at the step "${step}"`, async () => {
    const faults = Object.entries(step === "started" ? ANYWHERE : { ...ANYWHERE, ...RUNNING });
    await using sandbox = new Sandbox({ poolSize: 0, maxConcurrent: 2 * AT_ONCE });
    await using shells = new Shells();
    const checks: Promise<string | undefined>[] = [];
    for (const [index, [fault, expected]] of faults.entries()) {
      const told: string[] = [];
      const { outcome } = await shells.start(fakeChild(fault, step), sandbox, "print(1)", {
        tools: { f: () => 1 },
        limits: { wallTimeSec: WALL_SEC, maxPrintLength: 2000, maxValueLength: 100, hostCalls: 9 },
        onInternalError: (detail) => told.push(detail),
      });
      checks.push(outcome.then((each) => flaw(fault, step, expected, each, told)));
      if (index % SERVE_EVERY === 0) checks.push(expectServed(sandbox));
      // Its start is over, so that the next one has the processor.
      await checks.at(-AT_ONCE);
    }
    checks.push(expectServed(sandbox));
    assertEquals((await Promise.all(checks)).filter((each) => each !== undefined), []);
    assertEquals([sandbox.stats.running, sandbox.stats.queued], [0, 0]);
  });
}

Deno.test("a call of a tool that is a method of Object is refused", async () => {
  await using sandbox = new Sandbox({ poolSize: 0 });
  await using shells = new Shells();
  const script = fakeChild("a call of a method of Object", "asked");
  const run = await shells.start(script, sandbox, "1", { tools: { f: () => 1 } });
  const outcome = await run.outcome;
  assertEquals(outcome.status, "ok");
  const reply = JSON.parse(outcome.value!.repr);
  assertEquals(Object.keys(reply.answers[0]).sort(), ["error", "id"]);
});

Deno.test("without a shell that can be started, children start without it", async () => {
  await using sandbox = new Sandbox({ poolSize: 0 });
  await using shells = new Shells();
  const script = "#!/does/not/exist\n";
  const run = await shells.start(script, sandbox, "print(6 * 7)", {});
  assertEquals((await run.outcome).stdout, "42\n");
});

Deno.test("a child that cannot be started is an error to who asked, and the next one runs", async () => {
  await using sandbox = new Sandbox({ poolSize: 0, onInternalError: () => {} });
  await using shells = new Shells();
  await shells.with("#!/dev/null/no directory\n", async () => {
    await assertRejects(() => sandbox.run("1"), Deno.errors.NotADirectory);
    await assertRejects(() => sandbox.check(), Deno.errors.NotADirectory);
  });
  assertEquals(sandbox.stats.running, 0);
  assertEquals((await sandbox.run("6 * 7")).value?.json, 42);
});

Deno.test({
  name: "where no more processes can be started, who asked is told, and the next is served",
  ignore: Deno.build.os === "windows",
  async fn() {
    const program = new URL("few_files.ts", import.meta.url).pathname;
    const config = new URL("../../deno.json", import.meta.url).pathname;
    const deno = [Deno.execPath(), "run", "--quiet", "--no-check", "--config", config, "-A"];
    const { stdout, stderr } = await new Deno.Command("sh", {
      args: ["-c", 'ulimit -n 80; exec "$@"', "sh", ...deno, program],
    }).output();
    const told = JSON.parse(new TextDecoder().decode(stdout) || "null");
    assertEquals(told?.unclear, [], new TextDecoder().decode(stderr));
    // Some could not be started, or this tests nothing.
    assert(told.refused > 0, JSON.stringify(told));
    assertEquals(told.after, ["42\n", "42\n", "42\n"]);
  },
});

const SILENT_STARTS: Record<string, string> = {
  "ends at once": "#!/bin/sh\nexit 0\n",
  "fails": "#!/bin/sh\necho broken >&2\nexit 127\n",
  "speaks of something else": "#!/bin/sh\necho Welcome to this system!\n",
};

for (const [name, script] of Object.entries(SILENT_STARTS)) {
  Deno.test(`a pool whose children's shell ${name} recovers once it does not`, async () => {
    const told: string[] = [];
    const onInternalError = (detail: string) => void told.push(detail);
    await using shells = new Shells();
    const sandbox = await shells.with(script, async () => {
      const made = new Sandbox({ poolSize: 2, onInternalError });
      const outcome = await made.run("1");
      assertEquals([outcome.status, outcome.error?.type], ["internal", "InternalError"]);
      await assertRejects(() => made.check());
      return made;
    });
    const outcomes = await Promise.all([1, 2, 3].map((each) => sandbox.run(`${each}`)));
    assertEquals(outcomes.map((each) => each.value?.json), [1, 2, 3]);
    await sandbox.check();
    await sandbox.close();
    assertEquals(told.length > 0, true);
  });
}

Deno.test("a shell that cannot set the system's limits still starts children", async () => {
  await using sandbox = new Sandbox({ poolSize: 0 });
  await using shells = new Shells();
  const script = "#!/bin/sh\nulimit() { echo denied >&2; return 1; }\n" +
    '[ "$1" = -c ] && program=$2 && shift 3 && eval "$program"\n';
  const run = await shells.start(script, sandbox, "print(6 * 7)", {});
  assertEquals((await run.outcome).stdout, "42\n");
});

for (const directory of ["/dev/full", "/dev/null/x"]) {
  Deno.test(`a cache that cannot be written (${directory}) costs time only`, async () => {
    await using sandbox = new Sandbox({ poolSize: 0 });
    await using shells = new Shells();
    const script = `#!/bin/sh\nDENO_DIR='${directory}' exec /bin/sh "$@"\n`;
    const run = await shells.start(script, sandbox, "print(6 * 7)", {});
    const outcome = await run.outcome;
    assertEquals([outcome.status, outcome.stdout], ["ok", "42\n"]);
  });
}
