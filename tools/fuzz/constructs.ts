/**
 * Programs about one part of the language reference each: the order of evaluation, the scopes of
 * names, how calls bind arguments, where tracebacks point in expressions of several lines, type
 * parameters, asynchronous comprehensions, generators left by loops, names bound while they are read.
 */

import { type Context, indent } from "./context.ts";
import type { Random } from "./random.ts";

// The order of evaluation

/** An expression whose operands tell that they are evaluated; now and then one raises. */
function told(r: Random, depth: number): string {
  if (depth === 0 || r.chance(0.25)) {
    return r.pick([
      () => `t(${r.int(0, 3)})`,
      () => `t(${r.int(0, 3)})`,
      () => `t([${r.int(0, 2)}, ${r.int(0, 2)}])`,
      () => "t('ab')",
      () => "t(o)",
      () => "t(None)",
    ])();
  }
  const inner = () => told(r, depth - 1);
  return r.pick([
    () => `(${inner()} ${r.word("+ - * // % << & | @ **")} ${inner()})`,
    () => `(${inner()} ${r.word("< <= == != in is > and or")} ${inner()})`,
    () => `(${inner()} < ${inner()} ${r.word("< == in is")} ${inner()})`,
    () => `(${inner()} if ${inner()} else ${inner()})`,
    () => `(${r.word("not - + ~")} ${inner()})`,
    () => `[${inner()}, *${inner()}, ${inner()}]`,
    () => `{${inner()}: ${inner()}, **t({}), ${inner()}: ${inner()}}`,
    () => `{*${inner()}, ${inner()}}`,
    () => `t(f)(${inner()}, *${inner()}, k=${inner()}, **{'z': ${inner()}})`,
    () => `t(f)(${inner()}, k=${inner()})`,
    () => `t(o)[${inner()}]`,
    () => `t(o)[${inner()}:${inner()}:${inner()}]`,
    () => "t(o).attr",
    () => `t(o).m(${inner()}, ${inner()})`,
    () => `f"{${inner()}!r:{t('>5')}}{${inner()}}"`,
    () => `(w := ${inner()})`,
    () => `[${inner()} for q in ${inner()} if ${inner()}]`,
    () => `{q: ${inner()} for q in t('xy')}`,
    () => `(lambda a=${inner()}, *, b=${inner()}: (a, b))()`,
    () => `max(${inner()}, ${inner()}, key=t(str))`,
    () => `(yielded(${inner()}), ${inner()})`,
    () => `(w, (w := ${inner()}), w)`,
  ])();
}

function target(r: Random, depth = 1): string {
  return r.pick([
    () => "x",
    () => "x",
    () => `t(o)[${told(r, 1)}]`,
    () => "t(o).attr",
    () => `t(o)[${told(r, 0)}:${told(r, 0)}]`,
    () => depth === 0 ? "y" : `(${target(r, 0)}, ${target(r, 0)})`,
    () => depth === 0 ? "z" : `[${target(r, 0)}, *${target(r, 0)}]`,
  ])();
}

