/** What `threading` and `atexit` are given: clocks of their own for threads, and the program's end. */

import { afterWait } from "../objects/budget.ts";
import { newFloat } from "../objects/numbers.ts";
import { None, type Value } from "../objects/object.ts";
import { runtime } from "../objects/runtime.ts";
import { asDouble } from "../protocols/convert.ts";
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
  _install: fn("(wait, sleep, /)", "Says how waiting goes.", (wait: Value, sleep: Value) => {
    runtime.waiting = { wait, sleep };
    return None;
  }),
});
