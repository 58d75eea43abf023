/** `datetime.timedelta`: what Python sees on it. Its making and order are in values.ts. */

import { charge } from "../../objects/budget.ts";
import {
  newOverflowError,
  newTypeError,
  newValueError,
  newZeroDivisionError,
} from "../../objects/exception.ts";
import { intValue, newFloat, PyFloat } from "../../objects/numbers.ts";
import { NotImplemented, type Value } from "../../objects/object.ts";
import { newTuple } from "../../objects/tuple.ts";
import { type PyType, typeName } from "../../objects/type.ts";
import { integerRatio } from "../../kernel/float_hex.ts";
import { normalize, trueDivide } from "../../kernel/integers.ts";
import { hashItems } from "../../protocols/hash.ts";
import {
  constructor,
  defineType,
  type Definition,
  member,
  method,
  slot,
} from "../../native/define.ts";
import { comparisons, orderResult } from "../../types/shared.ts";
import { bindArguments } from "./arguments.ts";
import {
  compareDeltas,
  deltaOf,
  deltaType,
  makeDelta,
  MAX_DELTA_DAYS,
  microsecondsOf,
  newDelta,
  PyDelta,
} from "./values.ts";

// Microseconds in a unit, in the order of the constructor's parameters.
const units: [name: string, microseconds: bigint][] = [
  ["days", 86400000000n],
  ["seconds", 1000000n],
  ["microseconds", 1n],
  ["milliseconds", 1000n],
  ["minutes", 60000000n],
  ["hours", 3600000000n],
  ["weeks", 604800000000n],
];
/** The order in which CPython adds them up, which shows in the rounding. */
const additionOrder = [2, 3, 1, 4, 5, 0, 6];
const parameters = units.map(([name]) => ({ name, convert: (value: Value) => value }));

function asFinite(x: number): bigint {
  if (x !== x) throw newValueError("cannot convert float NaN to integer");
  if (x - x !== 0) throw newOverflowError("cannot convert float infinity to integer");
  return BigInt(x);
}

/** Rounds to the nearest integer, halves away from zero, as C's `round`. */
const roundHalfAway = (x: number): number => {
  const down = Math.trunc(x);
  return Math.abs(x - down) >= 0.5 ? down + Math.sign(x) : down;
};

function construct(cls: PyType, args: Value[], keywords: Map<string, Value>): Value {
  const given = bindArguments("__new__", parameters, 0, args, keywords);
  let total = 0n;
  // What is left below a microsecond, as CPython gathers it.
  let leftover = 0;
  for (const index of additionOrder) {
    const value = given[index];
    if (value === undefined) continue;
    const [name, factor] = units[index]!;
    const int = intValue(value);
    if (int !== undefined) total += BigInt(int) * factor;
    else if (value instanceof PyFloat) {
      const whole = Math.trunc(value.value);
      total += asFinite(whole) * factor;
      const part = (value.value - whole) * Number(factor);
      const wholePart = Math.trunc(part);
      total += BigInt(wholePart);
      leftover += part - wholePart;
    } else {
      throw newTypeError(
        `unsupported type for timedelta ${name} component: ${typeName(value)}`,
      );
    }
  }
  if (leftover !== 0) {
    let rounded = roundHalfAway(leftover);
    if (Math.abs(rounded - leftover) === 0.5) {
      const odd = total & 1n ? 1 : 0;
      rounded = 2 * roundHalfAway((leftover + odd) * 0.5) - odd;
    }
    total += BigInt(rounded);
  }
  return deltaOf(cls, total);
}

/** The nearest integer to a quotient, halves to the even one. */
function divideNearest(a: bigint, b: bigint): bigint {
  if (b === 0n) throw newZeroDivisionError("integer division or modulo by zero");
  const [n, d] = b < 0n ? [-a, -b] : [a, b];
  let floor = n / d;
  let rest = n % d;
  if (rest < 0n) {
    rest += d;
    floor--;
  }
  const twice = rest * 2n;
  return twice > d || (twice === d && (floor & 1n) === 1n) ? floor + 1n : floor;
}