function toldStatement(r: Random): string {
  const one = () => told(r, 2);
  return r.pick([
    () => `print(${one()})`,
    () => `print(${told(r, 3)})`,
    () => `${target(r)} = ${one()}`,
    () => `${target(r)} = ${target(r)} = ${one()}`,
    () =>
      `${r.pick(["x", "t(o).attr", `t(o)[${one()}]`])} ${r.word("+= -= *= |= @= //=")} ${one()}`,
    () => `del ${r.pick(["x", "t(o).attr", `t(o)[${one()}]`, "(x, y)", `t(o)[${one()}], x`])}`,
    () => `assert ${one()}, ${one()}`,
    () => `raise t(ValueError(${r.int(0, 9)})) from t(KeyError())`,
    () => `for ${target(r)} in ${one()}:\n    print('turn')`,
    () => `with t(cm) as ${target(r)}, t(cm) as y:\n    ${one()}`,
    () =>
      `@t(lambda d: d)\ndef g(a: ${one()} = ${one()}, *b: t(1), c: t(2) = ${one()}) -> t(3): pass\n` +
      "print(g.__defaults__, g.__kwdefaults__, g.__annotations__)",
    () => `@t(lambda d: d)\nclass C(t(object), k=${one()}):\n    a: ${one()} = ${one()}`,
    () => `x: ${one()} = ${one()}`,
    () => `t(o).attr: ${one()} = ${one()}`,
    () =>
      `match ${one()}:\n    case [a, b] if ${one()}: print('pair', a, b)\n    case _: print('other')`,
    () => `while ${one()}:\n    print('once')\n    break\nelse:\n    print('else')`,
    () => `x, *y = ${one()}\nprint(x, y)`,
    () => `global_, o[${one()}] = ${one()}, ${one()}`,
  ])();
}

const TOLD = `def t(v):
    print('t', v if not isinstance(v, (O, type)) and not callable(v) else type(v).__name__)
    return v
class O:
    attr = 1
    def __getitem__(self, k): print('get', k); return k
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
    def __setattr__(self, n, v): print('setattr', n, v)
    def __delattr__(self, n): print('delattr', n)
    def m(self, *a): print('m', a); return a
    def __add__(self, other): print('add'); return NotImplemented
    def __radd__(self, other): print('radd'); return 7
    def __iadd__(self, other): print('iadd'); return self
    def __matmul__(self, other): return 'mat'
    def __rmul__(self, other): print('rmul'); return NotImplemented
    def __bool__(self): print('bool'); return True
    def __contains__(self, item): print('contains', item); return item
    def __lt__(self, other): print('lt'); return NotImplemented
    def __iter__(self): print('iter'); return iter([1, 2])
    def __repr__(self): return '<o>'
    def __hash__(self): return 7
    def __init_subclass__(cls, **kw): print('sub', kw)
class CM:
    def __enter__(self): print('enter'); return (1, 2)
    def __exit__(self, *a): print('exit', a[0]); return False
def f(*a, **k):
    print('f', a, k)
    return a
def yielded(v): return v
o, cm, x, y, z, w = O(), CM(), 1, 2, 3, 4`;

export function order(c: Context): string {
  const { random } = c;
  const statements = random.times(random.int(3, 7), () => {
    const text = toldStatement(random);
    return `try:\n${indent(text)}\nexcept Exception as e:\n    print(type(e).__name__, e)`;
  });
  return [TOLD, ...statements].join("\n");
}

// Scopes

const NAMES = ["a", "b", "c"];

function reading(r: Random, kind: string): string {
  const name = r.pick(NAMES);
  return `try: print('${name}', ${
    r.pick([
      name,
      name,
      `(lambda: ${name})()`,
      `[${name} for q in 'x']`,
      `list(${name} for q in 'x')`,
      `[${name} for ${name} in 'x'], ${name}`,
      `[(lambda: ${name})() for q in 'x']`,
      `{${name}: q for q in 'x'}`,
      `(${name} := 'walrus'), ${name}`,
      kind === "class" ? name : `[${name} := q for q in 'xy'], ${name}`,
      `[[${name} for q in ${name}] for r in 'xy']`,
      `sorted(k for k in locals() if k in 'abc')`,
    ])
  })\nexcept Exception as e: print(type(e).__name__, e)`;
}

