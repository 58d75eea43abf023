/** `Sandbox`: the pool, the queue before it, cancelling, and what is left when it closes. */

import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import {
  BusyError,
  ClosedError,
  PolicyError,
  run,
  Sandbox,
  type SandboxOptions,
} from "../../mod.ts";

const quiet: SandboxOptions = { poolSize: 1, onInternalError: () => {} };

Deno.test("options that are not valid are refused by name", async () => {
  assertThrows(() => new Sandbox({ poolsize: 1 } as SandboxOptions), PolicyError, "poolSize");
  assertThrows(() => new Sandbox({ poolSize: -1 }), PolicyError, "poolSize must be a whole number");
  assertThrows(() => new Sandbox({ sessionIdleSec: 0 }), PolicyError, "sessionIdleSec");
  assertThrows(() => new Sandbox({ limits: { cpuTimeSec: 0 } }), PolicyError, "cpuTimeSec must be");
  await using sandbox = new Sandbox({ ...quiet, poolSize: 0 });
  const wrong: [object, string, string][] = [
    [{ onStdOut: () => {} }, "onStdOut", 'did you mean "onStdout"?'],
    [{ stdin: 5 }, "stdin", "stdin must be a string, not 5"],
    [{ limits: { memory: 5 } }, "limits.memory", 'did you mean "memoryMb"?'],
    [{ inputs: { "a b": 1 } }, "inputs.a b", "no such name"],
    [{ inputs: { x: [1, () => 1] } }, "inputs.x[1]", "inputs.x[1] is a function"],
    [{ inputs: { x: { y: new URL("http://a/") } } }, "inputs.x.y", "an object of class URL"],
    [{ seed: {} }, "seed", "seed must be a number or a string"],
    [{ clock: NaN }, "clock", "clock must be a valid Date"],
    [{ signal: {} }, "signal", "signal must be an AbortSignal"],
    [{ tools: { "a-b": () => 1 } }, "tools.a-b", "not a name for a tool"],
    [{ tools: { a: 5 } }, "tools.a", "must be a function"],
    [{ tools: { a: () => 1, "a.b": () => 1 } }, "tools.a.b", "cannot be one too"],
    [{ tools: { a: { call: () => 1, signature: "a, b" } } }, "tools.a.signature", "in parentheses"],
  ];
  for (const [options, option, message] of wrong) {
    const error = await assertRejects(() => sandbox.run("1", options), PolicyError, message);
    assertEquals(error.option, option);
  }
  await assertRejects(() => run(5 as unknown as string), PolicyError, "code must be a string");
});

Deno.test("runs at the same time do not mix", async () => {
  await using sandbox = new Sandbox({ ...quiet, maxConcurrent: 3 });
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, (_, i) => sandbox.run(`for i in range(3): print("t${i}")\n${i}`)),
  );
  outcomes.forEach((outcome, i) => {
    assertEquals([outcome.stdout, outcome.value?.json], [`t${i}\n`.repeat(3), i]);
  });
  assertEquals(sandbox.stats.running, 0);
});

Deno.test("nothing stays from one run to the next", async () => {
  await using sandbox = new Sandbox({ ...quiet, maxConcurrent: 1 });
  await sandbox.run("import sys, builtins\nsys.x = 5\nbuiltins.y = 6\nint_ = 7");
  const outcome = await sandbox.run(
    "import sys, builtins\nprint(hasattr(sys, 'x'), hasattr(builtins, 'y'), 'int_' in globals())",
  );
  assertEquals(outcome.stdout, "False False False\n");
});

Deno.test("a warmed child shows nothing of its warming up", async () => {
  const code =
    "import sys\nclass A: pass\nprint(sorted(sys.modules), sorted(globals()), id(A) % 1)\n" +
    "print(repr(A()), sorted(c.__name__ for c in object.__subclasses__())[:5])";
  await using sandbox = new Sandbox(quiet);
  await sandbox.check();
  const warm = await sandbox.run(code);
  const cold = await run(code);
  assertEquals(warm.stdout, cold.stdout);
});

