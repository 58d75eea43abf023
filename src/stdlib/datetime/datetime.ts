/** `datetime.datetime`: what Python sees on it. Its arithmetic is in arithmetic.ts. */

import { newTypeError, newValueError } from "../../objects/exception.ts";
import { newFloat } from "../../objects/numbers.ts";
import { None, NotImplemented, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { runtime } from "../../objects/runtime.ts";
import { type PyType, typeName } from "../../objects/type.ts";
import { hashBytes } from "../../kernel/siphash.ts";
import { getAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import type { Comparison } from "../../protocols/compare.ts";
import { hash } from "../../protocols/hash.ts";
import { repr } from "../../protocols/text.ts";
import { classMethod, constructor, defineType, method, slot } from "../../native/define.ts";
import { comparisons, orderResult } from "../../types/shared.ts";
import { parseTime } from "../time/parse.ts";
import { asCInt, bindArguments } from "./arguments.ts";
import { addToDateTime } from "./arithmetic.ts";
import { fieldsOf, type Moment, momentOf, now } from "./clock.ts";
import { stateBytes } from "./date.ts";
import { isoDate, isoTime, newStructTime, timeFields } from "./format.ts";
import { invalidIsoFormat, parseIsoDateTime } from "./iso_format.ts";
import { callUtcOffset, dst, utcOffset } from "./offsets.ts";
import {
  asTimespec,
  checkFold,
  clockBytes,
  clockGetters,
  clockParameters,
  reduceWith,
  reprSeconds,
  stateTimeZone,
  zoneMethods,
} from "./time.ts";
import { subtractDeltas, totalSeconds } from "./timedelta.ts";
import {
  checkTzInfo,
  compareDeltas,
  type DateTimeFields,
  dateTimeType,
  dateType,
  EPOCH_ORDINAL,
  makeDate,
  makeDateTime,
  makeTime,
  newDateTime,
  newDelta,
  newTimeZone,
  ordinalOf,
  PyDate,
  PyDateTime,
  PyDelta,
  PyTime,
  timeType,
  utc,
} from "./values.ts";

const parameters = [
  ...["year", "month", "day"].map((name) => ({
    name,
    convert: asCInt as (value: Value) => Value,
  })),
  ...clockParameters,
];

function fromState(cls: PyType, args: readonly Value[]): Value | undefined {
  const state = stateBytes(args[0], 10);
  if (state === undefined) return undefined;
  const month = state[2]! & 127;
  if (month < 1 || month > 12) return undefined;
  const micro = (state[7]! << 16) + (state[8]! << 8) + state[9]!;
  return makeDateTime(
    cls,
    [state[0]! * 256 + state[1]!, month, state[3]!, state[4]!, state[5]!, state[6]!, micro],
    stateTimeZone(args[1]),
    state[2]! >> 7,
  );
}

function construct(cls: PyType, args: Value[], keywords: Map<string, Value>): Value {
  if (keywords.size === 0 && (args.length === 1 || args.length === 2)) {
    const found = fromState(cls, args);
    if (found !== undefined) return found;
  }
  const bound = bindArguments(undefined, parameters, 3, args, keywords, 8);
  const fields = bound.slice(0, 7).map((value) => value ?? 0) as DateTimeFields;
  return makeDateTime(cls, fields, bound[7] ?? None, (bound[8] ?? 0) as number);
}

const fieldsOfValue = (self: PyDateTime): DateTimeFields => [
  self.year,
  self.month,
  self.day,
  self.hour,
  self.minute,
  self.second,
  self.microsecond,
];

const bytesOf = (self: PyDateTime): number[] => [
  self.year >> 8,
  self.year & 255,
  self.month,
  self.day,
  ...clockBytes(self),
];

/** Seconds from 0001-01-01 less a day, time zone aside. */
const secondsOf = (self: PyDateTime): number =>
  ordinalOf(self.year, self.month, self.day) * 86400 + self.hour * 3600 + self.minute * 60 +
  self.second;

/** The difference of what the clocks show. */
const clockDifference = (a: PyDateTime, b: PyDateTime): PyDelta =>
  newDelta(0, secondsOf(a) - secondsOf(b), a.microsecond - b.microsecond);

const orderOf = (a: PyDateTime, b: PyDateTime): number =>
  secondsOf(a) - secondsOf(b) || a.microsecond - b.microsecond;

function difference(a: PyDateTime, b: PyDateTime): PyDelta {
  const result = clockDifference(a, b);
  if (a.tzinfo === b.tzinfo) return result;
  const offsetA = utcOffset(a);
  const offsetB = utcOffset(b);
  if (offsetA === undefined && offsetB === undefined) return result;
  if (offsetA === undefined || offsetB === undefined) {
    throw newTypeError("can't subtract offset-naive and offset-aware datetimes");
  }
  return subtractDeltas(result, subtractDeltas(offsetA, offsetB));
}

function subtract(left: Value, right: Value): Value {
  if (!(left instanceof PyDateTime)) return NotImplemented;
  if (right instanceof PyDelta) return addToDateTime(left, right, -1);
  return right instanceof PyDateTime ? difference(left, right) : NotImplemented;
}

/** Whether a time is one of a fold or a gap, so that it equals none of another zone (PEP 495). */
function isProblematic(self: PyDateTime, offset: PyDelta | undefined): boolean {
  if (self.tzinfo === None) return false;
  const flipped = makeDateTime(dateTimeType, fieldsOfValue(self), self.tzinfo, 1 - self.fold);
  const other = utcOffset(flipped);
  if (other === undefined || offset === undefined) return other !== offset;
  return compareDeltas(other, offset) !== 0;
}

function compare(self: PyDateTime, other: Value, op: Comparison): Value {
  if (!(other instanceof PyDateTime)) return NotImplemented;
  if (self.tzinfo === other.tzinfo) return orderResult(orderOf(self, other), op);
  const a = utcOffset(self);
  const b = utcOffset(other);
  const isEquality = op === "eq" || op === "ne";
  const sameOffset = a === b || (a !== undefined && b !== undefined && compareDeltas(a, b) === 0);
  if (!sameOffset && (a === undefined || b === undefined)) {
    if (isEquality) return op === "ne";
    throw newTypeError("can't compare offset-naive and offset-aware datetimes");
  }
  let order = sameOffset
    ? orderOf(self, other)
    : compareDeltas(subtractDeltas(clockDifference(self, other), subtractDeltas(a!, b!)), zero);
  if (isEquality && order === 0 && (isProblematic(self, a) || isProblematic(other, b))) order = 1;
  return orderResult(order, op);
}

const zero = newDelta(0, 0);

function hashOf(self: PyDateTime): Value {
  const unfolded = self.fold === 0
    ? self
    : makeDateTime(dateTimeType, fieldsOfValue(self), self.tzinfo);
  const offset = utcOffset(unfolded);
  if (offset === undefined) return hashBytes(Uint8Array.from(bytesOf(self)));
  return hash(subtractDeltas(newDelta(0, secondsOf(self), self.microsecond), offset));
}

function reprOf(self: PyDateTime): string {
  const zone = self.tzinfo === None ? "" : `, tzinfo=${repr(self.tzinfo)}`;
  const fold = self.fold === 0 ? "" : ", fold=1";
  const { year, month, day, hour, minute } = self;
  const fields = `${year}, ${month}, ${day}, ${hour}, ${minute}${reprSeconds(self)}`;
  return `${self.type.name}(${fields}${fold}${zone})`;
}

// Moments

function warnDeprecated(name: string, instead: string): void {
  runtime.warn(
    "DeprecationWarning",
    `datetime.datetime.${name} is deprecated and scheduled for removal in a future version. Use ` +
      `timezone-aware objects to represent datetimes in UTC: datetime.datetime.${instead}.`,
  );
}

/** The datetime of a moment, in a zone or in local time, which is UTC. */
function atMoment(cls: PyType, moment: Moment, tz: Value): Value {
  checkTzInfo(tz);
  const self = newDateTime(cls, fieldsOf(moment), tz);
  return tz === None ? self : call(getAttribute(tz, "fromutc"), [self]);
}

/** Seconds since the epoch of what a naive clock shows; `fold` as CPython looks around it. */
function localSeconds(self: PyDateTime): number {
  const seconds = secondsOf(self) - EPOCH_ORDINAL * 86400;
  // CPython asks for the local time a day earlier or later, which must be in the calendar.
  const [year] = fieldsOf({
    seconds: seconds + (self.fold === 1 ? 86400 : -86400),
    microseconds: 0,
  });
  if (year < 1 || year > 9999) throw newValueError(`year ${year} is out of range`);
  return seconds;
}

function timestamp(self: PyDateTime): Value {
  if (self.tzinfo === None) return newFloat(localSeconds(self) + self.microsecond / 1e6);
  const epoch = makeDateTime(dateTimeType, [1970, 1, 1, 0, 0, 0, 0], utc);
  return newFloat(totalSeconds(difference(self, epoch)));
}

function asTimeZone(self: PyDateTime, tz: Value = None): Value {
  checkTzInfo(tz);
  let own = self.tzinfo;
  let offset: PyDelta | undefined;
  if (own !== None && own === tz) return self;
  if (own !== None) offset = callUtcOffset(own, self);
  if (offset === undefined) {
    localSeconds(self);
    own = newTimeZone(zero, "UTC");
    offset = zero;
  }
  if (own === tz) return self;
  const result = addToDateTime(self, offset, -1) as PyDateTime;
  const target = tz === None ? newTimeZone(zero, "UTC") : tz;
  result.tzinfo = target;
  return call(getAttribute(target, "fromutc"), [result]);
}

function timeTuple(self: PyDateTime): Value {
  const saving = dst(self);
  return newStructTime(
    timeFields(self),
    saving === undefined ? -1 : compareDeltas(saving, zero) === 0 ? 0 : 1,
  );
}

function utcTimeTuple(self: PyDateTime): Value {
  const offset = utcOffset(self);
  const shifted = offset === undefined
    ? self
    : addToDateTime(makeDateTime(dateTimeType, fieldsOfValue(self), None), offset, -1);
  return newStructTime(timeFields(shifted as PyDateTime), 0);
}

// Alternative constructors

function combine(cls: PyType, date: Value, time: Value, tzinfo?: Value): Value {
  if (!(date instanceof PyDate)) {
    throw newTypeError(`combine() argument 1 must be datetime.date, not ${shownType(date)}`);
  }
  if (!(time instanceof PyTime)) {
    throw newTypeError(`combine() argument 2 must be datetime.time, not ${shownType(time)}`);
  }
  const zone = tzinfo ?? time.tzinfo;
  checkTzInfo(zone);
  const { hour, minute, second, microsecond } = time;
  const fields: DateTimeFields = [
    date.year,
    date.month,
    date.day,
    hour,
    minute,
    second,
    microsecond,
  ];
  return newDateTime(cls, fields, zone, time.fold);
}

const shownType = (value: Value): string => value === None ? "None" : typeName(value);

function fromIsoFormat(cls: PyType, value: Value): Value {
  const text = strValue(value);
  if (text === undefined) throw newTypeError("fromisoformat: argument must be str");
  const found = parseIsoDateTime(text);
  if (found === undefined) throw invalidIsoFormat(text);
  return newDateTime(cls, [...found.date, ...found.fields], found.tzinfo);
}

function strptime(cls: PyType, args: Value[]): Value {
  if (args.length !== 2) {
    throw newTypeError(`strptime() takes exactly 2 arguments (${args.length} given)`);
  }
  const [text, format] = args.map((value, i) => {
    const found = strValue(value);
    if (found !== undefined) return found;
    throw newTypeError(`strptime() argument ${i + 1} must be str, not ${shownType(value)}`);
  }) as [string, string];
  const t = parseTime(text, format);
  const fields: DateTimeFields = [
    t.year,
    t.month,
    t.day,
    t.hour,
    t.minute,
    t.second,
    t.fraction,
  ];
  const zone = t.offset === undefined
    ? None
    : newTimeZone(newDelta(0, t.offset, t.offsetFraction), t.zone);
  if (cls === dateTimeType) return makeDateTime(cls, fields, zone);
  return call(cls, zone === None ? fields : [...fields, zone]);
}

function replace(self: PyDateTime, args: (Value | undefined)[]): Value {
  const old = [...fieldsOfValue(self), self.tzinfo, self.fold];
  const bound = old.map((value, i) => {
    const given = args[i];
    return given === undefined ? value : parameters[i]!.convert(given);
  });
  checkFold(bound[8]!);
  return newDateTime(
    self.type,
    bound.slice(0, 7) as DateTimeFields,
    bound[7]!,
    bound[8] as number,
  );
}

function separator(value: Value): string {
  const text = strValue(value);
  if (text !== undefined && [...text].length === 1) return text;
  throw newTypeError(
    `isoformat() argument 1 must be a unicode character, not ${shownType(value)}`,
  );
}

function isoFormat(self: PyDateTime, sep: Value = "T", timespec: Value = "auto"): string {
  return isoDate(self) + separator(sep) + isoTime(self, asTimespec(timespec, 2));
}

/** Gives `datetime` its attributes. */
export function defineDateTime(): void {
  const add = slot(
    "(self, value, /)",
    "Return self+value.",
    (self: PyDateTime, value: Value) =>
      value instanceof PyDelta ? addToDateTime(self, value, 1) : NotImplemented,
  );
  defineType(dateTimeType, {
    doc: "datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])\n\n" +
      "The year, month and day arguments are required. tzinfo may be None, or an\n" +
      "instance of a tzinfo subclass. The remaining arguments may be ints.",
    attributes: {
      __new__: constructor("(cls, /, *args, **kwargs)", "Make a datetime.", construct),
      __repr__: slot("(self, /)", "Return repr(self).", reprOf),
      __hash__: slot("(self, /)", "Return hash(self).", hashOf),
      __str__: slot(
        "(self, /)",
        "Return str(self).",
        (self: PyDateTime) => call(getAttribute(self, "isoformat"), [" "], ["sep"]),
      ),
      ...comparisons(compare),
      __add__: add,
      __radd__: { ...add, doc: "Return value+self." },
      __sub__: slot("(self, value, /)", "Return self-value.", subtract),
      __rsub__: slot(
        "(self, value, /)",
        "Return value-self.",
        (self: Value, value: Value) => subtract(value, self),
      ),
      now: classMethod(
        "(cls, /, tz=None)",
        "Returns new datetime object representing current time local to tz.",
        (cls: PyType, tz: Value = None) => atMoment(cls, now(), tz),
      ),
      utcnow: classMethod(
        "(cls, /)",
        "Return a new datetime representing UTC day and time.",
        (cls: PyType) => {
          warnDeprecated("utcnow()", "now(datetime.UTC)");
          return atMoment(cls, now(), None);
        },
      ),
      fromtimestamp: classMethod(
        "(cls, timestamp, tz=None)",
        "timestamp[, tz] -> tz's local time from POSIX timestamp.",
        (cls: PyType, value: Value, tz: Value = None) => atMoment(cls, momentOf(value), tz),
      ),
      utcfromtimestamp: classMethod(
        "(cls, timestamp, /)",
        "Construct a naive UTC datetime from a POSIX timestamp.",
        (cls: PyType, value: Value) => {
          warnDeprecated("utcfromtimestamp()", "fromtimestamp(timestamp, datetime.UTC)");
          return atMoment(cls, momentOf(value), None);
        },
      ),
      strptime: classMethod(
        "(cls, /, *args)",
        "string, format -> new datetime parsed from a string (like time.strptime()).",
        strptime,
      ),
      combine: classMethod(
        "(cls, date, time, tzinfo=unchanged)",
        "date, time -> datetime with same date and time fields",
        combine,
      ),
      fromisoformat: classMethod(
        "(cls, object, /)",
        "Construct a datetime from a string in ISO 8601 format.",
        fromIsoFormat,
      ),
      date: method(
        "(self, /)",
        "Return date object with same year, month and day.",
        (self: PyDateTime) => makeDate(dateType, self.year, self.month, self.day),
      ),
      time: method(
        "(self, /)",
        "Return time object with same time but with tzinfo=None.",
        (self: PyDateTime) => timeOf(self, None),
      ),
      timetz: method(
        "(self, /)",
        "Return time object with same time and tzinfo.",
        (self: PyDateTime) => timeOf(self, self.tzinfo),
      ),
      timetuple: method(
        "(self, /)",
        "Return time tuple, compatible with time.localtime().",
        timeTuple,
      ),
      timestamp: method("(self, /)", "Return POSIX timestamp as float.", timestamp),
      utctimetuple: method(
        "(self, /)",
        "Return UTC time tuple, compatible with time.localtime().",
        utcTimeTuple,
      ),
      isoformat: method(
        "(self, /, sep='T', timespec='auto')",
        "[sep] -> string in ISO 8601 format, YYYY-MM-DDT[HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM].",
        isoFormat,
      ),
      ...zoneMethods,
      replace: method(
        "(self, /, year=unchanged, month=unchanged, day=unchanged, hour=unchanged, " +
          "minute=unchanged, second=unchanged, microsecond=unchanged, tzinfo=unchanged, *, " +
          "fold=unchanged)",
        "Return datetime with new specified fields.",
        (self: PyDateTime, ...values: (Value | undefined)[]) => replace(self, values),
      ),
      __replace__: method(
        "(self, /, **changes)",
        "The same as replace().",
        (self: PyDateTime, changes: Map<string, Value>) =>
          replace(self, bindArguments("replace", parameters, 0, [], changes)),
      ),
      astimezone: method(
        "(self, /, tz=None)",
        "tz -> convert to local time in new timezone tz",
        asTimeZone,
      ),
      __reduce_ex__: method(
        "(self, protocol, /)",
        "For pickling.",
        (self: PyDateTime, protocol: Value) => reduceWith(self, bytesOf(self), 2, asCInt(protocol)),
      ),
      __reduce__: method(
        "(self, /)",
        "For pickling.",
        (self: PyDateTime) => reduceWith(self, bytesOf(self), 2, 2),
      ),
      ...clockGetters,
      min: makeDateTime(dateTimeType, [1, 1, 1, 0, 0, 0, 0], None),
      max: makeDateTime(dateTimeType, [9999, 12, 31, 23, 59, 59, 999999], None),
      resolution: newDelta(0, 0, 1),
    },
  });
}

function timeOf(self: PyDateTime, tzinfo: Value): PyTime {
  const { hour, minute, second, microsecond, fold } = self;
  return makeTime(timeType, [hour, minute, second, microsecond], tzinfo, fold);
}
