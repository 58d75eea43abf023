/** Tools: calls of JavaScript from Python and back. */

import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { PolicyError, run, type ToolContext, ToolError, type Tools, toolStubs } from "../../mod.ts";

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function output(code: string, tools: Tools): Promise<string> {
  const outcome = await run(code, { tools });
  assertEquals(outcome.error?.traceback ?? "", "", code);
  return outcome.stdout;
}

Deno.test("arguments by position come one by one, keywords as one object after them", async () => {
  const calls: unknown[][] = [];
  const tools = { f: (...args: unknown[]) => calls.push(args) };
  assertEquals(
    await output("print(f(), f(1, [2]), f(a=1), f(1, b={'c': None}))", tools),
    "1 2 3 4\n",
  );
  assertEquals(calls, [[], [1, [2]], [{ a: 1 }], [1, { b: { c: null } }]]);
});

Deno.test("a signature is checked, shown and documented", async () => {
  const tools: Tools = {
    "crm.lookup": {
      call: (id: number, options?: { deep: boolean }) => `${id} ${options?.deep}`,
      signature: "(customer_id: int, *, deep: bool = False) -> dict[str, Customer]",
      description: 'Finds a customer.\n\nAsk by "id".',
    },
  };
  const code = `import inspect
print(crm.lookup(5), crm.lookup(5, deep=True), crm.lookup.__name__, crm.lookup)
for wrong in (lambda: crm.lookup(), lambda: crm.lookup(1, 2), lambda: crm.lookup(1, depth=2)):
    try: wrong()
    except TypeError as error: print(error)
print(list(inspect.signature(crm.lookup).parameters), crm.lookup.__doc__.splitlines()[0])
help(crm.lookup)`;
  assertEquals(
    await output(code, tools),
    `5 undefined 5 true lookup <tool crm.lookup>
lookup() missing 1 required positional argument: 'customer_id'
lookup() takes 1 positional argument but 2 were given
lookup() got an unexpected keyword argument 'depth'
['customer_id', 'deep'] Finds a customer.
Help on function lookup:

lookup(customer_id: int, *, deep: bool = False) -> dict[str, Customer]
    Finds a customer.

    Ask by "id".

`,
  );
});

Deno.test("what a tool throws is a Python exception", async () => {
  const tools: Tools = {
    chosen: () => {
      throw new ToolError("gone", { type: "LookupError" });
    },
    named: () => {
      throw Object.assign(new Error("no key"), { name: "KeyError" });
    },
    plain: () => {
      throw new Error("plain");
    },
    rejects: () => Promise.reject(new TypeError("late")),
    nothing: () => {
      throw null;
    },
    unknown: () => {
      throw new ToolError("x", { type: "__proto__" });
    },
    opaque: () => () => 1,
  };
  const code = `for name in "chosen named plain rejects nothing unknown opaque".split():
    try: globals()[name]()
    except Exception as error: print(type(error).__name__, str(error)[:40])`;
  assertEquals(
    await output(code, tools),
    `LookupError gone
KeyError 'no key'
RuntimeError plain
TypeError late
RuntimeError null
RuntimeError x
RuntimeError the result of opaque() is a function, wh
`,
  );
});

Deno.test("what cannot leave Python is a TypeError that says so", async () => {
  const code = `for value in (object(), lambda: 1, 1j, range(3), [1, {2: print}]):
    try: f(value)
    except TypeError as error: print(str(error).split(";")[0])
loop = []; loop.append(loop)
try: f(x=loop)
except ValueError as error: print(error)`;
  assertEquals(
    await output(code, { f: () => 1 }),
    `f() argument 1: a object cannot leave Python
f() argument 1: a function cannot leave Python
f() argument 1: a complex cannot leave Python
f() argument 1: a range cannot leave Python
f() argument 1: a builtin_function_or_method cannot leave Python
f() argument 'x' is nested too deeply, or holds itself
`,
  );
});

