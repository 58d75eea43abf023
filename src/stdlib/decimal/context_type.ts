/** `decimal.Context`, its flag and trap dicts, and the manager of `localcontext`. */

import { dictItems, newDict, PyDict } from "../../objects/dict.ts";
import {
  exceptionType,
  newAttributeError,
  newException,
  newKeyError,
  newTypeError,
  newValueError,
} from "../../objects/exception.ts";
import { newList, PyList } from "../../objects/list.ts";
import { intValue, PyFloat } from "../../objects/numbers.ts";
import { None, NotImplemented, PyObject, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { newTuple } from "../../objects/tuple.ts";
import { objectType, type PyType } from "../../objects/type.ts";
import { iter } from "../../protocols/iterate.ts";
import { dictSet } from "../../protocols/mapping.ts";
import { repr } from "../../protocols/text.ts";
import { truthy } from "../../protocols/truth.ts";
import {
  constructor,
  defineType,
  type Definition,
  getter,
  method,
  slot,
} from "../../native/define.ts";
import { abstractClasses } from "../collections/abc_module.ts";
import { newLibraryType } from "../library_type.ts";
import { once } from "../../kernel/once.ts";
import { newNativeClass } from "../native_class.ts";
import * as arithmetic from "./arithmetic.ts";
import {
  asContext,
  asRounding,
  contextType,
  copyContext,
  currentContext,
  defaultContext,
  initContext,
  PyContext,
  setCurrentContext,
  setNumber,
  shownNumber,
  signal,
  signalling,
  signalNames,
  signals,
} from "./context.ts";
import { asOperand, fromDouble, fromInt, fromSequence, fromValue } from "./convert.ts";
import { sameQuantum } from "./digits.ts";
import {
  binaries,
  contextBinaries,
  contextPredicates,
  integrals,
  predicates,
  quiet,
  signs,
  unaries,
} from "./operations.ts";
import { power, powerModulo } from "./power.ts";
import { finalize } from "./rounding.ts";
import { decimalText, parseRounded } from "./text.ts";
import {
  CONVERSION_SYNTAX,
  digitsOf,
  etiny,
  etop,
  FLOAT_OPERATION,
  isNan,
  newDecimal,
  newSpecial,
  plainDecimal,
  PyDecimal,
  QUIET_NAN,
  raised,
} from "./value.ts";

// Flags and traps

/** A mapping from signals to whether they are set. */
interface SignalDict extends PyObject {
  context: PyContext;
  field: "status" | "traps";
}

const unknownSignal = () =>
  newKeyError(
    "valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n" +
      "   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]",
  );

function maskOf(key: Value): number {
  const found = signals.find(({ type }) => type === key);
  if (found === undefined) throw unknownSignal();
  return found.mask;
}

const bitsOf = (self: SignalDict): number => self.context[self.field];

const asDict = (self: SignalDict): PyDict => {
  const dict = newDict();
  for (const { type, mask } of signals) dictSet(dict, type, (bitsOf(self) & mask) !== 0);
  return dict;
};

const isSignalDict = (value: Value): value is SignalDict =>
  value instanceof PyObject && value.type === signalDictType();

/** The bits that a dict of signals says; it must name them all. */
function bitsOfDict(value: PyDict): number {
  if (value.map.size !== signals.length) throw newKeyError("invalid signal dict");
  let bits = 0;
  for (const [key, set] of dictItems(value)) {
    const found = signals.find(({ type }) => type === key);
    if (found === undefined) throw newKeyError("invalid signal dict");
    if (truthy(set)) bits |= found.mask;
  }
  return bits;
}

const signalDictType: () => PyType = once(() =>
  newNativeClass({
    name: "SignalDict",
    // Its class is made where `abc` makes classes, and CPython shows it.
    module: "abc",
    bases: [abstractClasses().MutableMapping!],
    attributes: {
      __len__: method("(self, /)", "Return len(self).", () => signals.length),
      __iter__: method(
        "(self, /)",
        "Implement iter(self).",
        () => iter(newTuple(signals.map(({ type }) => type))),
      ),
      __getitem__: method(
        "(self, key, /)",
        "Return self[key].",
        (self: SignalDict, key: Value) => (bitsOf(self) & maskOf(key)) !== 0,
      ),
      __setitem__: method(
        "(self, key, value, /)",
        "Set self[key] to value.",
        (self: SignalDict, key: Value, value: Value) => {
          const mask = maskOf(key);
          if (truthy(value)) self.context[self.field] |= mask;
          else self.context[self.field] &= ~mask;
          return None;
        },
      ),
      __delitem__: method("(self, key, /)", "Refused.", () => {
        throw newValueError("signal keys cannot be deleted");
      }),
      __repr__: method("(self, /)", "Return repr(self).", (self: SignalDict) => {
        const parts = signals.map(({ type, mask }) =>
          `${repr(type)}:${(bitsOf(self) & mask) !== 0 ? "True" : "False"}`
        );
        return `{${parts.join(", ")}}`;
      }),
      __eq__: method("(self, value, /)", "Return self==value.", (
        self: SignalDict,
        value: Value,
      ) => sameBits(self, value) ?? NotImplemented),
      __ne__: method("(self, value, /)", "Return self!=value.", (
        self: SignalDict,
        value: Value,
      ) => {
        const same = sameBits(self, value);
        return same === undefined ? NotImplemented : !same;
      }),
      __hash__: None,
      copy: method("(self, /)", "A dict with the same items.", asDict),
    },
  })
);

function sameBits(self: SignalDict, value: Value): boolean | undefined {
  if (isSignalDict(value)) return bitsOf(self) === bitsOf(value);
  if (!(value instanceof PyDict)) return undefined;
  try {
    return bitsOf(self) === bitsOfDict(value);
  } catch {
    throw newValueError("invalid signal dict");
  }
}

function newSignalDict(context: PyContext, field: "status" | "traps"): Value {
  const self = new (signalDictType().Instance)() as SignalDict;
  self.context = context;
  self.field = field;
  return self;
}

/** The bits of `flags=` or `traps=`: a dict, or, where `lists` may be, a list of signals. */
function asBits(value: Value, lists: boolean): number {
  if (lists && value instanceof PyList) {
    return value.items.reduce((bits: number, each) => bits | maskOf(each), 0);
  }
  if (isSignalDict(value)) return bitsOf(value);
  if (value instanceof PyDict) return bitsOfDict(value);
  throw newTypeError("argument must be a signal dict");
}

// Contexts

type Settings = Record<string, Value | undefined>;

/** Changes what is given and not None. */
function configure(self: PyContext, settings: Settings): void {
  for (const [name, value] of Object.entries(settings)) {
    if (value === undefined || value === None) continue;
    if (name === "rounding") self.rounding = asRounding(value);
    else if (name === "flags") self.status = asBits(value, true);
    else if (name === "traps") self.traps = asBits(value, true);
    else setNumber[name]!(self, value);
  }
}

function reprContext(self: PyContext): string {
  return `Context(prec=${shownNumber(self.prec)}, rounding=${self.rounding}, ` +
    `Emin=${shownNumber(self.emin)}, Emax=${shownNumber(self.emax)}, ` +
    `capitals=${self.capitals}, clamp=${self.clamp}, ` +
    `flags=[${signalNames(self.status).join(", ")}], ` +
    `traps=[${signalNames(self.traps).join(", ")}])`;
}

const signalList = (bits: number): Value =>
  newList(signals.filter(({ mask }) => (bits & mask) !== 0).map(({ type }) => type));

const reduce = (self: PyContext): Value =>
  newTuple([
    contextType,
    newTuple([
      shownNumber(self.prec),
      self.rounding,
      shownNumber(self.emin),
      shownNumber(self.emax),
      self.capitals,
      self.clamp,
      signalList(self.status),
      signalList(self.traps),
    ]),
  ]);

const undeletable = () => newAttributeError("context attributes cannot be deleted");

function attribute(
  doc: string,
  get: (self: PyContext) => Value,
  set: (self: PyContext, value: Value) => void,
): Definition {
  return getter(doc, get, (self: PyContext, value) => {
    if (value === undefined) throw undeletable();
    set(self, value);
  });
}

const fields: Record<string, Definition> = {
  prec: attribute("the precision", ({ prec }) => shownNumber(prec), setNumber.prec!),
  Emax: attribute("the greatest exponent", ({ emax }) => shownNumber(emax), setNumber.Emax!),
  Emin: attribute("the least exponent", ({ emin }) => shownNumber(emin), setNumber.Emin!),
  rounding: attribute("the rounding mode", ({ rounding }) => rounding, (self, value) => {
    self.rounding = asRounding(value);
  }),
  capitals: attribute("1: E, 0: e", ({ capitals }) => capitals, setNumber.capitals!),
  clamp: attribute("1: exponents are clamped", ({ clamp }) => clamp, setNumber.clamp!),
  flags: attribute(
    "the signals that have occurred",
    (self) => self.flagDict ??= newSignalDict(self, "status"),
    (self, value) => {
      self.status = asBits(value, false);
    },
  ),
  traps: attribute(
    "the signals that raise",
    (self) => self.trapDict ??= newSignalDict(self, "traps"),
    (self, value) => {
      self.traps = asBits(value, false);
    },
  ),
};

/** A number rounded to a context, as `create_decimal` makes it. */
function createDecimal(self: PyContext, value: Value = 0): Value {
  return signalling(self, (ctx) => {
    const text = strValue(value);
    if (text !== undefined) return parseRounded(text, ctx);
    if (value instanceof PyFloat) {
      signal(ctx, FLOAT_OPERATION);
      return finalize(fromDouble(value.value), ctx);
    }
    const int = intValue(value);
    const exact = int !== undefined
      ? fromInt(int)
      : value instanceof PyDecimal
      ? value
      : isSequence(value)
      ? fromSequence(value)
      : fromValue(value, ctx);
    if (isNan(exact) && exact.coeff !== 0n && digitsOf(exact) > ctx.prec - ctx.clamp) {
      raised.bits |= CONVERSION_SYNTAX;
      return newSpecial(0, QUIET_NAN);
    }
    return plainDecimal(finalize(exact, ctx));
  });
}

const isSequence = (value: Value): boolean =>
  value instanceof PyObject && "items" in value && value.items instanceof Array;

function fromFloat(self: PyContext, value: Value): Value {
  const int = intValue(value);
  if (int === undefined && !(value instanceof PyFloat)) {
    throw newTypeError("argument must be int or float");
  }
  const exact = int === undefined ? fromDouble((value as PyFloat).value) : fromInt(int);
  return signalling(self, (ctx) => finalize(exact, ctx));
}

/** Methods that run the tables' operations in the context itself. */
function operationMethods(): Record<string, Definition> {
  const methods: Record<string, Definition> = {};
  for (
    const [name, [run, doc]] of Object.entries({ ...signs, ...unaries, ...integrals, ...quiet })
  ) {
    methods[name] = method("(self, x, /)", doc, (self: PyContext, x: Value) => {
      const a = asOperand(x);
      return signalling(self, (ctx) => plainDecimal(run(a, ctx)));
    });
  }
  for (const [name, [run, doc]] of Object.entries({ ...binaries, ...contextBinaries })) {
    methods[name] = method("(self, x, y, /)", doc, (self: PyContext, x: Value, y: Value) => {
      const [a, b] = [asOperand(x), asOperand(y)];
      return signalling(self, (ctx) => plainDecimal(run(a, b, ctx)));
    });
  }
  for (const [name, [run, doc]] of Object.entries({ ...predicates, ...contextPredicates })) {
    methods[name] = method(
      "(self, x, /)",
      doc,
      (self: PyContext, x: Value) => run(asOperand(x), self),
    );
  }
  return methods;
}

const otherMethods = (): Record<string, Definition> => ({
  divmod: method("(self, x, y, /)", "The quotient and the remainder.", (
    self: PyContext,
    x: Value,
    y: Value,
  ) => {
    const [a, b] = [asOperand(x), asOperand(y)];
    return signalling(self, (ctx) => newTuple(arithmetic.divmod(a, b, ctx).map(plainDecimal)));
  }),
  power: method("(self, /, a, b, modulo=None)", "a**b, or a**b modulo a number.", (
    self: PyContext,
    x: Value,
    y: Value,
    modulo: Value = None,
  ) => {
    const [a, b] = [asOperand(x), asOperand(y)];
    const m = modulo === None ? undefined : asOperand(modulo);
    return signalling(
      self,
      (ctx) => m === undefined ? power(a, b, ctx) : powerModulo(a, b, m, ctx),
    );
  }),
  fma: method("(self, x, y, z, /)", "x*y+z with one rounding.", (
    self: PyContext,
    x: Value,
    y: Value,
    z: Value,
  ) => {
    const [a, b, c] = [asOperand(x), asOperand(y), asOperand(z)];
    return signalling(self, (ctx) => arithmetic.fusedMultiplyAdd(a, b, c, ctx));
  }),
  same_quantum: method(
    "(self, x, y, /)",
    "Whether both have the same exponent.",
    (_self: PyContext, x: Value, y: Value) => sameQuantum(asOperand(x), asOperand(y)),
  ),
  Etiny: method("(self, /)", "Emin - prec + 1", (self: PyContext) => shownNumber(etiny(self))),
  Etop: method("(self, /)", "Emax - prec + 1", (self: PyContext) => shownNumber(etop(self))),
  radix: method("(self, /)", "Decimal(10)", () => newDecimal(0, 10n, 0)),
  _apply: method("(self, x, /)", "x rounded to the context.", (self: PyContext, x: Value) => {
    const a = asOperand(x);
    return signalling(self, (ctx) => plainDecimal(finalize(a, ctx)));
  }),
  copy_decimal: method(
    "(self, x, /)",
    "x as a Decimal.",
    (_self: PyContext, x: Value) => asOperand(x),
  ),
  to_sci_string: method(
    "(self, x, /)",
    "The text in scientific notation.",
    (self: PyContext, x: Value) => decimalText(asOperand(x), self.capitals === 1),
  ),
  to_eng_string: method(
    "(self, x, /)",
    "The text in engineering notation.",
    (self: PyContext, x: Value) => decimalText(asOperand(x), self.capitals === 1, true),
  ),
  clear_flags: method("(self, /)", "Reset all flags.", (self: PyContext) => {
    self.status = 0;
    return None;
  }),
  clear_traps: method("(self, /)", "Reset all traps.", (self: PyContext) => {
    self.traps = 0;
    return None;
  }),
  __copy__: method("(self, /)", "A copy.", copyContext),
  copy: method("(self, /)", "A copy with its flags.", copyContext),
  __reduce__: method("(self, /)", "For pickling.", reduce),
  create_decimal: method(
    '(self, num="0", /)',
    "A Decimal rounded to the context.",
    createDecimal,
  ),
  create_decimal_from_float: method(
    "(self, f, /)",
    "A Decimal of a float, rounded to the context.",
    fromFloat,
  ),
});

const settingNames = ["prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"];

/** Gives `Context` its attributes. */
export function defineContext(): void {
  defineType(contextType, {
    doc: "The context affects almost all operations and controls rounding,\n" +
      "over/underflow, raising of exceptions and much more.",
    attributes: {
      __new__: constructor(
        "(cls, /, *args, **kwargs)",
        "Make a context like the default one.",
        (cls: PyType) => initContext(new cls.Instance() as PyContext, defaultContext),
      ),
      __init__: slot(
        "(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, " +
          "flags=None, traps=None)",
        "Initialize self.",
        (self: PyContext, ...values: (Value | undefined)[]) => {
          configure(self, Object.fromEntries(settingNames.map((name, i) => [name, values[i]])));
          return None;
        },
      ),
      __repr__: slot("(self, /)", "Return repr(self).", reprContext),
      ...operationMethods(),
      ...otherMethods(),
      ...fields,
    },
  });
}

// localcontext

/** The manager that `localcontext` gives. */
class PyContextManager extends PyObject {
  declare local: PyContext;
  declare saved: PyContext;
}

const managerType = once((): PyType => {
  const type = newLibraryType("decimal", "ContextManager", objectType, PyContextManager, {
    subclassable: false,
  });
  return defineType(type, {
    attributes: {
      __enter__: method("(self, /)", "Makes the context current.", (self: PyContextManager) => {
        setCurrentContext(self.local);
        return self.local;
      }),
      __exit__: method(
        "(self, /, *args)",
        "Makes the former context current again.",
        (self: PyContextManager) => {
          setCurrentContext(self.saved);
          return false;
        },
      ),
    },
  });
});

/** `decimal.localcontext` */
export function localContext(context: Value = None, settings: Map<string, Value>): Value {
  const local = copyContext(asContext(context));
  for (const name of settings.keys()) {
    if (!settingNames.includes(name)) {
      throw newTypeError(`this function got an unexpected keyword argument '${name}'`);
    }
  }
  configure(local, Object.fromEntries(settings));
  managerType();
  const self = new PyContextManager();
  self.local = local;
  self.saved = currentContext();
  return self;
}

/** `decimal.setcontext` */
export function setContext(value: Value): Value {
  if (!(value instanceof PyContext)) {
    throw newException(exceptionType("TypeError"), "argument must be a context");
  }
  setCurrentContext(value);
  return None;
}
