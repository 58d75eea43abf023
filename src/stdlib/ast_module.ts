/**
 * The `ast` module, of which programs here have `literal_eval`: text to data, without running
 * anything. Trees of syntax are not given out.
 */

import { newBytes } from "../objects/bytes.ts";
import { newDict } from "../objects/dict.ts";
import {
  exceptionType,
  newExceptionByName,
  newValueError,
  type PyBaseException,
} from "../objects/exception.ts";
import { newList } from "../objects/list.ts";
import type { PyModule } from "../objects/module.ts";
import { newComplex, newFloat, PyComplex } from "../objects/numbers.ts";
import { Ellipsis, None, type Value } from "../objects/object.ts";
import { newSet } from "../objects/set.ts";
import { strValue } from "../objects/str.ts";
import { newTuple } from "../objects/tuple.ts";
import { call } from "../protocols/call.ts";
import { dictSet } from "../protocols/mapping.ts";
import { setAdd } from "../protocols/set_table.ts";
import { add, neg, sub } from "../protocols/number.ts";
import { repr } from "../protocols/text.ts";
import { defineModule, fn } from "../native/define.ts";
import { newRefusal } from "./refusal.ts";
import type * as tree from "../syntax/ast.ts";
import { PythonSyntaxError } from "../syntax/error.ts";
import { newSource, parse } from "../syntax/parse.ts";
import type { Source } from "../syntax/source.ts";

function constant(value: tree.ConstantValue): Value {
  switch (value.type) {
    case "None":
      return None;
    case "Ellipsis":
      return Ellipsis;
    case "float":
      return newFloat(value.value);
    case "complex":
      return newComplex(0, value.imag);
    case "bytes":
      return newBytes(value.value);
    default:
      return value.value;
  }
}

class Evaluation {
  constructor(readonly source: Source) {}

  malformed(node: tree.Expr): PyBaseException {
    const line = this.source.lineAt(node.start);
    return newValueError(`malformed node or string on line ${line}: <ast.${node.kind} object>`);
  }

  value(node: tree.Expr): Value {
    switch (node.kind) {
      case "Constant":
        return constant(node.value);
      case "Tuple":
        return newTuple(node.elts.map((each) => this.value(each)));
      case "List":
        return newList(node.elts.map((each) => this.value(each)));
      case "Set": {
        const set = newSet();
        for (const each of node.elts) setAdd(set, this.value(each));
        return set;
      }
      case "Call":
        if (
          node.func.kind === "Name" && node.func.id === "set" && node.args.length === 0 &&
          node.keywords.length === 0
        ) return newSet();
        break;
      case "Dict": {
        const dict = newDict();
        node.values.forEach((each, i) => {
          const key = node.keys[i];
          if (!key) throw newValueError("malformed node or string: None");
          dictSet(dict, this.value(key), this.value(each));
        });
        return dict;
      }
      case "BinOp":
        if (node.op === "Add" || node.op === "Sub") {
          const left = this.signed(node.left);
          const right = this.number(node.right);
          if (!(left instanceof PyComplex) && right instanceof PyComplex) {
            return node.op === "Add" ? add(left, right) : sub(left, right);
          }
        }
        break;
      case "UnaryOp":
        return this.signed(node);
    }
    throw this.malformed(node);
  }

  /** A number with a sign or without. */
  signed(node: tree.Expr): Value {
    if (node.kind === "UnaryOp" && (node.op === "UAdd" || node.op === "USub")) {
      const operand = this.number(node.operand);
      return node.op === "USub" ? neg(operand) : operand;
    }
    if (node.kind === "UnaryOp") throw this.malformed(node);
    return this.number(node);
  }

  number(node: tree.Expr): Value {
    if (node.kind === "Constant" && /^(?:int|float|complex)$/.test(node.value.type)) {
      return constant(node.value);
    }
    throw this.malformed(node);
  }
}

function literalEval(given: Value): Value {
  const text = strValue(given);
  if (text === undefined) throw newValueError(`malformed node or string: ${repr(given)}`);
  try {
    const source = newSource(text.replace(/^[ \t]+/, ""), "<unknown>");
    const { body } = parse(source);
    const only = body[0];
    if (body.length !== 1 || only?.kind !== "Expr") {
      throw syntaxError("invalid syntax", body.length === 0 ? 0 : 1);
    }
    return new Evaluation(source).value(only.value);
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    throw newRefusal(error, "<unknown>");
  }
}

function syntaxError(message: string, line: number): PyBaseException {
  const place = newTuple(["<unknown>", line, 0, None, line, 0]);
  return call(exceptionType("SyntaxError"), [message, place]) as PyBaseException;
}

const refused = (name: string) =>
  fn("(*args, **kwargs)", "Not allowed: no code from text.", () => {
    throw newExceptionByName(
      "PermissionError",
      `ast.${name}() is not allowed: programs here cannot work on code; ` +
        "ast.literal_eval reads data from text",
    );
  });

/** Makes the module. */
export function astModule(): PyModule {
  return defineModule("ast", "Data from text.", {
    __all__: newList(["literal_eval"]),
    literal_eval: fn(
      "(node_or_string)",
      "Evaluate a text that consists of literals only.",
      literalEval,
    ),
    parse: refused("parse"),
    dump: refused("dump"),
    unparse: refused("unparse"),
    walk: refused("walk"),
  });
}
