/** How a class is called: `__new__`, `__init__`, and the direct way generated code may take. */

import {
  isSubtype,
  lookup,
  objectType,
  PyType,
  typeName,
  typeOf,
  typeType,
} from "../objects/type.ts";
import { PyBuiltin, PyFunction, PyStaticMethod } from "../objects/function.ts";
import {
  baseExceptionType,
  initException,
  newTypeError,
  type PyBaseException,
} from "../objects/exception.ts";
import {
  type Names,
  type NativeFunction,
  None,
  type PyObject,
  type Value,
} from "../objects/object.ts";
import { PyFrozenSet, PySet, setSize } from "../objects/set.ts";
import { bind, prepareInstance } from "./attribute.ts";
import { call, callBuiltin } from "./call.ts";
import { setElements } from "./set_table.ts";

PyType.prototype.vectorcall = function (this: PyType, args: Value[], names: Names): Value {
  const metaCall = this.t$__call__;
  if (!(metaCall instanceof PyBuiltin)) return call(bind(metaCall!, this), args, names);
  return construct(this, args, names);
};

/** `type.__call__`: makes an instance and initialises it. */
export function construct(type: PyType, args: Value[], names: Names): Value {
  if (type === typeType) {
    if (args.length === 1 && names === null) return typeOf(args[0]!);
    const given = args.length - (names?.length ?? 0);
    if (given === 1) throw newTypeError("type() takes no keyword arguments");
    if (given !== 3) throw newTypeError("type() takes 1 or 3 arguments");
  }
  if (type.mask === 0 && type.heap) refreshConstructor(type);
  if (names === null && args.length < 31 && (type.mask >> args.length & 1) !== 0) {
    return type.js(...args);
  }
  const maker = lookup(type, "__new__")!;
  if (maker === exceptionNew()) {
    const error = initException(
      new type.Instance() as PyBaseException,
      givenArguments(args, names),
    );
    const init = lookup(type, "__init__")!;
    if (init === exceptionInit() && names === null) return error;
    return initialized(error, init, args, names);
  }
  let self: Value;
  if (maker instanceof PyBuiltin) {
    if (maker === objectNew()) self = newObject(type, args.length > 0);
    else self = callBuiltin(maker, [type, ...args], names);
  } else {self = call(maker instanceof PyStaticMethod ? maker.func : bind(maker, type), [
      type,
      ...args,
    ], names);}
  const actual = typeOf(self);
  if (actual !== type && !isSubtype(actual, type)) return self;
  const init = lookup(actual, "__init__")!;
  if (init === objectInit()) {
    if (args.length > 0 && maker === objectNew()) {
      throw newTypeError(`${type.name}() takes no arguments`);
    }
    return self;
  }
  return initialized(self, init, args, names);
}

/** Runs `__init__` on a new instance. */
function initialized(self: Value, init: Value, args: Value[], names: Names): Value {
  if (init instanceof PyBuiltin) {
    callBuiltin(init, [self, ...args], names);
    return self;
  }
  const result = init instanceof PyFunction
    ? init.vectorcall([self, ...args], names)
    : call(bind(init, self), args, names);
  if (result !== None) throw badInit(result);
  return self;
}

const givenArguments = (args: Value[], names: Names): Value[] =>
  names === null ? args : args.slice(0, args.length - names.length);

const exceptionNew = () => baseExceptionType.namespace.get("__new__");
const exceptionInit = () => baseExceptionType.namespace.get("__init__");
const objectNew = () => objectType.namespace.get("__new__");
const objectInit = () => objectType.namespace.get("__init__");

function badInit(result: Value) {
  return newTypeError(`__init__() should return None, not '${typeName(result)}'`);
}

/** `object.__new__`: a blank instance; refuses abstract classes and arguments nobody takes. */
export function newObject(type: PyType, hasArguments: boolean): PyObject {
  if (hasArguments) {
    if (lookup(type, "__new__") !== objectNew()) {
      throw newTypeError("object.__new__() takes exactly one argument (the type to instantiate)");
    }
    if (lookup(type, "__init__") === objectInit()) {
      throw newTypeError(`${type.name}() takes no arguments`);
    }
  }
  if (type.abstractMethods !== undefined) refuseAbstract(type);
  let builtin = type;
  while (builtin.heap) builtin = builtin.base!;
  if (!builtin.subclassable) throw newTypeError(`cannot create '${builtin.name}' instances`);
  return prepareInstance(new type.Instance());
}

/** Raises the TypeError for an abstract class, if there are methods that it lacks. */
function refuseAbstract(type: PyType): void {
  const lacking = type.abstractMethods;
  if (!(lacking instanceof PySet || lacking instanceof PyFrozenSet) || setSize(lacking) === 0) {
    return;
  }
  const names = setElements(lacking).map(String).sort().map((name) => `'${name}'`);
  throw newTypeError(
    `Can't instantiate abstract class ${type.name} without an implementation for abstract ` +
      `method${names.length === 1 ? "" : "s"} ${names.join(", ")}`,
  );
}

/**
 * Works out whether instances of a class can be made directly: `__new__` is `object`'s and
 * `__init__` a Python function with fixed positional parameters. Called when a class is first
 * called after it, or one of its bases, has changed.
 */
function refreshConstructor(type: PyType): void {
  const meta = type.t$__call__;
  if (!(meta instanceof PyBuiltin)) return;
  const maker = lookup(type, "__new__");
  if (maker !== objectNew() && maker !== exceptionNew()) return;
  if (type.abstractMethods !== undefined || type.proto.irregular === true) return;
  const init = lookup(type, "__init__");
  if (init === objectInit()) {
    if (maker !== objectNew()) return;
    type.js = constructBlank;
    type.mask = 1;
    return;
  }
  if (init === exceptionInit()) {
    type.js = baseExceptionType.js;
    type.mask = baseExceptionType.mask;
    return;
  }
  if (!(init instanceof PyFunction) || init.mask === 0) return;
  type.init = init;
  if (maker === exceptionNew()) type.js = constructException;
  else if (type.construct !== undefined && init.mask === 1 << (type.construct.count + 1)) {
    type.js = type.construct.js;
  } else type.js = constructAny;
  type.mask = init.mask >> 1;
}

const constructBlank: NativeFunction = function (this: PyType): Value {
  return new this.Instance();
};

const constructException: NativeFunction = function (this: PyType, ...args: Value[]): Value {
  const self = initException(new this.Instance() as PyBaseException, args);
  const result = this.init!.js(self, ...args) as Value;
  if (result !== None) throw badInit(result);
  return self;
};

const constructAny: NativeFunction = function (this: PyType, ...args: Value[]): Value {
  const self = new this.Instance();
  const result = this.init!.js(self, ...args) as Value;
  if (result !== None) throw badInit(result);
  return self;
};

/** For the constructor that a class statement compiles to: `__init__` gave something else than None. */
export function checkInit(result: Value): void {
  if (result !== None) throw badInit(result);
}

/** Forgets the direct constructors of a class and its subclasses. */
export function forgetConstructor(type: PyType): void {
  if (type.heap) type.mask = 0;
  for (const each of type.subclasses) forgetConstructor(each);
}
