/** Moments: the clock, and timestamps as CPython reads them. Local time is UTC. */

import {
  exceptionType,
  newException,
  newOverflowError,
  newValueError,
} from "../../objects/exception.ts";
import { newFloat, PyFloat } from "../../objects/numbers.ts";
import type { Int, Value } from "../../objects/object.ts";
import { runtime } from "../../objects/runtime.ts";
import { asIndex } from "../../protocols/convert.ts";
import { dateOfDay } from "../time/calendar.ts";
import type { DateTimeFields } from "./values.ts";

/** A moment in whole seconds and microseconds since the epoch. */
export interface Moment {
  seconds: number;
  microseconds: number;
}

/** Now. */
export function now(): Moment {
  const micro = Math.round((runtime.host.clocks.now() + runtime.clockOffsetMs) * 1000);
  const seconds = Math.floor(micro / 1e6);
  return { seconds, microseconds: micro - seconds * 1e6 };
}

/** `time.time()` */
export const timeNow = (): PyFloat =>
  newFloat((runtime.host.clocks.now() + runtime.clockOffsetMs) / 1000);

function outOfRange() {
  return newOverflowError("timestamp out of range for platform time_t");
}

function checkRange(seconds: Int): number {
  if (seconds >= 2n ** 63n || seconds < -(2n ** 63n)) throw outOfRange();
  return Number(seconds);
}

/** A timestamp, a float to the nearest microsecond, halves to even. */
export function momentOf(value: Value): Moment {
  if (!(value instanceof PyFloat)) return { seconds: checkRange(asIndex(value)), microseconds: 0 };
  const x = value.value;
  if (x !== x) throw newValueError("Invalid value NaN (not a number)");
  let seconds = Math.trunc(x);
  let micro = roundHalfEven((x - seconds) * 1e6);
  if (micro >= 1e6) {
    micro -= 1e6;
    seconds++;
  } else if (micro < 0) {
    micro += 1e6;
    seconds--;
  }
  if (!(seconds < 2 ** 63 && seconds >= -(2 ** 63))) throw outOfRange();
  return { seconds, microseconds: micro };
}

function roundHalfEven(x: number): number {
  const floor = Math.floor(x);
  const rest = x - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 !== 0) ? floor + 1 : floor;
}

/** Whole seconds of a timestamp, rounded down, as `date.fromtimestamp` takes them. */
export function secondsOf(value: Value): number {
  if (!(value instanceof PyFloat)) return checkRange(asIndex(value));
  if (value.value !== value.value) throw newValueError("Invalid value NaN (not a number)");
  const seconds = Math.floor(value.value);
  if (!(seconds < 2 ** 63 && seconds >= -(2 ** 63))) throw outOfRange();
  return seconds;
}

/** The date and the time of day of a moment. */
export function fieldsOf({ seconds, microseconds }: Moment): DateTimeFields {
  // Beyond this the year does not fit a C int.
  if (Math.abs(seconds) > 6.7e16) {
    throw newException(exceptionType("OSError"), 75, "Value too large for defined data type");
  }
  const days = Math.floor(seconds / 86400);
  const rest = seconds - days * 86400;
  return [
    ...dateOfDay(days),
    Math.floor(rest / 3600),
    Math.floor(rest / 60) % 60,
    rest % 60,
    microseconds,
  ];
}
