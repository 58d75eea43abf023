/** What `threading` and `atexit` are given: clocks of their own for threads, and the program's end. */

import { afterWait } from "../objects/budget.ts";
import { newRuntimeError, newTypeError } from "../objects/exception.ts";
import { PyFunction } from "../objects/function.ts";
import { ownAttribute } from "../objects/instance_dict.ts";
import { newFloat } from "../objects/numbers.ts";
import { None, PyObject, type Value } from "../objects/object.ts";
import { runtime } from "../objects/runtime.ts";
import { strValue } from "../objects/str.ts";
import { newBuiltinType, objectType } from "../objects/type.ts";
import { asDouble } from "../protocols/convert.ts";
import { inThreads, type Steps, threadCall } from "../protocols/threads.ts";
import { type Definition, fn } from "../native/define.ts";

/** `_at_exit(function)`, of `atexit`: calls it when the program and its threads have ended. */
export const atExitFunction: Definition = fn(
  "(function, /)",
  "Calls a function at the very end.",
  (called: Value) => {
    runtime.exitCalls.unshift(called);
    return None;
  },
);

/** A thread that was started: what it has still to do, and what is its own while it does it. */
class PyThreadRun extends PyObject {
  depth = 0;
  handled = undefined as typeof runtime.handled;
  isRunning = false;
  constructor(readonly steps: Steps) {
    super();
  }
}
newBuiltinType("_thread_run", objectType, PyThreadRun, { subclassable: false });

/** Lets a thread go on until it waits or ends: true at its end. */
function resume(run: Value): boolean {
  if (!(run instanceof PyThreadRun)) throw newTypeError("_resume() takes what _spawn() gave");
  if (run.isRunning) throw newRuntimeError("the thread runs already");
  const { depth, handled } = runtime;
  run.isRunning = true;
  runtime.depth = depth + run.depth;
  runtime.handled = run.handled;
  try {
    return run.steps.next(None).done === true;
  } finally {
    run.isRunning = false;
    run.depth = runtime.depth - depth;
    run.handled = runtime.handled;
    runtime.depth = depth;
    runtime.handled = handled;
  }
}

/** `_suspend()`: lets others go on and gives True then; False where a caller cannot stand still. */
const suspend = inThreads(() => false, function* (): Steps {
  yield None;
  return true;
});

/** What `threading` finds among its globals. */
export const threadFunctions = (): Record<string, Definition> => ({
  _at_exit: fn("(function, /)", "Calls a function at the program's end.", (called: Value) => {
    runtime.exitCalls.push(called);
    return None;
  }),
  _clock: fn(
    "()",
    "The clock of the running thread, in seconds.",
    () => newFloat((runtime.host.clocks.monotonicMs() + runtime.clockOffsetMs) / 1000),
  ),
  _offset: fn(
    "()",
    "How far its clock is ahead, in seconds.",
    () => newFloat(runtime.clockOffsetMs / 1000),
  ),
  _set_offset: fn("(seconds, /)", "Sets how far its clock is ahead.", (seconds: Value) => {
    runtime.clockOffsetMs = asDouble(seconds) * 1000;
    return None;
  }),
  _sleep_for: fn("(seconds, /)", "Waits.", (seconds: Value) => {
    runtime.host.sleepMs(asDouble(seconds) * 1000);
    afterWait();
    return None;
  }),
  _spawn: fn(
    "(function, thread, /)",
    "A thread that is to call a function.",
    (called: Value, thread: Value) => new PyThreadRun(threadCall(called, [thread], null)),
  ),
  _goes_on: fn(
    "(function, attribute=None, value=None, /)",
    "Says that a method never waits, or not while an attribute is true, or not.",
    (called: Value, attribute: Value = None, value: Value = None) => {
      if (!(called instanceof PyFunction)) throw newTypeError("a function of Python's is needed");
      const name = strValue(attribute);
      called.goesOn = name === undefined ? () => true : ([self]) => {
        const found = self instanceof PyObject ? ownAttribute(self, name) : undefined;
        return (found !== None && found !== false && found !== 0) === value;
      };
      return None;
    },
  ),
  _resume: fn("(run, /)", "Lets a thread go on until it waits.", resume),
  _suspend: fn("()", "Lets other threads go on.", suspend),
  _install: fn("(wait, sleep, /)", "Says how waiting goes.", (wait: Value, sleep: Value) => {
    runtime.waiting = { wait, sleep };
    return None;
  }),
});
