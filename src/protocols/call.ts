/**
 * Calls. Generated code calls `js` directly where `mask` allows; everything else comes here:
 * argument binding of Python functions and of built-ins, bound methods, `__call__`.
 * How a class makes its instances is in construct.ts.
 */

import { newDict, newStrDict, type PyDict } from "../objects/dict.ts";
import { newTypeError, type PyBaseException } from "../objects/exception.ts";
import {
  PyBoundBuiltin,
  PyBuiltin,
  PyClassMethod,
  PyFunction,
  PyMethod,
  PyStaticMethod,
  type Signature,
} from "../objects/function.ts";
import { type Names, PyObject, type Value } from "../objects/object.ts";
import { newTuple } from "../objects/tuple.ts";
import { PyModule } from "../objects/module.ts";
import { lookup, PyType, typeName, typeOf } from "../objects/type.ts";
import type { LoadedAttribute } from "./attribute.ts";
import { suggest } from "./suggest.ts";

/** Calls any value: positional arguments, then the values of the keyword arguments `names`. */
export function call(callee: Value, args: Value[], names: Names = null): Value {
  if (typeof callee === "object") return callee.vectorcall(args, names);
  throw notCallable(callee);
}

/** Calls with one positional argument, without an array where it can. */
export function call1(callee: Value, argument: Value): Value {
  if (typeof callee === "object" && (callee.mask & 2) !== 0) return callee.js(argument);
  return call(callee, [argument]);
}

/** Calls what `loadMethod` gave, with `self` in front if it is a method. */
export function callMethod(
  method: PyObject | LoadedAttribute,
  self: Value,
  args: Value[],
  names: Names = null,
): Value {
  if (method instanceof PyObject) {
    if (method instanceof PyBuiltin) {
      if (takesAnything(method.signature)) return callWithAnything(method, self, args, names);
      args.unshift(self);
      return callBuiltin(method, args, names);
    }
    args.unshift(self);
    return method.vectorcall(args, names);
  }
  return call(method.value, args, names);
}

/** Whether the parameters are a receiver, which has no name, `*args` and `**kwargs`. */
function takesAnything({ vararg, kwarg, positional, posonly, kwonly }: Signature): boolean {
  return vararg && kwarg && positional === 1 && posonly === 1 && kwonly === 0;
}

function callWithAnything(method: PyBuiltin, self: Value, args: Value[], names: Names): Value {
  const keywords = new Map<string, Value>();
  if (names === null) return method.js(self, args, keywords);
  const given = args.length - names.length;
  for (let i = 0; i < names.length; i++) keywords.set(names[i]!, args[given + i]!);
  return method.js(self, args.slice(0, given), keywords);
}

/** Calls a special method found on the class of `self`: `self.t$__len__`. */
export function callSpecial(method: Value, self: Value, ...args: Value[]): Value {
  if (typeof method === "object") {
    if (method.mm !== undefined) {
      if ((method.mm >> args.length & 1) !== 0) return method.js(self, ...args);
      return method.vectorcall([self, ...args], null);
    }
    if (method.descrGet !== undefined) return call(method.descrGet(self, typeOf(self)), args);
  }
  return call(method, args);
}

function notCallable(value: Value): PyBaseException {
  if (value instanceof PyModule) {
    const name = value.$__name__;
    const inner = typeof name === "string" ? value[`$${name}`] : undefined;
    if (inner !== undefined && (inner as PyObject).t$__call__ !== undefined) {
      return newTypeError(
        `'module' object is not callable. Did you mean: '${name}.${name}(...)'?`,
      );
    }
  }
  return newTypeError(`'${typeName(value)}' object is not callable`);
}

PyObject.prototype.mask = 0;
PyObject.prototype.vectorcall = function (this: PyObject, args, names): Value {
  const method = this.t$__call__;
  if (method === undefined) throw notCallable(this);
  if (typeof method === "object" && method.mm !== undefined) {
    return method.vectorcall([this, ...args], names);
  }
  if (typeof method === "object" && method.descrGet !== undefined) {
    return call(method.descrGet(this, this.type), args, names);
  }
  return call(method, args, names);
};

