/** `Generic` and `Protocol`: base classes with type parameters, and structural checks. */

import { PyDict } from "../../objects/dict.ts";
import { newTypeError } from "../../objects/exception.ts";
import type { PyBuiltin } from "../../objects/function.ts";
import { None, type Value } from "../../objects/object.ts";
import { ownAttribute } from "../../objects/instance_dict.ts";
import { newSet } from "../../objects/set.ts";
import { newTuple, PyTuple } from "../../objects/tuple.ts";
import { lookup, newBuiltinType, objectType, PyType, typeOf } from "../../objects/type.ts";
import { findAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { setTypeAttribute } from "../../protocols/class.ts";
import { isSubclassPlain } from "../../protocols/instance.ts";
import { toArray } from "../../protocols/iterate.ts";
import { setAdd } from "../../protocols/set_table.ts";
import { repr } from "../../protocols/text.ts";
import { classMethod, constructor, defineType, method } from "../../native/define.ts";
import { abcMeta, PyAbstractClass } from "../abc/module.ts";
import { once } from "../../kernel/once.ts";
import { newNativeClass } from "../native_class.ts";
import {
  bindParameters,
  collectParameters,
  convertArgument,
  genericForms,
  isVariable,
  newAlias,
  PyAlias,
  PyUnpackAlias,
} from "./forms.ts";

const itemsOf = (item: Value): Value[] => item instanceof PyTuple ? [...item.items] : [item];

/** `cls[item]` for a generic class. */
function classGetItem(cls: PyType, item: Value): Value {
  const given = itemsOf(item).map((each) => convertArgument(each));
  if (genericForms.has(cls)) {
    if (given.length === 0) {
      throw newTypeError(`Parameter list to ${cls.qualname}[...] cannot be empty`);
    }
    for (const each of given) {
      if (!isVariable(each) && !(each instanceof PyUnpackAlias)) {
        throw newTypeError(
          `Parameters to ${cls.name}[...] must all be type variables or parameter specification ` +
            "variables.",
        );
      }
    }
    if (new Set(given).size !== given.length) {
      throw newTypeError(`Parameters to ${cls.name}[...] must all be unique`);
    }
    return newAlias(cls, given);
  }
  const parameters = findAttribute(cls, "__parameters__");
  const list = parameters === undefined ? [] : toArray(parameters);
  if (list.length === 0) throw newTypeError(`${repr(cls)} is not a generic class`);
  const bound = bindParameters(list, given, () => repr(cls));
  return newAlias(cls, list.flatMap((each) => bound.get(each)!));
}

/** Calls the `__init_subclass__` that follows `after` in the MRO. */
function nextInit(cls: PyType, after: PyType, kwargs: Map<string, Value>): void {
  for (const each of cls.mro.slice(cls.mro.indexOf(after) + 1)) {
    const hook = each.namespace.get("__init_subclass__");
    if (hook === undefined) continue;
    if (each === objectType && kwargs.size === 0) return;
    const bound = typeof hook === "object" && hook.descrGet !== undefined
      ? hook.descrGet(undefined, cls)
      : hook;
    call(bound, [...kwargs.values()], kwargs.size === 0 ? null : [...kwargs.keys()]);
    return;
  }
}

/** Works out the type parameters of a class from its bases. */
function initGeneric(cls: PyType, kwargs: Map<string, Value>): Value {
  nextInit(cls, genericType(), kwargs);
  const written = cls.namespace.get("__orig_bases__");
  const bases = written instanceof PyTuple ? written.items : undefined;
  const plainBases = bases ?? cls.bases;
  if (
    bases === undefined
      ? cls.bases.includes(genericType()) && cls.name !== "Protocol"
      : bases.includes(genericType())
  ) {
    throw newTypeError("Cannot inherit from plain Generic");
  }
  let parameters: Value[] = [];
  if (bases !== undefined) {
    parameters = collectParameters(plainBases);
    let declared: Value[] | undefined;
    for (const each of bases) {
      if (!(each instanceof PyAlias) || !genericForms.has(each.origin)) continue;
      if (declared !== undefined) {
        throw newTypeError("Cannot inherit from Generic[...] multiple times.");
      }
      declared = collectParameters(each.args);
    }
    if (declared !== undefined) {
      const missing = parameters.filter((each) => !declared.includes(each));
      if (missing.length > 0) {
        const base = bases.some((each) => each instanceof PyAlias && each.origin === genericType())
          ? "Generic"
          : "Protocol";
        throw newTypeError(
          `Some type variables (${missing.map(repr).join(", ")}) are not listed in ${base}[${
            declared.map(repr).join(", ")
          }]`,
        );
      }
      parameters = declared;
    }
  }
  setTypeAttribute(cls, "__parameters__", newTuple(parameters));
  return None;
}

/** `typing.Generic` */
export const genericType: () => PyType = once(() => {
  const type = newNativeClass({
    name: "Generic",
    module: "typing",
    doc: "Abstract base class for generic types.",
    attributes: {
      __slots__: newTuple([]),
      _is_protocol: false,
      __class_getitem__: classMethod("(cls, params)", "The class with arguments.", classGetItem),
      __init_subclass__: classMethod("(cls, **kwargs)", "Finds the parameters.", initGeneric),
    },
  });
  genericForms.add(type);
  return type;
});

class PyProtocolClass extends PyAbstractClass {}

/** Names that are no members of a protocol. */
const excluded = new Set(
  ("__abstractmethods__ __annotations__ __dict__ __doc__ __init__ __module__ __new__ __slots__ " +
    "__subclasshook__ __weakref__ __class_getitem__ __match_args__ __static_attributes__ " +
    "__firstlineno__ __parameters__ __orig_bases__ __orig_class__ _is_protocol " +
    "_is_runtime_protocol __protocol_attrs__ __non_callable_proto_members__ __type_params__ " +
    "__qualname__ __init_subclass__").split(" "),
);

/** What an object must have to follow a protocol. */
export function protocolMembers(cls: PyType): string[] {
  const known = cls.namespace.get("__protocol_attrs__");
  if (known !== undefined) return toArray(known) as string[];
  const names = new Set<string>();
  for (const base of cls.mro.slice(0, -1)) {
    if (base.name === "Protocol" || base.name === "Generic") continue;
    const annotations = base.namespace.get("__annotations__");
    const keys = [
      ...base.namespace.keys(),
      ...(annotations instanceof PyDict ? toArray(annotations) as string[] : []),
    ];
    for (const name of keys) {
      if (!name.startsWith("_abc_") && !excluded.has(name)) names.add(name);
    }
  }
  return [...names];
}

export const isProtocol = (cls: Value): boolean =>
  cls instanceof PyType && cls.namespace.get("_is_protocol") === true;
const isRuntime = (cls: PyType): boolean => findAttribute(cls, "_is_runtime_protocol") === true;
const isCallableMember = (cls: PyType, name: string): boolean => {
  const value = findAttribute(cls, name);
  return value !== undefined && typeof value === "object" &&
    (value.mask !== 0 || value.t$__call__ !== undefined);
};

const refused = "Instance and class checks can only be used with @runtime_checkable protocols";

function subclassCheck(cls: PyType, other: Value): boolean {
  if (cls === protocolType()) return isSubclassPlain(other, cls);
  if (isProtocol(cls)) {
    if (!(other instanceof PyType)) throw newTypeError("issubclass() arg 1 must be a class");
    if (!isRuntime(cls)) throw newTypeError(refused);
    const data = protocolMembers(cls).filter((name) => !isCallableMember(cls, name)).sort();
    if (data.length > 0) {
      throw newTypeError(
        "Protocols with non-method members don't support issubclass(). Non-method members: " +
          `${data.map((name) => `'${name}'`).join(", ")}.`,
      );
    }
    const structural = protocolMembers(cls).every((name) =>
      other.mro.some((each) => {
        const annotations = each.namespace.get("__annotations__");
        const value = each.namespace.get(name);
        return value !== undefined ? value !== None : isProtocol(each) &&
          annotations instanceof PyDict && annotations.map.has(name);
      })
    );
    if (structural) return true;
  }
  return abstractCheck("__subclasscheck__", cls, other);
}

const abstractCheck = (name: string, cls: PyType, value: Value): boolean =>
  (abcMeta().namespace.get(name) as PyBuiltin).js(cls, value) as boolean;

/** What an object has under a name, without asking any descriptor or `__getattr__` for it. */
function staticAttribute(value: Value, name: string): Value | undefined {
  const own = value instanceof PyType
    ? lookup(value, name)
    : typeof value === "object"
    ? ownAttribute(value, name)
    : undefined;
  return own ?? lookup(typeOf(value), name);
}

function instanceCheck(cls: PyType, value: Value): boolean {
  if (cls === protocolType()) return typeOf(value).mro.includes(cls);
  if (!isProtocol(cls)) return abstractCheck("__instancecheck__", cls, value);
  if (typeOf(value).mro.includes(cls)) {
    if (!isRuntime(cls)) throw newTypeError(refused);
    return true;
  }
  if (!isRuntime(cls)) throw newTypeError(refused);
  return protocolMembers(cls).every((name) => {
    const found = staticAttribute(value, name);
    return found !== undefined && (found !== None || !isCallableMember(cls, name));
  }) || (cls as PyAbstractClass).registry.some((each) => isSubclassPlain(typeOf(value), each));
}

const protocolMeta = once(() =>
  defineType(newBuiltinType("_ProtocolMeta", abcMeta(), PyProtocolClass, { module: "typing" }), {
    attributes: {
      __new__: constructor(
        "(mcls, /, *args, **kwargs)",
        "Create a class.",
        (meta: PyType, args: Value[], kwargs: Map<string, Value>) => {
          const bases = (args[1] as PyTuple | undefined)?.items ?? [];
          const base = bases.length > 0 ? args[0] : undefined;
          if (base !== undefined && made && bases.includes(protocolType())) {
            for (const each of bases) {
              if (
                each === objectType || each === genericType() || isProtocol(each) ||
                !(each instanceof PyType) || isKnownProtocol(each)
              ) continue;
              throw newTypeError(
                `Protocols can only inherit from other protocols, got ${repr(each)}`,
              );
            }
          }
          return (abcMeta().namespace.get("__new__") as PyBuiltin).js(meta, args, kwargs);
        },
      ),
      __instancecheck__: method("(cls, instance)", "Structural check.", instanceCheck),
      __subclasscheck__: method("(cls, other)", "Structural check.", subclassCheck),
    },
  })
);
let made = false;

const collectionProtocols = new Set(
  ("Callable Awaitable Iterable Iterator AsyncIterable AsyncIterator Hashable Sized Container " +
    "Collection Reversible Buffer").split(" "),
);
const isKnownProtocol = (cls: PyType): boolean => {
  const module = findAttribute(cls, "__module__");
  return module === "collections.abc" && collectionProtocols.has(cls.name) ||
    module === "contextlib" && /^Abstract(Async)?ContextManager$/.test(cls.name);
};

/**
 * `__init__` of protocols: raises for them, and in a class that follows one gives way, when it is
 * first called, to the `__init__` that stands behind it.
 */
const refuseInstance: () => Value = once(() =>
  newNativeClass({
    name: "_NoInit",
    module: "typing",
    attributes: {
      __init__: method(
        "(self, *args, **kwargs)",
        "Refused.",
        (self: Value, args: Value[], kwargs: Map<string, Value>): Value => {
          const cls = typeOf(self);
          if (isProtocol(cls)) throw newTypeError("Protocols cannot be instantiated");
          const refuse = refuseInstance();
          if (findAttribute(cls, "__init__") !== refuse) return None;
          const owner = cls.mro.find((each) => {
            const init = each.namespace.get("__init__");
            return init !== undefined && init !== refuse;
          });
          const init = owner!.namespace.get("__init__")!;
          setTypeAttribute(cls, "__init__", init);
          const names = kwargs.size === 0 ? null : [...kwargs.keys()];
          return call(init, [self, ...args, ...kwargs.values()], names);
        },
      ),
    },
  }).namespace.get("__init__")!
);

/** `typing.Protocol` */
export const protocolType: () => PyType = once(() => {
  const type = newNativeClass({
    name: "Protocol",
    module: "typing",
    doc: "Base class for protocol classes.",
    bases: [genericType()],
    meta: protocolMeta(),
    attributes: {
      __slots__: newTuple([]),
      _is_protocol: true,
      _is_runtime_protocol: false,
      __init_subclass__: classMethod(
        "(cls, *args, **kwargs)",
        "Marks protocols.",
        (cls: PyType, _args: Value[], kwargs: Map<string, Value>) => {
          initGeneric(cls, kwargs);
          if (!cls.namespace.has("_is_protocol")) {
            setTypeAttribute(cls, "_is_protocol", cls.bases.includes(protocolType()));
          }
          if (isProtocol(cls)) {
            const names = newSet();
            protocolMembers(cls).forEach((name) => setAdd(names, name));
            setTypeAttribute(cls, "__protocol_attrs__", names);
            if (!cls.namespace.has("__init__")) setTypeAttribute(cls, "__init__", refuseInstance());
          }
          return None;
        },
      ),
    },
  });
  made = true;
  genericForms.add(type);
  return type;
});

/** `typing.runtime_checkable` */
export function runtimeCheckable(cls: Value): Value {
  if (!(cls instanceof PyType) || !isProtocol(cls)) {
    throw newTypeError(
      `@runtime_checkable can be only applied to protocol classes, got ${repr(cls)}`,
    );
  }
  setTypeAttribute(cls, "_is_runtime_protocol", true);
  return cls;
}

/** `Generic[parameters]` for a class with type parameters of its own. */
export function genericBase(parameters: Value): Value {
  const args = itemsOf(parameters).map((each) =>
    typeOf(each).name === "TypeVarTuple" ? toArray(each)[0]! : each
  );
  return newAlias(genericType(), args);
}
