/**
 * Python exceptions. A `PyBaseException` is thrown as it is: it is the one JavaScript value that
 * stands for the guest's errors. The types are declared here so that every layer can raise them;
 * their methods come from types/exceptions.ts.
 */

import type { Code } from "./code.ts";
import { PyObject, type Value } from "./object.ts";
import { runtime } from "./runtime.ts";
import { initType, newBuiltinType, objectType, PyType } from "./type.ts";

/** One frame that an exception passed. `position` indexes the code's position table. */
export interface TracebackEntry {
  code: Code;
  position: number;
  next: TracebackEntry | null;
}

/** An instance of `BaseException` or of a class derived from it. */
export class PyBaseException extends PyObject {
  declare args: Value[];
  declare traceback: TracebackEntry | null;
  declare cause: PyBaseException | null;
  declare context: PyBaseException | undefined;
  declare suppressContext: boolean;
}

/** Sets the fields that every exception has. */
export function initException(self: PyBaseException, args: Value[]): PyBaseException {
  self.args = args;
  self.traceback = null;
  self.cause = null;
  self.context = undefined;
  self.suppressContext = false;
  return self;
}

export const baseExceptionType: PyType = newBuiltinType(
  "BaseException",
  objectType,
  PyBaseException,
  { hasDict: true },
);

/** CPython 3.13's exception hierarchy: each line a base and the types derived from it. */
const hierarchy: [base: string, names: string][] = [
  ["BaseException", "BaseExceptionGroup Exception GeneratorExit KeyboardInterrupt SystemExit"],
  [
    "Exception",
    "ArithmeticError AssertionError AttributeError BufferError EOFError ImportError LookupError " +
    "MemoryError NameError OSError ReferenceError RuntimeError StopAsyncIteration StopIteration " +
    "SyntaxError SystemError TypeError ValueError Warning",
  ],
  ["ArithmeticError", "FloatingPointError OverflowError ZeroDivisionError"],
  ["ImportError", "ModuleNotFoundError"],
  ["LookupError", "IndexError KeyError"],
  ["NameError", "UnboundLocalError"],
  [
    "OSError",
    "BlockingIOError ChildProcessError ConnectionError FileExistsError FileNotFoundError " +
    "InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError " +
    "TimeoutError",
  ],
  [
    "ConnectionError",
    "BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError",
  ],
  ["RuntimeError", "NotImplementedError PythonFinalizationError RecursionError"],
  ["SyntaxError", "IndentationError"],
  ["IndentationError", "TabError"],
  ["ValueError", "UnicodeError"],
  ["UnicodeError", "UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError"],
  [
    "Warning",
    "BytesWarning DeprecationWarning EncodingWarning FutureWarning ImportWarning " +
    "PendingDeprecationWarning ResourceWarning RuntimeWarning SyntaxWarning UnicodeWarning " +
    "UserWarning",
  ],
];

/** Every built-in exception type by name. */
export const exceptionTypes: ReadonlyMap<string, PyType> = declareHierarchy();

function declareHierarchy(): Map<string, PyType> {
  const types = new Map([["BaseException", baseExceptionType]]);
  for (const [base, names] of hierarchy) {
    for (const name of names.split(" ")) types.set(name, newExceptionType(name, types.get(base)!));
  }
  // ExceptionGroup has two bases; the layout is BaseExceptionGroup's.
  const group = types.get("BaseExceptionGroup")!;
  const exception = types.get("Exception")!;
  const self = newExceptionType("ExceptionGroup", group);
  self.bases = [group, exception];
  self.mro = [self, group, exception, baseExceptionType, objectType];
  exception.subclasses.push(self);
  types.set("ExceptionGroup", self);
  return types;
}

/** Declares an exception type without fields of its own. */
export function newExceptionType(name: string, base: PyType, module = "builtins"): PyType {
  const self = new PyType();
  const proto = Object.create(base.proto) as PyObject;
  initType(self, name, [base], [], base, proto);
  self.mro = [self, ...base.mro];
  self.hasDict = true;
  self.module = module;
  base.subclasses.push(self);
  return self;
}