PyMethod.prototype.vectorcall = function (this: PyMethod, args, names): Value {
  const func = this.func;
  if (names === null && (func.mask >> (args.length + 1) & 1) !== 0) {
    return func.js(this.self, ...args);
  }
  return call(func, [this.self, ...args], names);
};

PyStaticMethod.prototype.vectorcall = function (this: PyStaticMethod, args, names): Value {
  return call(this.func, args, names);
};

PyClassMethod.prototype.vectorcall = function (this: PyClassMethod): Value {
  throw notCallable(this);
};

// Functions compiled from Python

PyFunction.prototype.vectorcall = function (this: PyFunction, args, names): Value {
  if (names === null && args.length < 31 && (this.mask >> args.length & 1) !== 0) {
    return this.js(...args);
  }
  return this.js(...bindArguments(this, args, names));
};

/** The arguments of a Python function in the order of its JavaScript parameters. */
function bindArguments(
  self: PyFunction,
  args: Value[],
  names: Names,
): (Value | undefined)[] {
  const { parameters, posonly, positional, kwonly, vararg, kwarg } = self.code.info;
  const given = names === null ? args.length : args.length - names.length;
  const slots: (Value | undefined)[] = new Array(positional + kwonly);
  const count = Math.min(given, positional);
  for (let i = 0; i < count; i++) slots[i] = args[i];
  const extra: PyDict | undefined = kwarg === null ? undefined : newDict();
  if (names !== null) {
    for (let i = 0; i < names.length; i++) {
      const name = names[i]!;
      const value = args[given + i]!;
      const index = parameters.indexOf(name, posonly);
      if (index >= 0) {
        if (slots[index] !== undefined) {
          throw newTypeError(`${self.qualname}() got multiple values for argument '${name}'`);
        }
        slots[index] = value;
      } else if (extra !== undefined) {
        if (extra.map.has(name)) {
          throw newTypeError(
            `${self.qualname}() got multiple values for keyword argument '${name}'`,
          );
        }
        extra.map.set(name, value);
      } else {
        throw unexpectedKeyword(self, name, names);
      }
    }
  }
  if (given > positional && vararg === null) throw tooManyPositional(self, given, slots);
  const defaultValues = self.defaults?.items;
  const required = positional - (defaultValues?.length ?? 0);
  let missing: string[] | undefined;
  for (let i = count; i < required; i++) {
    if (slots[i] === undefined) (missing ??= []).push(parameters[i]!);
  }
  if (missing !== undefined) throw missingArguments(self, "positional", missing);
  for (let i = Math.max(count, required); i < positional; i++) {
    slots[i] ??= defaultValues![i - required]!;
  }
  if (kwonly > 0) {
    const defaults = self.kwdefaults;
    for (let i = positional; i < positional + kwonly; i++) {
      if (slots[i] !== undefined) continue;
      const value = defaults?.map.get(parameters[i]!);
      if (value === undefined) (missing ??= []).push(parameters[i]!);
      slots[i] = value;
    }
    if (missing !== undefined) throw missingArguments(self, "keyword-only", missing);
  }
  if (vararg !== null) {
    slots.push(newTuple(given > positional ? args.slice(positional, given) : []));
  }
  if (extra !== undefined) slots.push(extra);
  return slots;
}

/** Positional-only parameters that were named are told of before an unknown name. */
function unexpectedKeyword(
  self: PyFunction,
  name: string,
  names: readonly string[],
): PyBaseException {
  const { parameters, posonly } = self.code.info;
  const named = parameters.slice(0, posonly).filter((each) => names.includes(each));
  if (named.length > 0) {
    return newTypeError(
      `${self.qualname}() got some positional-only arguments passed as keyword arguments: ` +
        `'${named.join(", ")}'`,
    );
  }
  const near = suggest(name, parameters.slice(posonly));
  const hint = near === undefined ? "" : `. Did you mean '${near}'?`;
  return newTypeError(`${self.qualname}() got an unexpected keyword argument '${name}'${hint}`);
}

