/** Programs around control: generators, coroutines, exceptions, groups, context managers. */

import { type Context, indent } from "./context.ts";
import { block, RAISES } from "./statements.ts";

const guarded = (text: string): string =>
  `try:\n${indent(text)}\nexcept BaseException as e:\n    print('!', type(e).__name__, e)`;

/** The statements of a generator's body. */
function generatorBody(c: Context, depth: number): string {
  const { random } = c;
  const piece = (): string => {
    if (depth <= 0) return `yield ${random.int(0, 9)}`;
    const inner = () => indent(generatorBody(c, depth - 1));
    switch (random.int(0, 13)) {
      case 0:
        return `try:\n${inner()}\nexcept ${
          random.pick(["ValueError", "Exception", "GeneratorExit", "BaseException"])
        } as e:\n    print('in', repr(e))\n${inner()}`;
      case 1:
        return `try:\n${inner()}\nfinally:\n    print('cleanup')${
          random.chance(0.2)
            ? `\n    ${random.pick(["return 'f'", "yield 'late'", "raise KeyError('f')"])}`
            : ""
        }`;
      case 2:
        return `for i${depth} in range(${random.int(1, 3)}):\n${inner()}${
          random.chance(0.2) ? "\n    break" : ""
        }`;
      case 3:
        return `r = yield from ${
          random.pick(["keep(sub())", "keep(sub())", "[1, 2]", "'xy'", "range(2)", "iter(())", "5"])
        }\nprint('r', r)`;
      case 4:
        return `return ${c.expression("any", 1)}`;
      case 5:
        return random.pick(RAISES);
      case 6:
        return `with Manager(${random.int(0, 3)}, ${random.word("True False")}):\n${inner()}`;
      case 7:
        return `if x:\n${inner()}\nelse:\n    print('x', x)`;
      case 8:
        return `x = [(yield i) for i in (1,)] if False else (yield 'q')`.replace(
          "[(yield i) for i in (1,)] if False else ",
          "",
        );
      case 9:
        return `print('sum', (yield 1) or 0, (yield 2))`;
      default:
        return `x = yield ${c.expression("any", 1)}\nprint('got', x)`;
    }
  };
  return random.times(random.int(1, 2), piece).join("\n");
}

/** A generator driven by next, send, throw and close. */
export function generators(c: Context): string {
  c.prelude.add("Manager");
  c.prelude.add("keep");
  const { random } = c;
  const sub = `def sub():\n    x = None\n${indent(generatorBody(c, 1))}\n    return 'sub'`;
  const gen = `def gen(x=None):\n    x = yield 'start'\n${indent(generatorBody(c, 3))}`;
  const steps = random.times(random.int(5, 12), () =>
    random.pick([
      "next(g)",
      "next(g)",
      "next(g)",
      "g.send(1)",
      "g.send(None)",
      "g.throw(ValueError('t'))",
      "g.throw(KeyError)",
      "g.close()",
      "g.throw(GeneratorExit)",
      "next(g, 'done')",
      "g.throw(StopIteration(3))",
    ]));
  const drive = steps.map((step) => guarded(`print(${step})`)).join("\n");
  const more = random.pick([
    "print(list(keep(gen())))",
    "print([*keep(gen(1))])",
    "a, *b = keep(gen())\nprint(a, b)",
    "for v in keep(gen()):\n    print(v)\n    if v: break\nelse:\n    print('else')",
    "print(g.gi_running, g.gi_frame is None, g.gi_yieldfrom)",
    "print(sum(1 for _ in keep(gen())))",
    "print(dict(zip(keep(gen()), 'abc')))",
  ]);
  return `${sub}\n${gen}\ng = keep(gen())\n${drive}\n${guarded(more)}\ng.close()`;
}

