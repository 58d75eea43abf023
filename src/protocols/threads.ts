/**
 * Threads as JavaScript generators: a function that has a text for threads stands still where it
 * waits, and so do its callers. Whose turn it is, `threading` says (stdlib/python/threading.py).
 */

import {
  PyBoundBuiltin,
  PyBuiltin,
  PyFunction,
  PyMethod,
  type ThreadedFunction,
} from "../objects/function.ts";
import type { Names, NativeFunction, PyObject, Value } from "../objects/object.ts";
import { PyType } from "../objects/type.ts";
import { call } from "./call.ts";

/** What a thread still has to do: each step ends where it waits. */
export type Steps = Generator<Value, Value, Value>;

/** What a built-in function does in a thread; undefined where it has not to wait. */
type Waiting = (...args: Value[]) => Steps | undefined;

const waitingForms = new WeakMap<NativeFunction, Waiting>();

/** Says what a built-in function does in a thread where it has to wait. */
export function inThreads<T extends NativeFunction>(run: T, waiting: Waiting): T {
  waitingForms.set(run, waiting);
  return run;
}

/** Binds the arguments as the callee does, and gives them to another function. */
function runAs(
  callee: PyFunction | PyBuiltin,
  js: ThreadedFunction | Waiting,
  args: Value[],
  names: Names,
): Steps | undefined {
  const twin = Object.create(callee) as PyFunction;
  twin.js = js as unknown as NativeFunction;
  return twin.vectorcall(args, names) as unknown as Steps | undefined;
}

/** `callee(args)` in a thread. */
export function* threadCall(callee: Value, args: Value[], names: Names): Steps {
  let target: Value = callee;
  let given = args;
  if (target instanceof PyMethod) {
    given = [target.self, ...args];
    target = target.func;
  } else if (target instanceof PyBoundBuiltin) {
    given = [target.self, ...args];
    target = target.builtin;
  }
  const wrapped = typeof target === "object" ? target.threadForm?.(given, names) : undefined;
  if (wrapped !== undefined) return yield* threadCall(...wrapped);
  const special = target instanceof PyFunction ? undefined : (target as PyObject).t$__call__;
  if (special instanceof PyFunction && !(target instanceof PyType)) {
    given = [target, ...given];
    target = special;
  }
  if (target instanceof PyFunction) {
    if (target.threaded !== undefined && !target.goesOn?.(given)) {
      return yield* runAs(target, target.threaded, given, names)!;
    }
  } else if (target instanceof PyBuiltin) {
    const waiting = waitingForms.get(target.js);
    const steps = waiting && runAs(target, waiting, given, names);
    if (steps !== undefined) return yield* steps;
  }
  return call(callee, args, names);
}
