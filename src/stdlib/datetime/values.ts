/**
 * The values of `datetime` and their types: date, time, datetime, timedelta, tzinfo, timezone.
 * What Python sees on each type is in the file of its name; arithmetic on days is the `time`
 * module's.
 */

import { newOverflowError, newTypeError, newValueError } from "../../objects/exception.ts";
import { None, PyObject, type Value } from "../../objects/object.ts";
import { objectType, type PyType, typeName } from "../../objects/type.ts";
import { call } from "../../protocols/call.ts";
import { repr } from "../../protocols/text.ts";
import { newLibraryType } from "../library_type.ts";
import { daysFromEpoch, isLeapYear } from "../time/calendar.ts";

export const MINYEAR = 1;
export const MAXYEAR = 9999;
/** The greatest number of days of a timedelta. */
export const MAX_DELTA_DAYS = 999999999;
/** The proleptic ordinal of 1970-01-01. */
export const EPOCH_ORDINAL = 719163;

/** A date, or a datetime. */
export class PyDate extends PyObject {
  declare year: number;
  declare month: number;
  declare day: number;
}

/** A date with a time of day and perhaps a time zone. */
export class PyDateTime extends PyDate {
  declare hour: number;
  declare minute: number;
  declare second: number;
  declare microsecond: number;
  declare tzinfo: Value;
  declare fold: number;
}

/** A time of day. */
export class PyTime extends PyObject {
  declare hour: number;
  declare minute: number;
  declare second: number;
  declare microsecond: number;
  declare tzinfo: Value;
  declare fold: number;
}

/** A duration: seconds in 0..86399, microseconds in 0..999999, the sign is that of the days. */
export class PyDelta extends PyObject {
  declare days: number;
  declare seconds: number;
  declare microseconds: number;
}

/** A time zone; its methods are the guest's, or those of `PyTimeZone`. */
export class PyTzInfo extends PyObject {}

/** A time zone with a fixed offset. */
export class PyTimeZone extends PyTzInfo {
  declare offset: PyDelta;
  declare zoneName: string | undefined;
}

const declareType = (
  name: string,
  base: PyType,
  valueClass: { prototype: PyObject },
  subclassable = true,
): PyType => newLibraryType("datetime", name, base, valueClass, { subclassable });

export const dateType: PyType = declareType("date", objectType, PyDate);
export const dateTimeType: PyType = declareType("datetime", dateType, PyDateTime);
export const timeType: PyType = declareType("time", objectType, PyTime);
export const deltaType: PyType = declareType("timedelta", objectType, PyDelta);
export const tzInfoType: PyType = declareType("tzinfo", objectType, PyTzInfo);
export const timeZoneType: PyType = declareType("timezone", tzInfoType, PyTimeZone, false);

// Days

/** The number of a date's day, 0001-01-01 being 1. */
export const ordinalOf = (year: number, month: number, day: number): number =>
  daysFromEpoch(year, month, day) + EPOCH_ORDINAL;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : monthLengths[month - 1]!;
}

// Making values

/** Refuses what is no date. */
export function checkDate(year: number, month: number, day: number): void {
  if (year < MINYEAR || year > MAXYEAR) throw newValueError(`year ${year} is out of range`);
  if (month < 1 || month > 12) throw newValueError("month must be in 1..12");
  if (day < 1 || day > daysInMonth(year, month)) {
    throw newValueError("day is out of range for month");
  }
}

/** Refuses what is no time of day. */
export function checkTime(
  hour: number,
  minute: number,
  second: number,
  microsecond: number,
  fold: number,
): void {
  if (hour < 0 || hour > 23) throw newValueError("hour must be in 0..23");
  if (minute < 0 || minute > 59) throw newValueError("minute must be in 0..59");
  if (second < 0 || second > 59) throw newValueError("second must be in 0..59");
  if (microsecond < 0 || microsecond > 999999) {
    throw newValueError("microsecond must be in 0..999999");
  }
  if (fold !== 0 && fold !== 1) throw newValueError("fold must be either 0 or 1");
}

/** A date of exactly the class `cls`, without calling it; checks the fields. */
export function makeDate(cls: PyType, year: number, month: number, day: number): PyDate {
  checkDate(year, month, day);
  const self = new cls.Instance() as PyDate;
  self.year = year;
  self.month = month;
  self.day = day;
  return self;
}

/** The fields of a datetime in the order of its constructor. */
export type DateTimeFields = [
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  microsecond: number,
];

/** A datetime of the class `cls`, without calling it; checks the fields. */
export function makeDateTime(
  cls: PyType,
  fields: DateTimeFields,
  tzinfo: Value,
  fold = 0,
): PyDateTime {
  const [year, month, day, hour, minute, second, microsecond] = fields;
  checkDate(year, month, day);
  checkTime(hour, minute, second, microsecond, fold);
  checkTzInfo(tzinfo);
  const self = new cls.Instance() as PyDateTime;
  self.year = year;
  self.month = month;
  self.day = day;
  self.hour = hour;
  self.minute = minute;
  self.second = second;
  self.microsecond = microsecond;
  self.tzinfo = tzinfo;
  self.fold = fold;
  return self;
}