/** Coroutines, asynchronous iteration and managers, driven by hand. */
export function coroutines(c: Context): string {
  c.prelude.add("keep");
  const { random } = c;
  const piece = (depth: number): string => {
    const inner = () => indent(random.times(random.int(1, 2), () => piece(depth - 1)).join("\n"));
    if (depth <= 0) return `print('await', await Tick(${random.int(0, 5)}))`;
    switch (random.int(0, 11)) {
      case 0:
        return `async for n in ${
          random.pick(["keep(agen())", "keep(agen())", "Counter(2)", "[1]"])
        }:\n    print('n', n)\n${inner()}${random.chance(0.3) ? "\n    break" : ""}${
          random.chance(0.2) ? "\nelse:\n    print('else')" : ""
        }`;
      case 1:
        return `async with AManager(${random.word("True False")})${
          random.pick(["", " as am"])
        }:\n${inner()}`;
      case 2:
        return `try:\n${inner()}\nexcept Exception as e:\n    print('handled', repr(e))`;
      case 3:
        return `try:\n${inner()}\nfinally:\n    print('fin', await Tick('f'))`;
      case 4:
        return `print([n async for n in keep(agen())${
          random.pick(["", " if n", " for m in (1, 2)"])
        }])`;
      case 5:
        return `print({n: await Tick(n) for n in (1, 2)})`;
      case 6:
        return random.pick(RAISES);
      case 7:
        return `print(await helper(${random.int(0, 3)}))`;
      case 8:
        return `return ${c.expression("any", 1)}`;
      case 9:
        return `g = keep(agen())\nprint(await g.asend(None))\nprint(await ${
          random.pick([
            "anext(g)",
            "g.asend(1)",
            "g.athrow(ValueError('at'))",
            "g.aclose()",
            "anext(g, 'dflt')",
          ])
        })`;
      case 10:
        return `print(list(x for x in [await Tick(1), 2]))`;
      default:
        return `x = await ${random.pick(["Tick('t')", "helper(1)", "5", "None"])}\nprint(x)`;
    }
  };
  const body = (count: number, depth: number) =>
    indent(random.times(count, () => piece(depth)).join("\n"));
  return `class Tick:
    def __init__(self, value): self.value = value
    def __await__(self):
        got = yield ('tick', self.value)
        return got
class Counter:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1
        return await Tick(self.n)
class AManager:
    def __init__(self, swallow): self.swallow = swallow
    async def __aenter__(self):
        print('aenter', await Tick('in'))
        return self
    async def __aexit__(self, kind, value, tb):
        print('aexit', kind and kind.__name__)
        return self.swallow
async def agen():
    try:
        for i in range(${random.int(1, 3)}):
            got = yield i
            if got: print('agot', got)
            ${random.pick(["pass", "await Tick(i)", "print('step')"])}
    finally:
        print('agen done')
async def helper(n):
${body(1, 1)}
    return n * 2
async def main():
${body(3, 3)}
    return 'result'
co = main()
value = None
try:
    for step in range(30):
        out = co.send(value)
        print('out', out)
        value = ${random.pick(["step", "None", "'v'"])}
${
    random.chance(0.2)
      ? "        if step == 2: value = co.throw(ValueError('thrown'))\n"
      : ""
  }except StopIteration as stop:
    print('stop', stop.value)
except BaseException as e:
    print('error', repr(e), repr(e.__context__))
co.close()`;
}

/** `except*`, groups, notes, chains; sometimes it ends in an uncaught exception. */
export function groups(c: Context): string {
  const { random } = c;
  const leaf = () =>
    random.pick([
      "ValueError('v')",
      "KeyError('k')",
      "TypeError('t')",
      "OSError(1, 'o')",
      "ZeroDivisionError()",
      "IndexError(3)",
    ]);
  const group = (depth: number): string =>
    `ExceptionGroup('g${depth}', [${
      random.times(random.int(1, 3), () =>
        depth > 0 && random.chance(0.4) ? group(depth - 1) : leaf()).join(", ")
    }])`;
  const handlers = random.times(
    random.int(1, 3),
    () =>
      `except* ${
        random.pick([
          "ValueError",
          "KeyError",
          "(TypeError, OSError)",
          "LookupError",
          "Exception",
          "ArithmeticError",
        ])
      } as eg:\n    print('star', repr(eg))${
        random.chance(0.25)
          ? `\n    ${
            random.pick([
              "raise",
              "raise RuntimeError('new')",
              "raise eg",
              "raise ValueError('x') from None",
              "1 / 0",
            ])
          }`
          : ""
      }`,
  );
  const text = `try:\n    raise ${random.chance(0.8) ? group(2) : leaf()}\n${handlers.join("\n")}${
    random.chance(0.3) ? "\nelse:\n    print('else')" : ""
  }${random.chance(0.3) ? "\nfinally:\n    print('finally')" : ""}`;
  const tools = random.times(3, () =>
    guarded(random.pick([
      `eg = ${group(1)}\nprint(eg.split(ValueError))`,
      `eg = ${group(2)}\nprint(eg.subgroup(lambda e: isinstance(e, LookupError)))`,
      `eg = ${group(1)}\nprint(eg.message, eg.exceptions, str(eg))`,
      `eg = ${group(1)}\nprint(eg.derive([ValueError(1)]))`,
      `raise ${leaf()} from ${leaf()}`,
      `e = ${leaf()}\ne.add_note('note')\nprint(e.__notes__, e.args)`,
      "ExceptionGroup('x', [])",
      "ExceptionGroup('x', [1])",
      "ExceptionGroup('x', [KeyboardInterrupt()])",
      "print(repr(BaseExceptionGroup('x', [KeyboardInterrupt()])))",
    ])));
  const last = random.chance(0.4) ? text : guarded(text);
  return `${tools.join("\n")}\n${last}`;
}