/** The ratio of a float operand, as ints. */
function ratioOf(value: PyFloat): [bigint, bigint] {
  if (value.value !== value.value) throw newValueError("cannot convert NaN to integer ratio");
  if (value.value - value.value !== 0) {
    throw newOverflowError("cannot convert Infinity to integer ratio");
  }
  const [n, d] = integerRatio(value.value);
  return [BigInt(n), BigInt(d)];
}

function multiply(self: PyDelta, factor: Value): Value {
  const int = intValue(factor);
  if (int !== undefined) {
    charge(typeof int === "bigint" ? int.toString(16).length : 1);
    return deltaOf(deltaType, microsecondsOf(self) * BigInt(int));
  }
  if (!(factor instanceof PyFloat)) return NotImplemented;
  const [n, d] = ratioOf(factor);
  return deltaOf(deltaType, divideNearest(microsecondsOf(self) * n, d));
}

function trueDivideBy(self: Value, value: Value): Value {
  if (!(self instanceof PyDelta)) return NotImplemented;
  if (value instanceof PyDelta) {
    const divisor = normalize(microsecondsOf(value));
    if (divisor === 0) throw newZeroDivisionError("division by zero");
    return newFloat(trueDivide(normalize(microsecondsOf(self)), divisor));
  }
  const int = intValue(value);
  if (int !== undefined) {
    return deltaOf(deltaType, divideNearest(microsecondsOf(self), BigInt(int)));
  }
  if (!(value instanceof PyFloat)) return NotImplemented;
  const [n, d] = ratioOf(value);
  return deltaOf(deltaType, divideNearest(microsecondsOf(self) * d, n));
}

/** Floor division of microseconds; `what` names it where the divisor is zero. */
function floorDivmod(a: bigint, b: bigint, what: string): [bigint, bigint] {
  if (b === 0n) throw newZeroDivisionError(what);
  let quotient = a / b;
  let rest = a % b;
  if (rest !== 0n && (rest < 0n) !== (b < 0n)) {
    rest += b;
    quotient--;
  }
  return [quotient, rest];
}

const byZero = "integer division or modulo by zero";

function floorDivideBy(self: Value, value: Value): Value {
  if (!(self instanceof PyDelta)) return NotImplemented;
  if (value instanceof PyDelta) {
    return normalize(floorDivmod(microsecondsOf(self), microsecondsOf(value), byZero)[0]);
  }
  const int = intValue(value);
  if (int === undefined) return NotImplemented;
  return deltaOf(deltaType, floorDivmod(microsecondsOf(self), BigInt(int), byZero)[0]);
}

function remainderBy(self: Value, value: Value): Value {
  if (!(self instanceof PyDelta) || !(value instanceof PyDelta)) return NotImplemented;
  const [, rest] = floorDivmod(
    microsecondsOf(self),
    microsecondsOf(value),
    "integer modulo by zero",
  );
  return deltaOf(deltaType, rest);
}

function divmodBy(self: Value, value: Value): Value {
  if (!(self instanceof PyDelta) || !(value instanceof PyDelta)) return NotImplemented;
  const [quotient, rest] = floorDivmod(microsecondsOf(self), microsecondsOf(value), byZero);
  return newTuple([normalize(quotient), deltaOf(deltaType, rest)]);
}

/** The sum of two durations. */
export const addDeltas = (a: PyDelta, b: PyDelta): PyDelta =>
  newDelta(a.days + b.days, a.seconds + b.seconds, a.microseconds + b.microseconds);

/** The difference of two durations. */
export const subtractDeltas = (a: PyDelta, b: PyDelta): PyDelta =>
  newDelta(a.days - b.days, a.seconds - b.seconds, a.microseconds - b.microseconds);

/** A duration in seconds. */
export const totalSeconds = (self: PyDelta): number =>
  trueDivide(normalize(microsecondsOf(self)), 1000000);

const negated = (self: PyDelta): PyDelta => newDelta(-self.days, -self.seconds, -self.microseconds);
const copied = (self: PyDelta): PyDelta => newDelta(self.days, self.seconds, self.microseconds);

const isZero = (self: PyDelta): boolean =>
  self.days === 0 && self.seconds === 0 && self.microseconds === 0;

