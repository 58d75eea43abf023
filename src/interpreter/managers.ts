/** Context managers as `with` uses them, and what `except*` does with groups. */

import { exceptionType, isException, newTypeError, type PyBaseException } from "../objects/exception.ts";
import { newList } from "../objects/list.ts";
import { None, type PyObject, type Value } from "../objects/object.ts";
import { PyTuple } from "../objects/tuple.ts";
import { PyType, typeOf } from "../objects/type.ts";
import { getAttribute } from "../protocols/attribute.ts";
import { call, callSpecial } from "../protocols/call.ts";
import { isSubclassOf } from "../protocols/instance.ts";
import { matches, raise, reraise } from "./frames.ts";
import { tracebackValue } from "../objects/traceback.ts";

/** The two ends of a `with` block. */
export interface Manager {
  enter(): Value;
  /** Leaves with the exception that ended the block, or without one. */
  exit(error: PyBaseException | undefined): Value;
}

function bindManager(context: Value, enterName: string, exitName: string, what: string): Manager {
  const enter = (context as PyObject)[`t$${enterName}`];
  const exit = (context as PyObject)[`t$${exitName}`];
  const type = typeOf(context);
  const qualified = type.heap && typeof type.namespace.get("__module__") === "string"
    ? `${type.namespace.get("__module__")}.${type.qualname}`
    : type.module === "builtins"
    ? type.name
    : `${type.module}.${type.name}`;
  if (enter === undefined || exit === undefined) {
    const missed = enter === undefined ? "" : ` (missed ${exitName} method)`;
    throw newTypeError(
      `'${qualified}' object does not support the ${what}context manager protocol${missed}`,
    );
  }
  return {
    enter: () => callSpecial(enter, context),
    exit: (error) =>
      error === undefined ? callSpecial(exit, context, None, None, None) : callSpecial(
        exit,
        context,
        error.type,
        error,
        error.traceback === null ? None : tracebackValue(error.traceback),
      ),
  };
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
  /** What handlers raised anew. */
  raised: PyBaseException[];
  wrapped: boolean;
}

export function beginStar(error: PyBaseException): StarState {
  return { original: error, rest: error, raised: [], wrapped: !isException(error, groupType) };
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
  const { rest } = state;
  if (rest === undefined) {
    matches(state.original, type);
    return undefined;
  }
  if (state.wrapped) {
    if (!matches(rest, type)) return undefined;
    state.rest = undefined;
    const group = call(exceptionType("ExceptionGroup"), ["", newList([rest])]) as PyBaseException;
    group.traceback = rest.traceback;
    return group;
  }
  matches(rest, type);
  const parts = call(getAttribute(rest, "split"), [type]) as PyTuple;
  const [taken, left] = parts.items;
  if (taken === None) return undefined;
  state.rest = left === None ? undefined : left as PyBaseException;
  return taken as PyBaseException;
}

/** A handler raised. */
export function raisedInStar(state: StarState, error: PyBaseException): void {
  state.raised.push(error);
}

/** The end of the statement: raises what is left and what handlers raised. */
export function endStar(state: StarState): void {
  const { raised, rest } = state;
  if (raised.length === 0) {
    if (rest !== undefined) throw reraise(rest);
    return;
  }
  if (raised.length === 1 && rest === undefined && !isPart(raised[0]!, state.original)) {
    throw reraise(raised[0]!);
  }
  const parts: Value[] = [...raised];
  if (rest !== undefined) parts.push(rest);
  const group = call(exceptionType("ExceptionGroup"), ["", newList(parts)]) as PyBaseException;
  throw raise(group, undefined);
}

/** Whether a handler only raised again what it was given. */
function isPart(error: PyBaseException, original: PyBaseException): boolean {
  return error === original;
}
