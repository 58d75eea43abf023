/** Contexts as values, the current one, and the exceptions that conditions become. */

import {
  exceptionType,
  newException,
  newExceptionType,
  newOverflowError,
  newTypeError,
  newValueError,
} from "../../objects/exception.ts";
import { newList } from "../../objects/list.ts";
import { intValue } from "../../objects/numbers.ts";
import { type Int, None, PyObject, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { objectType, type PyType } from "../../objects/type.ts";
import { newLibraryType } from "../library_type.ts";
import {
  ANY_INVALID,
  CLAMPED,
  CONVERSION_SYNTAX,
  DIVISION_BY_ZERO,
  DIVISION_IMPOSSIBLE,
  DIVISION_UNDEFINED,
  FLOAT_OPERATION,
  INEXACT,
  INVALID_CONTEXT,
  INVALID_OPERATION,
  MAX_EMAX,
  MAX_PREC,
  OVERFLOW,
  type Precision,
  raised,
  ROUNDED,
  SUBNORMAL,
  UNDERFLOW,
} from "./value.ts";

/** A context. Its numbers are doubles: the greatest precision is not exact, but never reached. */
export class PyContext extends PyObject implements Precision {
  declare prec: number;
  declare emax: number;
  declare emin: number;
  declare rounding: string;
  declare clamp: number;
  declare capitals: number;
  /** Conditions that have occurred. */
  declare status: number;
  /** Conditions that raise. */
  declare traps: number;
  /** The flag and trap dicts, once asked for. */
  declare flagDict: Value | undefined;
  declare trapDict: Value | undefined;
}

export const contextType: PyType = newLibraryType("decimal", "Context", objectType, PyContext);

/** The rounding modes, in the order of their error message. */
export const roundings: readonly string[] = [
  "ROUND_CEILING",
  "ROUND_FLOOR",
  "ROUND_UP",
  "ROUND_DOWN",
  "ROUND_HALF_UP",
  "ROUND_HALF_DOWN",
  "ROUND_HALF_EVEN",
  "ROUND_05UP",
];

/** Sets the fields of a new context. */
export function initContext(self: PyContext, from: Omit<ContextFields, "status">): PyContext {
  self.prec = from.prec;
  self.emax = from.emax;
  self.emin = from.emin;
  self.rounding = from.rounding;
  self.clamp = from.clamp;
  self.capitals = from.capitals;
  self.status = 0;
  self.traps = from.traps;
  self.flagDict = undefined;
  self.trapDict = undefined;
  return self;
}

type ContextFields = Precision & { capitals: number; traps: number; status: number };

const newContext = (prec: number, rounding: string, traps: number): PyContext =>
  initContext(new PyContext(), {
    prec,
    rounding,
    traps,
    emax: 999999,
    emin: -999999,
    clamp: 0,
    capitals: 1,
  });

const usualTraps = ANY_INVALID | DIVISION_BY_ZERO | OVERFLOW;
export const defaultContext: PyContext = newContext(28, "ROUND_HALF_EVEN", usualTraps);
export const basicContext: PyContext = newContext(
  9,
  "ROUND_HALF_UP",
  usualTraps | UNDERFLOW | CLAMPED,
);
export const extendedContext: PyContext = newContext(9, "ROUND_HALF_EVEN", 0);

/** A copy, its flags included. */
export function copyContext(ctx: PyContext): PyContext {
  const copy = initContext(new PyContext(), ctx);
  copy.status = ctx.status;
  return copy;
}

let current: PyContext | undefined;

/** `getcontext()` */
export function currentContext(): PyContext {
  if (current === undefined) {
    current = copyContext(defaultContext);
    current.status = 0;
  }
  return current;
}

/** Forgets the current context: the module is made anew for another interpreter. */
export function forgetContext(): void {
  current = undefined;
}

/** `setcontext(ctx)`: the three contexts of the module are copied. */
export function setCurrentContext(ctx: PyContext): void {
  const isTemplate = ctx === defaultContext || ctx === basicContext || ctx === extendedContext;
  current = isTemplate ? copyContext(ctx) : ctx;
  if (isTemplate) current.status = 0;
}

/** An optional context argument. */
export function asContext(value: Value | undefined): PyContext {
  if (value === undefined || value === None) return currentContext();
  if (value instanceof PyContext) return value;
  throw newTypeError("optional argument must be a context");
}

/** A rounding mode argument. */
export function asRounding(value: Value): string {
  const text = strValue(value);
  if (text !== undefined && roundings.includes(text)) return text;
  throw newTypeError(
    "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n" +
      "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]",
  );
}

function asBounded(value: Value, least: Int, most: Int, message: string): number {
  const int = intValue(value);
  if (int === undefined) throw newTypeError("an integer is required");
  if (int >= 1n << 63n || int < -(1n << 63n)) {
    throw newOverflowError("Python int too large to convert to C ssize_t");
  }
  if (int < least || int > most) throw newValueError(message);
  return Number(int);
}

/** Sets one of the numbers of a context. */
export const setNumber: Record<string, (self: PyContext, value: Value) => void> = {
  prec: (self, value) => {
    self.prec = asBounded(value, 1, MAX_PREC, "valid range for prec is [1, MAX_PREC]");
  },
  Emin: (self, value) => {
    self.emin = asBounded(value, -MAX_EMAX, 0, "valid range for Emin is [MIN_EMIN, 0]");
  },
  Emax: (self, value) => {
    self.emax = asBounded(value, 0, MAX_EMAX, "valid range for Emax is [0, MAX_EMAX]");
  },
  capitals: (self, value) => {
    self.capitals = asBounded(value, 0, 1, "valid values for capitals are 0 or 1");
  },
  clamp: (self, value) => {
    self.clamp = asBounded(value, 0, 1, "valid values for clamp are 0 or 1");
  },
};

/** A number of a context as Python sees it: the greatest ones are no doubles. */
export function shownNumber(value: number): Int {
  if (Number.isSafeInteger(value)) return value;
  const int = BigInt(value);
  return int > MAX_EMAX ? MAX_EMAX : int < -MAX_EMAX ? -MAX_EMAX : int;
}

// Signals

const arithmeticError = exceptionType("ArithmeticError");

function newSignal(name: string, ...bases: PyType[]): PyType {
  const type = newExceptionType(name, bases[0]!, "decimal");
  if (bases.length > 1) {
    const [first, second] = bases as [PyType, PyType];
    type.bases = bases;
    const shared = second.mro.filter((each) => first.mro.includes(each));
    const own = first.mro.filter((each) => !shared.includes(each));
    const other = second.mro.filter((each) => !shared.includes(each));
    type.mro = [type, ...own, ...other, ...shared];
    second.subclasses.push(type);
  }
  type.doc = undefined;
  return type;
}

export const decimalException: PyType = newSignal("DecimalException", arithmeticError);
const clamped = newSignal("Clamped", decimalException);
export const invalidOperation: PyType = newSignal("InvalidOperation", decimalException);
const divisionByZero = newSignal(
  "DivisionByZero",
  decimalException,
  exceptionType("ZeroDivisionError"),
);
const inexact = newSignal("Inexact", decimalException);
const rounded = newSignal("Rounded", decimalException);
const subnormal = newSignal("Subnormal", decimalException);
const overflow = newSignal("Overflow", inexact, rounded);
const underflow = newSignal("Underflow", inexact, rounded);
underflow.bases.push(subnormal);
subnormal.subclasses.push(underflow);
underflow.mro.splice(underflow.mro.indexOf(rounded) + 1, 0, subnormal);
const floatOperation = newSignal("FloatOperation", decimalException, exceptionType("TypeError"));
const conversionSyntax = newSignal("ConversionSyntax", invalidOperation);
const divisionImpossible = newSignal("DivisionImpossible", invalidOperation);
const divisionUndefined = newSignal(
  "DivisionUndefined",
  invalidOperation,
  exceptionType("ZeroDivisionError"),
);
const invalidContext = newSignal("InvalidContext", invalidOperation);

/** A condition with the exception that it raises. */
export interface Signal {
  type: PyType;
  mask: number;
}

/** The signals in the order of flag dicts. */
export const signals: readonly Signal[] = [
  { type: invalidOperation, mask: ANY_INVALID },
  { type: floatOperation, mask: FLOAT_OPERATION },
  { type: divisionByZero, mask: DIVISION_BY_ZERO },
  { type: overflow, mask: OVERFLOW },
  { type: underflow, mask: UNDERFLOW },
  { type: subnormal, mask: SUBNORMAL },
  { type: inexact, mask: INEXACT },
  { type: rounded, mask: ROUNDED },
  { type: clamped, mask: CLAMPED },
];

/** The conditions that InvalidOperation stands for, in the order of error messages. */
export const conditions: readonly Signal[] = [
  { type: invalidOperation, mask: INVALID_OPERATION },
  { type: conversionSyntax, mask: CONVERSION_SYNTAX },
  { type: divisionImpossible, mask: DIVISION_IMPOSSIBLE },
  { type: divisionUndefined, mask: DIVISION_UNDEFINED },
  { type: invalidContext, mask: INVALID_CONTEXT },
];

/** Enters conditions into the flags of a context, and raises where one is trapped. */
export function signal(ctx: PyContext, bits: number): void {
  if (bits === 0) return;
  ctx.status |= bits;
  const trapped = bits & ctx.traps;
  if (trapped === 0) return;
  const listed = [
    ...conditions,
    ...signals.slice(1),
  ].filter(({ mask }) => (trapped & mask) !== 0).map(({ type }) => type);
  throw newException(signals.find(({ mask }) => (trapped & mask) !== 0)!.type, newList(listed));
}

/** Runs an operation in a context and signals what it raised. */
export function signalling<T>(ctx: PyContext, run: (ctx: PyContext) => T): T {
  raised.bits = 0;
  const result = run(ctx);
  if (raised.bits !== 0) signal(ctx, raised.bits);
  return result;
}

/** The names of flags as `repr` lists them: by their bits in libmpdec. */
export function signalNames(bits: number): string[] {
  const names: string[] = [];
  for (let bit = 1; bit <= UNDERFLOW; bit <<= 1) {
    if ((bits & bit) === 0) continue;
    const { name } = signals.find(({ mask }) => (mask & bit) !== 0)!.type;
    if (!names.includes(name)) names.push(name);
  }
  return names;
}