/** The exception type of that name. */
export function exceptionType(name: string): PyType {
  const type = exceptionTypes.get(name);
  if (type === undefined) throw new RangeError(`no exception type ${name}`);
  return type;
}

/** A new exception, its context being the one that is handled now. */
export function newException(type: PyType, ...args: Value[]): PyBaseException {
  const self = initException(new type.Instance() as PyBaseException, args);
  self.context = runtime.handled;
  return self;
}

const typeErrorType = exceptionType("TypeError");
const valueErrorType = exceptionType("ValueError");
const indexErrorType = exceptionType("IndexError");
const keyErrorType = exceptionType("KeyError");
const runtimeErrorType = exceptionType("RuntimeError");
const overflowErrorType = exceptionType("OverflowError");
const zeroDivisionErrorType = exceptionType("ZeroDivisionError");
const memoryErrorType = exceptionType("MemoryError");
const stopIterationType = exceptionType("StopIteration");
const attributeErrorType = exceptionType("AttributeError");
const nameErrorType = exceptionType("NameError");
const recursionErrorType = exceptionType("RecursionError");

export const newTypeError = (message: string): PyBaseException =>
  newException(typeErrorType, message);
export const newValueError = (message: string): PyBaseException =>
  newException(valueErrorType, message);
export const newIndexError = (message: string): PyBaseException =>
  newException(indexErrorType, message);
export const newKeyError = (key: Value): PyBaseException => newException(keyErrorType, key);
export const newRuntimeError = (message: string): PyBaseException =>
  newException(runtimeErrorType, message);
export const newOverflowError = (message: string): PyBaseException =>
  newException(overflowErrorType, message);
export const newZeroDivisionError = (message: string): PyBaseException =>
  newException(zeroDivisionErrorType, message);
export const newMemoryError = (): PyBaseException => newException(memoryErrorType);
export const newRecursionError = (message: string): PyBaseException =>
  newException(recursionErrorType, message);
export const newStopIteration = (value?: Value): PyBaseException =>
  value === undefined ? newException(stopIterationType) : newException(stopIterationType, value);

/** An AttributeError that knows its object and name, so that a suggestion can be made. */
export function newAttributeError(message: string, name?: string, object?: Value): PyBaseException {
  const self = newException(attributeErrorType, message) as PyAttributeError;
  self.name = name;
  self.obj = object;
  return self;
}

/** A NameError (or UnboundLocalError) that knows its name, and the variable `self` beside it. */
export function newNameError(
  message: string,
  name: string,
  beside?: Value,
  type = nameErrorType,
): PyBaseException {
  const self = newException(type, message) as PyNameError;
  self.name = name;
  self.self = beside;
  return self;
}

/** An exception of a type named by its Python name, for codes that come from tables. */
export function newExceptionByName(name: string, ...args: Value[]): PyBaseException {
  return newException(exceptionType(name), ...args);
}

/** Fields of an AttributeError. */
export interface PyAttributeError extends PyBaseException {
  name: string | undefined;
  obj: Value | undefined;
}

/** Fields of a NameError. */
export interface PyNameError extends PyBaseException {
  name: string | undefined;
  /** The value of the variable `self` where it was raised. */
  self: Value | undefined;
}

/** Fields of a StopIteration are its arguments: its value is the first. */
export function stopIterationValue(self: PyBaseException): Value | undefined {
  return self.args[0];
}

/** Whether `thrown` is an exception of that type. */
export function isException(thrown: PyBaseException, type: PyType): boolean;
export function isException(thrown: unknown, type: PyType): thrown is PyBaseException;
export function isException(thrown: unknown, type: PyType): boolean {
  return thrown instanceof PyBaseException &&
    (thrown.type === type || thrown.type.mro.includes(type));
}