function scopeBody(
  r: Random,
  depth: number,
  kind: "module" | "function" | "class",
  isInside = false,
): string {
  const declared = new Set<string>();
  const lines: string[] = [];
  if (kind !== "module") {
    for (const name of NAMES) {
      if (!r.chance(0.25)) continue;
      lines.push(`${isInside && r.chance(0.7) ? "nonlocal" : "global"} ${name}`);
      declared.add(name);
    }
  }
  const count = r.int(2, 4);
  for (let i = 0; i < count; i++) {
    const name = r.pick(NAMES);
    lines.push(
      r.pick([
        () => reading(r, kind),
        () => reading(r, kind),
        () => `${name} = '${kind[0]}${r.int(0, 99)}'`,
        () => `try: del ${name}\nexcept Exception as e: print(type(e).__name__, e)`,
        () => `for ${name} in 'f': pass`,
        () => `try: raise KeyError\nexcept KeyError as ${name}: pass`,
        () => `if 0: ${name} = 1`,
        () => `import math as ${name}\n${name} = ${name}.__name__`,
        () => `try: ${name} += '+'\nexcept Exception as e: print(type(e).__name__, e)`,
        () => declared.has(name) ? "pass" : `${name}: int`,
        () => `print(${kind === "module" ? "'m'" : "sorted(k for k in locals() if k in 'abc')"})`,
      ])(),
    );
  }
  if (depth > 0) {
    for (let i = r.int(1, 2); i > 0; i--) {
      const name = `n${depth}${i}`;
      if (r.chance(0.6)) {
        const parameters = r.pick([
          "",
          "",
          r.pick(NAMES),
          `${r.pick(NAMES)}='d'`,
          `*${r.pick(NAMES)}`,
        ]);
        const used = /\w/.exec(parameters)?.[0];
        const body = scopeBody(r, depth - 1, "function", isInside || kind === "function")
          .replace(used ? new RegExp(`^(?:global|nonlocal) ${used}\n`, "m") : /^$/, "");
        lines.push(
          `def ${name}(${parameters}):\n${indent(body)}`,
          `try: ${name}(${
            /^\w$/.test(parameters) ? "'arg'" : ""
          })\nexcept Exception as e: print(type(e).__name__, e)`,
        );
      } else {
        lines.push(
          `try:\n    class ${name}:\n${
            indent(indent(scopeBody(r, depth - 1, "class", isInside || kind === "function")))
          }\n` +
            `    print(sorted(k for k in vars(${name}) if k in 'abc'))\n` +
            "except Exception as e: print(type(e).__name__, e)",
        );
      }
      if (r.chance(0.5)) lines.push(reading(r, kind));
    }
  }
  return lines.join("\n");
}

/** Names that are bound, deleted and read in scopes within scopes; some programs are refused. */
export function scopes(c: Context): string {
  return `a = 'A'\nb = 'B'\n${scopeBody(c.random, c.random.int(1, 3), "module")}`;
}

// Calls

const SIGNATURES = [
  "a",
  "a, b",
  "a, b=2",
  "a, /",
  "a, /, b",
  "a, b=1, /, c=2",
  "*a",
  "**a",
  "a, *b, c",
  "a, *, b",
  "*, a, b=2",
  "a, /, *b, c=3, **d",
  "a=1, *b, c, **d",
  "a, /, **a2",
  "self, a=1",
  "",
];

const ARGUMENTS = [
  "1",
  "2",
  "a=3",
  "b=4",
  "c=5",
  "d=6",
  "*[7]",
  "*(8, 9)",
  "*''",
  "**{'a': 10}",
  "**{'b': 11, 'c': 12}",
  "**{}",
  "**{'zz': 13}",
  "**{1: 14}",
  "*None",
  "**None",
  "self=15",
];

