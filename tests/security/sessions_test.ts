/** Nothing goes from one program to another that is not of its session. */

import { assert, assertEquals } from "@std/assert";
import { Sandbox } from "../../mod.ts";

/** What one program leaves wherever it can. */
const LEAVE = `
import sys, builtins, json, math, logging, functools, collections, decimal, random, warnings
secret = 'S3CRET'
builtins.secret = secret
sys.secret = secret
sys.modules['secret'] = secret
math.pi = secret
json.dumps = lambda *a: secret
logging.getLogger().secret = secret
logging.basicConfig(format='%(message)s S3CRET')
decimal.getcontext().prec = 3
random.seed(1)
warnings.filters.insert(0, secret) if hasattr(warnings, 'filters') else None
sys.setrecursionlimit(100)
__builtins__.print = lambda *a, **k: None
len.__self__
collections.Counter.secret = secret
class Leak(json.JSONEncoder): pass
sys.stdout = sys.stderr
sys.displayhook = sys.excepthook = lambda *a: None
`;

/** What another one finds. */
const LOOK = `
import sys, builtins, json, math, logging, decimal, collections
found = [name for name in ('secret', 'Leak') if name in globals() or hasattr(builtins, name)]
found += [repr(math.pi)] if math.pi != 3.141592653589793 else []
found += [json.dumps(1)] if json.dumps(1) != '1' else []
found += [1] if hasattr(sys, 'secret') or 'secret' in sys.modules else []
found += [2] if hasattr(logging.getLogger(), 'secret') or logging.getLogger().handlers else []
found += [3] if decimal.getcontext().prec != 28 or sys.getrecursionlimit() != 1000 else []
found += [4] if hasattr(collections.Counter, 'secret') else []
found += [5] if any(c.__name__ == 'Leak' for c in json.JSONEncoder.__subclasses__()) else []
print(found)
`;

Deno.test("one program leaves nothing to the next", async () => {
  await using sandbox = new Sandbox({ poolSize: 1, maxConcurrent: 1 });
  for (let i = 0; i < 3; i++) {
    assertEquals((await sandbox.run(LEAVE)).error?.traceback, undefined);
    assertEquals((await sandbox.run(LOOK)).stdout, "[]\n");
  }
});

Deno.test("one session leaves nothing to another, nor to a run", async () => {
  await using sandbox = new Sandbox({ poolSize: 1 });
  const [a, b] = [await sandbox.session(), await sandbox.session()];
  assertEquals((await a.run(LEAVE)).error?.traceback, undefined);
  assertEquals((await b.run(LOOK)).stdout, "[]\n");
  assertEquals((await sandbox.run(LOOK)).stdout, "[]\n");
  assertEquals((await a.run("secret")).value?.json, "S3CRET");
  assertEquals((await b.variables()).some(({ name }) => name === "secret"), false);
  await a.reset();
  assertEquals((await a.run(LOOK)).stdout, "[]\n");
});

Deno.test("a session that is closed is gone, and its id is not another's", async () => {
  await using sandbox = new Sandbox({ poolSize: 1 });
  const ids = new Set<string>();
  for (let i = 0; i < 5; i++) {
    const session = await sandbox.session();
    ids.add(session.id);
    await session.close();
    assertEquals(sandbox.getSession(session.id), undefined);
  }
  assertEquals(ids.size, 5);
  for (const id of ids) assert(/^[0-9a-f]{32}$/.test(id), id);
  for (const id of ["constructor", "__proto__", "", "0".repeat(32)]) {
    assertEquals(sandbox.getSession(id), undefined);
  }
});

Deno.test("a session's limits cannot be lifted from within", async () => {
  await using sandbox = new Sandbox({ poolSize: 1, limits: { cpuTimeSec: 0.3, memoryMb: 20 } });
  const session = await sandbox.session();
  const code = [
    "import sys\nsys.setrecursionlimit(10**6)\ndef f(): f()\ntry: f()\nexcept RecursionError: print('ok')",
    "x = [0] * 1000\ntry:\n    while True: x += x\nexcept BaseException: print('caught')",
    "try:\n    while True: pass\nexcept BaseException: print('caught')",
  ];
  const [depth, memory, time] = [
    await session.run(code[0]!),
    await session.run(code[1]!),
    await session.run(code[2]!),
  ];
  assert(depth.status !== "internal" && depth.status !== "cancelled", JSON.stringify(depth));
  assertEquals([memory.limit, memory.stdout], ["memory", ""]);
  assertEquals([time.limit, time.stdout], ["cpu", ""]);
  assertEquals((await session.run("print(6 * 7)")).stdout, "42\n");
});

Deno.test("what a session prints after its program has ended goes nowhere", async () => {
  await using sandbox = new Sandbox({ poolSize: 1 });
  const session = await sandbox.session();
  await session.run(`
class A:
    def __del__(self): print('late')
def g():
    try: yield
    finally: print('late')
a, b = A(), g()
next(b)`);
  assertEquals((await session.run("print(1)")).stdout, "1\n");
});
