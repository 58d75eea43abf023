/** Values that cross the boundary, in both directions, are values and nothing else. */

import { assert, assertEquals, assertRejects } from "@std/assert";
import {
  type InputValue,
  type Outcome,
  PolicyError,
  run,
  type RunOptions,
  type Tools,
} from "../../mod.ts";

const NAMES = ["__proto__", "constructor", "prototype", "toString", "then", "toJSON", "$", "v"];

/** What no run may change on our side. */
function isClean(): boolean {
  const plain: Record<string, unknown> = {};
  return plain.polluted === undefined && Object.keys(Object.prototype).length === 0 &&
    Object.getPrototypeOf(plain) === Object.prototype;
}

async function runWith(code: string, options: RunOptions): Promise<Outcome> {
  const outcome = await run(code, options);
  assert(outcome.status !== "internal", JSON.stringify(outcome));
  assert(isClean());
  return outcome;
}

/** A dict whose only key is that name, as JavaScript can give it. */
function only(name: string, value: InputValue): InputValue {
  return Object.fromEntries([[name, value]]);
}

for (const name of NAMES) {
  Deno.test(`values: the key ${name} goes in as a key`, async () => {
    const outcome = await runWith("print(x, list(x), x[name], type(x[name]).__name__)", {
      inputs: { x: only(name, only("polluted", 1)), name },
    });
    assertEquals(outcome.stdout, `{'${name}': {'polluted': 1}} ['${name}'] {'polluted': 1} dict\n`);
  });

  Deno.test(`values: the key ${name} comes out as a key`, async () => {
    const got: unknown[] = [];
    const code = `f({${JSON.stringify(name)}: {"polluted": 1}})\n{${JSON.stringify(name)}: 1}`;
    const outcome = await runWith(code, { tools: { f: (value: unknown) => void got.push(value) } });
    const value = got[0] as Record<string, unknown>;
    assertEquals(Object.getPrototypeOf(value), Object.prototype);
    assertEquals(Object.entries(value), [[name, { polluted: 1 }]]);
    assertEquals(Object.entries(outcome.value!.json as object), [[name, 1]]);
  });

  Deno.test(`values: the keyword ${name} of a tool is a name`, async () => {
    const got: unknown[] = [];
    await runWith(`f(**{${JSON.stringify(name)}: 1})`, {
      tools: { f: (value: unknown) => void got.push(value) },
    });
    assertEquals(Object.getPrototypeOf(got[0]), Object.prototype);
    assertEquals(Object.entries(got[0] as object), [[name, 1]]);
  });

  Deno.test(`values: a tool that is named ${name} is called, or refused`, async () => {
    const tools: Tools = Object.fromEntries([[name, () => 5]]);
    if (!/^[\w]+$/.test(name)) {
      await assertRejects(() => run("1", { tools }), PolicyError);
      return;
    }
    assertEquals((await runWith(`print(${name}())`, { tools })).stdout, "5\n");
  });

  Deno.test(`values: an input that is named ${name} is a variable, or refused`, async () => {
    const inputs = Object.fromEntries([[name, 5]]);
    if (!/^[\w]+$/.test(name)) {
      await assertRejects(() => run("1", { inputs }), PolicyError);
      return;
    }
    assertEquals((await runWith(`print(${name})`, { inputs })).stdout, "5\n");
  });
}

/** What Python gives a tool that it might mistake for the wire's own form, and what must arrive. */
const LOOKALIKES: readonly [python: string, expected: unknown][] = [
  ["{'$': 'int', 'v': '0xff'}", { $: "int", v: "0xff" }],
  ["{'$': 'map', 'v': []}", { $: "map", v: [] }],
  ["{'$': 'object', 'v': [['a', 1]]}", { $: "object", v: [["a", 1]] }],
  ["{'$': 'date', 'v': 1}", { $: "date", v: 1 }],
  ["{'$': None}", { $: null }],
  ["[{'$': 'bytes', 'v': '!!'}]", [{ $: "bytes", v: "!!" }]],
  ["{1: 'a', '1': 'b'}", new Map<unknown, unknown>([[1, "a"], ["1", "b"]])],
  ["{None: {'$': 1}}", new Map([[null, { $: 1 }]])],
  ["2**53", 2n ** 53n],
  ["-2**70", -(2n ** 70n)],
  ["float('nan')", NaN],
  ["-0.0", -0],
  ["float('inf')", Infinity],
  ["b'\\x00\\xff'", Uint8Array.of(0, 255)],
  ["{1, 'a'}", new Set([1, "a"])],
  ["(1, [2, (3,)])", [1, [2, [3]]]],
  ["'\\ud800'", "\ud800"],
  ["'\\u2028</script>'", "\u2028</script>"],
  ["True", true],
  ["None", null],
];

Deno.test("values: what looks like the wire's own form arrives as it was", async () => {
  const got: unknown[] = [];
  const tools = { f: (value: unknown) => void got.push(value) };
  await runWith(LOOKALIKES.map(([python]) => `f(${python})`).join("\n"), { tools });
  for (const [i, [python, expected]] of LOOKALIKES.entries()) {
    assertEquals(got[i], expected, python);
  }
});

