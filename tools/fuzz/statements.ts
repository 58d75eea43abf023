/** Statements: assignments, control flow, functions. Classes and the rest are in scenarios.ts. */

import { type Context, indent, type Kind, KINDS } from "./context.ts";
import { anyMethodCall, args } from "./expressions.ts";

/** One or more statements, ending without a line end. */
export function statement(c: Context): string {
  const { random } = c;
  if (c.depth > 3) return simple(c);
  c.depth++;
  try {
    const choice = random.next();
    if (choice < 0.55) return simple(c);
    return random.pick(compound)(c);
  } finally {
    c.depth--;
  }
}

/** A block of `low` to `high` statements, not indented. */
export function block(c: Context, low = 1, high = 3): string {
  return c.random.times(c.random.int(low, high), () => statement(c)).join("\n");
}

const nested = (c: Context, low = 1, high = 2): string => indent(block(c, low, high));

function value(c: Context, kind: Kind, depth = 2): string {
  return c.expression(kind, depth);
}

function simple(c: Context): string {
  return c.random.pick(simples)(c);
}

/** Prints a value, or the error that it ends in. */
function show(c: Context): string {
  const text = value(c, "any", 3);
  return c.random.chance(0.8)
    ? `try:\n    print(${text})\nexcept Exception as e:\n    print(type(e).__name__, e)`
    : `show(lambda: ${/:=/.test(text) ? "None" : `(${text})`})`;
}

function assign(c: Context): string {
  const { random } = c;
  const kind = random.pick(KINDS);
  const own = random.chance(0.3) ? c.ownVariable() : undefined;
  const name = own ?? c.fresh("v");
  const text = value(c, kind);
  const guarded = guard(c, `${name} = ${text}`, `${name} = ${c.expression(kind, 0)}`);
  if (own === undefined) c.declare(name, kind);
  return guarded;
}

/** A statement that may raise, and what to do instead. */
function guard(_c: Context, text: string, otherwise: string): string {
  return `try:\n${indent(text)}\nexcept Exception as e:\n    print(type(e).__name__, e)\n${
    indent(otherwise)
  }`;
}

function guarded(c: Context, text: string): string {
  return guard(c, text, "pass");
}

function unpacking(c: Context): string {
  const names = c.random.times(3, () => c.fresh("u"));
  const target = c.random.pick([
    "a, b",
    "a, *b",
    "*a, b",
    "[a, b]",
    "(a, b), c",
    "a, (*b, c)",
    "a, *b, c",
    "*a,",
    "a, b = c",
  ]).replace(/[abc]/g, (letter) => names["abc".indexOf(letter)]!);
  const used = names.filter((name) => target.includes(name));
  const source = c.random.chance(0.4)
    ? c.random.pick([
      "(1, 2)",
      "'ab'",
      "[(1, 2), 3]",
      "[1, (2, 3)]",
      "range(3)",
      "{'x': 1, 'y': 2}",
      "1, 2, 3",
    ])
    : value(c, c.random.pick(["list", "tuple", "str"] as const));
  const text = guard(
    c,
    `${target} = ${source}\nprint(${used.join(", ")})`,
    `${used.join(" = ")} = 0`,
  );
  for (const name of used) c.declare(name, "int");
  return text;
}

function augmented(c: Context): string {
  const kind = c.random.pick(["int", "float", "str", "list", "set", "dict"] as const);
  const name = c.ownVariable();
  if (name === undefined) return "pass";
  const operators = {
    int: "+ - * // % & | ^",
    float: "+ - * / // %",
    str: "+ *",
    list: "+ *",
    set: "| & - ^",
    dict: "|",
  };
  const operator = c.random.word(operators[kind]);
  const right = operator === "*" && kind !== "int" && kind !== "float" ? "2" : value(c, kind);
  return guarded(c, `${name} ${operator}= ${right}\nprint(${name})`);
}

function subscriptStore(c: Context): string {
  const name = c.variable(c.random.pick(["list", "dict", "list", "tuple", "bytes"] as const));
  if (name === undefined) return "pass";
  const index = c.random.pick(["0", "-1", "1:2", "::2", "'k'", "5", ":0", "1", "(1, 2)", "0:3"]);
  const action = c.random.chance(0.3)
    ? `del ${name}[${index}]`
    : c.random.chance(0.3)
    ? `${name}[${index}] += ${value(c, "any")}`
    : `${name}[${index}] = ${value(c, "any")}`;
  return guarded(c, `${action}\nprint(${name})`);
}

function deletion(c: Context): string {
  const name = c.fresh("d");
  return `${name} = ${c.expression("any", 0)}\ndel ${name}\n${guarded(c, `print(${name})`)}`;
}

