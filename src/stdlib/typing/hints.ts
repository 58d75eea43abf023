/** `get_type_hints`, `get_origin`, `get_args`: what annotations say. */

import { dictItems, newDict, newStrDict, PyDict } from "../../objects/dict.ts";
import {
  exceptionType,
  newException,
  newNameError,
  newTypeError,
} from "../../objects/exception.ts";
import { PyFunction } from "../../objects/function.ts";
import { aliasLike, PyGenericAlias, PyUnion, unionType } from "../../objects/generic_alias.ts";
import { newList, PyList } from "../../objects/list.ts";
import { PyModule } from "../../objects/module.ts";
import { Ellipsis, None, type PyObject, type Value } from "../../objects/object.ts";
import { noneType } from "../../objects/singletons.ts";
import { newTuple, PyTuple } from "../../objects/tuple.ts";
import { PyType } from "../../objects/type.ts";
import { loadedModule } from "../../objects/typing_support.ts";
import { findAttribute, getAttribute } from "../../protocols/attribute.ts";
import { dictGet } from "../../protocols/mapping.ts";
import { neg, or } from "../../protocols/number.ts";
import { getItem } from "../../protocols/subscript.ts";
import { repr } from "../../protocols/text.ts";
import { truthy } from "../../protocols/truth.ts";
import { builtinsModule } from "../../builtins/module.ts";
import type * as ast from "../../syntax/ast.ts";
import { PythonSyntaxError } from "../../syntax/error.ts";
import { newSource, parse } from "../../syntax/parse.ts";
import {
  newAlias,
  PyAlias,
  PyAnnotatedAlias,
  PyCallableAlias,
  PySpecialAlias,
  PySpecialForm,
  PyUnionAlias,
  specialForm,
  typeCheck,
} from "./forms.ts";
import { genericType } from "./generic.ts";
import { PyForwardRef } from "./variables.ts";

type Lookup = (name: string) => Value | undefined;

/** Evaluates the expressions that annotations consist of: names, subscripts, `|`, constants. */
function evaluate(node: ast.Expr, find: Lookup): Value {
  switch (node.kind) {
    case "Name": {
      const value = find(node.id) ?? builtinsModule[`$${node.id}`];
      if (value === undefined) throw newNameError(`name '${node.id}' is not defined`, node.id);
      return value;
    }
    case "Attribute":
      return getAttribute(evaluate(node.value, find), node.attr);
    case "Subscript":
      return getItem(evaluate(node.value, find), evaluate(node.slice, find));
    case "Tuple":
      return newTuple(node.elts.map((each) => evaluate(each, find)));
    case "List":
      return newList(node.elts.map((each) => evaluate(each, find)));
    case "BinOp":
      if (node.op === "BitOr") return or(evaluate(node.left, find), evaluate(node.right, find));
      break;
    case "UnaryOp":
      if (node.op === "USub") return neg(evaluate(node.operand, find));
      break;
    case "Constant":
      switch (node.value.type) {
        case "None":
          return None;
        case "Ellipsis":
          return Ellipsis;
        case "bool":
        case "int":
        case "str":
          return node.value.value;
      }
      break;
  }
  throw newTypeError(`this annotation cannot be evaluated here: ${node.kind} expressions`);
}

function evaluateText(text: string, find: Lookup): Value {
  try {
    const module = parse(newSource(`(${text}\n)`, "<string>"));
    const [only] = module.body;
    if (module.body.length === 1 && only?.kind === "Expr") return evaluate(only.value, find);
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
  }
  throw newException(
    exceptionType("SyntaxError"),
    `Forward reference must be an expression -- got ${repr(text)}`,
  );
}

/** A type with the forward references in it resolved. */
function resolve(value: Value, find: Lookup, special = false): Value {
  if (value instanceof PyForwardRef) {
    const made = evaluateText(value.text, find);
    return resolve(typeCheck(made, "Forward references must evaluate to types.", special), find);
  }
  const each = (item: Value) => resolve(item, find);
  if (value instanceof PyAnnotatedAlias) {
    const copy = newAlias(each(value.origin), [each(value.origin)], value.name, PyAnnotatedAlias);
    copy.metadata = value.metadata;
    return copy;
  }
  if (value instanceof PyUnionAlias) {
    return value.args.map(each).reduce((a, b) => getItem(specialForm("Union"), newTuple([a, b])));
  }
  if (value instanceof PyAlias) {
    if (value.origin instanceof PySpecialForm && value.origin.name === "Literal") return value;
    const Kind = value.constructor as new () => PyAlias;
    return newAlias(value.origin, value.args.map(each), value.name, Kind, value.inst);
  }
  if (value instanceof PyGenericAlias) {
    const args = value.args.items.map((arg) =>
      typeof arg === "string" ? resolve(typeCheck(arg, ""), find) : each(arg)
    );
    return aliasLike(value, args);
  }
  if (value instanceof PyUnion) return value.args.map(each).reduce((a, b) => or(a, b));
  if (value instanceof PyTuple) return newTuple(value.items.map(each));
  return value;
}

function lookupIn(spaces: (Value | undefined)[]): Lookup {
  return (name) => {
    for (const space of spaces) {
      const value = space instanceof PyDict
        ? dictGet(space, name)
        : space instanceof PyModule
        ? space[`$${name}`]
        : space instanceof PyType
        ? space.namespace.get(name)
        : undefined;
      if (value !== undefined) return value;
    }
    return undefined;
  };
}

