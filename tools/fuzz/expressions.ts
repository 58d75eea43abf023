/**
 * Expressions of a wanted kind. Mostly they come out as that kind; now and then not, since error
 * messages are compared too. Operands of operators keep or lose their parentheses by chance.
 */

import { type Context, type Kind, KINDS } from "./context.ts";
import {
  bytesLiteral,
  complexLiteral,
  floatLiteral,
  formatSpec,
  intLiteral,
  percentSpec,
  strLiteral,
} from "./literals.ts";
import { type Method, methods } from "./methods.ts";

type Production = (c: Context, depth: number) => string;

/** An expression that may stand anywhere, unparenthesised ones included. */
export function expression(c: Context, wanted: Kind, depth: number): string {
  const { random } = c;
  let kind = wanted === "any" ? random.pick(KINDS) : wanted;
  if (random.chance(0.02)) kind = random.pick(KINDS);
  if (depth <= 0 || random.chance(0.15)) return atom(c, kind);
  if (random.chance(0.12)) return anyKind(c, kind, depth);
  if (random.chance(0.3)) return methodCall(c, kind, depth) ?? atom(c, kind);
  return random.pick(productions[kind as keyof typeof productions])(c, depth - 1);
}

/** An expression that is one operand: in parentheses unless it needs none. */
export function operand(c: Context, kind: Kind, depth: number): string {
  const text = c.expression(kind, depth);
  if (/^[\w.]+$/.test(text)) return text;
  return c.random.chance(0.2) && !/\b(?:lambda|if|not|yield|await)\b|:=/.test(text)
    ? text
    : `(${text})`;
}

/** A variable or a literal. */
function atom(c: Context, kind: Kind): string {
  const name = c.random.chance(0.5) ? c.variable(kind) : undefined;
  if (name !== undefined) return c.random.chance(0.005) ? `${name}x` : name;
  switch (kind) {
    case "int":
      return intLiteral(c.random);
    case "float":
      return floatLiteral(c.random);
    case "complex":
      return complexLiteral(c.random);
    case "bool":
      return c.random.word("True False");
    case "str":
      return strLiteral(c.random);
    case "bytes":
      return bytesLiteral(c.random);
    case "list":
      return display(c, "[", "]", 0);
    case "tuple":
      return display(c, "(", ",)", 0);
    case "dict":
      return c.random.pick([
        "{}",
        "{'a': 1}",
        "{1: 'x', 2.5: None}",
        "dict(a=1, b=[2])",
        "{(1, 2): 3}",
      ]);
    case "set":
      return c.random.pick([
        "set()",
        "{1, 2, 3}",
        "{'a', 'b'}",
        "frozenset({1, 2})",
        "{1, True, 2.0}",
      ]);
    default:
      // What hashes by its address would make the order of sets random.
      return "None";
  }
}

function display(c: Context, open: string, close: string, depth: number): string {
  const count = c.random.int(0, 4);
  const items = c.random.times(count, () => {
    if (depth > 0 && c.random.chance(0.15)) {
      return `*${operand(c, c.random.pick(["list", "tuple", "str", "set"]), depth - 1)}`;
    }
    return operandOrLoose(c, c.random.chance(0.7) ? "int" : "any", depth);
  });
  return count === 0 ? `${open}${close.replace(",", "")}` : `${open}${items.join(", ")}${close}`;
}

/** What may stand between commas. */
function operandOrLoose(c: Context, kind: Kind, depth: number): string {
  const text = c.expression(kind, depth);
  return /:=|\byield\b/.test(text) ? `(${text})` : text;
}