function missingArguments(
  self: { qualname: string },
  kind: string,
  missing: string[],
): PyBaseException {
  const quoted = missing.map((name) => `'${name}'`);
  const list = quoted.length === 1
    ? quoted[0]
    : quoted.length === 2
    ? quoted.join(" and ")
    : `${quoted.slice(0, -1).join(", ")}, and ${quoted.at(-1)}`;
  return newTypeError(
    `${self.qualname}() missing ${missing.length} required ${kind} ` +
      `argument${missing.length === 1 ? "" : "s"}: ${list}`,
  );
}

function tooManyPositional(
  self: PyFunction,
  given: number,
  slots: (Value | undefined)[],
): PyBaseException {
  const { positional, kwonly } = self.code.info;
  const defaults = self.defaults?.items.length ?? 0;
  let keywordOnly = 0;
  for (let i = positional; i < positional + kwonly; i++) if (slots[i] !== undefined) keywordOnly++;
  return tooMany(self.qualname, given, positional, defaults, keywordOnly);
}

function tooMany(
  qualname: string,
  given: number,
  positional: number,
  defaults: number,
  keywordOnly: number,
): PyBaseException {
  const plural = defaults > 0 || positional !== 1 ? "s" : "";
  const takes = defaults > 0 ? `from ${positional - defaults} to ${positional}` : `${positional}`;
  const were = keywordOnly > 0
    ? `${given} positional argument${given === 1 ? "" : "s"} (and ${keywordOnly} keyword-only ` +
      `argument${keywordOnly === 1 ? "" : "s"}) were`
    : `${given} ${given === 1 ? "was" : "were"}`;
  return newTypeError(
    `${qualname}() takes ${takes} positional argument${plural} but ${were} given`,
  );
}

// Built-ins

PyBuiltin.prototype.vectorcall = function (this: PyBuiltin, args, names): Value {
  if (this.owner !== undefined) {
    if (this.kind === "method" || this.kind === "slot") checkReceiver(this, args, names);
    else if (this.kind === "new") checkNewClass(this, args, names);
    else if (this.kind === "classmethod") checkClass(this, args[0]);
  }
  const receiver = args[0];
  if (this.home !== undefined && receiver !== undefined && !isOf(receiver, this)) {
    return callWithStranger(this, receiver, args, names);
  }
  return callBuiltin(this, args, names);
};

function isOf(receiver: Value, { home, kind }: PyBuiltin): boolean {
  const type = kind === "classmethod" || kind === "new" ? receiver : typeOf(receiver);
  return type instanceof PyType && type.mro.includes(home!);
}

/**
 * Calls a method of a class that CPython writes in Python with a receiver of another class. Where
 * that will not do, JavaScript notices by an error of its own.
 */
function callWithStranger(self: PyBuiltin, receiver: Value, args: Value[], names: Names): Value {
  try {
    return callBuiltin(self, args, names);
  } catch (error) {
    throw error instanceof TypeError ? wrongReceiver(self, receiver) : error;
  }
}

PyBoundBuiltin.prototype.vectorcall = function (this: PyBoundBuiltin, args, names): Value {
  const builtin = this.builtin;
  if (
    names === null && builtin.mm !== undefined && args.length < 31 &&
    (builtin.mm >> args.length & 1) !== 0
  ) return builtin.js(this.self, ...args);
  return callBuiltin(builtin, [this.self, ...args], names);
};