/** How arguments meet parameters, and what is said when they do not. */
export function calls(c: Context): string {
  const { random } = c;
  const lines = [
    "def show(f, call):\n    try: print(call(f))\n    except TypeError as e: print(e)",
  ];
  for (let i = random.int(3, 5); i > 0; i--) {
    const signature = random.pick(SIGNATURES);
    const names = [...signature.matchAll(/[a-z]\w*/g)].map((match) => match[0]);
    const result = `(${names.map((name) => `${name}, `).join("")})`;
    const name = `f${i}`;
    lines.push(random.pick([
      `def ${name}(${signature}): return ${result}`,
      `${name} = lambda ${signature}: ${result}`,
      `class K${i}:\n    def m(self_${
        signature === "" ? "" : `, ${signature}`
      }): return ${result}\n${name} = K${i}().m`,
      `class K${i}:\n    @classmethod\n    def m(cls_${
        signature === "" ? "" : `, ${signature}`
      }): return ${result}\n${name} = K${i}.m`,
      `class K${i}:\n    @staticmethod\n    def m(${signature}): return ${result}\n${name} = K${i}().m`,
      `class ${name}:\n    def __init__(self_${
        signature === "" ? "" : `, ${signature}`
      }): self_.got = ${result}\n    def __repr__(self): return repr(self.got)`,
      `class ${name}:\n    def __new__(cls_${
        signature === "" ? "" : `, ${signature}`
      }): return ${result}`,
      `class K${i}:\n    def __call__(self_${
        signature === "" ? "" : `, ${signature}`
      }): return ${result}\n${name} = K${i}()`,
      `import functools\n${name} = functools.partial(lambda ${signature}: ${result}, ${
        random.pick(["1", "a=2", "1, b=3"])
      })`,
      `def ${name}(${signature}): yield ${result}`,
    ]));
    for (let j = random.int(2, 4); j > 0; j--) {
      const positional: string[] = [];
      const keywords: string[] = [];
      for (let k = random.int(0, 4); k > 0; k--) {
        const argument = random.pick(ARGUMENTS);
        if (/^(?:\*\*|\w+=)/.test(argument)) {
          if (argument.startsWith("**") || !keywords.includes(argument)) keywords.push(argument);
        } else positional.push(argument);
      }
      lines.push(`show(${name}, lambda f: f(${[...positional, ...keywords].join(", ")}))`);
    }
  }
  return lines.join("\n");
}

// Places

/** An expression of which a part fails, laid out at random over several lines. */
function failing(r: Random, depth: number): string {
  const gap = () => r.pick(["", " ", "\n", "\n    ", "  # é\n  ", ""]);
  const fine = () =>
    r.pick(["1", "n", "'é'", "[1,\n 2]", "(n)", "fine(n)", "fine(\n n\n)", '"""a\nb"""', "n.real"]);
  if (depth === 0) {
    return r.pick([
      "None.x",
      "n[0]",
      "n / 0",
      "undefined",
      "fail(n)",
      "fail(\n  n,\n  'é'\n)",
      "n.\nreal\n.foo",
      "{}['k']",
      "n()",
      "-''",
      "'é' + n",
      "n +\\\n ''",
      "(lambda: n / 0)()",
      "[*n]",
      "f'{n / 0}'",
      "f'''é{\nn\n/ 0\n}'''",
      "fine(*n)",
      "fine(**n)",
      "n < ''",
      "n in n",
      "not None.x",
      "await_.z",
    ]);
  }
  const inner = () => failing(r, depth - 1);
  return r.pick([
    () => `fine(${gap()}${fine()},${gap()}${inner()}${gap()})`,
    () => `fine(${inner()},${gap()}k=${fine()})`,
    () => `(${gap()}${fine()}${gap()}${r.word("+ - * / and or < ==")}${gap()}${inner()}${gap()})`,
    () =>
      `(${inner()}${gap()} ${r.word("+ * % if")} ${gap()}${fine()})`.replace(
        / if (.*)\)$/s,
        " if $1 else 2)",
      ),
    () => `[${gap()}${fine()},${gap()}${inner()},${gap()}]`,
    () => `{${gap()}'k':${gap()}${inner()}}`,
    () => `(${inner()})${gap().replaceAll(/\n|#.*/g, "")}.attr`,
    () => `(${inner()})[${gap()}${fine()}]`,
    () => `${fine().replaceAll("\n", " ")}[${gap()}${inner()}${gap()}]`,
    () =>
      `(lambda q:${gap().replaceAll(/\n|#.*/g, "")} ${
        inner().replaceAll("\n", " ").replaceAll("\\", "")
      })(1)`,
    () => `[${inner()} for q in [${fine()}]]`,
    () => `[q for q in ${inner().replaceAll("\n", " ").replaceAll("\\", "")}]`,
    () => `list(${inner()}${gap()}for q in [1])`,
    () => `f"{${inner().replaceAll(/\s*\n\s*/g, " ").replaceAll("\\", "").replaceAll("# é", "")}}"`,
    () => `(w :=${gap()}${inner()})`,
    () => `(${fine()}, *${inner()})`,
  ])();
}