/** Exceptions through several frames; the last one is not caught. */
export function tracebacks(c: Context): string {
  c.prelude.add("Manager");
  const { random } = c;
  const names = random.times(random.int(1, 4), () => c.fresh("t"));
  const functions = names.map((name, index) => {
    const next = names[index + 1];
    const go = next === undefined
      ? random.pick(
        [
          random.pick(RAISES),
          `return ${c.expression("any", 3)}\n${random.pick(RAISES)}`.split("\n")[1]!,
          `x = ${c.expression("any", 3)}\nraise ValueError(x)`,
          "a.b.c(1)[2]",
          "x = (1 +\n     n.real +\n     None)",
          "return n[0](n)[1]",
          `[${name}x for ${name}x in (1, 2) if ${name}x / 0]`,
          `print(n, *n, k=${next})`,
          "return {**n}",
          "f'{n!r:>{None}}'",
          "n.x = 1",
          "del n[0]",
          "n @ n",
          "-'' + n",
          "(lambda q: q.z)(n)",
          "import nothing_here",
        ].slice(0, 15),
      )
      : random.pick([
        `return ${next}(n)`,
        `return [${next}(each) for each in (n,)]`,
        `return (lambda: ${next}(n))()`,
        `with Manager(0, False):\n    ${next}(n)`,
        `return max([n], key=${next})`,
        `for each in map(${next}, [n]):\n    pass`,
        `x = 1 + ${next}(\n    n\n) * 2`,
        `yield_ = next(${next}(i) for i in [n])\nreturn yield_`,
      ]);
    const wrapped = random.chance(0.35)
      ? `try:\n${indent(go)}\nexcept ${
        random.pick(["KeyError", "Exception", "TypeError"])
      } as e:\n    ${
        random.pick([
          "raise RuntimeError('wrapped') from e",
          "raise",
          "raise ValueError('second')",
          "e.add_note('a note')\n    raise",
          "raise e",
          "raise KeyError('none') from None",
        ])
      }${random.chance(0.2) ? "\nfinally:\n    n = None" : ""}`
      : go;
    return `def ${name}(n):\n${indent(wrapped)}`;
  });
  const start = random.pick([
    `${names[0]}(${random.int(0, 3)})`,
    `result = ${names[0]}(${random.int(0, 3)}) + 1`,
    `class T:\n    v = ${names[0]}(1)`,
    `print([${names[0]}(each) for each in 'ab'])`,
    `def recurse(k):\n    return recurse(k + 1) if k < ${random.int(3, 9)} else ${
      names[0]
    }(k)\nrecurse(0)`,
    `if True:\n    for q in (1, 2):\n        ${names[0]}(q)`,
    c.expression("any", 4),
    c.expression("any", 4),
    "import sys\nsys.exit(" + random.pick(["3", "'message'", "None", "", "True", "[1]"]) + ")",
  ]);
  return `${functions.join("\n")}\n${start}`;
}

/** Decorators, closures over loops, default arguments and evaluation order. */
export function closures(c: Context): string {
  const { random } = c;
  return [
    "def mark(tag, value=None):\n    print('mark', tag)\n    return value",
    random.pick([
      "fs = [lambda: i for i in range(3)]\nprint([f() for f in fs])",
      "fs = []\nfor i in range(3):\n    def f(j=i): return i, j\n    fs.append(f)\nprint([f() for f in fs])",
      "def counter():\n    n = 0\n    def up(by=1):\n        nonlocal n\n        n += by\n        return n\n    return up\na, b = counter(), counter()\nprint(a(), a(5), b())",
    ]),
    `print(mark(1, ${random.int(0, 1)}) ${random.word("and or + == <")} mark(2, ${
      random.int(0, 3)
    }))`,
    `def order(a=mark('d1', 1), *, k=mark('d2', 2)) -> mark('ann'):\n    return a, k\nprint(order(k=mark('k', 5)))`,
    `xs = [0, 1, 2]\nxs[mark('i', 1)] = mark('v', ${
      random.int(0, 9)
    })\nxs[mark('i', 0)] += mark('v', 3)\nprint(xs)`,
    `@mark('deco', lambda f: f)\n@mark('deco2', lambda f: f)\ndef g(): ${
      random.pick(["return 1", "pass", "yield 1"])
    }\nprint(type(g()).__name__)`,
    guarded(
      `def h(${random.pick(["a, b", "a, /, b=1", "*a, b", "a, **b"])}): return a, b\nprint(h(${
        random.pick([
          "1, 2",
          "1, b=2",
          "a=1, b=2",
          "*[1, 2]",
          "1, 2, 3",
          "**{'a': 1, 'b': 2}",
          "1, **{'b': 3}",
          "1, a=2",
          "",
        ])
      }))`,
    ),
    guarded(`print({mark('k1', 1): mark('v1', 2), **mark('rest', {3: 4})}, [*mark('star', 'ab')])`),
    `class Deco:\n    def __init__(self, f): self.f = f\n    def __call__(self, *a): return ('deco', self.f(*a))\n    def __get__(self, o, t=None): return lambda *a: ('bound', self.f(o, *a))\nclass U:\n    @Deco\n    def m(self, v): return v\nprint(U().m(1))\n@Deco\ndef plain(v): return v\nprint(plain(2))`,
    `print((lambda *a, k=mark('kd', 1), **kw: (a, k, kw))(${
      random.pick(["1, 2", "k=3", "*'ab', z=1", "**{'k': 9}"])
    }))`,
    guarded(block(c, 2, 4)),
  ].join("\n");
}
