/** Expression → source text, as CPython's `ast.unparse` writes it: what string annotations hold. */

import type * as ast from "./ast.ts";

/** Binding strengths, weakest first. */
enum Level {
  Named,
  Tuple,
  Yield,
  Test,
  Or,
  And,
  Not,
  Compare,
  BitOr,
  BitXor,
  BitAnd,
  Shift,
  Arith,
  Term,
  Factor,
  Power,
  Await,
  Atom,
}

const binary: Record<ast.Operator, [symbol: string, level: Level]> = {
  Add: ["+", Level.Arith],
  Sub: ["-", Level.Arith],
  Mult: ["*", Level.Term],
  MatMult: ["@", Level.Term],
  Div: ["/", Level.Term],
  Mod: ["%", Level.Term],
  LShift: ["<<", Level.Shift],
  RShift: [">>", Level.Shift],
  BitOr: ["|", Level.BitOr],
  BitXor: ["^", Level.BitXor],
  BitAnd: ["&", Level.BitAnd],
  FloorDiv: ["//", Level.Term],
  Pow: ["**", Level.Power],
};
const comparisons: Record<ast.CompareOperator, string> = {
  Eq: "==",
  NotEq: "!=",
  Lt: "<",
  LtE: "<=",
  Gt: ">",
  GtE: ">=",
  Is: "is",
  IsNot: "is not",
  In: "in",
  NotIn: "not in",
};

/** The source text of an expression. */
export function unparse(node: ast.Expr): string {
  return write(node, Level.Test);
}

function write(node: ast.Expr, level: Level): string {
  const wrap = (own: Level, text: string) => level > own ? `(${text})` : text;
  switch (node.kind) {
    case "Name":
      return node.id;
    case "Constant":
      return constant(node.value);
    case "Attribute": {
      const value = write(node.value, Level.Atom);
      const isInt = node.value.kind === "Constant" && node.value.value.type === "int";
      return `${value}${isInt ? " " : ""}.${node.attr}`;
    }
    case "Subscript":
      return `${write(node.value, Level.Atom)}[${subscript(node.slice)}]`;
    case "Starred":
      return `*${write(node.value, Level.BitOr)}`;
    case "Slice": {
      const part = (each: ast.Expr | null) => each === null ? "" : write(each, Level.Test);
      return `${part(node.lower)}:${part(node.upper)}${
        node.step === null ? "" : `:${part(node.step)}`
      }`;
    }
    case "Tuple":
      return node.elts.length === 0 ? "()" : wrap(Level.Tuple, items(node.elts));
    case "List":
      return `[${node.elts.map((each) => write(each, Level.Test)).join(", ")}]`;
    case "Set":
      return node.elts.length === 0
        ? "{*()}"
        : `{${node.elts.map((each) => write(each, Level.Test)).join(", ")}}`;
    case "Dict":
      return `{${
        node.values.map((value, i) => {
          const key = node.keys[i];
          return key === null || key === undefined
            ? `**${write(value, Level.BitOr)}`
            : `${write(key, Level.Test)}: ${write(value, Level.Test)}`;
        }).join(", ")
      }}`;
    case "BinOp": {
      const [symbol, own] = binary[node.op];
      const rightwards = node.op === "Pow";
      const left = write(node.left, rightwards ? own + 1 : own);
      const right = write(node.right, rightwards ? Level.Factor : own + 1);
      return wrap(own, `${left} ${symbol} ${right}`);
    }
    case "UnaryOp":
      if (node.op === "Not") return wrap(Level.Not, `not ${write(node.operand, Level.Not)}`);
      return wrap(
        Level.Factor,
        `${node.op === "USub" ? "-" : node.op === "UAdd" ? "+" : "~"}${
          write(node.operand, Level.Factor)
        }`,
      );
    case "BoolOp": {
      const own = node.op === "And" ? Level.And : Level.Or;
      const symbol = node.op === "And" ? " and " : " or ";
      return wrap(own, node.values.map((each) => write(each, own + 1)).join(symbol));
    }
    case "Compare":
      return wrap(
        Level.Compare,
        write(node.left, Level.Compare + 1) +
          node.ops.map((op, i) =>
            ` ${comparisons[op]} ${write(node.comparators[i]!, Level.Compare + 1)}`
          ).join(""),
      );
    case "IfExp":
      return wrap(
        Level.Test,
        `${write(node.body, Level.Or)} if ${write(node.test, Level.Or)} else ${
          write(node.orelse, Level.Test)
        }`,
      );
    case "NamedExpr":
      return `(${node.target.id} := ${write(node.value, Level.Atom)})`;
    case "Lambda": {
      const args = parameters(node.args);
      return wrap(
        Level.Test,
        `lambda${args === "" ? "" : ` ${args}`}: ${write(node.body, Level.Test)}`,
      );
    }
    case "Call": {
      const args = [
        ...node.args.map((each) => write(each, Level.Test)),
        ...node.keywords.map((each) =>
          each.arg === null
            ? `**${write(each.value, Level.Test)}`
            : `${each.arg}=${write(each.value, Level.Test)}`
        ),
      ];
      const [only] = node.args;
      if (node.args.length === 1 && node.keywords.length === 0 && only?.kind === "GeneratorExp") {
        return `${write(node.func, Level.Atom)}${args[0]}`;
      }
      return `${write(node.func, Level.Atom)}(${args.join(", ")})`;
    }
    case "ListComp":
      return `[${write(node.elt, Level.Test)}${loops(node.generators)}]`;
    case "SetComp":
      return `{${write(node.elt, Level.Test)}${loops(node.generators)}}`;
    case "GeneratorExp":
      return `(${write(node.elt, Level.Test)}${loops(node.generators)})`;
    case "DictComp":
      return `{${write(node.key, Level.Test)}: ${write(node.value, Level.Test)}${
        loops(node.generators)
      }}`;
    case "Await":
      return wrap(Level.Await, `await ${write(node.value, Level.Atom)}`);
    case "Yield":
      return `(yield${node.value === null ? "" : ` ${write(node.value, Level.Atom)}`})`;
    case "YieldFrom":
      return `(yield from ${write(node.value, Level.Atom)})`;
    case "JoinedStr":
      return joined(node);
    case "FormattedValue":
      return `f${quote(formatted(node))}`;
  }
}