/** Tracebacks of expressions over several lines. */
export function places(c: Context): string {
  const { random } = c;
  const lines = [
    "import traceback",
    "def fine(*a, **k): return 1",
    "def fail(*a):\n    raise ValueError('é')",
    "await_ = None",
    "n = 5",
    "class Box: pass\nbox = Box()",
  ];
  for (let i = random.int(3, 5); i > 0; i--) {
    const text = failing(random, random.int(0, 3));
    const joined = `(${text})`;
    const statement = random.pick([
      () => joined,
      () => `x = ${joined}`,
      () => `x: int = ${joined}`,
      () => `box.x = y = ${joined}`,
      () => `x = y = 1 + ${joined}`,
      () => `box.x += ${joined}`,
      () => `x, y = ${joined}`,
      () => `return ${joined}`,
      () => `raise ${joined}`,
      () => `raise ValueError(${joined}) from None`,
      () => `assert ${joined}, 'no'`,
      () => `assert not fine(${joined})`,
      () => `for q in ${joined}:\n    pass`,
      () => `if ${joined}:\n    pass`,
      () => `while ${joined}:\n    pass`,
      () => `with ${joined} as q:\n    pass`,
      () => `del ${joined}[0]`,
      () => `box[${joined}] = 1`,
      () => `@${joined}\ndef g(): pass`,
      () => `@fine\n@(${joined})\nclass G: pass`,
      () => `class G(${joined}): pass`,
      () => `def g(a=${joined}): pass`,
      () => `match ${joined}:\n    case 1: pass`,
      () => `match 1:\n    case q if ${joined}: pass`,
      () => `print(${joined},\n      1)`,
      () => `yield ${joined}`,
      () => `box.method(${joined}).other`,
      () =>
        `try:\n    ${joined.replaceAll("\n", " ").replaceAll(/\\|# é/g, "")}\nfinally:\n    n.zz`,
    ])();
    // Lines in brackets, or in literals, may stand anywhere.
    const body = statement.split("\n").map((line, k) =>
      k === 0 || /^(?:def|class|@|finally| {4}(?:pass|case|n\.zz))/.test(line)
        ? `    ${line}`
        : line
    ).join("\n");
    const name = `s${i}`;
    lines.push(
      `def ${name}():\n${body}`,
      `try: list(${name}() or [])\nexcept Exception: traceback.print_exc()`,
    );
  }
  return lines.join("\n");
}

// Type parameters