/** Expressions that pass through a value of any kind. */
function anyKind(c: Context, kind: Kind, depth: number): string {
  const { random } = c;
  const inner = depth - 1;
  const value = () => operand(c, kind, inner);
  switch (random.int(0, 13)) {
    case 0:
      return `${value()} if ${c.expression("bool", inner)} else ${operandOrLoose(c, kind, inner)}`;
    case 1:
      return `(lambda ${random.pick(["x", "x=1", "*x", "x, /", "x, y=2"])}: ${
        operandOrLoose(c, kind, inner)
      })(${operandOrLoose(c, "any", inner)})`;
    case 2: {
      const name = c.ownVariable();
      return name === undefined ? value() : `(${name} := ${operandOrLoose(c, kind, inner)})`;
    }
    case 3:
      return `${value()} or ${value()}`;
    case 4:
      return `${value()} and ${value()}`;
    case 5:
      return `[${operandOrLoose(c, kind, inner)}][${random.word("0 -1 0 True 1")}]`;
    case 6:
      return `{'k': ${operandOrLoose(c, kind, inner)}}['k']`;
    case 7:
      return `(${operandOrLoose(c, kind, inner)}, ${operandOrLoose(c, "any", inner)})[0]`;
    case 8:
      return `next(iter([${operandOrLoose(c, kind, inner)}]))`;
    case 9: {
      const f = c.functions.length > 0 ? random.pick(c.functions) : undefined;
      return f === undefined ? value() : `${f.name}(${args(c, f.count, inner)})`;
    }
    case 10:
      return `max([${operandOrLoose(c, kind, inner)}, ${operandOrLoose(c, kind, inner)}]${
        random.chance(0.5) ? ", key=repr" : ""
      })`;
    case 11:
      return `getattr(${value()}, ${
        random.pick(["'real'", "'upper'", "'nope'", "'__class__'"])
      }, ${value()})`;
    case 12:
      return `[${value()} for _ in range(2)][-1]`;
    default:
      return `(${c.expression(kind, inner)})`;
  }
}

/** Arguments for a call that likes `count` of them, with stars and keywords now and then. */
export function args(c: Context, count: number, depth: number): string {
  const { random } = c;
  const wrong = random.chance(0.05) ? random.int(-1, 1) : 0;
  const items = random.times(Math.max(0, count + wrong), () => operandOrLoose(c, "any", depth));
  if (items.length > 1 && random.chance(0.2)) {
    const rest = items.splice(items.length - 1);
    items.push(`*[${rest[0]}]`);
  }
  if (random.chance(0.05)) items.push(random.pick(["k=1", "**{'k': 2}", "*()", "**{}"]));
  return items.join(", ");
}

function argument(c: Context, kinds: string, depth: number): string {
  const kind = c.random.pick(kinds.split("|"));
  if (c.random.chance(0.03)) return operandOrLoose(c, "any", 0);
  switch (kind) {
    case "small":
      return c.random.chance(0.1)
        ? c.random.word("None True -100 1.0 2**70")
        : String(c.random.int(-4, 9));
    case "char":
      return c.random.pick(["'*'", "'é'", "b'*'", "'0'", "'xy'"]);
    case "texts":
      return c.random.pick([
        "['a', 'b']",
        "'xyz'",
        "[]",
        "[b'a', b'b']",
        "map(str, [1, 2])",
        "('x',)",
        "['a', 1]",
      ]);
    case "encoding":
      return c.random.pick([
        "'utf-8'",
        "'ascii'",
        "'latin-1'",
        "'utf-16-le'",
        "'ascii', 'replace'",
        "'utf-8', 'ignore'",
        "'nope'",
        "'ascii', 'backslashreplace'",
      ]);
    case "table":
      return c.random.pick([
        "{97: 'X'}",
        "{97: None, 98: 99}",
        "str.maketrans('abc', 'xyz')",
        "str.maketrans({'a': '1'})",
        "{}",
      ]);
    case "order":
      return c.random.pick([
        "'big'",
        "'little'",
        "'big', signed=True",
        "byteorder='little'",
        "'nope'",
      ]);
    case "sep":
      return c.random.pick(["':'", "'-'", "b' '", "'ab'"]);
    default:
      return operandOrLoose(c, kind as Kind, Math.min(depth, 1));
  }
}

function callOf(c: Context, method: Method, depth: number): string {
  const given = method.required.map((kinds) => argument(c, kinds, depth));
  for (const kinds of method.optional) {
    if (c.random.chance(0.5)) break;
    given.push(argument(c, kinds, depth));
  }
  if (c.random.chance(0.01)) given.pop();
  return `${method.name}(${given.join(", ")})`;
}