Deno.test("the queue is bounded, and waiting in it too", async () => {
  await using sandbox = new Sandbox({
    ...quiet,
    maxConcurrent: 1,
    maxQueue: 1,
    queueTimeoutSec: 0.2,
    maxPerCaller: 1,
  });
  const first = sandbox.run("import time; time.sleep(0.8)", { caller: "ann" });
  const waiting = assertRejects(() => sandbox.run("1"), BusyError, "within 0.2 s");
  const refused = await assertRejects(() => sandbox.run("1"), BusyError, "1 runs wait already");
  assertEquals(refused.reason, "queue");
  assertEquals((await waiting).reason, "timeout");
  const busy = await assertRejects(() => sandbox.run("1", { caller: "ann" }), BusyError);
  assertEquals(busy.reason, "caller");
  assert(busy.retryAfterSec > 0);
  assertEquals((await first).status, "ok");
  assertEquals((await sandbox.run("1", { caller: "ann" })).status, "ok");
});

Deno.test("a signal cancels a run that runs, one that waits, and one before it began", async () => {
  await using sandbox = new Sandbox({ ...quiet, maxConcurrent: 1 });
  const controller = new AbortController();
  const running = sandbox.run("print('on')\nwhile True: pass", {
    signal: controller.signal,
    onStdout: () => controller.abort(),
  });
  const waiting = sandbox.run("print('never')", { signal: controller.signal });
  const outcome = await running;
  assertEquals([outcome.status, outcome.stdout], ["cancelled", "on\n"]);
  assertEquals([(await waiting).status, (await waiting).stdout], ["cancelled", ""]);
  assertEquals((await sandbox.run("1", { signal: AbortSignal.abort() })).status, "cancelled");
  assertEquals((await sandbox.run("1")).value?.json, 1);
});

Deno.test("limits above those of the pool get a child of their own", async () => {
  await using sandbox = new Sandbox({ ...quiet, limits: { memoryMb: 10 } });
  const code = "x = bytearray(30_000_000)\nlen(x)";
  assertEquals((await sandbox.run(code)).limit, "memory");
  assertEquals((await sandbox.run(code, { limits: { memoryMb: 60 } })).value?.json, 30_000_000);
});

Deno.test("output waits for who takes it", async () => {
  let taken = 0;
  const outcome = await run("for i in range(40): print('x' * 20000)", {
    limits: { maxPrintLength: 1_000_000 },
    async onStdout(text) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      taken += text.length;
    },
  });
  assertEquals([outcome.status, taken], ["ok", outcome.stdout.length]);
});

Deno.test("what a callback throws is thrown to the caller, and the child is gone", async () => {
  await assertRejects(
    () =>
      run("print(1)\nwhile True: pass", {
        onStdout() {
          throw new RangeError("mine");
        },
      }),
    RangeError,
    "mine",
  );
});

Deno.test("closing refuses new runs and ends those under way", async () => {
  const sandbox = new Sandbox({ ...quiet, maxConcurrent: 1 });
  const running = sandbox.run("import time; time.sleep(30)");
  const queued = sandbox.run("1");
  const session = await sandbox.session();
  const refused = assertRejects(() => queued, ClosedError);
  await sandbox.close();
  await refused;
  assertEquals((await running).status, "cancelled");
  assert(session.isClosed);
  await assertRejects(() => sandbox.run("1"), ClosedError);
  await assertRejects(() => sandbox.session(), ClosedError);
});

Deno.test("closing with grace lets runs end", async () => {
  const sandbox = new Sandbox({ ...quiet });
  const running = sandbox.run("import time; time.sleep(0.3)\nprint('done')");
  await new Promise((resolve) => setTimeout(resolve, 50));
  await sandbox.close({ graceSec: 10 });
  assertEquals((await running).stdout, "done\n");
});