const simples: ((c: Context) => string)[] = [
  show,
  show,
  show,
  assign,
  assign,
  assign,
  unpacking,
  augmented,
  subscriptStore,
  deletion,
  (c) => {
    const kind = c.random.pick(
      ["list", "dict", "set", "str", "int", "float", "tuple", "bytes"] as const,
    );
    const name = c.variable(kind);
    if (name === undefined) return "pass";
    return guarded(c, `print(${anyMethodCall(c, kind, name, 1)})\nprint(${name})`);
  },
  (c) => guarded(c, `assert ${value(c, "any")}, ${value(c, "any", 1)}`),
  (c) => {
    const name = c.fresh("n");
    const text = guard(
      c,
      `${name}: ${c.random.word("int str list[int]")} = ${value(c, "int")}`,
      `${name} = 1`,
    );
    c.declare(name, "int");
    return text;
  },
];

function ifStatement(c: Context): string {
  const branches = c.random.int(0, 2);
  let text = `if ${value(c, "bool")}:\n${nested(c)}`;
  for (let i = 0; i < branches; i++) text += `\nelif ${value(c, "any")}:\n${nested(c)}`;
  if (c.random.chance(0.6)) text += `\nelse:\n${nested(c)}`;
  return guarded(c, text);
}

function forLoop(c: Context): string {
  const name = c.fresh("k");
  const source = c.random.chance(0.5)
    ? `range(${c.random.int(0, 5)})`
    : `list(${value(c, c.random.pick(["list", "str", "dict", "set", "tuple"] as const))})[:6]`;
  c.push();
  c.declare(name, "int");
  const body = nested(c, 1, 2);
  c.pop();
  const leave = c.random.pick([
    "",
    "",
    `\n    if ${name}: break`,
    `\n    if not ${name}: continue\n    print('after', ${name})`,
  ]);
  const rest = c.random.chance(0.3) ? `\nelse:\n${nested(c)}` : "";
  return guarded(c, `for ${name} in ${source}:\n${body}${leave}${rest}`);
}

function whileLoop(c: Context): string {
  const name = c.fresh("w");
  const body = nested(c, 1, 2);
  const leave = c.random.pick([
    "",
    `\n    if ${name} == 1: break`,
    `\n    if ${name} > 1: continue`,
  ]);
  const rest = c.random.chance(0.3) ? `\nelse:\n${nested(c)}` : "";
  return `${name} = 3\nwhile ${name} > 0:\n    ${name} -= 1\n${body}${leave}${rest}`;
}

/** Statements that raise. */
export const RAISES: readonly string[] = [
  "raise ValueError('v')",
  "raise KeyError('k')",
  "raise TypeError",
  "raise RuntimeError(1, 2)",
  "raise",
  "raise ValueError('a') from KeyError('b')",
  "raise IndexError('i') from None",
  "1 / 0",
  "[][1]",
  "{}['missing']",
  "undefined_name",
  "None.attribute",
  "int('x')",
  "raise StopIteration(3)",
  "raise ExceptionGroup('g', [ValueError(1), KeyError(2)])",
  "'a' + 1",
  "raise 5",
  "raise OSError(2, 'No such file')",
  "assert 0, 'no'",
];

function tryStatement(c: Context): string {
  const { random } = c;
  const caught = random.pick([
    "ValueError",
    "Exception",
    "(KeyError, IndexError)",
    "LookupError",
    "ArithmeticError",
    "BaseException",
  ]);
  let text = `try:\n${nested(c)}`;
  if (random.chance(0.7)) text += `\n    ${random.pick(RAISES)}`;
  text +=
    `\nexcept ${caught} as e:\n    print('caught', repr(e), repr(e.__cause__), repr(e.__context__))`;
  if (random.chance(0.3)) text += `\n    ${random.pick(RAISES)}`;
  if (random.chance(0.3)) text += `\nexcept Exception:\n${nested(c)}`;
  if (random.chance(0.3)) text += `\nelse:\n${nested(c)}`;
  if (random.chance(0.4)) text += `\nfinally:\n    print('finally')`;
  return `try:\n${
    indent(text)
  }\nexcept Exception as e:\n    print('outer', repr(e), repr(e.__context__))`;
}

function withStatement(c: Context): string {
  c.prelude.add("Manager");
  const { random } = c;
  const item = () =>
    `Manager(${random.int(0, 3)}, ${random.word("True False False")})${
      random.pick(["", " as m", ""])
    }`;
  const items = random.times(random.int(1, 3), item);
  const head = random.chance(0.3) ? `(${items.join(", ")})` : items.join(", ");
  const ending = random.chance(0.5) ? `\n    ${random.pick(RAISES)}` : "";
  return `try:\n    with ${head}:\n${indent(nested(c))}${
    ending === "" ? "" : indent(ending.slice(1)).replace(/^/, "\n")
  }\nexcept Exception as e:\n    print('with', repr(e))`;
}