/** Refuses a receiver that is no instance of the method's class: its code trusts what it is given. */
function checkReceiver(self: PyBuiltin, args: Value[], names: Names): void {
  const owner = self.owner!;
  const given = names === null ? args.length : args.length - names.length;
  if (given === 0) {
    throw newTypeError(
      self.kind === "slot"
        ? `descriptor '${self.name}' of '${owner.name}' object needs an argument`
        : `unbound method ${owner.name}.${self.name}() needs an argument`,
    );
  }
  if (!typeOf(args[0]!).mro.includes(owner)) throw wrongReceiver(self, args[0]!);
}

/** The TypeError for a method of a class that the receiver is no instance of. */
export function wrongReceiver(self: PyBuiltin, receiver: Value): PyBaseException {
  const [owner, given] = [(self.owner ?? self.home!).name, typeName(receiver)];
  return newTypeError(
    self.kind === "slot"
      ? `descriptor '${self.name}' requires a '${owner}' object but received a '${given}'`
      : `descriptor '${self.name}' for '${owner}' objects doesn't apply to a '${given}' object`,
  );
}

/** `int.__new__(cls)`: `cls` must be a subclass with the same layout (CPython's tp_new_wrapper). */
export function checkNewClass(self: PyBuiltin, args: Value[], names: Names): void {
  const owner = self.owner!;
  const name = `${owner.name}.__new__`;
  if (args.length - (names?.length ?? 0) === 0) {
    throw newTypeError(`${name}(): not enough arguments`);
  }
  const cls = args[0]!;
  if (!(cls instanceof PyType)) {
    throw newTypeError(`${name}(X): X is not a type object (${typeName(cls)})`);
  }
  if (!cls.mro.includes(owner)) {
    throw newTypeError(`${name}(${cls.name}): ${cls.name} is not a subtype of ${owner.name}`);
  }
  let builtin = cls;
  while (!(lookup(builtin, "__new__") instanceof PyBuiltin)) builtin = builtin.base!;
  if (lookup(builtin, "__new__") !== self) {
    throw newTypeError(`${name}(${cls.name}) is not safe, use ${builtin.name}.__new__()`);
  }
}

/** What a class method of a built-in type is called with must be a subclass of that. */
function checkClass(self: PyBuiltin, cls: Value | undefined): void {
  const owner = self.owner!;
  if (cls === undefined) {
    throw newTypeError(`unbound method ${owner.name}.${self.name}() needs an argument`);
  }
  if (!(cls instanceof PyType)) {
    throw newTypeError(
      `descriptor '${self.name}' for type '${owner.name}' needs a type, not a '${
        typeName(cls)
      }' as arg 2`,
    );
  }
  if (!cls.mro.includes(owner)) {
    throw newTypeError(
      `descriptor '${self.name}' requires a subtype of '${owner.name}' but received '${cls.name}'`,
    );
  }
}

