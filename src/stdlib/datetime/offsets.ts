/** What a tzinfo says of a time, checked; and how offsets are written. */

import { newTypeError, newValueError } from "../../objects/exception.ts";
import { None, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { typeName } from "../../objects/type.ts";
import { getAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { isOffset, type PyDateTime, PyDelta, PyTime, PyTimeZone } from "./values.ts";

function callOffset(tzinfo: Value, name: string, argument: Value): PyDelta | undefined {
  if (tzinfo === None) return undefined;
  if (tzinfo instanceof PyTimeZone) return name === "utcoffset" ? tzinfo.offset : undefined;
  const offset = call(getAttribute(tzinfo, name), [argument]);
  if (offset === None) return undefined;
  if (!(offset instanceof PyDelta)) {
    throw newTypeError(
      `tzinfo.${name}() must return None or timedelta, not '${typeName(offset)}'`,
    );
  }
  if (!isOffset(offset)) {
    throw newValueError(
      "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).",
    );
  }
  return offset;
}

/** `tzinfo.utcoffset(argument)`; undefined for None. */
export const callUtcOffset = (tzinfo: Value, argument: Value): PyDelta | undefined =>
  callOffset(tzinfo, "utcoffset", argument);

/** `tzinfo.dst(argument)`; undefined for None. */
export const callDst = (tzinfo: Value, argument: Value): PyDelta | undefined =>
  callOffset(tzinfo, "dst", argument);

/** `tzinfo.tzname(argument)`; undefined for None. */
export function callName(tzinfo: Value, argument: Value): string | undefined {
  if (tzinfo === None) return undefined;
  if (tzinfo instanceof PyTimeZone) return timeZoneName(tzinfo);
  const name = call(getAttribute(tzinfo, "tzname"), [argument]);
  if (name === None) return undefined;
  const text = strValue(name);
  if (text === undefined) {
    throw newTypeError(
      `tzinfo.tzname() must return None or a string, not '${typeName(name)}'`,
    );
  }
  return text;
}

/** What the tzinfo's methods are called with: the datetime itself, None for a time. */
const argumentOf = (self: PyDateTime | PyTime): Value => self instanceof PyTime ? None : self;

/** `self.utcoffset()` */
export const utcOffset = (self: PyDateTime | PyTime): PyDelta | undefined =>
  callUtcOffset(self.tzinfo, argumentOf(self));

/** `self.dst()` */
export const dst = (self: PyDateTime | PyTime): PyDelta | undefined =>
  callDst(self.tzinfo, argumentOf(self));

/** `self.tzname()` */
export const zoneName = (self: PyDateTime | PyTime): string | undefined =>
  callName(self.tzinfo, argumentOf(self));

const two = (value: number): string => String(value).padStart(2, "0");

/** `+hh:mm`, and seconds and microseconds where there are some; `separator` goes between. */
export function offsetText({ days, seconds, microseconds }: PyDelta, separator: string): string {
  let total = days * 86400 + seconds;
  let micro = microseconds;
  let sign = "+";
  if (days < 0) {
    sign = "-";
    total = -total;
    if (micro > 0) {
      total--;
      micro = 1000000 - micro;
    }
  }
  let text = `${sign}${two(Math.floor(total / 3600))}${separator}${
    two(Math.floor(total / 60) % 60)
  }`;
  if (total % 60 !== 0 || micro !== 0) text += separator + two(total % 60);
  return micro === 0 ? text : `${text}.${String(micro).padStart(6, "0")}`;
}

/** `timezone.tzname`: the name it was given, or `UTC+hh:mm`. */
export function timeZoneName(self: PyTimeZone): string {
  if (self.zoneName !== undefined) return self.zoneName;
  const { days, seconds, microseconds } = self.offset;
  if (days === 0 && seconds === 0 && microseconds === 0) return "UTC";
  return `UTC${offsetText(self.offset, ":")}`;
}