/** PEP 695: what is evaluated when, and in which scope. */
export function typeParameters(c: Context): string {
  const r = c.random;
  const bound = () =>
    r.pick([": int", ": (int, str)", ": t(int)", ": undefined", ": 'text'", ": list[U]", "", ""]);
  const fallback = () => r.pick(["", "", " = int", " = t(str)", " = undefined", " = list[T]"]);
  const list = r.pick([
    () => `[T${bound()}]`,
    () => `[T${bound()}${fallback()}]`,
    () => `[T, U${bound()}]`,
    () => `[T${bound()}, *Ts, **P]`,
    () => `[*Ts${r.pick(["", " = *tuple[int, str]"])}]`,
    () => `[**P${r.pick(["", " = [int]"])}]`,
  ]);
  const show = "for p in X.__type_params__:\n    show(p)";
  const uses = r.times(r.int(2, 4), () =>
    r.pick([
      () =>
        `def X${list()}(a: T, *b: ${
          r.word("T int t(1)")
        }) -> T:\n    return T\n${show}\nprint(X.__annotations__)\nprint(X(1))`,
      () =>
        `class X${list()}:\n    T2 = T\n    def m[V](self, a: T): return T, V\n${show}\nprint(X.__mro__, X.__parameters__, X.__orig_bases__)\nprint(X().m(1))`,
      () =>
        `type X${list()} = ${
          r.word("T list[T] dict[T,T] undefined t(int) X")
        }\n${show}\nprint(X, X.__name__)\nprint(X.__value__)`,
      () => `class X${list()}(list[T]): pass\nprint(X.__orig_bases__, X.__bases__, X[int])`,
      () => `type X${list()} = T\nprint(X[int], X[int].__origin__, X[int].__args__)\nX(1)`,
      () =>
        `class X[T]:\n    x = [T for _ in 'a']\n    y = lambda: T\n    class In[V]:\n        z = (T, V)\nprint(X.x, X.y(), X.In.z)`,
      () => `T = 'outer'\ndef X[T](): return T\nprint(T, X())`,
      () => `class X[T]:\n    T = 5\n    def m(self): return T\nprint(X.T, X().m())`,
      () => `def X[T](a=${r.word("1 T undefined")}): return a\nprint(X())`,
      () =>
        `def X${list()}():\n    def inner[T](x: T): return T\n    return T, inner\nprint(X()[0], X()[1].__type_params__)`,
    ])());
  return [
    "def t(v):\n    print('t', v)\n    return v",
    "def show(p):\n    print(repr(p), type(p).__name__, p.__name__)\n" +
    "    for n in ('__bound__', '__constraints__', '__default__', '__infer_variance__'):\n" +
    "        try: print(n, getattr(p, n))\n        except Exception as e: print(n, type(e).__name__, e)\n" +
    "    print(p.has_default())",
    ...uses.map((text) =>
      `try:\n${indent(text)}\nexcept Exception as e:\n    print(type(e).__name__, e)`
    ),
  ].join("\n");
}

// Asynchronous comprehensions

/** Comprehensions that await, and their kinds within one another. */
export function asyncComprehensions(c: Context): string {
  const r = c.random;
  const clause = () =>
    r.pick([
      "async for i in agen(3)",
      "for i in range(3)",
      "async for i in agen(2) if await ask(i)",
      "for i in [1, 2] async for j in agen(i)",
      "async for i in agen(2) for j in range(i)",
      "for i in await ask([1, 2])",
    ]);
  const element = () =>
    r.pick(["i", "await ask(i)", "(i, n)", "[i async for i in agen(2)]", "f'{i!r}'", "i / n"]);
  const use = () =>
    r.pick([
      () => `print([${element()} ${clause()}])`,
      () => `print(sorted({str(${element()}) ${clause()}}))`,
      () => `print({i: ${element()} ${clause()}})`,
      () =>
        `g = (${element()} ${clause()})\nprint(type(g).__name__)\ntry:\n    async for x in g: print(x)\nexcept TypeError as e: print(e)`,
      () => `print([x async for x in (${element()} async for i in agen(3))])`,
      () => `print(await anext((${element()} async for i in agen(3)), 'none'))`,
      () =>
        `async for x in agen(5):\n    print(x)\n    if x == ${
          r.int(0, 3)
        }: break\nelse:\n    print('else')`,
      () => `print([[${element()} ${clause()}] for k in range(2)])`,
      () =>
        `print(list(${r.word("i k n")} for i in range(2) for k in [${
          element().replaceAll(/await ask\((\w)\)/g, "$1")
        }]))`,
    ])();
  return `class Pause:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return got if got is not None else self.v
async def ask(v):
    print('ask', v)
    return await Pause(v)
async def agen(count):
    for i in range(count):
        await Pause('p')
        yield i
async def main(n):
${
    indent(
      r.times(r.int(2, 4), () =>
        `try:\n${indent(use())}\nexcept Exception as e:\n    print(type(e).__name__, e)`)
        .join("\n"),
    )
  }
co = main(${r.int(0, 2)})
for step in range(200):
    try: co.send(None)
    except StopIteration as e:
        print('done', e.value)
        break`;
}