function items(elements: ast.Expr[]): string {
  const texts = elements.map((each) => write(each, Level.Test));
  return texts.length === 1 ? `${texts[0]},` : texts.join(", ");
}

function subscript(slice: ast.Expr): string {
  if (slice.kind === "Tuple" && slice.elts.length > 0) return items(slice.elts);
  return write(slice, Level.Test);
}

function loops(generators: ast.Comprehension[]): string {
  return generators.map((each) =>
    ` ${each.is_async ? "async for" : "for"} ${write(each.target, Level.Tuple)} in ${
      write(each.iter, Level.Or)
    }` +
    each.ifs.map((test) => ` if ${write(test, Level.Or)}`).join("")
  ).join("");
}

function parameters(args: ast.Arguments): string {
  const parts: string[] = [];
  const positional = [...args.posonlyargs, ...args.args];
  positional.forEach((arg, i) => {
    const value = args.defaults[i - (positional.length - args.defaults.length)];
    parts.push(value === undefined ? arg.arg : `${arg.arg}=${write(value, Level.Test)}`);
    if (i === args.posonlyargs.length - 1) parts.push("/");
  });
  if (args.vararg) parts.push(`*${args.vararg.arg}`);
  else if (args.kwonlyargs.length > 0) parts.push("*");
  args.kwonlyargs.forEach((arg, i) => {
    const value = args.kw_defaults[i];
    parts.push(value ? `${arg.arg}=${write(value, Level.Test)}` : arg.arg);
  });
  if (args.kwarg) parts.push(`**${args.kwarg.arg}`);
  return parts.join(", ");
}

function constant(value: ast.ConstantValue): string {
  switch (value.type) {
    case "None":
      return "None";
    case "Ellipsis":
      return "...";
    case "bool":
      return value.value ? "True" : "False";
    case "int":
      return String(value.value);
    case "float":
      return number(value.value);
    case "complex":
      return `${number(value.imag)}j`;
    case "str":
      return quote(value.value);
    case "bytes":
      return `b${quote(String.fromCharCode(...value.value))}`;
  }
}

function number(value: number): string {
  if (value === Infinity) return "1e309";
  if (Number.isInteger(value) && Math.abs(value) < 1e16) return value.toFixed(1);
  return String(value).replace(/e\+?(-?)(\d)$/, "e$10$2").replace(/e(\d)/, "e+$1");
}

/** A string literal in the quotes that `repr` would choose. */
function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  let result = mark;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (char === mark || char === "\\") result += `\\${char}`;
    else if (char === "\n") result += "\\n";
    else if (char === "\r") result += "\\r";
    else if (char === "\t") result += "\\t";
    else if (code < 32 || code === 127) result += `\\x${code.toString(16).padStart(2, "0")}`;
    else result += char;
  }
  return result + mark;
}

function joined(node: ast.JoinedStr): string {
  return `f${quote(node.values.map(joinedPart).join(""))}`;
}

function joinedPart(node: ast.Constant | ast.FormattedValue): string {
  if (node.kind === "FormattedValue") return formatted(node);
  return node.value.type === "str"
    ? node.value.value.replaceAll("{", "{{").replaceAll("}", "}}")
    : "";
}

function formatted(node: ast.FormattedValue): string {
  const value = write(node.value, Level.Test);
  const conversion = node.conversion === null ? "" : `!${node.conversion}`;
  const spec = node.format_spec === null
    ? ""
    : `:${node.format_spec.values.map(joinedPart).join("")}`;
  return `{${value.startsWith("{") ? " " : ""}${value}${conversion}${spec}}`;
}
