/**
 * Methods that dataclasses and named tuples generate. To a program they are functions, which CPython
 * compiles from one text of all methods of a class; tracebacks name a line of that text.
 */

import { Code } from "../objects/code.ts";
import { newStrDict, type PyDict } from "../objects/dict.ts";
import { PyBaseException } from "../objects/exception.ts";
import { PyFunction } from "../objects/function.ts";
import { PyModule } from "../objects/module.ts";
import type { NativeFunction, PyObject, Value } from "../objects/object.ts";
import { newTuple } from "../objects/tuple.ts";
import type { PyType } from "../objects/type.ts";
import { importedModules } from "./sys/imported.ts";

/** One parameter after the receiver. */
export interface GeneratedParameter {
  name: string;
  /** Undefined: it must be given. The function itself fills in what is not. */
  default: Value | undefined;
  keywordOnly: boolean;
}

/** What a generated method is made of. */
export interface Generated {
  name: string;
  qualname: string;
  module: Value;
  /** The variables of the class's module. */
  globals: PyObject;
  /** The name of the first parameter, where it is not `self`. */
  receiver?: string;
  /** Those given by position first. */
  parameters: readonly GeneratedParameter[];
  /** The name of a parameter that takes any other keywords. */
  kwarg?: string;
  annotations?: PyDict;
  /** The line of its `def` in the text of all methods of the class. */
  line: number;
  /** Takes `self` and the parameters, undefined where not given. */
  run: NativeFunction;
  /** Which line of the method works, counted from `def`: what errors are said to come from. */
  working?: number;
}

const source = {
  filename: "<string>",
  lineAt: (offset: number) => offset,
  lineStart: () => 0,
  lineText: () => "",
};

/** What all generated methods of a class share. */
export function methodOf(
  cls: PyType,
  name: string,
  line: number,
): Omit<Generated, "run" | "parameters"> {
  const module = cls.namespace.get("__module__") ?? "builtins";
  const globals = importedModules.map.get(module as string);
  return {
    name,
    qualname: `${cls.qualname}.${name}`,
    module,
    globals: globals instanceof PyModule ? globals : cls,
    line,
  };
}

/** Enters the frame of a generated method into the traceback of an error. */
export function framed(error: unknown, code: Code, line: number): unknown {
  if (error instanceof PyBaseException) {
    let position = code.info.positions.indexOf(line, 2) >> 1;
    if (position <= 0) {
      position = code.info.positions.length >> 1;
      (code.info.positions as number[]).push(line, line);
    }
    error.traceback = { code, position, next: error.traceback };
  }
  return error;
}

/** A code object for a method that has no Python. */
export function newGeneratedCode(made: Omit<Generated, "run">): Code {
  const positional = made.parameters.filter((each) => !each.keywordOnly).length + 1;
  return new Code({
    name: made.name,
    qualname: made.qualname,
    parameters: [made.receiver ?? "self", ...made.parameters.map((each) => each.name)],
    // A field may be called self.
    posonly: made.kwarg === undefined ? 0 : 1,
    positional,
    kwonly: made.parameters.length + 1 - positional,
    vararg: null,
    kwarg: made.kwarg ?? null,
    locals: [],
    freevars: [],
    cellvars: [],
    names: [],
    kind: "function",
    doc: undefined,
    firstLine: made.line,
    positions: [0, 0],
  }, source);
}

/** A generated method. */
export function newGenerated(made: Generated, code = newGeneratedCode(made)): PyFunction {
  const { parameters, run, working } = made;
  const positional = parameters.filter((each) => !each.keywordOnly);
  const required = positional.filter((each) => each.default === undefined).length;
  let mask = 0;
  const direct = parameters.length < 29 && made.kwarg === undefined &&
    parameters.every((each) => !each.keywordOnly || each.default !== undefined);
  if (direct) { for (let n = required; n <= positional.length; n++) mask |= 1 << (n + 1); }
  const js: NativeFunction = working === undefined ? run : (...args) => {
    try {
      return run(...args);
    } catch (error) {
      throw framed(error, code, made.line + working);
    }
  };
  const defaults = positional.slice(required).map((each) => each.default!);
  const keywords = parameters.filter((each) => each.keywordOnly && each.default !== undefined);
  const self = new PyFunction(
    code,
    js,
    made.globals,
    mask,
    defaults.length === 0 ? undefined : newTuple(defaults),
    keywords.length === 0
      ? undefined
      : newStrDict(keywords.map((each): [string, Value] => [each.name, each.default!])),
  );
  self.module = made.module;
  self.annotations = made.annotations;
  return self;
}
