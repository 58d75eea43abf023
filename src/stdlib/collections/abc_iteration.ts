/** The one-method classes of `collections.abc`, iterators, generators and coroutines. */

import { bytearrayType, bytesType } from "../../objects/bytes.ts";
import { dictItemsType, dictKeysType, dictType, dictValuesType } from "../../objects/dict.ts";
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
import { newAbstract, nothing } from "./abc_shared.ts";

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

/** The classes that ask for one method, iterators and coroutines, by name. */
export function iterationClasses(): Record<string, PyType> {
  const aliasType = callableAlias();
  const raise = (name: string) => (): never => {
    throw newExceptionByName(name);
  };
  const self = (each: Value): Value => each;
  const Hashable = newAbstract({
    name: "Hashable",
    doc: "Classes with __hash__.",
    abstract: { __hash__: ["(self)", () => 0] },
    hook: ["__hash__"],
  });
  const Awaitable = newAbstract({
    name: "Awaitable",
    doc: "Classes with __await__.",
    abstract: { __await__: ["(self)", nothing] },
    hook: ["__await__"],
    generic: true,
  });
  const throwSignature = "(self, typ, val=None, tb=None)";
  const Coroutine = newAbstract({
    name: "Coroutine",
    doc: "Classes with the methods of coroutines.",
    bases: [Awaitable],
    abstract: {
      send: ["(self, value)", raise("StopIteration")],
      throw: [throwSignature, raiseGiven],
    },
    attributes: {
      close: method("(self)", "Raise GeneratorExit inside.", closeByThrow("coroutine")),
    },
    hook: ["__await__", "send", "throw", "close"],
    registered: [coroutineType],
  });
  const AsyncIterable = newAbstract({
    name: "AsyncIterable",
    doc: "Classes with __aiter__.",
    abstract: { __aiter__: ["(self)", nothing] },
    hook: ["__aiter__"],
    generic: true,
  });
  const AsyncIterator = newAbstract({
    name: "AsyncIterator",
    doc: "Classes with __anext__ and __aiter__.",
    bases: [AsyncIterable],
    abstract: { __anext__: ["(self)", raise("StopAsyncIteration")] },
    attributes: { __aiter__: method("(self)", "The iterator itself.", self) },
    hook: ["__anext__", "__aiter__"],
  });
  const AsyncGenerator = newAbstract({
    name: "AsyncGenerator",
    doc: "Classes with the methods of asynchronous generators.",
    bases: [AsyncIterator],
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
        (each: Value) => call(getAttribute(each, "athrow"), [newExceptionByName("GeneratorExit")]),
      ),
    },
    hook: ["__aiter__", "__anext__", "asend", "athrow", "aclose"],
    registered: [asyncGeneratorType],
  });
  const Iterable = newAbstract({
    name: "Iterable",
    doc: "Classes with __iter__.",
    abstract: { __iter__: ["(self)", nothing] },
    hook: ["__iter__"],
    generic: true,
  });
  const Iterator = newAbstract({
    name: "Iterator",
    doc: "Classes with __next__ and __iter__.",
    bases: [Iterable],
    abstract: { __next__: ["(self)", raise("StopIteration")] },
    attributes: { __iter__: method("(self)", "The iterator itself.", self) },
    hook: ["__iter__", "__next__"],
  });
  const Reversible = newAbstract({
    name: "Reversible",
    doc: "Classes with __reversed__ and __iter__.",
    bases: [Iterable],
    abstract: { __reversed__: ["(self)", nothing] },
    hook: ["__reversed__", "__iter__"],
  });
  const Generator = newAbstract({
    name: "Generator",
    doc: "Classes with the methods of generators.",
    bases: [Iterator],
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
  });
  const Sized = newAbstract({
    name: "Sized",
    doc: "Classes with __len__.",
    abstract: { __len__: ["(self)", () => 0] },
    hook: ["__len__"],
  });
  const Container = newAbstract({
    name: "Container",
    doc: "Classes with __contains__.",
    abstract: { __contains__: ["(self, x)", () => false] },
    hook: ["__contains__"],
    generic: true,
  });
  const Collection = newAbstract({
    name: "Collection",
    doc: "Sized iterable containers.",
    bases: [Sized, Iterable, Container],
    hook: ["__len__", "__iter__", "__contains__"],
  });
  const Buffer = newAbstract({
    name: "Buffer",
    doc: "Classes with __buffer__.",
    abstract: { __buffer__: ["(self, flags, /)", raise("NotImplementedError")] },
    hook: ["__buffer__"],
  });
  const Callable = newAbstract({
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
  return {
    Awaitable,
    Coroutine,
    AsyncIterable,
    AsyncIterator,
    AsyncGenerator,
    Hashable,
    Iterable,
    Iterator,
    Generator,
    Reversible,
    Sized,
    Container,
    Callable,
    Collection,
    Buffer,
    _CallableGenericAlias: aliasType,
  };
}

/** Built-in types that the view classes and byte strings are registered with. */
export const registered: Record<string, PyType[]> = {
  KeysView: [dictKeysType],
  ItemsView: [dictItemsType],
  ValuesView: [dictValuesType],
  MutableMapping: [dictType],
  ByteString: [bytesType, bytearrayType],
};
