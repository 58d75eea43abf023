/** `Session`: what stays from run to run, what ends it, and what it says. */

import { assert, assertEquals, assertRejects } from "@std/assert";
import { BusyError, ClosedError, PolicyError, Sandbox, type Session } from "../../mod.ts";

async function withSession(use: (session: Session) => Promise<void>): Promise<void> {
  await using sandbox = new Sandbox({ poolSize: 0, onInternalError: () => {} });
  await using session = await sandbox.session({ limits: { cpuTimeSec: 0.3 } });
  await use(session);
}

Deno.test("variables, functions, classes and imports stay", () =>
  withSession(async (session) => {
    await session.run("import math\nx = 2\ndef f(a): return a + x\nclass C:\n    n = 0");
    await session.run("x = 3\nC.n += 1\nc = C()");
    const { value, stdout } = await session.run("print(math.floor(2.5), c.n)\nf(1)");
    assertEquals([stdout, value?.json], ["2 1\n", 4]);
    assertEquals((await session.variables()).map(({ name, type }) => `${name}: ${type}`), [
      "math: module",
      "x: int",
      "f: function",
      "C: type",
      "c: C",
    ]);
  }));

Deno.test("an exception or a limit on time does not lose the state", () =>
  withSession(async (session) => {
    await session.run("x = [1]");
    assertEquals((await session.run("x.append(2)\n1/0")).error?.type, "ZeroDivisionError");
    assertEquals((await session.run("while True: x[0] += 1")).limit, "cpu");
    const wall = await session.run("import time; time.sleep(9)", { limits: { wallTimeSec: 0.2 } });
    assertEquals(wall.limit, "wall");
    assertEquals((await session.run("len(x), x[0] > 1")).value?.repr, "(2, True)");
  }));

Deno.test("a limit leaves streams and event loops usable", () =>
  withSession(async (session) => {
    await session.run("import io, contextlib, asyncio");
    const stuck = "with contextlib.redirect_stdout(io.StringIO()):\n    while True: pass";
    assertEquals((await session.run(stuck)).limit, "cpu");
    assertEquals((await session.run("print('heard')")).stdout, "heard\n");
    await session.run("async def spin():\n    while True: pass\nasyncio.run(spin())");
    const after = await session.run("async def one(): return 1\nasyncio.run(one())");
    assertEquals(after.value?.json, 1);
  }));

Deno.test("memory that is full is told, and the session goes on", () =>
  withSession(async (session) => {
    await session.run("kept = 'here'");
    const full = await session.run("big = []\nwhile True: big.append('x' * 1000 + str(len(big)))", {
      limits: { cpuTimeSec: 10 },
    });
    assertEquals(full.limit, "memory");
    const next = await session.run("kept");
    const isLost = full.error?.hint?.includes("lost") ?? false;
    assertEquals(next.value?.json ?? next.error?.type, isLost ? "NameError" : "here");
  }));

Deno.test("an interruption raises KeyboardInterrupt, in loops, sleep and tools", async () => {
  await using sandbox = new Sandbox({ poolSize: 0 });
  await using session = await sandbox.session({
    tools: { hang: () => new Promise<void>(() => {}) },
  });
  assertEquals(session.interrupt(), false);
  for (const body of ["while True: pass", "import time; time.sleep(30)", "hang()"]) {
    const code = `print('on')\ntry:\n    ${body}\nexcept KeyboardInterrupt:\n    print('caught')`;
    const outcome = await session.run(code, {
      onStdout: (text) => text.includes("on") && setTimeout(() => session.interrupt(), 20),
    });
    assertEquals([outcome.status, outcome.stdout], ["ok", "on\ncaught\n"], body);
  }
});

Deno.test("a signal cancels one run and keeps the state", () =>
  withSession(async (session) => {
    await session.run("x = 1");
    const controller = new AbortController();
    const outcome = await session.run(
      "print('on')\ntry:\n    while True: pass\nexcept BaseException: x = 2",
      { signal: controller.signal, onStdout: () => controller.abort() },
    );
    assertEquals([outcome.status, outcome.error?.type], ["cancelled", "Cancelled"]);
    assertEquals((await session.run("x")).value?.json, 1);
  }));

Deno.test("runs of one session follow one another", () =>
  withSession(async (session) => {
    await session.run("log = []");
    await Promise.all([1, 2, 3, 4].map((n) => session.run(`log.append(${n})`)));
    assertEquals((await session.run("log")).value?.json, [1, 2, 3, 4]);
  }));

Deno.test("inputs become variables, output limits count for each run", () =>
  withSession(async (session) => {
    await session.run("print(a)", { inputs: { a: "first" } });
    const limits = { maxPrintLength: 3 };
    assertEquals((await session.run("print(a)", { limits })).stdout, "fir");
    assertEquals((await session.run("print(a)", { limits })).stdout, "fir");
    await assertRejects(
      () => session.run("1", { limits: { memoryMb: 5 } as never }),
      PolicyError,
      "set for the whole session",
    );
  }));

Deno.test("reset forgets, close ends, and both are told", async () => {
  await using sandbox = new Sandbox({ poolSize: 0, maxSessions: 1 });
  const session = await sandbox.session();
  assertEquals(sandbox.getSession(session.id), session);
  await assertRejects(() => sandbox.session(), BusyError, "sessions are open");
  await session.run("x = 1");
  await session.reset();
  assertEquals((await session.run("x")).error?.type, "NameError");
  assertEquals(await session.variables(), []);
  await session.close();
  assertEquals(sandbox.getSession(session.id), undefined);
  await assertRejects(() => session.run("1"), ClosedError);
  assertEquals(sandbox.stats.sessions, 0);
});

Deno.test("a session that nobody uses expires", async () => {
  await using sandbox = new Sandbox({ poolSize: 0 });
  const session = await sandbox.session({ idleSec: 0.4 });
  const first = session.expiresAt.getTime();
  await session.run("import time; time.sleep(0.6)");
  assert(session.expiresAt.getTime() > first);
  assertEquals(session.isClosed, false);
  await new Promise((resolve) => setTimeout(resolve, 600));
  assertEquals(session.isClosed, true);
});

Deno.test("a reset ends what runs, and what waits behind it runs afterwards", async () => {
  await using sandbox = new Sandbox({ poolSize: 0 });
  await using session = await sandbox.session();
  await session.run("x = 1");
  const running = session.run("print('on')\nwhile True: pass", {
    onStdout: () => void session.reset(),
  });
  assertEquals((await running).status, "cancelled");
  assertEquals((await session.run("'x' in globals()")).value?.json, false);
});