// Generators left by loops

/** Loops that are left before what they run over has ended. */
export function leftLoops(c: Context): string {
  const r = c.random;
  const source = (): string =>
    r.pick([
      () => `gen(${r.int(1, 9)})`,
      () => `Obj(${r.int(1, 9)})`,
      () => "obj",
      () => `(x for x in gen(${r.int(1, 9)}))`,
      () => `enumerate(${source()})`,
      () => `zip(${source()}, [1, 2, 3])`,
      () => `map(same, ${source()})`,
      () => `filter(None, ${source()})`,
      () => "[1, 2, 3]",
    ])();
  const loop = (depth: number): string =>
    `for v in ${source()}:\n${
      indent(
        r.pick([
          () => "break",
          () => "print('turn')\nbreak",
          () => "return 'returned'",
          () => "raise KeyError('k')",
          () => "if turns(): break",
          () => "continue",
          () => depth > 0 ? loop(depth - 1) : "pass",
          () => depth > 0 ? `${loop(depth - 1)}\nbreak` : "break",
          () => "try:\n    1 / 0\nfinally:\n    print('finally')",
        ])(),
      )
    }${r.chance(0.3) ? "\nelse:\n    print('else')" : ""}`;
  return `count = 0
def turns():
    global count
    count += 1
    return count % 3 == 0
def same(*v): return v
def gen(n):
    try:
        for i in range(3): yield i + 1
    ${
    r.pick([
      "finally: print('closed', n)",
      "except GeneratorExit: print('exit', n); raise",
      "except GeneratorExit: print('exit', n)",
      "finally: raise ValueError('in finally')",
    ])
  }
class Obj:
    def __init__(self, n): self.n = n
    def __iter__(self): yield from gen(self.n)
obj = Obj('shared')
${
    r.times(3, (i) =>
      `def f${i}():\n${
        indent(loop(2))
      }\n    return 'end'\ntry: print(f${i}())\nexcept Exception as e: print(type(e).__name__, e, repr(e.__context__))`)
      .join("\n")
  }`;
}

// Names bound while they are read

const LOCALS = ["i", "j", "f", "g", "l", "s"];

/** An expression over local variables that binds some of them on the way. */
function rebinding(r: Random, depth: number): string {
  if (depth === 0 || r.chance(0.3)) {
    return r.pick([
      r.pick(LOCALS),
      r.pick(LOCALS),
      r.pick(LOCALS),
      "1",
      "2.5",
      "[1, 2, 3]",
      "'ab'",
      "0",
    ]);
  }
  const inner = () => rebinding(r, depth - 1);
  return r.pick([
    () => `(${r.pick(LOCALS)} := ${inner()})`,
    () => `(${r.pick(LOCALS)} := ${inner()})`,
    () => `(${r.pick(LOCALS)} := ${inner()})`,
    () => `(${inner()} ${r.word("+ - * / // % **")} ${inner()})`,
    () => `(${inner()} ${r.word("+ - *")} ${inner()})`,
    () => `(${inner()} ${r.word("< <= == != and or")} ${inner()})`,
    () => `(${inner()} < ${inner()} <= ${inner()})`,
    () => `(${inner()} if ${inner()} else ${inner()})`,
    () => `(-${inner()})`,
    () => `(not ${inner()})`,
    () => `[${inner()}, ${inner()}, *${inner()}]`,
    () => `(${inner()}, ${inner()})`,
    () => `{'k': ${inner()}, 'l': ${inner()}}`,
    () => `f'{${inner()}}{${inner()}!r}'`,
    () => `l[${inner()}]`,
    () => `${r.pick(LOCALS)}[${inner()}]`,
    () => `l[${inner()}:${inner()}]`,
    () => `fine(${inner()}, ${inner()}, k=${inner()})`,
    () => `l.count(${inner()})`,
    () => `s.join([str(${inner()})])`,
    () => `max(${inner()}, ${inner()})`,
    () => `[${inner()} for q in ${inner()}]`,
    () => `sum(${inner()} for q in [1, 2])`,
    () => `(lambda v: ${inner().replaceAll(/\((\w) := /g, "(")})(${inner()})`,
    () => `float(${inner()})`,
    () => `int(${inner()})`,
    () => `len(${inner()})`,
    () => "captured()",
  ])();
}

