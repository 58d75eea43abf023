/** The `contextlib` module: context managers from generators, and stacks of them. */

import { streams } from "../../builtins/output.ts";
import {
  exceptionType,
  isException,
  newRuntimeError,
  newTypeError,
  PyBaseException,
} from "../../objects/exception.ts";
import { newList } from "../../objects/list.ts";
import { newModule, type PyModule } from "../../objects/module.ts";
import { None, NotImplemented, PyObject, type Value } from "../../objects/object.ts";
import { tracebackValue } from "../../objects/traceback.ts";
import { newTuple } from "../../objects/tuple.ts";
import { newBuiltinType, objectType, type PyType, typeOf } from "../../objects/type.ts";
import { findAttribute, getAttribute, setAttribute } from "../../protocols/attribute.ts";
import { call, callSpecial } from "../../protocols/call.ts";
import { isSubclass } from "../../protocols/instance.ts";
import { next } from "../../protocols/iterate.ts";
import { truthy } from "../../protocols/truth.ts";
import { classMethod, defineModule, defineType, fn, method } from "../../native/define.ts";
import { callSlot, dictGetter, getSlot } from "../../types/function.ts";
import { classGetItem } from "../../types/shared.ts";
import { abcMeta } from "../abc/module.ts";
import { abstractEntry, hasMethods } from "../collections/abc_shared.ts";
import { updateWrapper } from "../functools/wrapping.ts";
import { newNativeClass, once } from "../native_class.ts";
import { PyMethod } from "../../objects/function.ts";

const stopIteration = exceptionType("StopIteration");
const runtimeError = exceptionType("RuntimeError");

/** A function of this module's own, which binds as Python's functions do. */
class PyWrapper extends PyObject {}
PyWrapper.prototype.descrGet = function (this: PyWrapper, instance): Value {
  return instance === undefined ? this : new PyMethod(this, instance);
};
const wrapperType = once(() =>
  defineType(newBuiltinType("function", objectType, PyWrapper, { hasDict: true }), {
    attributes: { __call__: callSlot, __get__: getSlot, __dict__: dictGetter },
  })
);

function newWrapper(
  wrapped: Value,
  run: (args: Value[], names: readonly string[] | null) => Value,
): Value {
  wrapperType();
  const self = new PyWrapper();
  self.vectorcall = run;
  return updateWrapper(self, wrapped);
}

const refuseName = (value: Value): string => {
  const type = typeOf(value);
  return `${String(findAttribute(type, "__module__"))}.${type.qualname}`;
};

/** Runs `body` inside a context manager, as a `with` statement does. */
function withManager(manager: PyObject, body: () => Value): Value {
  callSpecial(manager.t$__enter__!, manager);
  let result: Value;
  try {
    result = body();
  } catch (error) {
    if (!(error instanceof PyBaseException)) throw error;
    const traceback = error.traceback === null ? None : tracebackValue(error.traceback);
    if (truthy(callSpecial(manager.t$__exit__!, manager, error.type, error, traceback))) {
      return None;
    }
    throw error;
  }
  callSpecial(manager.t$__exit__!, manager, None, None, None);
  return result;
}

/** An abstract class of which any class with these methods is a virtual subclass. */
const abstractManager = (name: string, enter: string, exit: string) =>
  once((): PyType => {
    const type: PyType = newNativeClass({
      name,
      module: "contextlib",
      doc: "An abstract base class for context managers.",
      meta: abcMeta(),
      attributes: {
        __slots__: newTuple([]),
        __class_getitem__: classGetItem,
        [enter]: method("(self)", "Return self.", (self: Value) => self),
        [exit]: abstractEntry(exit, "(self, exc_type, exc_value, traceback)", () => None),
        __subclasshook__: classMethod(
          "(cls, C)",
          "Whether it has the methods.",
          (cls: PyType, other: PyType) =>
            cls === type && hasMethods(other, [enter, exit]) ? true : NotImplemented,
        ),
      },
    });
    return type;
  });

/** `contextlib.AbstractContextManager` */
export const abstractContextManager: () => PyType = abstractManager(
  "AbstractContextManager",
  "__enter__",
  "__exit__",
);
/** `contextlib.ContextDecorator` */
const contextDecorator = once(() =>
  newNativeClass({
    name: "ContextDecorator",
    module: "contextlib",
    doc: "A base class or mixin that enables context managers to work as decorators.",
    attributes: {
      _recreate_cm: method("(self)", "The manager of one call.", (self: Value) => self),
      __call__: method(
        "(self, func)",
        "Runs a function inside the manager.",
        (self: Value, func: Value) =>
          newWrapper(func, (args, names) =>
            withManager(
              call(getAttribute(self, "_recreate_cm"), []) as PyObject,
              () => call(func, args, names),
            )),
      ),
    },
  })
);

