/** The `decimal` module. */

import type { PyModule } from "../../objects/module.ts";
import type { PyType } from "../../objects/type.ts";
import { defineModule, fn } from "../../native/define.ts";
import { registerClass } from "../abc/module.ts";
import { once } from "../../kernel/once.ts";
import { numbersModule } from "../numbers/module.ts";
import {
  basicContext,
  conditions,
  contextType,
  currentContext,
  decimalException,
  defaultContext,
  extendedContext,
  forgetContext,
  roundings,
  signals,
} from "./context.ts";
import { defineContext, localContext, setContext } from "./context_type.ts";
import { decimalTupleType, defineDecimal } from "./decimal_type.ts";
import { decimalType, MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY } from "./value.ts";

const defineTypes = once(() => {
  defineDecimal();
  defineContext();
  registerClass(numbersModule().$Number as PyType, decimalType);
});

/** Makes the module. */
export function decimalModule(): PyModule {
  defineTypes();
  forgetContext();
  const exceptions = [...signals, ...conditions].map(({ type }) => [type.name, type]);
  return defineModule("decimal", "Decimal fixed-point and floating-point arithmetic.", {
    __version__: "1.70",
    __libmpdec_version__: "2.5.1",
    HAVE_THREADS: true,
    HAVE_CONTEXTVAR: true,
    MAX_PREC,
    MAX_EMAX,
    MIN_EMIN,
    MIN_ETINY,
    ...Object.fromEntries(roundings.map((name) => [name, name])),
    DecimalException: decimalException,
    ...Object.fromEntries(exceptions),
    Decimal: decimalType,
    Context: contextType,
    DecimalTuple: decimalTupleType(),
    DefaultContext: defaultContext,
    BasicContext: basicContext,
    ExtendedContext: extendedContext,
    getcontext: fn("()", "Get the current default context.", currentContext),
    setcontext: fn("(context, /)", "Set a new default context.", setContext),
    localcontext: fn(
      "(ctx=None, **kwargs)",
      "A context manager that makes a copy of a context current.",
      localContext,
    ),
  });
}
