/**
 * Reading ISO 8601 as CPython's C code reads it, quirks included: `00:00:00:5` has a fraction, an
 * offset below a second is UTC. Beyond the end of a text there is a NUL, as in C.
 */

import { newValueError } from "../../objects/exception.ts";
import { None, type Value } from "../../objects/object.ts";
import { repr } from "../../protocols/text.ts";
import { dateOfDay, daysFromEpoch, isoWeek, weekdayOfDay } from "../time/calendar.ts";
import { MAXYEAR, MINYEAR, newDelta, newTimeZone, utc } from "./values.ts";

const isDigit = (char: string): boolean => char >= "0" && char <= "9" && char.length === 1;

/** The number that `count` digits make; undefined where others stand there. */
function digitsAt(text: string, at: number, count: number): number | undefined {
  let value = 0;
  for (let i = at; i < at + count; i++) {
    const char = text.charAt(i);
    if (!isDigit(char)) return undefined;
    value = value * 10 + char.charCodeAt(0) - 48;
  }
  return value;
}

/** Why an ISO week date does not exist. */
export type WeekProblem = "year" | "week" | "day";

/** The day (from 1970-01-01) of an ISO week date, or what is wrong with it. */
export function dayOfIsoWeek(year: number, week: number, day: number): number | WeekProblem {
  if (year < MINYEAR || year > MAXYEAR) return "year";
  if (week <= 0 || week >= 53) {
    const last = isoWeekOf(daysFromEpoch(year, 12, 28))[1];
    if (week !== 53 || last !== 53) return "week";
  }
  if (day <= 0 || day >= 8) return "day";
  const fourth = daysFromEpoch(year, 1, 4);
  return fourth - weekdayOfDay(fourth) + (week - 1) * 7 + day - 1;
}

/** The ISO year and week of a day counted from 1970-01-01. */
export function isoWeekOf(days: number): [year: number, week: number] {
  const [year, month, day] = dateOfDay(days);
  return isoWeek({
    year,
    month,
    day,
    hour: 0,
    minute: 0,
    second: 0,
    weekday: weekdayOfDay(days),
    yearDay: days - daysFromEpoch(year, 1, 1) + 1,
  });
}

type DateParts = [year: number, month: number, day: number];

/** Reads the date that `text` is as a whole. */
export function parseIsoDate(text: string): DateParts | undefined {
  const year = digitsAt(text, 0, 4);
  if (year === undefined) return undefined;
  let at = 4;
  const separated = text.charAt(at) === "-";
  if (separated) at++;
  if (text.charAt(at) === "W") {
    const week = digitsAt(text, ++at, 2);
    if (week === undefined) return undefined;
    at += 2;
    let weekday: number | undefined = 1;
    if (at < text.length) {
      if (separated && text.charAt(at++) !== "-") return undefined;
      weekday = digitsAt(text, at, 1);
      if (weekday === undefined) return undefined;
    }
    const day = dayOfIsoWeek(year, week, weekday);
    return typeof day === "string" ? undefined : dateOfDay(day);
  }
  const month = digitsAt(text, at, 2);
  if (month === undefined) return undefined;
  at += 2;
  if (separated && text.charAt(at++) !== "-") return undefined;
  const day = digitsAt(text, at, 2);
  if (day === undefined || at + 2 !== text.length) return undefined;
  return [year, month, day];
}

/** A clock reading: hours, minutes, seconds, microseconds; `rest`: something follows. */
interface Clock {
  fields: [number, number, number, number];
  rest: boolean;
}

/** Reads `HH[:?MM[:?SS[.fff]]]` from `at` to `end`. */
function parseClock(text: string, at: number, end: number): Clock | undefined {
  const fields: [number, number, number, number] = [0, 0, 0, 0];
  let separated = true;
  for (let i = 0; i < 3; i++) {
    const value = digitsAt(text, at, 2);
    if (value === undefined) return undefined;
    fields[i] = value;
    at += 2;
    const char = text.charAt(at++);
    if (i === 0) separated = char === ":";
    if (at >= end) return { fields, rest: char !== "" && char !== "\0" };
    if (separated && char === ":") continue;
    if (char === "." || char === ",") break;
    if (separated) return undefined;
    at--;
  }
  const count = Math.min(end - at, 6);
  const fraction = digitsAt(text, at, count);
  if (fraction === undefined) return undefined;
  fields[3] = fraction * 10 ** (6 - count);
  at += count;
  while (isDigit(text.charAt(at))) at++;
  return { fields, rest: text.charAt(at) !== "" && text.charAt(at) !== "\0" };
}

/** What a time's text says. */
export interface ParsedClock {
  fields: [hour: number, minute: number, second: number, microsecond: number];
  tzinfo: Value;
}

/** Reads a time of day, with its offset if it has one. */
export function parseIsoTime(text: string): ParsedClock | undefined {
  let zoneAt = text.search(/[-+Z]/);
  if (zoneAt < 0) zoneAt = Math.max(text.length, 1);
  const clock = parseClock(text, 0, zoneAt);
  if (clock === undefined) return undefined;
  const { fields } = clock;
  if (zoneAt >= text.length) return clock.rest ? undefined : { fields, tzinfo: None };
  if (text.charAt(zoneAt) === "Z") {
    return zoneAt + 1 === text.length ? { fields, tzinfo: utc } : undefined;
  }
  const sign = text.charAt(zoneAt) === "-" ? -1 : 1;
  const zone = parseClock(text, zoneAt + 1, text.length);
  if (zone === undefined || zone.rest) return undefined;
  const [hours, minutes, seconds, micro] = zone.fields;
  const offset = hours * 3600 + minutes * 60 + seconds;
  if (offset === 0) return { fields, tzinfo: utc };
  return { fields, tzinfo: newTimeZone(newDelta(0, sign * offset, sign * micro)) };
}

/** Where the date of a datetime's text ends (_find_isoformat_datetime_separator). */
function separatorAt(text: string): number {
  if (text.length === 7) return 7;
  if (text.charAt(4) === "-") {
    if (text.charAt(5) !== "W") return 10;
    if (text.length < 8) return -1;
    if (text.length > 8 && text.charAt(8) === "-") {
      if (text.length === 9) return -1;
      // `YYYY-Www-##`: the hyphen is taken for the separator.
      return text.length > 10 && isDigit(text.charAt(10)) ? 8 : 10;
    }
    return 8;
  }
  if (text.charAt(4) !== "W") return 8;
  let at = 7;
  while (at < text.length && isDigit(text.charAt(at))) at++;
  if (at < 9) return at;
  return at % 2 === 0 ? 7 : 8;
}

/** Reads a datetime. */
export function parseIsoDateTime(text: string): (ParsedClock & { date: DateParts }) | undefined {
  const end = separatorAt(text);
  if (text.length < 7 || end < 0 || end > text.length) return undefined;
  const date = parseIsoDate(text.slice(0, end));
  if (date === undefined) return undefined;
  if (text.length - end < 1) return { date, fields: [0, 0, 0, 0], tzinfo: None };
  const separator = String.fromCodePoint(text.codePointAt(end)!);
  const clock = parseIsoTime(text.slice(end + separator.length));
  return clock && { date, ...clock };
}

/** The error for a text that is none of them. */
export const invalidIsoFormat = (text: string) =>
  newValueError(`Invalid isoformat string: ${repr(text)}`);