/** What a call of the generator function was given, to make it again as a decorator. */
const recipes = new WeakMap<PyObject, () => PyObject>();

function throwInto(self: Value, value: PyBaseException): Value {
  try {
    call(getAttribute(getAttribute(self, "gen"), "throw"), [value]);
  } catch (error) {
    if (isException(error, stopIteration)) return error !== value;
    if (error === value) return false;
    if (
      isException(error, runtimeError) && isException(value, stopIteration) &&
      findAttribute(error, "__cause__") === value
    ) return false;
    throw error;
  }
  const generator = getAttribute(self, "gen");
  call(getAttribute(generator, "close"), []);
  throw newRuntimeError("generator didn't stop after throw()");
}

const generatorManager = once(() =>
  newNativeClass({
    name: "_GeneratorContextManager",
    module: "contextlib",
    doc: "Helper for @contextmanager decorator.",
    meta: abcMeta(),
    bases: [abstractContextManager(), contextDecorator()],
    attributes: {
      _recreate_cm: method("(self)", "The same manager anew.", (self: PyObject) =>
        recipes.get(self)!()),
      __enter__: method("(self)", "Runs up to the yield.", (self: PyObject) => {
        const value = next(getAttribute(self, "gen"));
        if (value === undefined) {
          throw newRuntimeError("generator didn't yield");
        }
        return value;
      }),
      __exit__: method(
        "(self, typ, value, traceback)",
        "Runs the rest.",
        (self: PyObject, type: Value, value: Value) => {
          if (type !== None) {
            return throwInto(self, (value === None ? call(type, []) : value) as PyBaseException);
          }
          const generator = getAttribute(self, "gen");
          if (next(generator) === undefined) {
            return false;
          }
          call(getAttribute(generator, "close"), []);
          throw newRuntimeError("generator didn't stop");
        },
      ),
    },
  })
);

/** `contextlib.contextmanager` */
function contextManager(func: Value): Value {
  return newWrapper(func, (args, names) => {
    const make = (): PyObject => {
      const self = new (generatorManager().Instance)();
      setAttribute(self, "gen", call(func, [...args], names));
      setAttribute(self, "__doc__", findAttribute(func, "__doc__") ?? None);
      recipes.set(self, make);
      return self;
    };
    return make();
  });
}

/** Declares a simple manager. */
const manager = (
  name: string,
  doc: string,
  signature: string,
  init: (self: PyObject, ...args: never[]) => void,
  enter: (self: PyObject) => Value,
  exit: (self: PyObject, type: Value, value: Value) => Value,
) =>
  once(() =>
    newNativeClass({
      name,
      module: "contextlib",
      doc,
      meta: abcMeta(),
      bases: [abstractContextManager()],
      attributes: {
        __init__: method(signature, "Initialize self.", (self: PyObject, ...args: never[]) => {
          init(self, ...args);
          return None;
        }),
        __enter__: method("(self)", "Begins the block.", enter),
        __exit__: method("(self, exctype, excinst, exctb)", "Ends the block.", exit),
      },
    })
  );

const closing = manager(
  "closing",
  "Context to automatically close something at the end of a block.",
  "(self, thing)",
  (self, thing: Value) => setAttribute(self, "thing", thing),
  (self) => getAttribute(self, "thing"),
  (self) => {
    call(getAttribute(getAttribute(self, "thing"), "close"), []);
    return None;
  },
);

const nullContext = manager(
  "nullcontext",
  "Context manager that does no additional processing.",
  "(self, enter_result=None)",
  (self, result: Value = None) => setAttribute(self, "enter_result", result),
  (self) => getAttribute(self, "enter_result"),
  () => None,
);

const groupType = exceptionType("BaseExceptionGroup");

const suppress = manager(
  "suppress",
  "Context manager to suppress specified exceptions.",
  "(self, *exceptions)",
  (self, exceptions: Value[]) => setAttribute(self, "_exceptions", newTuple(exceptions)),
  () => None,
  (self, type, value) => {
    if (type === None) return None;
    const exceptions = getAttribute(self, "_exceptions");
    if (isSubclass(type, exceptions)) return true;
    if (!isSubclass(type, groupType)) return false;
    const parts = call(getAttribute(value, "split"), [exceptions]);
    const rest = (parts as unknown as { items: Value[] }).items[1]!;
    if (rest === None) return true;
    throw rest;
  },
);

/** The module whose streams `print` looks at; before `sys` is imported, one that stands for it. */
function streamOwner(): PyObject {
  if (streams.sys === undefined) {
    const stand = newModule("sys");
    stand.$stdout = streams.stdout ??= None;
    stand.$stdin = streams.stdin ??= None;
    streams.sys = stand;
  }
  return streams.sys;
}