function reprDelta(self: PyDelta): string {
  const parts: string[] = [];
  for (const name of ["days", "seconds", "microseconds"] as const) {
    if (self[name] !== 0) parts.push(`${name}=${self[name]}`);
  }
  return `${self.type.name}(${parts.length === 0 ? "0" : parts.join(", ")})`;
}

function strDelta({ days, seconds, microseconds }: PyDelta): string {
  const two = (value: number) => String(value).padStart(2, "0");
  let text = days === 0 ? "" : `${days} day${Math.abs(days) === 1 ? "" : "s"}, `;
  text += `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${
    two(seconds % 60)
  }`;
  return microseconds === 0 ? text : `${text}.${String(microseconds).padStart(6, "0")}`;
}

/** An operator and its reflected form, from a function of the left and the right operand. */
function operator(
  name: string,
  symbol: string,
  run: (left: Value, right: Value) => Value,
): Record<string, Definition> {
  return {
    [`__${name}__`]: slot("(self, value, /)", `Return self${symbol}value.`, run),
    [`__r${name}__`]: slot(
      "(self, value, /)",
      `Return value${symbol}self.`,
      (self: Value, value: Value) => run(value, self),
    ),
  };
}

const bothDeltas = (run: (a: PyDelta, b: PyDelta) => Value) => (left: Value, right: Value): Value =>
  left instanceof PyDelta && right instanceof PyDelta ? run(left, right) : NotImplemented;

/** Gives `timedelta` its attributes. */
export function defineTimedelta(): void {
  defineType(deltaType, {
    doc: "Difference between two datetime values.\n\n" +
      "timedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)",
    attributes: {
      __new__: constructor("(cls, /, *args, **kwargs)", "Make a duration.", construct),
      __repr__: slot("(self, /)", "Return repr(self).", reprDelta),
      __hash__: slot(
        "(self, /)",
        "Return hash(self).",
        (self: PyDelta) => hashItems([self.days, self.seconds, self.microseconds]),
      ),
      __str__: slot("(self, /)", "Return str(self).", strDelta),
      ...comparisons((self: PyDelta, other, op) =>
        other instanceof PyDelta ? orderResult(compareDeltas(self, other), op) : NotImplemented
      ),
      ...operator("add", "+", bothDeltas(addDeltas)),
      ...operator("sub", "-", bothDeltas(subtractDeltas)),
      ...operator("mul", "*", (left, right) => {
        if (left instanceof PyDelta) return multiply(left, right);
        return multiply(right as PyDelta, left);
      }),
      ...operator("mod", "%", remainderBy),
      __divmod__: slot("(self, value, /)", "Return divmod(self, value).", divmodBy),
      __rdivmod__: slot(
        "(self, value, /)",
        "Return divmod(value, self).",
        (self: Value, value: Value) => divmodBy(value, self),
      ),
      __neg__: slot("(self, /)", "-self", negated),
      __pos__: slot("(self, /)", "+self", copied),
      __abs__: slot(
        "(self, /)",
        "abs(self)",
        (self: PyDelta) => self.days < 0 ? negated(self) : copied(self),
      ),
      __bool__: slot("(self, /)", "True if self else False", (self: PyDelta) => !isZero(self)),
      ...operator("floordiv", "//", floorDivideBy),
      ...operator("truediv", "/", trueDivideBy),
      total_seconds: method(
        "(self, /)",
        "Total seconds in the duration.",
        (self: PyDelta) => newFloat(totalSeconds(self)),
      ),
      __reduce__: method(
        "(self, /)",
        "For pickling.",
        (self: PyDelta) =>
          newTuple([self.type, newTuple([self.days, self.seconds, self.microseconds])]),
      ),
      days: member("Number of days.", (self: PyDelta) => self.days),
      seconds: member(
        "Number of seconds (>= 0 and less than 1 day).",
        (self: PyDelta) => self.seconds,
      ),
      microseconds: member(
        "Number of microseconds (>= 0 and less than 1 second).",
        (self: PyDelta) => self.microseconds,
      ),
      resolution: newDelta(0, 0, 1),
      min: newDelta(-MAX_DELTA_DAYS, 0),
      max: makeDelta(deltaType, MAX_DELTA_DAYS, 86399, 999999),
    },
  });
}