/** Binds the arguments by the signature and calls. `self` is among the arguments. */
export function callBuiltin(self: PyBuiltin, args: Value[], names: Names): Value {
  const { signature } = self;
  const run = self.bound ?? self.js;
  // `*args` alone, as `print`, `min` and `max` are mostly called.
  if (names === null && signature.vararg && signature.positional === 0 && !signature.kwarg) {
    return run(args);
  }
  const given = names === null ? args.length : args.length - names.length;
  if (!signature.vararg && !signature.kwarg && names === null) {
    if (given >= signature.required && given <= signature.positional) return run(...args);
    throw self.pythonName === undefined ? arityError(self, given) : pythonError(self, given, names);
  }
  if (
    names !== null && signature.posonly === signature.positional && signature.kwonly === 0 &&
    !signature.kwarg
  ) {
    // A class with an `__init__` of its own may take keywords that its built-in base does not.
    if (self.kind === "new" && hasOwnInit(args[0]!)) {
      return callBuiltin(self, args.slice(0, given), null);
    }
    // The other way round as well; `set` alone asks before it looks at the class.
    if (
      self.kind === "slot" && self.name === "__init__" && self.owner!.name !== "set" &&
      hasOwnNew(typeOf(args[0]!))
    ) {
      return callBuiltin(self, args.slice(0, given), null);
    }
    if (self.pythonName !== undefined) throw pythonError(self, given, names);
    const cls = self.kind === "classmethod" ? args[0] : undefined;
    const shown = cls instanceof PyType
      ? `${cls.qualname}.${self.name}`
      : self.kind === "slot" && !isConstructor(self)
      ? `wrapper ${self.name}`
      : displayName(self);
    throw newTypeError(`${shown}() takes no keyword arguments`);
  }
  const bound: unknown[] = [];
  const parameters = signature.parameters;
  for (let i = 0; i < signature.positional; i++) bound.push(i < given ? args[i] : undefined);
  if (given > signature.positional && !signature.vararg) {
    throw self.pythonName === undefined ? arityError(self, given) : pythonError(self, given, names);
  }
  const vararg = signature.vararg
    ? args.slice(Math.min(signature.positional, given), given)
    : undefined;
  const keywordOnly: (Value | undefined)[] = new Array(signature.kwonly);
  const extra = signature.kwarg ? new Map<string, Value>() : undefined;
  // What is wrong with a keyword is told once nothing is missing.
  let wrong: PyBaseException | undefined;
  if (names !== null) {
    if (extra === undefined && self.pythonName === undefined) checkCount(self, given, names);
    const kwStart = signature.positional + (signature.vararg ? 1 : 0);
    for (let i = 0; i < names.length; i++) {
      const name = names[i]!;
      const value = args[given + i]!;
      const index = parameters.findIndex((each) =>
        each.name === name && (each.kind === "positional" || each.kind === "keyword-only")
      );
      if (index < 0) {
        if (extra === undefined) {
          if (self.pythonName !== undefined) throw pythonError(self, given, names);
          if (isEnumerate(self)) throw unexpectedBuiltinKeyword(self, name);
          wrong ??= unexpectedBuiltinKeyword(self, name);
          continue;
        }
        extra.set(name, value);
      } else if (index < signature.positional) {
        if (bound[index] !== undefined) {
          if (self.pythonName !== undefined) throw pythonError(self, given, names);
          wrong ??= newTypeError(
            `argument for ${shortName(self)}() given by name ('${name}') and position (${
              index + 1 - selfCount(self)
            })`,
          );
          continue;
        }
        bound[index] = value;
      } else keywordOnly[index - kwStart] = value;
    }
  }
  for (let i = 0; i < signature.required; i++) {
    if (bound[i] === undefined) {
      if (self.pythonName !== undefined) throw pythonError(self, given, names);
      if (names === null || parameters[i]!.kind === "positional-only") {
        throw arityError(self, given);
      }
      throw missingArgument(self, parameters[i]!.name, i + 1 - selfCount(self));
    }
  }
  if (wrong !== undefined) throw wrong;
  if (vararg !== undefined) bound.push(vararg);
  if (signature.kwonly > 0) {
    const start = signature.positional + (signature.vararg ? 1 : 0);
    for (let i = 0; i < signature.kwonly; i++) {
      const parameter = parameters[start + i]!;
      if (keywordOnly[i] === undefined && parameter.default === undefined) {
        if (self.pythonName !== undefined) throw pythonError(self, given, names);
        throw newTypeError(
          `${shortName(self)}() missing required keyword-only argument: '${parameter.name}'`,
        );
      }
      bound.push(keywordOnly[i]);
    }
  }
  if (extra !== undefined) bound.push(extra);
  return run(...bound);
}

/** More arguments than there are parameters, some of them by name. */
function checkCount(self: PyBuiltin, given: number, names: readonly string[]): void {
  const { signature } = self;
  const skip = selfCount(self);
  const most = signature.vararg ? signature.kwonly : signature.positional - skip + signature.kwonly;
  const got = signature.vararg ? names.length : given - skip + names.length;
  if (got <= most) return;
  const kind = signature.vararg || given === skip ? "keyword " : "";
  throw newTypeError(
    `${keywordName(self)}() takes at most ${most} ${kind}argument${
      most === 1 ? "" : "s"
    } (${got} given)`,
  );
}