const PATTERNS = [
  "0",
  "1 | 2 | 3",
  "-1",
  "1.5",
  "'abc'",
  "None",
  "True",
  "[]",
  "[x]",
  "[x, y]",
  "[x, *rest]",
  "[*_, last]",
  "(1, x)",
  "{}",
  "{'a': x}",
  "{'a': x, **rest}",
  "{1: _}",
  "int()",
  "int(n)",
  "str() as s",
  "float(f)",
  "bool(b)",
  "list([a, *b])",
  "Point(x=0)",
  "Point(a, b)",
  "Point(1, y=b)",
  "[int(), str() | None]",
  "(('a', x) | ('b', x))",
  "b'abc'",
  "dict()",
  "tuple((a, b))",
  "{'k': [x, {'z': y}]}",
  "-0 + 2j",
  "set()",
];

function matchStatement(c: Context): string {
  c.prelude.add("Point");
  const { random } = c;
  const subject = random.chance(0.5)
    ? random.pick([
      "Point(1, 2)",
      "Point(0, 'x')",
      "{'a': 1, 'b': 2}",
      "[1, 2, 3]",
      "(1, 'x')",
      "('b', 5)",
      "'abc'",
      "[3, None]",
    ])
    : value(c, "any");
  let text = `match ${subject}:`;
  for (const pattern of random.times(random.int(1, 4), () => random.pick(PATTERNS))) {
    const names = [...pattern.matchAll(/\b(x|y|rest|last|n|s|f|b|a)\b(?!'|=)/g)].map((each) =>
      each[0]
    );
    const shown = [...new Set(names)].join(", ");
    const condition = random.chance(0.2) ? ` if ${value(c, "bool", 1)}` : "";
    text += `\n    case ${pattern}${condition}:\n        print(${JSON.stringify(pattern)}${
      shown && `, ${shown}`
    })`;
  }
  text += random.pick([
    "\n    case _:\n        print('none')",
    "\n    case other:\n        print(other)",
    "",
  ]);
  return guarded(c, text);
}

const PARAMETERS: readonly [string, string[], number][] = [
  ["", [], 0],
  ["a", ["a"], 1],
  ["a, b", ["a", "b"], 2],
  ["a, b=2", ["a", "b"], 2],
  ["a, /, b", ["a", "b"], 2],
  ["a, *, k=1", ["a", "k"], 1],
  ["*xs", ["xs"], 2],
  ["a, *xs, k=3, **kw", ["a", "xs", "k", "kw"], 3],
  ["a=1, /, b=2, *, c=3, d=4", ["a", "b", "c", "d"], 2],
  ["**kw", ["kw"], 0],
];

function functionDefinition(c: Context): string {
  const { random } = c;
  const name = c.fresh("f");
  const [parameters, names, count] = random.pick(PARAMETERS);
  c.push();
  for (const each of names) {
    c.declare(each, each === "xs" ? "tuple" : each === "kw" ? "dict" : "int");
  }
  const outer = random.chance(0.2) ? closure(c) : block(c, 1, 3);
  const result = random.chance(0.8) ? `\nreturn ${value(c, "any")}` : "";
  c.pop();
  const doc = random.chance(0.2) ? `"""Doc of ${name}."""\n` : "";
  let decorator = "";
  if (random.chance(0.2)) {
    c.prelude.add("traced");
    decorator = random.pick(["@traced\n", "@traced\n@traced\n", "@(lambda g: g)\n"]);
  }
  const text = `${decorator}def ${name}(${parameters}):\n${indent(`${doc}${outer}${result}`)}`;
  const calls = random.times(
    random.int(1, 2),
    () => guarded(c, `print(${name}(${args(c, count, 1)}))`),
  );
  c.declareFunction(name, count);
  return `${text}\n${calls.join("\n")}`;
}

function closure(c: Context): string {
  const name = c.fresh("c");
  const inner = c.fresh("g");
  const change = c.random.pick([
    `${name} += 1`,
    `${name} = [${name}]`,
    `del ${name}`,
    `${name} = 7`,
  ]);
  return `${name} = ${c.expression("int", 1)}\ndef ${inner}(step=${
    c.random.int(0, 3)
  }):\n    nonlocal ${name}\n    ${change}\n    return ${name}\n` +
    guarded(c, `print(${inner}(), ${inner}(2), ${name})`);
}

function globalUse(c: Context): string {
  const name = c.fresh("G");
  const f = c.fresh("f");
  return `${name} = ${c.expression("int", 1)}\ndef ${f}():\n    global ${name}\n    ${
    c.random.pick([`${name} += 1`, `${name} = str(${name})`, `del ${name}`])
  }\n${f}()\n${guarded(c, `print(${name})`)}`;
}

const compound: ((c: Context) => string)[] = [
  ifStatement,
  forLoop,
  whileLoop,
  tryStatement,
  tryStatement,
  withStatement,
  matchStatement,
  functionDefinition,
  functionDefinition,
  globalUse,
];
