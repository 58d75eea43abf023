/**
 * `BaseException` and the exceptions that need little of their own. OSError, SyntaxError, the Unicode
 * errors and groups have files of their own.
 */

import { dictItems, newStrDict, PyDict } from "../objects/dict.ts";
import {
  baseExceptionType,
  exceptionType,
  exceptionTypes,
  initException,
  newTypeError,
  type PyAttributeError,
  PyBaseException,
} from "../objects/exception.ts";
import { instanceDict } from "../objects/instance_dict.ts";
import { newList, PyList } from "../objects/list.ts";
import { None, type Value } from "../objects/object.ts";
import { strValue } from "../objects/str.ts";
import { newTuple } from "../objects/tuple.ts";
import { type PyType, typeName, typeOf } from "../objects/type.ts";
import { PyTraceback, tracebackValue } from "../objects/traceback.ts";
import { setAttribute } from "../protocols/attribute.ts";
import { toArray } from "../protocols/iterate.ts";
import { repr, reprItems, str } from "../protocols/text.ts";
import {
  constructor,
  defineType,
  type Definition,
  getter,
  member,
  method,
  slot,
} from "../native/define.ts";
import { asName } from "./object.ts";
import { dictGetter } from "./function.ts";

/** `str` of an exception: nothing, its only argument, or the tuple of them. */
export function exceptionText(self: PyBaseException): string {
  const { args } = self;
  if (args.length === 0) return "";
  return args.length === 1 ? str(args[0]!) : `(${reprItems(args)})`;
}

/** `TypeError: ValueError() takes no keyword arguments` */
export function refuseKeywords(self: PyBaseException, kwargs: Map<string, Value>): void {
  if (kwargs.size > 0) throw newTypeError(`${typeOf(self).name}() takes no keyword arguments`);
}

/** A field of an exception that may be read, written and deleted; None where it is not set. */
export function field(key: string, doc: string): Definition {
  type Fields = Record<string, Value | undefined>;
  return member(doc, (self: Fields) => self[key] ?? None, (self: Fields, value) => {
    self[key] = value;
  });
}

/** Takes the keyword arguments that an exception knows into its fields. */
export function takeKeywords(
  self: PyBaseException,
  kwargs: Map<string, Value>,
  known: readonly string[],
): void {
  const fields = self as unknown as Record<string, Value | undefined>;
  for (const [name, value] of kwargs) {
    if (!known.includes(name)) {
      throw newTypeError(
        `${typeOf(self).name}() got an unexpected keyword argument '${name}'`,
      );
    }
    fields[name] = value;
  }
}

/** `__init__` of an exception type. */
export function initSlot(
  init: (self: never, args: Value[], kwargs: Map<string, Value>) => void,
): Definition {
  return slot(
    "(self, /, *args, **kwargs)",
    "Initialize self.",
    (self: never, args: Value[], kwargs: Map<string, Value>) => {
      init(self, args, kwargs);
      return None;
    },
  );
}

function setException(
  what: string,
  set: (self: PyBaseException, value: PyBaseException | undefined) => void,
): (self: PyBaseException, value: Value | undefined) => void {
  return (self, value) => {
    if (value === undefined) throw newTypeError(`__${what}__ may not be deleted`);
    if (value === None) set(self, undefined);
    else if (value instanceof PyBaseException) set(self, value);
    else throw newTypeError(`exception ${what} must be None or derive from BaseException`);
  };
}

function setTraceback(self: PyBaseException, value: Value | undefined): void {
  if (value === undefined) throw newTypeError("__traceback__ may not be deleted");
  if (value === None) self.traceback = null;
  else if (value instanceof PyTraceback) self.traceback = value.entry;
  else throw newTypeError("__traceback__ must be a traceback or None");
}

function addNote(self: PyBaseException, note: Value): Value {
  if (strValue(note) === undefined) {
    throw newTypeError(`note must be a str, not '${typeName(note)}'`);
  }
  const notes = self.getattro("__notes__");
  if (notes === undefined) setAttribute(self, "__notes__", newList([note]));
  else if (notes instanceof PyList) notes.items.push(note);
  else throw newTypeError("Cannot add note: __notes__ is not a list");
  return None;
}

/** The attributes of an exception, as a dict that may be changed; None where there are none. */
export function exceptionState(self: PyBaseException): PyDict | undefined {
  const dict = instanceDict(self);
  return dict.map.size === 0 ? undefined : dict;
}