/** `enumerate` reads its keywords itself, and has words of its own for them. */
const isEnumerate = (self: PyBuiltin): boolean => self.owner?.name === "enumerate";

function missingArgument(self: PyBuiltin, name: string, position: number): PyBaseException {
  const place = isEnumerate(self) ? "" : ` (pos ${position})`;
  return newTypeError(`${shortName(self)}() missing required argument '${name}'${place}`);
}

function unexpectedBuiltinKeyword(self: PyBuiltin, name: string): PyBaseException {
  if (isEnumerate(self)) {
    return newTypeError(`'${name}' is an invalid keyword argument for enumerate()`);
  }
  const known = self.signature.parameters.filter(({ kind }) =>
    kind === "positional" || kind === "keyword-only"
  );
  const near = suggest(name, known.map((each) => each.name));
  const hint = near === undefined ? "" : `. Did you mean '${near}'?`;
  return newTypeError(
    `${keywordName(self)}() got an unexpected keyword argument '${name}'${hint}`,
  );
}

/** The name as messages on keywords have it: `sorted` gives them on to `list.sort`. */
function keywordName(self: PyBuiltin): string {
  return self.name === "sorted" && self.owner === undefined ? "sort" : shortName(self);
}

/** What is wrong with the arguments of a function that CPython writes in Python. */
function pythonError(self: PyBuiltin, given: number, names: Names): PyBaseException {
  const { parameters, positional, posonly, required, vararg } = self.signature;
  const qualname = self.pythonName!;
  const isFunction = self.kind === "function";
  const named = names ?? [];
  const positionals = parameters.slice(0, positional).map(({ name }) => name);
  const taken = new Set(positionals.slice(0, given));
  const keywordOnly = parameters.filter(({ kind }) => kind === "keyword-only");
  let keywordsGiven = 0;
  for (const name of named) {
    if (keywordOnly.some((each) => each.name === name)) keywordsGiven++;
    else if (positionals.indexOf(name) < posonly) {
      return newTypeError(`${qualname}() got an unexpected keyword argument '${name}'`);
    } else if (taken.has(name)) {
      return newTypeError(`${qualname}() got multiple values for argument '${name}'`);
    }
    taken.add(name);
  }
  if (given > positional && !vararg) {
    // A method that stands in its module bound has an instance in front.
    const self = +(isFunction && qualname.includes("."));
    return tooMany(qualname, given + self, positional + self, positional - required, keywordsGiven);
  }
  const missing = positionals.slice(0, required).filter((name) => !taken.has(name));
  if (missing.length > 0) return missingArguments({ qualname }, "positional", missing);
  const rest = keywordOnly.filter((each) => each.default === undefined && !taken.has(each.name));
  return missingArguments({ qualname }, "keyword-only", rest.map(({ name }) => name));
}

function hasOwnInit(cls: Value): boolean {
  return cls instanceof PyType && cls.heap && !(lookup(cls, "__init__") instanceof PyBuiltin);
}

function hasOwnNew(cls: PyType): boolean {
  return cls.heap && !(lookup(cls, "__new__") instanceof PyBuiltin);
}

/** Whether the first parameter is the receiver, which error messages do not count. */
function selfCount(self: PyBuiltin): number {
  return self.kind === "function" || self.kind === "staticmethod" ? 0 : 1;
}

/** The name as messages on keywords have it: `append`, `list` for its constructor. */
function shortName(self: PyBuiltin): string {
  return isConstructor(self) ? self.owner!.name : self.name;
}

