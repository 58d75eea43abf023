/** `datetime.time`: what Python sees on it. */

import { newBytes } from "../../objects/bytes.ts";
import { newTypeError } from "../../objects/exception.ts";
import { None, NotImplemented, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { newTuple } from "../../objects/tuple.ts";
import { type PyType, typeName } from "../../objects/type.ts";
import { hashBytes } from "../../kernel/siphash.ts";
import { getAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import type { Comparison } from "../../protocols/compare.ts";
import { asIndex } from "../../protocols/convert.ts";
import { hash } from "../../protocols/hash.ts";
import { repr } from "../../protocols/text.ts";
import {
  classMethod,
  constructor,
  defineType,
  type Definition,
  getter,
  method,
  slot,
} from "../../native/define.ts";
import { comparisons, orderResult } from "../../types/shared.ts";
import { asCInt, bindArguments } from "./arguments.ts";
import { stateBytes } from "./date.ts";
import { isoTime, strftimeMethods } from "./format.ts";
import { invalidIsoFormat, parseIsoTime } from "./iso_format.ts";
import { dst, utcOffset, zoneName } from "./offsets.ts";
import { subtractDeltas } from "./timedelta.ts";
import {
  compareDeltas,
  makeTime,
  newDelta,
  type PyDateTime,
  type PyDelta,
  PyTime,
  PyTzInfo,
  timeType,
} from "./values.ts";

const number = (name: string) => ({ name, convert: asCInt as (value: Value) => Value });
const asIs = (value: Value): Value => value;

/** The parameters of a time of day, as they end the lists of `time` and `datetime`. */
export const clockParameters: { name: string; convert: (value: Value) => Value }[] = [
  ...["hour", "minute", "second", "microsecond"].map(number),
  { name: "tzinfo", convert: asIs },
  number("fold"),
];

/** The time zone of a pickle's state. */
export function stateTimeZone(value: Value | undefined): Value {
  if (value === undefined) return None;
  if (value !== None && !(value instanceof PyTzInfo)) throw newTypeError("bad tzinfo state arg");
  return value;
}

function fromState(cls: PyType, args: readonly Value[]): Value | undefined {
  const state = stateBytes(args[0], 6);
  if (state === undefined || (state[0]! & 127) >= 24) return undefined;
  const micro = (state[3]! << 16) + (state[4]! << 8) + state[5]!;
  return makeTime(
    cls,
    [state[0]! & 127, state[1]!, state[2]!, micro],
    stateTimeZone(args[1]),
    state[0]! >> 7,
  );
}

function construct(cls: PyType, args: Value[], keywords: Map<string, Value>): Value {
  if (keywords.size === 0 && (args.length === 1 || args.length === 2)) {
    const found = fromState(cls, args);
    if (found !== undefined) return found;
  }
  const [hour = 0, minute = 0, second = 0, microsecond = 0, tzinfo = None, fold = 0] =
    bindArguments(undefined, clockParameters, 0, args, keywords, 5);
  return makeTime(
    cls,
    [hour, minute, second, microsecond] as [number, number, number, number],
    tzinfo,
    fold as number,
  );
}

/** The seconds and microseconds of a repr, as far as they say something. */
export function reprSeconds(self: PyTime | PyDateTime): string {
  let text = self.second === 0 && self.microsecond === 0 ? "" : `, ${self.second}`;
  if (self.microsecond !== 0) text += `, ${self.microsecond}`;
  return text;
}

function reprTime(self: PyTime): string {
  const zone = self.tzinfo === None ? "" : `, tzinfo=${repr(self.tzinfo)}`;
  const fold = self.fold === 0 ? "" : ", fold=1";
  return `${self.type.name}(${self.hour}, ${self.minute}${reprSeconds(self)}${zone}${fold})`;
}

/** The bytes of a time of day, as pickles hold them. */
export const clockBytes = ({ hour, minute, second, microsecond }: PyTime | PyDateTime) => [
  hour,
  minute,
  second,
  microsecond >> 16,
  (microsecond >> 8) & 255,
  microsecond & 255,
];

const secondsOf = (self: PyTime): number => self.hour * 3600 + self.minute * 60 + self.second;

const orderOf = (a: PyTime, b: PyTime): number =>
  secondsOf(a) - secondsOf(b) || a.microsecond - b.microsecond;

function compare(self: PyTime, other: Value, op: Comparison): Value {
  if (!(other instanceof PyTime)) return NotImplemented;
  if (self.tzinfo === other.tzinfo) return orderResult(orderOf(self, other), op);
  const a = utcOffset(self);
  const b = utcOffset(other);
  if (a === b || (a !== undefined && b !== undefined && compareDeltas(a, b) === 0)) {
    return orderResult(orderOf(self, other), op);
  }
  if (a !== undefined && b !== undefined) {
    const moment = (time: PyTime, offset: PyDelta) =>
      secondsOf(time) - offset.days * 86400 - offset.seconds;
    const order = moment(self, a) - moment(other, b) || self.microsecond - other.microsecond;
    return orderResult(order, op);
  }
  if (op === "eq" || op === "ne") return op === "ne";
  throw newTypeError("can't compare offset-naive and offset-aware times");
}

function hashTime(self: PyTime): Value {
  const unfolded = self.fold === 0
    ? self
    : makeTime(timeType, [self.hour, self.minute, self.second, self.microsecond], self.tzinfo);
  const offset = utcOffset(unfolded);
  if (offset === undefined) return hashBytes(Uint8Array.from(clockBytes(self)));
  return hash(subtractDeltas(newDelta(0, secondsOf(self), self.microsecond), offset));
}

/** A time as `replace` makes it: a subclass is called. */
function newTime(cls: PyType, fields: Value[], tzinfo: Value, fold: number): Value {
  if (cls === timeType) {
    return makeTime(cls, fields as [number, number, number, number], tzinfo, fold);
  }
  if (fold === 0) return call(cls, [...fields, tzinfo]);
  return call(cls, [...fields, tzinfo, fold], ["fold"]);
}

function replace(self: PyTime, args: (Value | undefined)[]): Value {
  const [
    hour = self.hour,
    minute = self.minute,
    second = self.second,
    micro = self.microsecond,
    tzinfo = self.tzinfo,
    fold = self.fold,
  ] = args.map((value, i) => value === undefined ? undefined : clockParameters[i]!.convert(value));
  checkFold(fold);
  return newTime(self.type, [hour, minute, second, micro], tzinfo, fold as number);
}

/** Refuses a fold that is neither 0 nor 1 before a subclass is called. */
export function checkFold(fold: Value): void {
  makeTime(timeType, [0, 0, 0, 0], None, Number(asIndex(fold)));
}

function fromIsoFormat(cls: PyType, value: Value): Value {
  const text = strValue(value);
  if (text === undefined) throw newTypeError("fromisoformat: argument must be str");
  const found = parseIsoTime(text.startsWith("T") ? text.slice(1) : text);
  if (found === undefined) throw invalidIsoFormat(text);
  return newTime(cls, found.fields, found.tzinfo, 0);
}

/** The timespec argument of `isoformat`, the first or second one. */
export function asTimespec(value: Value, position: number): string {
  const text = strValue(value);
  if (text !== undefined) return text;
  const shown = value === None ? "None" : typeName(value);
  throw newTypeError(`isoformat() argument ${position} must be str, not ${shown}`);
}

/** `utcoffset`, `tzname` and `dst` of times and datetimes. */
export const zoneMethods: Record<string, Definition> = {
  utcoffset: method(
    "(self, /)",
    "Return self.tzinfo.utcoffset(self).",
    (self: PyTime) => utcOffset(self) ?? None,
  ),
  tzname: method(
    "(self, /)",
    "Return self.tzinfo.tzname(self).",
    (self: PyTime) => zoneName(self) ?? None,
  ),
  dst: method("(self, /)", "Return self.tzinfo.dst(self).", (self: PyTime) => dst(self) ?? None),
};

/** The fields of the time of day. */
export const clockGetters: Record<string, Definition> = {
  hour: getter("the hour", (self: PyTime) => self.hour),
  minute: getter("the minute", (self: PyTime) => self.minute),
  second: getter("the second", (self: PyTime) => self.second),
  microsecond: getter("the microsecond", (self: PyTime) => self.microsecond),
  tzinfo: getter("the time zone", (self: PyTime) => self.tzinfo),
  fold: getter("which of two equal readings", (self: PyTime) => self.fold),
};

/** What a pickle rebuilds the object from; `foldAt` is the byte that carries the fold. */
export function reduceWith(
  self: PyTime | PyDateTime,
  bytes: number[],
  foldAt: number,
  protocol: number,
): Value {
  if (self.fold === 1 && protocol > 3) bytes[foldAt]! |= 128;
  const state: Value[] = [newBytes(Uint8Array.from(bytes))];
  if (self.tzinfo !== None) state.push(self.tzinfo);
  return newTuple([self.type, newTuple(state)]);
}

/** Gives `time` its attributes. */
export function defineTime(): void {
  defineType(timeType, {
    doc: "time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object\n\n" +
      "All arguments are optional. tzinfo may be None, or an instance of\n" +
      "a tzinfo subclass. The remaining arguments may be ints.",
    attributes: {
      __new__: constructor("(cls, /, *args, **kwargs)", "Make a time of day.", construct),
      __repr__: slot("(self, /)", "Return repr(self).", reprTime),
      __hash__: slot("(self, /)", "Return hash(self).", hashTime),
      __str__: slot(
        "(self, /)",
        "Return str(self).",
        (self: PyTime) => call(getAttribute(self, "isoformat"), []),
      ),
      ...comparisons(compare),
      isoformat: method(
        "(self, /, timespec='auto')",
        "Return string in ISO 8601 format, [HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM].",
        (self: PyTime, timespec: Value = "auto") => isoTime(self, asTimespec(timespec, 1)),
      ),
      ...strftimeMethods,
      ...zoneMethods,
      replace: method(
        "(self, /, hour=unchanged, minute=unchanged, second=unchanged, microsecond=unchanged, " +
          "tzinfo=unchanged, *, fold=unchanged)",
        "Return time with new specified fields.",
        (self: PyTime, ...values: (Value | undefined)[]) => replace(self, values),
      ),
      __replace__: method(
        "(self, /, **changes)",
        "The same as replace().",
        (self: PyTime, changes: Map<string, Value>) =>
          replace(self, bindArguments("replace", clockParameters, 0, [], changes)),
      ),
      fromisoformat: classMethod(
        "(cls, object, /)",
        "Construct a time from a string in ISO 8601 format.",
        fromIsoFormat,
      ),
      __reduce_ex__: method(
        "(self, protocol, /)",
        "For pickling.",
        (self: PyTime, protocol: Value) => reduceWith(self, clockBytes(self), 0, asCInt(protocol)),
      ),
      __reduce__: method(
        "(self, /)",
        "For pickling.",
        (self: PyTime) => reduceWith(self, clockBytes(self), 0, 2),
      ),
      ...clockGetters,
      min: makeTime(timeType, [0, 0, 0, 0], None),
      max: makeTime(timeType, [23, 59, 59, 999999], None),
      resolution: newDelta(0, 0, 1),
    },
  });
}
