/** Dates and datetimes plus and minus durations. */

import { newOverflowError } from "../../objects/exception.ts";
import type { Value } from "../../objects/object.ts";
import { dateOfDay } from "../time/calendar.ts";
import {
  EPOCH_ORDINAL,
  newDate,
  newDateTime,
  ordinalOf,
  type PyDate,
  type PyDateTime,
  type PyDelta,
} from "./values.ts";

/** The last day that there is. */
const MAX_ORDINAL = 3652059;

/** The date of an ordinal; one beyond the calendar raises OverflowError. */
function dateInRange(ordinal: number): [year: number, month: number, day: number] {
  if (ordinal < 1 || ordinal > MAX_ORDINAL) throw newOverflowError("date value out of range");
  return dateOfDay(ordinal - EPOCH_ORDINAL);
}

/** `self + sign * delta`, of the class of `self`. */
export function addToDate(self: PyDate, delta: PyDelta, sign: 1 | -1): Value {
  const ordinal = ordinalOf(self.year, self.month, self.day) + sign * delta.days;
  return newDate(self.type, ...dateInRange(ordinal));
}

/** `self + sign * delta`, of the class of `self`, with its time zone and without its fold. */
export function addToDateTime(self: PyDateTime, delta: PyDelta, sign: 1 | -1): Value {
  let micro = self.microsecond + sign * delta.microseconds;
  let seconds = self.hour * 3600 + self.minute * 60 + self.second + sign * delta.seconds;
  seconds += Math.floor(micro / 1e6);
  micro -= Math.floor(micro / 1e6) * 1e6;
  const days = Math.floor(seconds / 86400);
  seconds -= days * 86400;
  const ordinal = ordinalOf(self.year, self.month, self.day) + sign * delta.days + days;
  return newDateTime(self.type, [
    ...dateInRange(ordinal),
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    seconds % 60,
    micro,
  ], self.tzinfo);
}