const redirect = (name: string, stream: string) => {
  const old = new WeakMap<PyObject, Value[]>();
  return manager(
    name,
    `Context manager for temporarily redirecting ${stream} to another file.`,
    "(self, new_target)",
    (self, target: Value) => setAttribute(self, "_new_target", target),
    (self) => {
      const owner = streamOwner();
      const known = old.get(self) ?? [];
      known.push(findAttribute(owner, stream) ?? None);
      old.set(self, known);
      const target = getAttribute(self, "_new_target");
      setAttribute(owner, stream, target);
      return target;
    },
    (self) => {
      setAttribute(streamOwner(), stream, old.get(self)!.pop()!);
      return None;
    },
  );
};
const redirectStdout = redirect("redirect_stdout", "stdout");
const redirectStderr = redirect("redirect_stderr", "stderr");

// ExitStack

type Exit = (error: PyBaseException | undefined) => Value;
const stacks = new WeakMap<PyObject, Exit[]>();
function exitsOf(self: PyObject): Exit[] {
  let exits = stacks.get(self);
  if (exits === undefined) stacks.set(self, exits = []);
  return exits;
}

const asExit = (run: (type: Value, value: Value, traceback: Value) => Value): Exit => (error) =>
  error === undefined
    ? run(None, None, None)
    : run(error.type, error, error.traceback === null ? None : tracebackValue(error.traceback));

function enterContext(self: PyObject, manager: PyObject): Value {
  const enter = manager.t$__enter__;
  const exit = manager.t$__exit__;
  if (enter === undefined || exit === undefined) {
    throw newTypeError(
      `'${refuseName(manager)}' object does not support the context manager protocol`,
    );
  }
  const result = callSpecial(enter, manager);
  exitsOf(self).push(asExit((...args) => callSpecial(exit, manager, ...args)));
  return result;
}

/** Runs the callbacks, the last one first; an exception replaces the one before it. */
function unwind(self: PyObject, given: Value): Value {
  let current = given instanceof PyBaseException ? given : undefined;
  let pending = false;
  let suppressed = false;
  const exits = exitsOf(self);
  for (let exit; (exit = exits.pop()) !== undefined;) {
    try {
      if (truthy(exit(current))) {
        suppressed = current !== undefined || suppressed;
        pending = false;
        current = undefined;
      }
    } catch (error) {
      if (!(error instanceof PyBaseException)) throw error;
      if (
        current !== undefined && error !== current &&
        (findAttribute(error, "__context__") ?? None) === None
      ) setAttribute(error, "__context__", current);
      current = error;
      pending = true;
    }
  }
  if (pending) throw current;
  return given !== None && suppressed;
}

const exitStack = once(() =>
  newNativeClass({
    name: "ExitStack",
    module: "contextlib",
    doc: "Context manager for dynamic management of a stack of exit callbacks.",
    meta: abcMeta(),
    bases: [abstractContextManager()],
    attributes: {
      enter_context: method("(self, cm)", "Enters a context manager.", enterContext),
      push: method(
        "(self, exit)",
        "Registers a callback with the signature of __exit__.",
        (self: PyObject, exit: PyObject) => {
          const special = exit.t$__exit__;
          exitsOf(self).push(
            asExit((...args) =>
              special === undefined ? call(exit, args) : callSpecial(special, exit, ...args)
            ),
          );
          return exit;
        },
      ),
      callback: method(
        "(self, callback, /, *args, **kwds)",
        "Registers any callback.",
        (self: PyObject, callback: Value, args: Value[], kwds: Map<string, Value>) => {
          exitsOf(self).push(() => {
            call(callback, [...args, ...kwds.values()], kwds.size === 0 ? null : [...kwds.keys()]);
            return None;
          });
          return callback;
        },
      ),
      pop_all: method("(self)", "Moves the callbacks to a new stack.", (self: PyObject) => {
        const made = call(self.type, []) as PyObject;
        stacks.set(made, exitsOf(self));
        stacks.set(self, []);
        return made;
      }),
      close: method("(self)", "Runs the callbacks now.", (self: PyObject) => {
        unwind(self, None);
        return None;
      }),
      __exit__: method(
        "(self, *exc_details)",
        "Runs the callbacks.",
        (self: PyObject, details: Value[]) => unwind(self, details[1] ?? None),
      ),
    },
  })
);

/** Makes the module. */
export function contextlibModule(): PyModule {
  return defineModule("contextlib", "Utilities for with-statement contexts.", {
    __all__: newList(
      ("contextmanager closing nullcontext AbstractContextManager ContextDecorator ExitStack " +
        "redirect_stdout redirect_stderr suppress").split(" "),
    ),
    contextmanager: fn("(func)", "Makes a generator function a context manager.", contextManager),
    AbstractContextManager: abstractContextManager(),
    ContextDecorator: contextDecorator(),
    closing: closing(),
    nullcontext: nullContext(),
    suppress: suppress(),
    redirect_stdout: redirectStdout(),
    redirect_stderr: redirectStderr(),
    ExitStack: exitStack(),
  });
}
