/** The one-method classes of `collections.abc`, iterators, generators and coroutines. */

import {
  exceptionType,
  isException,
  newExceptionByName,
  newRuntimeError,
  newTypeError,
} from "../../objects/exception.ts";
import { PyBaseException } from "../../objects/exception.ts";
import { asyncGeneratorType, coroutineType, generatorType } from "../../objects/generator.ts";
import { genericAliasType, initGenericAlias, PyGenericAlias } from "../../objects/generic_alias.ts";
import { PyList } from "../../objects/list.ts";
import { Ellipsis, None, type Value } from "../../objects/object.ts";
import { newTuple, PyTuple } from "../../objects/tuple.ts";
import { newBuiltinType, PyType } from "../../objects/type.ts";
import { getAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { repr } from "../../protocols/text.ts";
import { classMethod, defineType, method, slot } from "../../native/define.ts";
import { typeText } from "../../types/generic_alias.ts";
import { type AbstractClasses, type ClassMakers, newAbstract, nothing } from "./abc_shared.ts";

const stopIteration = exceptionType("StopIteration");
const generatorExit = exceptionType("GeneratorExit");

/** `Callable[[int], str]`: the arguments are kept flat. */
class PyCallableAlias extends PyGenericAlias {
  override blank(): PyGenericAlias {
    return new PyCallableAlias();
  }
  override flatten(args: readonly Value[]): Value[] {
    const [first, ...rest] = args;
    return first instanceof PyTuple || first instanceof PyList
      ? [...first.items, ...rest]
      : [...args];
  }
}

function callableAlias(): PyType {
  const type = newBuiltinType("_CallableGenericAlias", genericAliasType, PyCallableAlias, {
    module: "collections.abc",
  });
  return defineType(type, {
    attributes: {
      __repr__: slot("(self, /)", "Return repr(self).", (self: PyCallableAlias) => {
        const { items } = self.args;
        const result = typeText(items.at(-1)!);
        if (items.length === 2 && isParameters(items[0]!)) {
          return `collections.abc.Callable[${typeText(items[0]!)}, ${result}]`;
        }
        const parameters = items.slice(0, -1).map(typeText).join(", ");
        return `collections.abc.Callable[[${parameters}], ${result}]`;
      }),
    },
  });
}

/** `...`, a ParamSpec or Concatenate: what stands for all parameters. */
function isParameters(value: Value): boolean {
  if (value === Ellipsis) return true;
  return typeof value === "object" && value.type.module === "typing" &&
    (value.type.name === "ParamSpec" || value.type.name === "_ConcatenateGenericAlias");
}

function newCallableAlias(origin: Value, item: Value): Value {
  if (!(item instanceof PyTuple) || item.items.length !== 2) {
    throw newTypeError("Callable must be used as Callable[[arg, ...], result].");
  }
  const [parameters, result] = item.items as [Value, Value];
  let args: Value[];
  if (parameters instanceof PyList || parameters instanceof PyTuple) {
    args = [...parameters.items, result];
  } else if (isParameters(parameters)) args = [parameters, result];
  else {
    throw newTypeError(
      "Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got " +
        repr(parameters),
    );
  }
  return initGenericAlias(new PyCallableAlias(), origin, newTuple(args));
}

/** `close()` of generators and coroutines written by hand. */
function closeByThrow(kind: string) {
  return (self: Value): Value => {
    try {
      call(getAttribute(self, "throw"), [newExceptionByName("GeneratorExit")]);
    } catch (error) {
      if (isException(error, generatorExit) || isException(error, stopIteration)) return None;
      throw error;
    }
    throw newRuntimeError(`${kind} ignored GeneratorExit`);
  };
}

/** The default `throw(typ, val, tb)`: raises. */
function raiseGiven(_self: Value, type: Value, value?: Value, traceback?: Value): never {
  let error = value ?? None;
  if (error === None) {
    if (traceback !== undefined && traceback !== None) {
      throw newExceptionByName("TypeError", "throw() third argument must be a traceback object");
    }
    error = type instanceof PyType ? call(type, []) : type;
  }
  if (error instanceof PyBaseException) throw error;
  throw newTypeError("exceptions must derive from BaseException");
}

/** How the classes that ask for one method, iterators and coroutines are made. */
export function iterationClasses(all: AbstractClasses): ClassMakers {
  const raise = (name: string) => (): never => {
    throw newExceptionByName(name);
  };
  const self = (each: Value): Value => each;
  const throwSignature = "(self, typ, val=None, tb=None)";
  return {
    Hashable: () =>
      newAbstract({
        name: "Hashable",
        doc: "Classes with __hash__.",
        abstract: { __hash__: ["(self)", () => 0] },
        hook: ["__hash__"],
      }),
    Awaitable: () =>
      newAbstract({
        name: "Awaitable",
        doc: "Classes with __await__.",
        abstract: { __await__: ["(self)", nothing] },
        hook: ["__await__"],
        generic: true,
      }),
    Coroutine: () =>
      newAbstract({
        name: "Coroutine",
        doc: "Classes with the methods of coroutines.",
        bases: [all.Awaitable!],
        abstract: {
          send: ["(self, value)", raise("StopIteration")],
          throw: [throwSignature, raiseGiven],
        },
        attributes: {
          close: method("(self)", "Raise GeneratorExit inside.", closeByThrow("coroutine")),
        },
        hook: ["__await__", "send", "throw", "close"],
        registered: [coroutineType],
      }),
    AsyncIterable: () =>
      newAbstract({
        name: "AsyncIterable",
        doc: "Classes with __aiter__.",
        abstract: { __aiter__: ["(self)", nothing] },
        hook: ["__aiter__"],
        generic: true,
      }),
    AsyncIterator: () =>
      newAbstract({
        name: "AsyncIterator",
        doc: "Classes with __anext__ and __aiter__.",
        bases: [all.AsyncIterable!],
        abstract: { __anext__: ["(self)", raise("StopAsyncIteration")] },
        attributes: { __aiter__: method("(self)", "The iterator itself.", self) },
        hook: ["__anext__", "__aiter__"],
      }),
    AsyncGenerator: () =>
      newAbstract({
        name: "AsyncGenerator",
        doc: "Classes with the methods of asynchronous generators.",
        bases: [all.AsyncIterator!],
        abstract: {
          asend: ["(self, value)", raise("StopAsyncIteration")],
          athrow: [throwSignature, raiseGiven],
        },
        attributes: {
          __anext__: method(
            "(self)",
            "The next item.",
            (each: Value) => call(getAttribute(each, "asend"), [None]),
          ),
          aclose: method(
            "(self)",
            "Raise GeneratorExit inside.",
            (each: Value) =>
              call(getAttribute(each, "athrow"), [newExceptionByName("GeneratorExit")]),
          ),
        },
        hook: ["__aiter__", "__anext__", "asend", "athrow", "aclose"],
        registered: [asyncGeneratorType],
      }),
    Iterable: () =>
      newAbstract({
        name: "Iterable",
        doc: "Classes with __iter__.",
        abstract: { __iter__: ["(self)", nothing] },
        hook: ["__iter__"],
        generic: true,
      }),
    Iterator: () =>
      newAbstract({
        name: "Iterator",
        doc: "Classes with __next__ and __iter__.",
        bases: [all.Iterable!],
        abstract: { __next__: ["(self)", raise("StopIteration")] },
        attributes: { __iter__: method("(self)", "The iterator itself.", self) },
        hook: ["__iter__", "__next__"],
      }),
    Reversible: () =>
      newAbstract({
        name: "Reversible",
        doc: "Classes with __reversed__ and __iter__.",
        bases: [all.Iterable!],
        abstract: { __reversed__: ["(self)", nothing] },
        hook: ["__reversed__", "__iter__"],
      }),
    Generator: () =>
      newAbstract({
        name: "Generator",
        doc: "Classes with the methods of generators.",
        bases: [all.Iterator!],
        abstract: {
          send: ["(self, value)", raise("StopIteration")],
          throw: [throwSignature, raiseGiven],
        },
        attributes: {
          __next__: method(
            "(self)",
            "The next item.",
            (each: Value) => call(getAttribute(each, "send"), [None]),
          ),
          close: method("(self)", "Raise GeneratorExit inside.", closeByThrow("generator")),
        },
        hook: ["__iter__", "__next__", "send", "throw", "close"],
        registered: [generatorType],
      }),
    Sized: () =>
      newAbstract({
        name: "Sized",
        doc: "Classes with __len__.",
        abstract: { __len__: ["(self)", () => 0] },
        hook: ["__len__"],
      }),
    Container: () =>
      newAbstract({
        name: "Container",
        doc: "Classes with __contains__.",
        abstract: { __contains__: ["(self, x)", () => false] },
        hook: ["__contains__"],
        generic: true,
      }),
    Collection: () =>
      newAbstract({
        name: "Collection",
        doc: "Sized iterable containers.",
        bases: [all.Sized!, all.Iterable!, all.Container!],
        hook: ["__len__", "__iter__", "__contains__"],
      }),
    Buffer: () =>
      newAbstract({
        name: "Buffer",
        doc: "Classes with __buffer__.",
        abstract: { __buffer__: ["(self, flags, /)", raise("NotImplementedError")] },
        hook: ["__buffer__"],
      }),
    Callable: () => {
      void all._CallableGenericAlias;
      return newAbstract({
        name: "Callable",
        doc: "Classes with __call__.",
        abstract: { __call__: ["(self, *args, **kwds)", () => false] },
        attributes: {
          __class_getitem__: classMethod(
            "(cls, object, /)",
            "Callable[[arg, ...], result]",
            newCallableAlias,
          ),
        },
        hook: ["__call__"],
      });
    },
    _CallableGenericAlias: callableAlias,
  };
}