Deno.test("async tools run side by side under asyncio, and block outside of it", async () => {
  let most = 0;
  let now = 0;
  const tools: Tools = {
    slow: async (n: number) => {
      most = Math.max(most, ++now);
      await wait(50);
      now--;
      return n;
    },
  };
  const code = `import asyncio
print(slow(7))
async def main():
    print(await slow(1), await asyncio.gather(*(slow(i) for i in range(20))))
    try: await asyncio.wait_for(slow(0), 0.001)
    except TimeoutError: print("timeout")
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(each()) for each in (lambda: named(1), lambda: named(2))]
    print([task.result() for task in tasks])
async def named(n): return await slow(n)
asyncio.run(main())`;
  assertEquals(
    await output(code, tools),
    `7\n1 [${Array.from({ length: 20 }, (_, i) => i).join(", ")}]\ntimeout\n[1, 2]\n`,
  );
  assertEquals(most, 20);
});

Deno.test("calls are counted, limited and cancelled with their run", async () => {
  let aborted = false;
  const tools: Tools = {
    f: () => 1,
    hang(this: ToolContext) {
      this.signal.addEventListener("abort", () => aborted = true);
      return new Promise(() => {});
    },
  };
  const counted = await run("for i in range(5): f()", { tools });
  assertEquals(counted.usage.hostCalls, 5);
  const code = "try:\n    while True: f()\nexcept BaseException: print('caught')";
  const limited = await run(code, { tools, limits: { hostCalls: 10 } });
  assertEquals([limited.status, limited.limit, limited.stdout], ["limit", "calls", ""]);
  assertStringIncludes(limited.error!.message, "Limit of 10 host calls exceeded");
  const hung = await run("hang()", { tools, limits: { wallTimeSec: 0.3 } });
  assertEquals([hung.limit, aborted], ["wall", true]);
});

Deno.test("arguments and results that are too large are refused", async () => {
  const tools = { f: (x: string) => x.length, g: () => "x".repeat(9_000_000) };
  const code = `for call in (lambda: f("x" * 9_000_000), lambda: g()):
    try: call()
    except ValueError as error: print(str(error)[:50])`;
  const outcome = await run(code, { tools, limits: { memoryMb: 100 } });
  assertEquals(
    outcome.stdout,
    "the arguments are too large: at most 8388608 bytes\nthe result of g() is too large: at most 8388608 by\n",
  );
});

Deno.test("final_answer ends the run, and only what asks for everything can stop it", async () => {
  const code = "try:\n    final_answer({'n': 1})\nexcept Exception:\n    print('no')\nfinally:\n" +
    "    print('finally')\nprint('after')";
  const outcome = await run(code, { finalAnswer: true });
  assertEquals([outcome.status, outcome.finalAnswer, outcome.stdout], ["ok", true, "finally\n"]);
  assertEquals(outcome.value, { repr: "{'n': 1}", json: { n: 1 } });
  const inLoop = "import asyncio\nasync def f():\n    async with asyncio.TaskGroup() as g:\n" +
    "        g.create_task(h())\nasync def h(): final_answer(2)\nasyncio.run(f())";
  assertEquals((await run(inLoop, { finalAnswer: true })).value?.json, 2);
  assertEquals((await run("final_answer(1)")).error?.type, "NameError");
});

Deno.test("toolStubs is Python that says what there is", async () => {
  const tools: Tools = {
    plain: () => 1,
    later: async () => await 1,
    "crm.lookup": { call: () => 1, signature: "(id: int) -> str", description: 'Says "hi"' },
    "crm.find": () => 1,
  };
  const text = toolStubs(tools);
  assertEquals(
    text,
    `def plain(*args, **kwargs):
    ...

async def later(*args, **kwargs):
    ...

class crm:
    @staticmethod
    def lookup(id: int) -> str:
        """Says "hi\\""""
        ...

    @staticmethod
    def find(*args, **kwargs):
        ...
`,
  );
  assertEquals((await run(text)).status, "ok");
  await assertRejects(
    () => Promise.resolve().then(() => toolStubs({ "1x": () => 1 })),
    PolicyError,
  );
  assert(toolStubs({}) === "");
});