defineType(baseExceptionType, {
  doc: "Common base class for all exceptions",
  attributes: () => ({
    __new__: constructor(
      "(cls, /, *args, **kwargs)",
      "Create an exception.",
      (cls: PyType, args: Value[]) => initException(new cls.Instance() as PyBaseException, args),
    ),
    __init__: {
      ...initSlot((self: PyBaseException, args, kwargs) => {
        refuseKeywords(self, kwargs);
        self.args = args;
      }),
      positional: (self: PyBaseException, ...args: Value[]) => {
        self.args = args;
        return None;
      },
    },
    __repr__: slot(
      "(self, /)",
      "Return repr(self).",
      (self: PyBaseException) => `${typeOf(self).name}(${reprItems(self.args)})`,
    ),
    __str__: slot("(self, /)", "Return str(self).", exceptionText),
    __reduce__: method("(self, /)", "", (self: PyBaseException) => {
      const state = exceptionState(self);
      const parts: Value[] = [typeOf(self), newTuple([...self.args])];
      if (state !== undefined) parts.push(state);
      return newTuple(parts);
    }),
    __setstate__: method("(self, object, /)", "", (self: PyBaseException, state: Value) => {
      if (state === None) return None;
      if (!(state instanceof PyDict)) throw newTypeError("state is not a dictionary");
      for (const [key, value] of dictItems(state)) setAttribute(self, asName(key), value);
      return None;
    }),
    with_traceback: method(
      "(self, object, /)",
      "Set self.__traceback__ to tb and return self.",
      (self: PyBaseException, value: Value) => {
        setTraceback(self, value);
        return self;
      },
    ),
    add_note: method("(self, object, /)", "Add a note to the exception.", addNote),
    __suppress_context__: member(
      "whether the context is not shown",
      (self: PyBaseException) => self.suppressContext,
      (self: PyBaseException, value) => {
        if (value === undefined) throw newTypeError("can't delete numeric/char attribute");
        if (typeof value !== "boolean") throw newTypeError("attribute value type must be bool");
        self.suppressContext = value;
      },
    ),
    __dict__: dictGetter,
    args: getter(
      "the arguments",
      (self: PyBaseException) => newTuple(self.args),
      (self: PyBaseException, value) => {
        if (value === undefined) throw newTypeError("args may not be deleted");
        self.args = toArray(value);
      },
    ),
    __traceback__: getter(
      "the traceback",
      (self: PyBaseException) => self.traceback === null ? None : tracebackValue(self.traceback),
      setTraceback,
    ),
    __context__: getter(
      "exception context",
      (self: PyBaseException) => self.context ?? None,
      setException("context", (self, value) => self.context = value),
    ),
    __cause__: getter(
      "exception cause",
      (self: PyBaseException) => self.cause ?? None,
      setException("cause", (self, value) => {
        self.cause = value ?? null;
        self.suppressContext = true;
      }),
    ),
  }),
});

defineType(exceptionType("StopIteration"), {
  doc: "Signal the end from iterator.__next__().",
  attributes: () => ({
    value: member(
      "generator return value",
      (self: PyBaseException & { value?: Value }) => self.value ?? self.args[0] ?? None,
      (self: PyBaseException & { value?: Value }, value) => {
        self.value = value ?? None;
      },
    ),
  }),
});

defineType(exceptionType("SystemExit"), {
  doc: "Request to exit from the interpreter.",
  attributes: () => ({
    code: member(
      "exception code",
      (self: PyBaseException & { code?: Value }) =>
        self.code ?? (self.args.length > 1 ? newTuple(self.args) : self.args[0] ?? None),
      (self: PyBaseException & { code?: Value }, value) => {
        self.code = value ?? None;
      },
    ),
  }),
});

defineType(exceptionType("KeyError"), {
  doc: "Mapping key not found.",
  attributes: () => ({
    __str__: slot(
      "(self, /)",
      "Return str(self).",
      (self: PyBaseException) => self.args.length === 1 ? repr(self.args[0]!) : exceptionText(self),
    ),
  }),
});

/** The fields that are set, with the arguments, as `__getstate__` gives them. */
function attributeErrorState(self: PyAttributeError): Value {
  const state = new Map<string, Value>();
  for (const [key, value] of dictItems(instanceDict(self))) state.set(String(key), value);
  if (self.name !== undefined && (self.name as Value) !== None) state.set("name", self.name);
  state.set("args", newTuple([...self.args]));
  return newStrDict(state);
}

defineType(exceptionType("AttributeError"), {
  doc: "Attribute not found.",
  attributes: () => ({
    __init__: initSlot((self: PyBaseException, args, kwargs) => {
      self.args = args;
      takeKeywords(self, kwargs, ["name", "obj"]);
    }),
    __getstate__: method("(self, /)", "", attributeErrorState),
    __reduce__: method(
      "(self, /)",
      "",
      (self: PyAttributeError) =>
        newTuple([typeOf(self), newTuple([...self.args]), attributeErrorState(self)]),
    ),
    name: field("name", "attribute name"),
    obj: field("obj", "object"),
  }),
});