/** A method call that gives `kind`. */
function methodCall(c: Context, kind: Kind, depth: number): string | undefined {
  const found: [Kind, Method][] = [];
  for (const [owner, list] of Object.entries(methods)) {
    for (const method of list) if (method.result === kind) found.push([owner as Kind, method]);
  }
  if (found.length === 0) return undefined;
  const [owner, method] = c.random.pick(found);
  return `${attributeOwner(c, owner, depth - 1)}.${callOf(c, method, depth - 1)}`;
}

/** An operand that a `.` may follow: no bare number. */
function attributeOwner(c: Context, kind: Kind, depth: number): string {
  const text = operand(c, kind, depth);
  return /^[-+~\w.]*$/.test(text) && /^[^A-Za-z_]/.test(text) ? `(${text})` : text;
}

/** Any method call on a value of `kind`, for its effect or its result. */
export function anyMethodCall(c: Context, kind: Kind, object: string, depth: number): string {
  const list = methods[kind];
  if (list === undefined) return `repr(${object})`;
  return `${object}.${callOf(c, c.random.pick(list), depth)}`;
}

const binary = (operators: string, left: Kind, right: Kind): Production => (c, depth) =>
  `${operand(c, left, depth)} ${c.random.word(operators)} ${operand(c, right, depth)}`;
const unary = (operators: string, kind: Kind): Production => (c, depth) =>
  `${c.random.word(operators)}${operand(c, kind, depth)}`;
const call = (names: string, ...kinds: Kind[]): Production => (c, depth) =>
  `${c.random.word(names)}(${kinds.map((kind) => operandOrLoose(c, kind, depth)).join(", ")})`;

function slice(c: Context): string {
  const part = () => c.random.chance(0.4) ? "" : String(c.random.int(-5, 6));
  const step = c.random.chance(0.3) ? `:${c.random.pick(["", "-1", "2", "-2", "3", "0"])}` : "";
  return `${part()}:${part()}${step}`;
}

const sliced = (kind: Kind): Production => (c, depth) => `${operand(c, kind, depth)}[${slice(c)}]`;
const item = (kind: Kind): Production => (c, depth) =>
  `${operand(c, kind, depth)}[${c.random.int(-3, 3)}]`;

const iterables: readonly Kind[] = ["list", "tuple", "str", "set", "dict", "bytes"];

/** `for x in …` with conditions and a second loop now and then. */
function clauses(c: Context, depth: number, name: string): string {
  const { random } = c;
  const source = random.chance(0.5)
    ? `range(${random.int(0, 6)})`
    : operand(c, random.pick(iterables), depth);
  const second = random.chance(0.15)
    ? ` for ${c.fresh("j")} in ${random.pick(["(1, 2)", "'ab'", `[${name}]`])}`
    : "";
  const condition = random.chance(0.3) ? ` if ${operand(c, "bool", depth)}` : "";
  return `for ${name} in ${source}${second}${condition}`;
}

function comprehension(c: Context, depth: number, kind: Kind): [string, string] {
  const name = c.fresh("i");
  const loop = clauses(c, depth, name);
  c.push();
  c.declare(name, "int");
  const element = c.random.chance(0.5) ? name : operandOrLoose(c, kind, depth);
  c.pop();
  return [element.replace(/^\((\w+) := .*\)$/, "$1"), loop];
}