/** The name as most messages have it: `list.append`, `len`, `math.sqrt` (_PyObject_FunctionStr). */
function displayName(self: PyBuiltin): string {
  if (isConstructor(self)) return self.owner!.name;
  if (self.owner !== undefined) return `${self.owner.qualname}.${self.name}`;
  const module = typeof self.module === "string" ? self.module : "builtins";
  // `functools.reduce` is `reduce` there.
  if (module === "builtins" || module === "functools") return self.name;
  return `${accelerated.has(module) ? "_" : ""}${module}.${self.name}`;
}

/** Modules whose functions CPython has in a module of C, which its messages name. */
const accelerated = new Set(["bisect", "heapq", "operator", "random", "struct"]);

/** Whether its arguments are those of a call of the class. */
function isConstructor(self: PyBuiltin): boolean {
  return self.owner !== undefined &&
    (self.kind === "new" || (self.kind === "slot" && self.name === "__init__"));
}

/** What takes keywords but is worded as if it did not, since CPython checks by other means first. */
const wordedByPosition = new Set(["int", "str", "sorted"]);

/** Slots whose arguments CPython unpacks under an empty name, which leaves a space in the message. */
const unnamedSlots = new Set(
  "__pow__ __rpow__ __ipow__ __setitem__ __setattr__ __get__ __set__".split(" "),
);

/** CPython words a wrong number of arguments by how its C function takes them. */
function arityError(self: PyBuiltin, given: number): PyBaseException {
  const signature: Signature = self.signature;
  const skip = selfCount(self);
  const least = signature.required - skip;
  const most = signature.positional - skip;
  const got = given - skip;
  const byPosition = wordedByPosition.has(shortName(self));
  const keywords = !byPosition &&
    (signature.posonly < signature.positional || signature.kwonly > 0);
  if (self.kind === "slot" && !isConstructor(self)) {
    const bound = least === most ? "" : got < least ? "at least " : "at most ";
    const count = got < least ? least : most;
    const unnamed = unnamedSlots.has(self.name) ||
      (/^__[ri]?mul__$/.test(self.name) && self.owner?.sequence === true);
    return newTypeError(
      `${unnamed ? " " : ""}expected ${bound}${count} argument${
        count === 1 ? "" : "s"
      }, got ${got}`,
    );
  }
  const name = isConstructor(self) ? self.owner!.name : self.name;
  if (name === "map") return newTypeError("map() must have at least two arguments.");
  if (keywords) {
    if (got < least) {
      const parameter = signature.parameters[given] ?? signature.parameters.at(-1)!;
      return parameter.kind === "positional-only"
        ? newTypeError(
          `${name}() takes ${least < most ? "at least" : "exactly"} ${least} positional argument${
            least === 1 ? "" : "s"
          } (${got} given)`,
        )
        : missingArgument(self, parameter.name, got + 1);
    }
    const all = most + signature.kwonly;
    if (got > all || signature.kwonly === 0) {
      return newTypeError(
        `${name}() takes at most ${all} argument${all === 1 ? "" : "s"} (${got} given)`,
      );
    }
    return newTypeError(
      most === 0
        ? `${name}() takes no positional arguments`
        : `${name}() takes at most ${most} positional argument${
          most === 1 ? "" : "s"
        } (${got} given)`,
    );
  }
  if (least === most && most <= 1 && !isConstructor(self) && !byPosition) {
    const shown = displayName(self);
    return newTypeError(
      most === 0
        ? `${shown}() takes no arguments (${got} given)`
        : `${shown}() takes exactly one argument (${got} given)`,
    );
  }
  const bound = least === most ? "" : got < least ? "at least " : "at most ";
  const count = got < least ? least : most;
  return newTypeError(
    `${name} expected ${bound}${count} argument${count === 1 ? "" : "s"}, got ${got}`,
  );
}

/** A dict of keyword arguments, for callables that take `**kwargs` and keep them. */
export function keywordDict(args: Value[], names: Names): PyDict {
  if (names === null) return newDict();
  const given = args.length - names.length;
  return newStrDict(names.map((name, i) => [name, args[given + i]!]));
}
