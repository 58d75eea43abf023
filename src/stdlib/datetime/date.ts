/** `datetime.date`, and the named tuple of `isocalendar`: what Python sees on them. */

import { newTypeError, newValueError } from "../../objects/exception.ts";
import { newBytes, PyBytes } from "../../objects/bytes.ts";
import { intValue } from "../../objects/numbers.ts";
import { NotImplemented, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { newTuple, PyTuple, tupleType } from "../../objects/tuple.ts";
import type { PyType } from "../../objects/type.ts";
import { hashBytes } from "../../kernel/siphash.ts";
import { getAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { asIndex } from "../../protocols/convert.ts";
import { classMethod, constructor, defineType, getter, method, slot } from "../../native/define.ts";
import { comparisons, orderResult } from "../../types/shared.ts";
import { newLibraryType } from "../library_type.ts";
import { once } from "../../kernel/once.ts";
import { dateOfDay, daysFromEpoch } from "../time/calendar.ts";
import { asCInt, bindArguments } from "./arguments.ts";
import { addToDate } from "./arithmetic.ts";
import { fieldsOf, secondsOf, timeNow } from "./clock.ts";
import { ctime, isoDate, newStructTime, strftimeMethods, timeFields, weekdayOf } from "./format.ts";
import { dayOfIsoWeek, invalidIsoFormat, isoWeekOf, parseIsoDate } from "./iso_format.ts";
import {
  dateType,
  EPOCH_ORDINAL,
  makeDate,
  newDate,
  newDelta,
  ordinalOf,
  PyDate,
  PyDateTime,
  PyDelta,
} from "./values.ts";

/** The bytes of a pickle's state, which may be a str where Python 2 wrote it. */
export function stateBytes(value: Value | undefined, length: number): Uint8Array | undefined {
  if (value instanceof PyBytes) return value.data.length === length ? value.data : undefined;
  const text = value === undefined ? undefined : strValue(value);
  if (text === undefined || text.length !== length || /[^\0-\xff]/.test(text)) return undefined;
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

const fields = ["year", "month", "day"].map((name) => ({ name, convert: asCInt }));

function construct(cls: PyType, args: Value[], keywords: Map<string, Value>): Value {
  if (args.length === 1 && keywords.size === 0) {
    const state = stateBytes(args[0], 4);
    if (state !== undefined && state[2]! >= 1 && state[2]! <= 12) {
      return makeDate(cls, state[0]! * 256 + state[1]!, state[2]!, state[3]!);
    }
  }
  const [year, month, day] = bindArguments(undefined, fields, 3, args, keywords);
  return makeDate(cls, year!, month!, day!);
}

const stateOf = ({ year, month, day }: PyDate): number[] => [year >> 8, year & 255, month, day];

const ordinal = (self: PyDate): number => ordinalOf(self.year, self.month, self.day);

function subtract(left: Value, right: Value): Value {
  if (!isPlainDate(left)) return NotImplemented;
  if (right instanceof PyDelta) return addToDate(left, right, -1);
  return isPlainDate(right) ? newDelta(ordinal(left) - ordinal(right), 0) : NotImplemented;
}

/** Whether a value goes with dates: a datetime is another kind of thing. */
const isPlainDate = (value: Value): value is PyDate =>
  value instanceof PyDate && !(value instanceof PyDateTime);

function fromOrdinal(cls: PyType, value: Value): Value {
  const number = asCInt(value);
  if (number < 1) throw newValueError("ordinal must be >= 1");
  return newDate(cls, ...dateOfDay(number - EPOCH_ORDINAL));
}

function fromIsoFormat(cls: PyType, value: Value): Value {
  const text = strValue(value);
  if (text === undefined) throw newTypeError("fromisoformat: argument must be str");
  const long = text.length === 7 || text.length === 8 || text.length === 10;
  const found = long ? parseIsoDate(text) : undefined;
  if (found === undefined) throw invalidIsoFormat(text);
  return newDate(cls, ...found);
}

function fromIsoCalendar(cls: PyType, ...values: Value[]): Value {
  const numbers = values.map((value) => {
    const int = asIndex(value);
    if (int > 2147483647 || int < -2147483648) {
      throw newValueError("ISO calendar component out of range");
    }
    return Number(int);
  }) as [number, number, number];
  const [year, week, day] = numbers;
  const found = dayOfIsoWeek(...numbers);
  switch (found) {
    case "year":
      throw newValueError(`Year is out of range: ${year}`);
    case "week":
      throw newValueError(`Invalid week: ${week}`);
    case "day":
      throw newValueError(`Invalid day: ${day} (range is [1, 7])`);
  }
  return newDate(cls, ...dateOfDay(found));
}

/** `date.replace`, with what was given. */
function replace(self: PyDate, ...values: (Value | undefined)[]): Value {
  const [year, month, day] = values.map((value) => value === undefined ? undefined : asCInt(value));
  return newDate(self.type, year ?? self.year, month ?? self.month, day ?? self.day);
}

function replaceByName(self: PyDate, changes: Map<string, Value>): Value {
  const values = bindArguments("replace", fields, 0, [], changes);
  return replace(self, ...values);
}

class PyIsoCalendarDate extends PyTuple {}

const isoCalendarType = once((): PyType => {
  const type = newLibraryType("datetime", "IsoCalendarDate", tupleType, PyIsoCalendarDate);
  const item = (index: number) => (self: PyTuple) => self.items[index];
  return defineType(type, {
    doc: "The result of date.isocalendar() or datetime.isocalendar()",
    attributes: {
      __new__: constructor("(cls, year, week, weekday)", "Make one.", newIsoCalendarDate),
      __repr__: slot("(self, /)", "Return repr(self).", (self: PyTuple) => {
        const [year, week, weekday] = self.items.map((value) => intValue(value));
        return `${self.type.name}(year=${year}, week=${week}, weekday=${weekday})`;
      }),
      __reduce__: method(
        "(self)",
        "For pickling.",
        (self: PyTuple) => newTuple([tupleType, newTuple([newTuple([...self.items])])]),
      ),
      year: getter("the ISO year", item(0)),
      week: getter("the ISO week", item(1)),
      weekday: getter("the ISO weekday", item(2)),
    },
  });
});

function newIsoCalendarDate(cls: PyType, ...items: Value[]): Value {
  const self = new cls.Instance() as PyTuple;
  self.items = items;
  return self;
}

function isoCalendar(self: PyDate): Value {
  const [year, week] = isoWeekOf(daysFromEpoch(self.year, self.month, self.day));
  return newIsoCalendarDate(isoCalendarType(), year, week, weekdayOf(self) + 1);
}

/** Gives `date` its attributes. */
export function defineDate(): void {
  defineType(dateType, {
    doc: "date(year, month, day) --> date object",
    attributes: {
      __new__: constructor("(cls, /, *args, **kwargs)", "Make a date.", construct),
      __repr__: slot(
        "(self, /)",
        "Return repr(self).",
        (self: PyDate) => `${self.type.name}(${self.year}, ${self.month}, ${self.day})`,
      ),
      __hash__: slot(
        "(self, /)",
        "Return hash(self).",
        (self: PyDate) => hashBytes(Uint8Array.from(stateOf(self))),
      ),
      __str__: slot(
        "(self, /)",
        "Return str(self).",
        (self: PyDate) => call(getAttribute(self, "isoformat"), []),
      ),
      ...comparisons((self: PyDate, other, op) =>
        isPlainDate(other) && isPlainDate(self)
          ? orderResult(ordinal(self) - ordinal(other), op)
          : NotImplemented
      ),
      __add__: slot(
        "(self, value, /)",
        "Return self+value.",
        (self: PyDate, value: Value) =>
          value instanceof PyDelta ? addToDate(self, value, 1) : NotImplemented,
      ),
      __radd__: slot(
        "(self, value, /)",
        "Return value+self.",
        (self: PyDate, value: Value) =>
          value instanceof PyDelta ? addToDate(self, value, 1) : NotImplemented,
      ),
      __sub__: slot("(self, value, /)", "Return self-value.", subtract),
      __rsub__: slot(
        "(self, value, /)",
        "Return value-self.",
        (self: Value, value: Value) => subtract(value, self),
      ),
      fromtimestamp: classMethod(
        "(cls, timestamp, /)",
        "Create a date from a POSIX timestamp.",
        (cls: PyType, timestamp: Value) => {
          const [year, month, day] = fieldsOf({
            seconds: secondsOf(timestamp),
            microseconds: 0,
          });
          return newDate(cls, year, month, day);
        },
      ),
      fromordinal: classMethod(
        "(cls, ordinal, /)",
        "int -> date corresponding to a proleptic Gregorian ordinal.",
        fromOrdinal,
      ),
      fromisoformat: classMethod(
        "(cls, object, /)",
        "Construct a date from a string in ISO 8601 format.",
        fromIsoFormat,
      ),
      fromisocalendar: classMethod(
        "(cls, year, week, day)",
        "Construct a date from the ISO year, week number and weekday.",
        fromIsoCalendar,
      ),
      today: classMethod(
        "(cls, /)",
        "Current date or datetime: same as self.__class__.fromtimestamp(time.time()).",
        (cls: PyType) => call(getAttribute(cls, "fromtimestamp"), [timeNow()]),
      ),
      ctime: method("(self, /)", "Return ctime() style string.", ctime),
      ...strftimeMethods,
      timetuple: method(
        "(self, /)",
        "Return time tuple, compatible with time.localtime().",
        (self: PyDate) => newStructTime(timeFields(self), -1),
      ),
      isocalendar: method(
        "(self, /)",
        "Return a named tuple containing ISO year, week number, and weekday.",
        isoCalendar,
      ),
      isoformat: method("(self, /)", "Return string in ISO 8601 format, YYYY-MM-DD.", isoDate),
      isoweekday: method(
        "(self, /)",
        "Return the day of the week represented by the date.\nMonday == 1 ... Sunday == 7",
        (self: PyDate) => weekdayOf(self) + 1,
      ),
      toordinal: method(
        "(self, /)",
        "Return proleptic Gregorian ordinal.  January 1 of year 1 is day 1.",
        ordinal,
      ),
      weekday: method(
        "(self, /)",
        "Return the day of the week represented by the date.\nMonday == 0 ... Sunday == 6",
        weekdayOf,
      ),
      replace: method(
        "(self, /, year=unchanged, month=unchanged, day=unchanged)",
        "Return date with new specified fields.",
        replace,
      ),
      __replace__: method("(self, /, **changes)", "The same as replace().", replaceByName),
      __reduce__: method(
        "(self, /)",
        "For pickling.",
        (self: PyDate) =>
          newTuple([self.type, newTuple([newBytes(Uint8Array.from(stateOf(self)))])]),
      ),
      year: getter("the year", (self: PyDate) => self.year),
      month: getter("the month", (self: PyDate) => self.month),
      day: getter("the day", (self: PyDate) => self.day),
      min: makeDate(dateType, 1, 1, 1),
      max: makeDate(dateType, 9999, 12, 31),
      resolution: newDelta(1, 0),
    },
  });
}