/** What cannot leave Python, with the error. */
const KEPT: readonly string[] = [
  "object()",
  "lambda: 0",
  "int",
  "len",
  "(i for i in [])",
  "f",
  "ValueError()",
  "__builtins__",
  "range(3)",
  "1j",
  "type",
  "[[object()]]",
  "{'a': len}",
  "{(1, 2): print}",
  "iter([])",
  "memoryview(b'a')",
  "slice(1)",
  "super",
  "NotImplemented",
  "f.__call__",
];

Deno.test("values: what is no data does not leave Python", async () => {
  let calls = 0;
  const code = `for value in (${KEPT.map((each) => `lambda: ${each}`).join(", ")}):
    try: f(value())
    except TypeError as error: print('cannot leave Python' in str(error))`;
  const { stdout } = await runWith(code, { tools: { f: () => ++calls } });
  assertEquals(stdout, "True\n".repeat(KEPT.length));
  assertEquals(calls, 0);
});

Deno.test("values: what holds itself, or is too deep, does not leave Python", async () => {
  const code = `x = []
x.append(x)
y = []
for i in range(100000): y = [y]
z = {}
z['z'] = z
for value in (x, y, z):
    try: f(value)
    except (ValueError, RecursionError) as error: print(type(error).__name__)`;
  assertEquals((await runWith(code, { tools: { f: () => 1 } })).stdout, "ValueError\n".repeat(3));
});

/** What a tool may answer that is no data; Python sees an exception, never an object of ours. */
const ANSWERS: Record<string, unknown> = {
  "a function": () => 1,
  "a symbol": Symbol("x"),
  "an instance": new (class Secret {
    key = "hidden";
  })(),
  "a regular expression": /x/,
  "a proxy": new Proxy({}, {
    ownKeys() {
      throw new Error("trap");
    },
  }),
  "an object with a getter that throws": Object.defineProperty({}, "x", {
    enumerable: true,
    get() {
      throw new Error("/home/secret/path");
    },
  }),
  "an error": new Error("x"),
  "a weak map": new WeakMap(),
  "an invalid date": new Date(NaN),
  "the global object": globalThis,
};

Deno.test("values: what a tool gives that is no data is an exception, which tells nothing", async () => {
  const tools: Tools = Object.fromEntries(
    Object.values(ANSWERS).map((answer, i) => [`f${i}`, () => answer]),
  );
  const code = `for f in (${Object.keys(tools).join(", ")}):
    try: print('got', f())
    except Exception as error:
        text = str(error)
        print(type(error).__name__, 'hidden' in text, 'file:' in text, '    at ' in text)
        print(any(hasattr(error, n) for n in ('stack', 'message', 'constructor')))`;
  const { stdout } = await runWith(code, { tools, onInternalError: () => {} });
  for (const line of stdout.trimEnd().split("\n")) {
    assert(/^(\w+Error False False False|False)$/.test(line), stdout);
  }
  assertEquals(stdout.trimEnd().split("\n").length, 2 * Object.keys(ANSWERS).length);
});

Deno.test("values: a tool that never answers is ended by the wall limit", async () => {
  const { limit } = await runWith("f()", {
    tools: { f: () => new Promise(() => {}) },
    limits: { wallTimeSec: 0.3 },
  });
  assertEquals(limit, "wall");
});

Deno.test("values: a tool's answer that is too large is an exception", async () => {
  const { stdout } = await runWith(
    "try: f()\nexcept Exception as error: print(type(error).__name__)",
    {
      tools: { f: () => "x".repeat(20_000_000) },
    },
  );
  assert(/^\w+Error\n$/.test(stdout), stdout);
});

Deno.test("values: a tool is called as often as it may be, and no more", async () => {
  let calls = 0;
  const outcome = await runWith(
    "try:\n    while True: f()\nexcept BaseException: print('caught')",
    {
      tools: { f: () => void calls++ },
      limits: { hostCalls: 7 },
    },
  );
  assertEquals([outcome.limit, outcome.stdout, calls], ["calls", "", 7]);
  assert(outcome.error!.message.includes("7"), outcome.error!.message);
});

Deno.test("values: a tool cannot be reached by another name", async () => {
  let calls = 0;
  const code = `
for name in ('g', 'constructor', '__proto__', 'f.g', 'f\\0', ' f', 'F'):
    try: globals()[name]()
    except KeyError: print('no such name')
for attribute in ('js', 'call', 'apply', 'bind', 'constructor', '__globals__', '__closure__', '__code__', '__wrapped__'):
    print(hasattr(f, attribute) and getattr(f, attribute))`;
  const { stdout } = await runWith(code, { tools: { f: () => ++calls } });
  assertEquals(calls, 0);
  assertEquals(stdout.split("\n").filter((line) => line === "no such name").length, 7);
  assert(!/function|native|=>/.test(stdout.replace(/<function.*>/g, "")), stdout);
});
