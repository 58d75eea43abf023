/** Context managers as `with` uses them, and what `except*` does with groups. */

import { exceptionType, newTypeError, type PyBaseException } from "../objects/exception.ts";
import { newList } from "../objects/list.ts";
import { None, type PyObject, type Value } from "../objects/object.ts";
import { newTuple, PyTuple } from "../objects/tuple.ts";
import { PyType, typeOf } from "../objects/type.ts";
import { call, callSpecial } from "../protocols/call.ts";
import { isSubclassOf } from "../protocols/instance.ts";
import { isGroup, splitException } from "../types/exception_group.ts";
import { matches, reraise } from "./frames.ts";
import { tracebackValue } from "../objects/traceback.ts";

/** The two ends of a `with` block. */
export interface Manager {
  readonly context: Value;
  /** What its class has under `__enter__` and `__exit__`. */
  readonly methods: readonly [enter: Value, exit: Value];
  enter(): Value;
  /** Leaves with the exception that ended the block, or without one. */
  exit(error: PyBaseException | undefined): Value;
}

function bindManager(context: Value, enterName: string, exitName: string, what: string): Manager {
  const enter = (context as PyObject)[`t$${enterName}`];
  const exit = (context as PyObject)[`t$${exitName}`];
  const type = typeOf(context);
  const qualified = type.heap || type.module === "builtins"
    ? type.name
    : `${type.module}.${type.name}`;
  if (enter === undefined || exit === undefined) {
    const missed = enter === undefined ? "" : ` (missed ${exitName} method)`;
    throw newTypeError(
      `'${qualified}' object does not support the ${what}context manager protocol${missed}`,
    );
  }
  return {
    context,
    methods: [enter, exit],
    enter: () => callSpecial(enter, context),
    exit: (error) => callSpecial(exit, context, ...exitArguments(error)),
  };
}

/** What `__exit__` is told of the exception that ended a block. */
export function exitArguments(error: PyBaseException | undefined): [Value, Value, Value] {
  if (error === undefined) return [None, None, None];
  const { traceback } = error;
  return [error.type, error, traceback === null ? None : tracebackValue(traceback)];
}

/** For `with`. */
export function manager(context: Value): Manager {
  return bindManager(context, "__enter__", "__exit__", "");
}

/** For `async with`. */
export function asyncManager(context: Value): Manager {
  return bindManager(context, "__aenter__", "__aexit__", "asynchronous ");
}

const groupType = exceptionType("BaseExceptionGroup");

/** Where an `except*` statement stands. */
interface StarState {
  original: PyBaseException;
  /** What no handler has taken yet. */
  rest: PyBaseException | undefined;
  /** What handlers raised: anew, or what they were given again. */
  raised: PyBaseException[];
}

export function beginStar(error: PyBaseException): StarState {
  return { original: error, rest: error, raised: [] };
}

/** The part of the exception that this clause takes, or undefined. */
export function matchStar(state: StarState, type: Value): PyBaseException | undefined {
  for (const each of type instanceof PyTuple ? type.items : [type]) {
    if (each instanceof PyType && isSubclassOf(each, groupType)) {
      throw newTypeError(
        "catching ExceptionGroup with except* is not allowed. Use except instead.",
      );
    }
  }
  // Asked of the whole exception so that a wrong type is refused whatever is left.
  matches(state.original, type);
  const { rest } = state;
  if (rest === undefined) return undefined;
  if (!isGroup(state.original)) {
    if (!matches(rest, type)) return undefined;
    state.rest = undefined;
    return newGroup(newTuple([rest]));
  }
  const split = splitException(rest, (each) => matches(each, type));
  if (split.match !== undefined) state.rest = split.rest;
  return split.match;
}

function newGroup(exceptions: Value): PyBaseException {
  return call(groupType, ["", exceptions]) as PyBaseException;
}

/** A handler raised. */
export function raisedInStar(state: StarState, error: PyBaseException): void {
  state.raised.push(error);
}

/** The end of the statement: raises what is left and what handlers raised (PEP 654). */
export function endStar(state: StarState): void {
  const { raised, rest, original } = state;
  const all = rest === undefined ? raised : [...raised, rest];
  if (all.length === 0) return;
  // An exception that was no group had one handler at most.
  if (!isGroup(original)) throw reraise(all[0]!);
  const fresh = all.filter((each) => !isPart(each, original));
  const parts = new Set(all.filter((each) => isPart(each, original)).flatMap(leaves));
  // What goes on unchanged keeps the shape of the original.
  const again = splitException(original, (each) => parts.has(each)).match;
  if (again !== undefined) fresh.push(again);
  throw reraise(fresh.length === 1 ? fresh[0]! : newGroup(newList(fresh)));
}

/** Whether a group is a part of the original that was raised again, not a new one. */
function isPart(error: PyBaseException, original: PyBaseException): boolean {
  return isGroup(error) && error.traceback === original.traceback &&
    error.cause === original.cause && error.context === original.context;
}

function leaves(error: PyBaseException): PyBaseException[] {
  if (!isGroup(error)) return [error];
  return (error.exceptions.items as PyBaseException[]).flatMap(leaves);
}