const given = (value: Value): Value | undefined => value === None ? undefined : value;

function typeParameters(owner: Value): PyDict {
  const params = findAttribute(owner, "__type_params__");
  const dict: [string, Value][] = params instanceof PyTuple
    ? params.items.map((each) => [getAttribute(each, "__name__") as string, each])
    : [];
  return newStrDict(dict);
}

/** `Annotated`, `Required` and their kin taken off. */
function strip(value: Value): Value {
  if (value instanceof PyAnnotatedAlias) return strip(value.origin);
  if (
    value instanceof PyAlias && value.origin instanceof PySpecialForm &&
    /^(Required|NotRequired|ReadOnly)$/.test(value.origin.name)
  ) return strip(value.args[0]!);
  if (value instanceof PyUnionAlias) {
    return getItem(specialForm("Union"), newTuple(value.args.map(strip)));
  }
  if (value instanceof PyAlias) {
    if (value.origin instanceof PySpecialForm && value.origin.name === "Literal") return value;
    const Kind = value.constructor as new () => PyAlias;
    return newAlias(value.origin, value.args.map(strip), value.name, Kind, value.inst);
  }
  if (value instanceof PyGenericAlias) {
    return aliasLike(value, value.args.items.map(strip));
  }
  if (value instanceof PyUnion) return value.args.map(strip).reduce((a, b) => or(a, b));
  return value;
}

/** `typing.get_type_hints` */
export function getTypeHints(
  object: Value,
  globals: Value = None,
  locals: Value = None,
  extras: Value = false,
): Value {
  const hints = newDict();
  const unchecked = findAttribute(object, "__no_type_check__");
  if (unchecked !== undefined && truthy(unchecked)) return hints;
  const add = (annotations: Value | undefined, find: Lookup, special: boolean) => {
    if (!(annotations instanceof PyDict)) return;
    for (const [name, written] of dictItems(annotations)) {
      const value = written === None
        ? noneType
        : typeof written === "string"
        ? resolve(typeCheck(written, ""), find, special)
        : resolve(written, find);
      hints.map.set(name, truthy(extras) ? value : strip(value));
    }
  };
  if (object instanceof PyType) {
    for (const base of object.mro.toReversed()) {
      if (!base.heap) continue;
      const module = findAttribute(base, "__module__");
      const space = given(globals) ??
        (typeof module === "string" ? loadedModule(module) : undefined);
      const spaces = [given(locals), typeParameters(base), space];
      if (locals === None && globals === None) spaces.splice(2, 0, base);
      add(base.namespace.get("__annotations__"), lookupIn(spaces), true);
    }
    return hints;
  }
  let owner = object;
  for (let inner; (inner = findAttribute(owner, "__wrapped__")) !== undefined;) owner = inner;
  const space = object instanceof PyModule
    ? object
    : owner instanceof PyFunction
    ? owner.globals
    : undefined;
  const annotations = findAttribute(object, "__annotations__");
  if (annotations === undefined || annotations === None) {
    if (object instanceof PyModule || typeof object === "object" && object.mask !== 0) return hints;
    throw newTypeError(`${repr(object)} is not a module, class, method, or function.`);
  }
  const find = lookupIn([given(locals), typeParameters(object), given(globals) ?? space]);
  add(annotations, find, object instanceof PyModule);
  return hints;
}

/** `typing.get_origin` */
export function getOrigin(value: Value): Value {
  if (value instanceof PyAnnotatedAlias) return annotated();
  if (value instanceof PyAlias || value instanceof PySpecialAlias) return value.origin;
  if (value instanceof PyGenericAlias) return value.origin;
  if (value === genericType()) return value;
  if (value instanceof PyUnion) return unionType;
  const origin = typeof value === "object" && /^ParamSpec(Args|Kwargs)$/.test(value.type.name)
    ? findAttribute(value, "__origin__")
    : undefined;
  return origin ?? None;
}
const annotated = (): PyObject => specialForm("Annotated");

/** `typing.get_args` */
export function getArgs(value: Value): Value {
  if (value instanceof PyAnnotatedAlias) return newTuple([value.origin, ...value.metadata!]);
  if (value instanceof PyCallableAlias || isCallableAlias(value)) {
    const args = value instanceof PyAlias ? value.args : (value as PyGenericAlias).args.items;
    const first = args[0];
    if (args.length === 2 && (first === Ellipsis || isExpression(first!))) {
      return newTuple([first instanceof PyTuple ? newList([...first.items]) : first!, args[1]!]);
    }
    return newTuple([newList(args.slice(0, -1)), args.at(-1)!]);
  }
  if (value instanceof PyAlias) return newTuple([...value.args]);
  if (value instanceof PyGenericAlias) return value.args;
  if (value instanceof PyUnion) return newTuple([...value.args]);
  return newTuple([]);
}

const isExpression = (value: Value): boolean =>
  value instanceof PyTuple || value instanceof PyList ||
  (typeof value === "object" && /^(ParamSpec|_ConcatenateGenericAlias)$/.test(value.type.name));
const isCallableAlias = (value: Value): boolean =>
  value instanceof PyGenericAlias && value.origin instanceof PyType &&
  value.origin.name === "Callable";