function fstring(c: Context, depth: number): string {
  const { random } = c;
  const parts = random.times(random.int(1, 3), () => {
    if (random.chance(0.3)) return random.pick(["text", "{{", "}}", "é", " ", "\\n", "\\t", "%"]);
    const kind = random.pick(["int", "float", "str", "any"] as const);
    const value = c.expression(kind, depth - 1);
    const plain = /lambda|:=|^\{|!|\n|\byield\b/.test(value) ? `(${value})` : value;
    const body = /^[{(]/.test(plain) ? ` ${plain} ` : plain;
    const debug = random.chance(0.1) ? random.pick(["=", " = "]) : "";
    const conversion = random.chance(0.2) ? random.word("!r !s !a") : "";
    let spec = random.chance(0.4) ? `:${formatSpec(random, conversion === "" ? kind : "str")}` : "";
    if (random.chance(0.1)) spec = `:{${random.int(1, 9)}}`;
    if (random.chance(0.05)) spec = `:{'>'}{${random.int(1, 9)}}`;
    return `{${body}${debug}${conversion}${spec}}`;
  });
  const prefix = random.pick(["f", "f", "f", "F", "rf"]);
  const quote = parts.some((part) => part.includes("\n")) ? "'''" : random.pick(["'", '"', '"""']);
  return `${prefix}${quote}${parts.join("").replace(/\\$/, "")}${quote}`;
}

function percentFormat(c: Context, depth: number): string {
  const specs = c.random.times(c.random.int(1, 3), () => percentSpec(c.random));
  const values = specs.filter((spec) => !spec.endsWith("%"))
    .map((spec) =>
      operandOrLoose(c, /[sra]$/.test(spec) ? "any" : /c$/.test(spec) ? "str" : "float", depth)
    );
  return `'${specs.join(" ")}' % (${values.map((value) => `${value},`).join(" ")})`;
}

function comparison(c: Context, depth: number): string {
  const kind = c.random.pick(["int", "float", "str", "list", "tuple", "set", "bytes"] as const);
  const other = c.random.chance(0.85) ? kind : c.random.pick(KINDS);
  const first = `${operand(c, kind, depth)} ${c.random.word("== != < <= > >=")} ${
    operand(c, other, depth)
  }`;
  return c.random.chance(0.2)
    ? `${first} ${c.random.word("== < >= !=")} ${operand(c, kind, depth)}`
    : first;
}

const productions: Record<Exclude<Kind, "any">, Production[]> = {
  int: [
    binary("+ - * // % & | ^", "int", "int"),
    binary("+ - *", "int", "int"),
    unary("- + ~ - -", "int"),
    (c, depth) => `${operand(c, "int", depth)} ** ${c.random.int(0, 6)}`,
    (c, depth) => `${operand(c, "int", depth)} ${c.random.word("<< >>")} ${c.random.int(0, 70)}`,
    (c, depth) => `len(${operandOrLoose(c, c.random.pick(iterables), depth)})`,
    call("int", "float"),
    call("abs", "int"),
    call("int", "str"),
    call("hash", "int"),
    (c, depth) => `hash((lambda h: h if h == h else 0)(${operandOrLoose(c, "float", depth)}))`,
    call("round", "float"),
    call("sum", "list"),
    call("ord", "str"),
    call("pow", "int", "int", "int"),
    (c, depth) => `round(${operandOrLoose(c, "int", depth)}, ${c.random.int(-3, 2)})`,
    (c, depth) =>
      `divmod(${operandOrLoose(c, "int", depth)}, ${operandOrLoose(c, "int", depth)})[${
        c.random.int(0, 1)
      }]`,
    (c, depth) =>
      `int(${strLiteral(c.random)}, ${c.random.pick(["0", "2", "8", "10", "16", "36", "37"])})${
        depth > 5 ? "" : ""
      }`,
    (c, depth) =>
      `${c.random.word("min max")}(${operandOrLoose(c, "int", depth)}, ${
        operandOrLoose(c, "int", depth)
      })`,
    (c, depth) => {
      const [element, loop] = comprehension(c, depth, "int");
      return `sum(${element} ${loop})`;
    },
    item("bytes"),
  ],
  float: [
    binary("+ - * / // %", "float", "float"),
    binary("+ - * / // %", "float", "int"),
    binary("/", "int", "int"),
    (c, depth) =>
      `${operand(c, "float", depth)} ** ${c.random.pick(["2", "0.5", "-1", "3", "-0.5", "0"])}`,
    unary("- + -", "float"),
    call("float", "int"),
    call("float", "str"),
    call("abs", "float"),
    call("sum", "list"),
    (c, depth) => `round(${operandOrLoose(c, "float", depth)}, ${c.random.int(-2, 4)})`,
    (c, depth) =>
      `divmod(${operandOrLoose(c, "float", depth)}, ${operandOrLoose(c, "float", depth)})[${
        c.random.int(0, 1)
      }]`,
    (c) =>
      `float.fromhex(${c.random.pick(["'0x1.8p3'", "'inf'", "'-0x1p-1074'", "'1.5'", "'zz'"])})`,
    (c, depth) => `${operand(c, "complex", depth)}.${c.random.word("real imag")}`,
  ],
  complex: [
    binary("+ - * /", "complex", "complex"),
    binary("+ - * / **", "complex", "int"),
    call("complex", "float", "float"),
    unary("- +", "complex"),
  ],
  bool: [
    comparison,
    comparison,
    (c, depth) => `not ${operand(c, "any", depth)}`,
    (c, depth) =>
      `${operand(c, "any", depth)} ${c.random.pick(["in", "not in"])} ${
        operand(c, c.random.pick(iterables), depth)
      }`,
    (c, depth) =>
      `${operand(c, "any", depth)} ${
        c.random.pick(["is None", "is not None", "is ...", "is not NotImplemented"])
      }`,
    (c, depth) =>
      `isinstance(${operandOrLoose(c, "any", depth)}, ${
        c.random.pick(["int", "(int, str)", "str | bytes", "bool", "object", "list"])
      })`,
    call("bool callable", "any"),
    (c, depth) => {
      const [element, loop] = comprehension(c, depth, "bool");
      return `${c.random.word("any all")}(${element} ${loop})`;
    },
    (c, depth) => `hasattr(${operandOrLoose(c, "any", depth)}, ${strLiteral(c.random)})`,
  ],
  str: [
    fstring,
    fstring,
    percentFormat,
    binary("+", "str", "str"),
    (c, depth) => `${operand(c, "str", depth)} * ${c.random.int(-1, 4)}`,
    sliced("str"),
    item("str"),
    call("str repr ascii", "any"),
    call("str repr ascii", "float"),
    (c, depth) => {
      const kind = c.random.pick(["int", "float", "str"] as const);
      return `format(${operandOrLoose(c, kind, depth)}, '${formatSpec(c.random, kind)}')`;
    },
    call("hex oct bin", "int"),
    (c) => `chr(${c.random.pick(["97", "0", "233", "0x1F600", "-1", "0x110000", "0xd800"])})`,
    (c, depth) => {
      const [element, loop] = comprehension(c, depth, "str");
      return `${strLiteral(c.random)}.join(str(${element}) ${loop})`;
    },
    (c, depth) => `type(${operandOrLoose(c, "any", depth)}).__name__`,
    (c, depth) =>
      `'{:${formatSpec(c.random, "float")}}'.format(${operandOrLoose(c, "float", depth)})`,
  ],
  bytes: [
    binary("+", "bytes", "bytes"),
    (c, depth) => `${operand(c, "bytes", depth)} * ${c.random.int(-1, 4)}`,
    sliced("bytes"),
    (c, depth) => `bytes(${operandOrLoose(c, "list", depth)})`,
    (c, depth) =>
      `b'%d|%s|%x' % (${operandOrLoose(c, "int", depth)}, ${operandOrLoose(c, "bytes", depth)}, ${
        operandOrLoose(c, "int", depth)
      })`,
    (c) => `bytes.fromhex(${c.random.pick(["'00ff'", "'a b'", "'0g'", "'de ad be ef'"])})`,
    (c, depth) => `${operand(c, "str", depth)}.encode()`,
  ],
  list: [
    (c, depth) => display(c, "[", "]", depth),
    (c, depth) => {
      const [element, loop] = comprehension(c, depth, "any");
      return `[${element} ${loop}]`;
    },
    (c, depth) => {
      const [element, loop] = comprehension(c, depth, "int");
      return `list(${element} ${loop})`;
    },
    binary("+", "list", "list"),
    (c, depth) => `${operand(c, "list", depth)} * ${c.random.int(-1, 3)}`,
    sliced("list"),
    (c, depth) =>
      `sorted(${operandOrLoose(c, c.random.pick(iterables), depth)}${
        c.random.pick(["", ", reverse=True", ", key=str", ", key=lambda t: -t"])
      })`,
    (c, depth) => `list(${operandOrLoose(c, c.random.pick(iterables), depth)})`,
    (c, depth) =>
      `list(${c.random.word("enumerate reversed iter tuple")}(${
        operandOrLoose(c, "list", depth)
      }))`,
    (c, depth) =>
      `list(zip(${operandOrLoose(c, "list", depth)}, ${operandOrLoose(c, "str", depth)}${
        c.random.pick(["", "", ", strict=True"])
      }))`,
    (c, depth) =>
      `list(map(${c.random.pick(["str", "int", "repr", "lambda m: m * 2", "bool", "type"])}, ${
        operandOrLoose(c, "list", depth)
      }))`,
    (c, depth) =>
      `list(filter(${c.random.pick(["None", "bool", "lambda m: m"])}, ${
        operandOrLoose(c, "list", depth)
      }))`,
    (c) =>
      `list(range(${c.random.int(-5, 5)}, ${c.random.int(-5, 12)}, ${
        c.random.pick(["1", "2", "-1", "3", "0"])
      }))`,
  ],
  tuple: [
    (c, depth) => display(c, "(", ",)", depth),
    (c, depth) => {
      const [element, loop] = comprehension(c, depth, "any");
      return `tuple(${element} ${loop})`;
    },
    binary("+", "tuple", "tuple"),
    sliced("tuple"),
    (c, depth) => `tuple(${operandOrLoose(c, c.random.pick(iterables), depth)})`,
    call("divmod", "int", "int"),
    (c, depth) =>
      `slice(${c.random.int(-5, 5)}, ${c.random.int(-5, 9)}).indices(${c.random.int(0, 9)})${
        depth > 9 ? "" : ""
      }`,
  ],
  dict: [
    (c, depth) => {
      const items = c.random.times(
        c.random.int(0, 3),
        () =>
          c.random.chance(0.15)
            ? `**${operand(c, "dict", depth)}`
            : `${operandOrLoose(c, c.random.pick(["str", "int", "any"] as const), depth)}: ${
              operandOrLoose(c, "any", depth)
            }`,
      );
      return `{${items.join(", ")}}`;
    },
    (c, depth) => {
      const [element, loop] = comprehension(c, depth, "any");
      return `{${loop.split(" ")[1]}: ${element} ${loop}}`;
    },
    binary("|", "dict", "dict"),
    (c, depth) =>
      `dict(zip(${operandOrLoose(c, "str", depth)}, ${operandOrLoose(c, "list", depth)}))`,
    (c, depth) =>
      `dict.fromkeys(${
        operandOrLoose(c, c.random.pick(["str", "list", "tuple"] as const), depth)
      })`,
    (c, depth) => `dict(enumerate(${operandOrLoose(c, "str", depth)}))`,
  ],
  set: [
    (c, depth) => display(c, "{", "}", depth).replace("{}", "set()"),
    (c, depth) => {
      const [element, loop] = comprehension(c, depth, "int");
      return `{${element} ${loop}}`;
    },
    binary("| & - ^", "set", "set"),
    (c, depth) =>
      `${c.random.word("set frozenset")}(${operandOrLoose(c, c.random.pick(iterables), depth)})`,
  ],
  none: [
    (c, depth) =>
      `print(${operandOrLoose(c, "any", depth)}, ${operandOrLoose(c, "any", depth)}, sep=${
        c.random.pick(["'|'", "''", "None"])
      })`,
    (c, depth) => anyMethodCall(c, "list", operand(c, "list", depth), depth),
    (c, depth) => anyMethodCall(c, "dict", operand(c, "dict", depth), depth),
    (c, depth) => anyMethodCall(c, "set", operand(c, "set", depth), depth),
    () => "None",
  ],
};