function rebindingStatement(r: Random, depth: number): string {
  const value = () => rebinding(r, 2);
  const name = () => r.pick(LOCALS);
  const body = () => indent(rebindingStatement(r, depth - 1));
  const flat = [
    () => `${name()} = ${value()}`,
    () => `${name()} = ${value()}`,
    () => `${name()} ${r.word("+= -= *= /= //=")} ${value()}`,
    () => `${name()} ${r.word("+= -= *=")} ${value()}`,
    () => `${name()}[${value()}] = ${value()}`,
    () => `l[${value()}] ${r.word("+= *=")} ${value()}`,
    () => `${name()}, ${name()} = ${value()}, ${value()}`,
    () => `${name()}, l[${value()}] = ${value()}, ${value()}`,
    () => `${name()} = ${name()} = ${value()}`,
    () => `${name()}, *${name()} = ${value()}`,
    () => `print(${value()})`,
    () => `print(${LOCALS.join(", ")})`,
    () => `del ${name()}`,
    () => `return ${value()}`,
    () => `assert ${value()}, ${value()}`,
  ];
  if (depth === 0) return r.pick(flat)();
  return r.pick([
    ...flat,
    () => `for ${name()} in ${value()}:\n${body()}`,
    () => `for ${name()}, ${name()} in enumerate(${value()}):\n${body()}`,
    () => `for ${name()} in range(${r.int(0, 4)}):\n${body()}\n${body()}`,
    () => `for turn in range(3):\n${body()}\n${body()}`,
    () => `if ${value()}:\n${body()}\nelse:\n${body()}`,
    () => `for turn in range(4):\n    if ${value()}: ${r.word("break continue")}\n${body()}`,
    () => `try:\n${body()}\nexcept Exception as ${name()}:\n${body()}`,
    () => `try:\n${body()}\nfinally:\n${body()}`,
    () =>
      `match ${value()}:\n    case [${name()}, *_] if ${value()}:\n${
        indent(body())
      }\n    case ${name()}:\n${indent(body())}`,
  ])();
}

/** Functions whose local variables change their kinds and are bound where they are read. */
export function rebindings(c: Context): string {
  const r = c.random;
  const functions = r.times(r.int(1, 3), (i) => {
    const isCaptured = r.chance(0.3);
    const lines = r.times(r.int(3, 8), () => rebindingStatement(r, 2));
    return `def run${i}(i, f, *l, s='xy'):\n    j, g, l = 2, 0.5, [*l, 3]\n` +
      `    captured = ${isCaptured ? `lambda: (${r.pick(LOCALS)}, ${r.pick(LOCALS)})` : "len"}\n` +
      `${indent(lines.join("\n"))}\n    return ${LOCALS.join(", ")}\n` +
      `for args in [(1, 1.5, 7), (3, 2, 1.5, 0), (2.0, -1, 'q')]:\n` +
      `    try: print(run${i}(*args))\n` +
      `    except Exception as e: print(type(e).__name__, e)`;
  });
  return ["def fine(*a, **k): return a, k", ...functions].join("\n");
}