defineType(exceptionType("NameError"), {
  doc: "Name not found globally.",
  attributes: () => ({
    __init__: initSlot((self: PyBaseException, args, kwargs) => {
      self.args = args;
      takeKeywords(self, kwargs, ["name"]);
    }),
    name: field("name", "name"),
  }),
});

type ImportFields = PyBaseException & { msg?: Value; name?: Value; path?: Value };

defineType(exceptionType("ImportError"), {
  doc: "Import can't find module, or can't find name in module.",
  attributes: () => ({
    __init__: initSlot((self: PyBaseException, args, kwargs) => {
      self.args = args;
      takeKeywords(self, kwargs, ["name", "path", "name_from"]);
    }),
    __str__: slot(
      "(self, /)",
      "Return str(self).",
      (self: ImportFields) => typeof self.msg === "string" ? self.msg : exceptionText(self),
    ),
    msg: member(
      "exception message",
      (self: ImportFields) => self.msg ?? (self.args.length === 1 ? self.args[0]! : None),
      (self: ImportFields, value) => {
        self.msg = value;
      },
    ),
    name: field("name", "module name"),
    path: field("path", "module path"),
    name_from: field("name_from", "name imported from module"),
    __reduce__: method("(self, /)", "", (self: ImportFields) => {
      const state = new Map<string, Value>();
      for (const [key, value] of dictItems(instanceDict(self))) state.set(String(key), value);
      if (self.name !== undefined) state.set("name", self.name);
      if (self.path !== undefined) state.set("path", self.path);
      const parts: Value[] = [typeOf(self), newTuple([...self.args])];
      if (state.size > 0) parts.push(newStrDict(state));
      return newTuple(parts);
    }),
  }),
});

/** What each exception is for, in a line. */
const docs: Record<string, string> = {
  Exception: "Common base class for all non-exit exceptions.",
  GeneratorExit: "Request that a generator exit.",
  KeyboardInterrupt: "Program interrupted by user.",
  ArithmeticError: "Base class for arithmetic errors.",
  AssertionError: "Assertion failed.",
  BufferError: "Buffer error.",
  EOFError: "Read beyond end of file.",
  LookupError: "Base class for lookup errors.",
  MemoryError: "Out of memory.",
  ReferenceError: "Weak ref proxy used after referent went away.",
  RuntimeError: "Unspecified run-time error.",
  StopAsyncIteration: "Signal the end from iterator.__anext__().",
  SystemError: "Internal error in the Python interpreter.",
  TypeError: "Inappropriate argument type.",
  ValueError: "Inappropriate argument value (of correct type).",
  Warning: "Base class for warning categories.",
  FloatingPointError: "Floating-point operation failed.",
  OverflowError: "Result too large to be represented.",
  ZeroDivisionError: "Second argument to a division or modulo operation was zero.",
  ModuleNotFoundError: "Module not found.",
  IndexError: "Sequence index out of range.",
  UnboundLocalError: "Local name referenced but not bound to a value.",
  NotImplementedError: "Method or function hasn't been implemented yet.",
  PythonFinalizationError: "Operation blocked during Python finalization.",
  RecursionError: "Recursion limit exceeded.",
  IndentationError: "Improper indentation.",
  TabError: "Improper mixture of spaces and tabs.",
  UnicodeError: "Unicode related error.",
  BytesWarning: "Warning about bytes and buffer related problems.",
  DeprecationWarning: "Warning about deprecated features.",
  EncodingWarning: "Warning about encodings.",
  FutureWarning: "Warning about constructs that will change semantically in the future.",
  ImportWarning: "Warning about probable mistakes in module imports.",
  PendingDeprecationWarning: "Warning about features which will be deprecated in the future.",
  ResourceWarning: "Warning about resource usage.",
  RuntimeWarning: "Warning about dubious runtime behavior.",
  SyntaxWarning: "Warning about dubious syntax.",
  UnicodeWarning: "Warning about Unicode related problems.",
  UserWarning: "Warning generated by user code.",
};
for (const [name, doc] of Object.entries(docs)) exceptionType(name).doc = doc;

/** Types whose constructor looks at its positional arguments. */
const particular = new Set([
  "OSError",
  "SyntaxError",
  "BaseExceptionGroup",
  "UnicodeDecodeError",
  "UnicodeEncodeError",
  "UnicodeTranslateError",
]);

/** Positional arguments only become `args`: the way a call of most exception types may take. */
function direct(this: PyType, ...args: Value[]): PyBaseException {
  return initException(new this.Instance() as PyBaseException, args);
}
for (const type of exceptionTypes.values()) {
  if (type.mro.some((each) => particular.has(each.name))) continue;
  type.js = direct;
  type.mask = 0b11111;
}