Deno.test("the same seed and clock give the same output, byte for byte", async () => {
  const code = "import random, time, uuid, secrets, datetime\n" +
    "print(random.random(), time.time(), uuid.uuid4(), secrets.token_hex(), time.perf_counter())\n" +
    "time.sleep(3600)\nprint(datetime.datetime.now(), object(), {'a', 'b'}, hash('x'))";
  const options = { seed: 42, clock: new Date("2024-02-29T12:00:00Z") };
  const [one, two, other] = await Promise.all([
    run(code, options),
    run(code, options),
    run(code, { ...options, seed: "43" }),
  ]);
  assertEquals(one.stdout, two.stdout);
  assert(one.stdout.includes("2024-02-29 13:00:00"), one.stdout);
  assert(one.stdout !== other.stdout);
});

Deno.test("inputs cross whole, and tools bring them back", async () => {
  const inputs = {
    nothing: null,
    big: 2n ** 80n,
    negative: -(2n ** 70n),
    float: 0.1,
    infinite: -Infinity,
    minusZero: -0,
    text: "a\u{1F600}\0\ud800",
    bytes: new Uint8Array([0, 255, 10]),
    date: new Date(1e12 + 5),
    list: [1, [2, []]],
    map: new Map<unknown, unknown>([[1, "a"], ["b", [2]]]) as Map<never, never>,
    set: new Set(["x"]),
    dollar: { $: "map", v: [] },
    proto: JSON.parse('{"__proto__": {"x": 1}, "constructor": 2}'),
  };
  const seen: Record<string, unknown> = {};
  const outcome = await run(
    `for name in ${JSON.stringify(Object.keys(inputs))}: back(name, globals()[name])\n` +
      "print(big, infinite, repr(minusZero), bytes, date, map, set, dollar, proto)",
    { inputs, tools: { back: (name: string, value: unknown) => void (seen[name] = value) } },
  );
  assertEquals(outcome.error, null);
  assertEquals(seen, inputs as typeof seen);
  assertEquals(
    outcome.stdout,
    "1208925819614629174706176 -inf -0.0 b'\\x00\\xff\\n' 2001-09-09 01:46:40.005000+00:00 " +
      "{1: 'a', 'b': [2]} {'x'} {'$': 'map', 'v': []} {'__proto__': {'x': 1}, 'constructor': 2}\n",
  );
});

Deno.test("an undefined option does not undo the sandbox's own", async () => {
  await using sandbox = new Sandbox({ authorizedImports: ["math"], poolSize: 1 });
  const options = { authorizedImports: undefined, limits: undefined, tools: undefined };
  const outcome = await sandbox.run("import json", options);
  assertEquals([outcome.status, outcome.error?.type], ["error", "ImportError"]);
  await using session = await sandbox.session({ authorizedImports: undefined });
  assertEquals((await session.run("import json")).error?.type, "ImportError");
});

/** How many children of this process V8 gives one thread each. */
async function singleThreaded(): Promise<number> {
  const args = ["-ww", "-o", "args=", "--ppid", String(Deno.pid)];
  const { stdout } = await new Deno.Command("ps", { args }).output();
  return new TextDecoder().decode(stdout).split("--single-threaded").length - 1;
}

async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 20_000;
  while (!await isSo()) {
    assert(performance.now() < end, "it never was so");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

Deno.test({
  name: "children use one thread while all processors are busy, and are replaced afterwards",
  ignore: Deno.build.os !== "linux",
  async fn() {
    const count = 3 * navigator.hardwareConcurrency;
    await using sandbox = new Sandbox({ ...quiet, maxConcurrent: count });
    await eventually(() => Promise.resolve(sandbox.stats.ready === 1));
    assertEquals(await singleThreaded(), 0);
    const code = "import time\ntime.sleep(1)\nprint(sum(range(10)))";
    const runs = Array.from({ length: count }, () => sandbox.run(code));
    await eventually(async () => await singleThreaded() > 0);
    for (const { stdout } of await Promise.all(runs)) assertEquals(stdout, "45\n");
    await eventually(async () => sandbox.stats.ready === 1 && await singleThreaded() === 0);
    assertEquals((await sandbox.run("print(1)")).stdout, "1\n");
  },
});