/** A time of the class `cls`, without calling it; checks the fields. */
export function makeTime(
  cls: PyType,
  fields: readonly [hour: number, minute: number, second: number, microsecond: number],
  tzinfo: Value,
  fold = 0,
): PyTime {
  const [hour, minute, second, microsecond] = fields;
  checkTime(hour, minute, second, microsecond, fold);
  checkTzInfo(tzinfo);
  const self = new cls.Instance() as PyTime;
  self.hour = hour;
  self.minute = minute;
  self.second = second;
  self.microsecond = microsecond;
  self.tzinfo = tzinfo;
  self.fold = fold;
  return self;
}

/** A date as alternative constructors and arithmetic make it: a subclass is called. */
export function newDate(cls: PyType, year: number, month: number, day: number): Value {
  if (cls === dateType) return makeDate(cls, year, month, day);
  if (cls === dateTimeType) return makeDateTime(cls, [year, month, day, 0, 0, 0, 0], None);
  return call(cls, [year, month, day]);
}

/** A datetime as alternative constructors and arithmetic make it: a subclass is called. */
export function newDateTime(
  cls: PyType,
  fields: DateTimeFields,
  tzinfo: Value,
  fold = 0,
): Value {
  if (cls === dateTimeType) return makeDateTime(cls, fields, tzinfo, fold);
  if (fold === 0) return call(cls, [...fields, tzinfo]);
  return call(cls, [...fields, tzinfo, fold], ["fold"]);
}

/** A duration of the class `cls`; the parts may be any safe integers. */
export function makeDelta(
  cls: PyType,
  days: number,
  seconds: number,
  microseconds: number,
): PyDelta {
  const carry = Math.floor(microseconds / 1e6);
  const allSeconds = seconds + carry;
  const moreDays = Math.floor(allSeconds / 86400);
  const allDays = days + moreDays;
  if (allDays < -MAX_DELTA_DAYS || allDays > MAX_DELTA_DAYS) {
    throw newOverflowError(`days=${allDays}; must have magnitude <= ${MAX_DELTA_DAYS}`);
  }
  const self = new cls.Instance() as PyDelta;
  self.days = allDays;
  self.seconds = allSeconds - moreDays * 86400;
  self.microseconds = microseconds - carry * 1e6;
  return self;
}

/** A timedelta proper. */
export const newDelta = (days: number, seconds: number, microseconds = 0): PyDelta =>
  makeDelta(deltaType, days, seconds, microseconds);

/** A duration in microseconds; it may exceed what a number holds. */
export const microsecondsOf = (self: PyDelta): bigint =>
  (BigInt(self.days) * 86400n + BigInt(self.seconds)) * 1000000n + BigInt(self.microseconds);

/** The duration of so many microseconds. */
export function deltaOf(cls: PyType, microseconds: bigint): PyDelta {
  const perDay = 86400000000n;
  let days = microseconds / perDay;
  let rest = microseconds % perDay;
  if (rest < 0n) {
    rest += perDay;
    days--;
  }
  if (days < -(1n << 31n) || days >= 1n << 31n) {
    throw newOverflowError("Python int too large to convert to C int");
  }
  return makeDelta(cls, Number(days), 0, Number(rest));
}

/** The order of two durations: below, at or above zero. */
export const compareDeltas = (a: PyDelta, b: PyDelta): number =>
  a.days - b.days || a.seconds - b.seconds || a.microseconds - b.microseconds;

// Time zones

/** Refuses a time zone that is none. */
export function checkTzInfo(value: Value): void {
  if (value !== None && !(value instanceof PyTzInfo)) {
    throw newTypeError(
      `tzinfo argument must be None or of a tzinfo subclass, not type '${typeName(value)}'`,
    );
  }
}

const withinDay = (offset: PyDelta): boolean =>
  offset.days === 0 || (offset.days === -1 && (offset.seconds > 0 || offset.microseconds > 0));

function makeTimeZone(offset: PyDelta, name: string | undefined): PyTimeZone {
  const self = new PyTimeZone();
  self.offset = offset;
  self.zoneName = name;
  return self;
}

/** `timezone.utc` */
export const utc: PyTimeZone = makeTimeZone(newDelta(0, 0), undefined);

/** A time zone of that offset; UTC itself where it has no name of its own. */
export function newTimeZone(offset: PyDelta, name?: string): PyTimeZone {
  if (name === undefined && compareDeltas(offset, utc.offset) === 0) return utc;
  if (!withinDay(offset)) {
    throw newValueError(
      "offset must be a timedelta strictly between -timedelta(hours=24) and " +
        `timedelta(hours=24), not ${repr(offset)}.`,
    );
  }
  return makeTimeZone(offset, name);
}

/** Whether an offset that a tzinfo gave is below a day. */
export const isOffset: (offset: PyDelta) => boolean = withinDay;
