/** The `types` module: names of built-in types, and how classes are made by hand. */

import { asyncGeneratorType, coroutineType, generatorType } from "../../objects/generator.ts";
import { dictType, mappingProxyType, newDict, PyDict } from "../../objects/dict.ts";
import { newAttributeError, newTypeError } from "../../objects/exception.ts";
import { PyFunction, type PyProperty } from "../../objects/function.ts";
import { genericAliasType, unionType } from "../../objects/generic_alias.ts";
import { newList } from "../../objects/list.ts";
import { moduleType, type PyModule } from "../../objects/module.ts";
import { None, type PyObject, type Value } from "../../objects/object.ts";
import * as singletons from "../../objects/singletons.ts";
import { strValue } from "../../objects/str.ts";
import { frameType, tracebackType } from "../../objects/traceback.ts";
import { emptyTuple, newTuple, PyTuple } from "../../objects/tuple.ts";
import { PyType, typeName, typeOf, typeType } from "../../objects/type.ts";
import { findAttribute, getAttribute } from "../../protocols/attribute.ts";
import { call, callSpecial } from "../../protocols/call.ts";
import { metaclassOf } from "../../protocols/class.ts";
import { toArray } from "../../protocols/iterate.ts";
import { dictCopy, dictDelete, dictGet } from "../../protocols/mapping.ts";
import { setItem } from "../../protocols/subscript.ts";
import { repr } from "../../protocols/text.ts";
import { cellType } from "../../objects/cell.ts";
import { defineModule, fn, method } from "../../native/define.ts";
import { newNativeClass } from "../native_class.ts";
import { namespaceType } from "./namespace.ts";

/** Bases with what `__mro_entries__` says in the place of those that are no classes. */
export function resolveBases(bases: Value): Value {
  const given = toArray(bases);
  const resolved: Value[] = [];
  let changed = false;
  for (const base of given) {
    const hook = base instanceof PyType ? undefined : (base as PyObject).t$__mro_entries__;
    if (hook === undefined) {
      resolved.push(base);
      continue;
    }
    const entries = callSpecial(hook, base, newTuple([...given]));
    if (!(entries instanceof PyTuple)) throw newTypeError("__mro_entries__ must return a tuple");
    resolved.push(...entries.items);
    changed = true;
  }
  return changed ? newTuple(resolved) : bases;
}

function dictOfKeywords(keywords: Value): PyDict {
  return keywords instanceof PyDict ? dictCopy(keywords) : call(dictType, [keywords]) as PyDict;
}

function prepareClass(
  name: Value,
  bases: Value = emptyTuple,
  keywords: Value = None,
): [meta: Value, namespace: Value, keywords: PyDict] {
  const rest = keywords === None ? newDict() : dictOfKeywords(keywords);
  let meta: Value | undefined = dictGet(rest, "metaclass");
  const items = toArray(bases);
  if (meta !== undefined) dictDelete(rest, "metaclass");
  else meta = items.length > 0 ? typeOf(items[0]!) : typeType;
  if (meta instanceof PyType) meta = metaclassOf(meta, items);
  const prepare = findAttribute(meta, "__prepare__");
  const names = [...rest.map.keys()].map((key) => strValue(key)!);
  const namespace = prepare === undefined
    ? newDict()
    : call(prepare, [name, bases, ...rest.map.values()], names.length === 0 ? null : names);
  return [meta, namespace, rest];
}

function newClassFrom(
  name: Value,
  bases: Value = emptyTuple,
  keywords: Value = None,
  fill: Value = None,
): Value {
  const resolved = resolveBases(bases);
  const [meta, namespace, rest] = prepareClass(name, resolved, keywords);
  if (fill !== None) call(fill, [namespace]);
  if (resolved !== bases) setItem(namespace, "__orig_bases__", bases);
  // The class statement is here, as far as the class can tell.
  if (namespace instanceof PyDict && dictGet(namespace, "__module__") === undefined) {
    setItem(namespace, "__module__", "types");
  }
  const names = [...rest.map.keys()].map((key) => strValue(key)!);
  return call(
    meta,
    [name, resolved, namespace, ...rest.map.values()],
    names.length === 0 ? null : names,
  );
}

/** A property that instances see, while the class sees its own attribute of that name. */
function dynamicAttribute(): PyType {
  type Dynamic = PyProperty & PyObject;
  const copy = (self: Dynamic, fget: Value, fset: Value, fdel: Value): Value =>
    call(self.type, [fget, fset, fdel, self.$__doc__ ?? None]);
  const type = newNativeClass({
    name: "DynamicClassAttribute",
    module: "types",
    doc: "Route attribute access on a class to __getattr__.",
    attributes: {
      __init__: method(
        "(self, fget=None, fset=None, fdel=None, doc=None)",
        "Initialize self.",
        (
          self: Dynamic,
          fget: Value = None,
          fset: Value = None,
          fdel: Value = None,
          doc: Value = None,
        ) => {
          self.$fget = fget;
          self.$fset = fset;
          self.$fdel = fdel;
          self.$__doc__ = doc === None ? findAttribute(fget, "__doc__") ?? None : doc;
          self.$overwrite_doc = doc === None;
          self.$__isabstractmethod__ = findAttribute(fget, "__isabstractmethod__") ?? false;
          return None;
        },
      ),
      __get__: method(
        "(self, instance, ownerclass=None)",
        "The value.",
        (self: Dynamic, instance: Value) => {
          if (instance === None) {
            if (self.$__isabstractmethod__ === true) return self;
            throw newAttributeError("");
          }
          if (self.$fget === None) throw newAttributeError("unreadable attribute");
          return call(self.$fget!, [instance]);
        },
      ),
      __set__: method(
        "(self, instance, value)",
        "Set the value.",
        (self: Dynamic, instance: Value, value: Value) => {
          if (self.$fset === None) throw newAttributeError("can't set attribute");
          call(self.$fset!, [instance, value]);
          return None;
        },
      ),
      __delete__: method("(self, instance)", "Delete it.", (self: Dynamic, instance: Value) => {
        if (self.$fdel === None) throw newAttributeError("can't delete attribute");
        call(self.$fdel!, [instance]);
        return None;
      }),
      getter: method(
        "(self, fget)",
        "With another getter.",
        (self: Dynamic, func: Value) => copy(self, func, self.$fset!, self.$fdel!),
      ),
      setter: method(
        "(self, fset)",
        "With another setter.",
        (self: Dynamic, func: Value) => copy(self, self.$fget!, func, self.$fdel!),
      ),
      deleter: method(
        "(self, fdel)",
        "With another deleter.",
        (self: Dynamic, func: Value) => copy(self, self.$fget!, self.$fset!, func),
      ),
    },
  });
  // Descriptors that are not the guest's are reached through these.
  type.proto.descrGet = function (instance, owner): Value {
    return callSpecial(this.t$__get__!, this, instance ?? None, owner);
  };
  type.proto.descrSet = function (instance, value): void {
    if (value === undefined) callSpecial(this.t$__delete__!, this, instance);
    else callSpecial(this.t$__set__!, this, instance, value);
  };
  return type;
}

/** Makes the module. */
export function typesModule(): PyModule {
  const attributes: Record<string, Value> = {
    FunctionType: singletons.functionType,
    LambdaType: singletons.functionType,
    CodeType: singletons.codeType,
    MappingProxyType: mappingProxyType,
    SimpleNamespace: namespaceType(),
    CellType: cellType,
    GeneratorType: generatorType,
    CoroutineType: coroutineType,
    AsyncGeneratorType: asyncGeneratorType,
    MethodType: singletons.methodType,
    BuiltinFunctionType: singletons.builtinFunctionType,
    BuiltinMethodType: singletons.builtinFunctionType,
    WrapperDescriptorType: singletons.wrapperDescriptorType,
    MethodWrapperType: singletons.methodWrapperType,
    MethodDescriptorType: singletons.methodDescriptorType,
    ClassMethodDescriptorType: singletons.classmethodDescriptorType,
    ModuleType: moduleType,
    TracebackType: tracebackType,
    FrameType: frameType,
    GetSetDescriptorType: singletons.getsetType,
    MemberDescriptorType: singletons.memberType,
    DynamicClassAttribute: dynamicAttribute(),
    GenericAlias: genericAliasType,
    UnionType: unionType,
    EllipsisType: singletons.ellipsisType,
    NoneType: singletons.noneType,
    NotImplementedType: singletons.notImplementedType,
  };
  const functions = {
    new_class: fn(
      "(name, bases=(), kwds=None, exec_body=None)",
      "Create a class object dynamically using the appropriate metaclass.",
      newClassFrom,
    ),
    resolve_bases: fn("(bases)", "Resolve MRO entries dynamically.", resolveBases),
    prepare_class: fn(
      "(name, bases=(), kwds=None)",
      "Call the __prepare__ method of the appropriate metaclass.",
      (name: Value, bases?: Value, keywords?: Value) =>
        newTuple(prepareClass(name, bases, keywords)),
    ),
    get_original_bases: fn(
      "(cls, /)",
      "Return the class's original bases before __mro_entries__ changed them.",
      (cls: Value) => {
        if (!(cls instanceof PyType)) {
          throw newTypeError(`Expected an instance of type, not ${repr(typeName(cls))}`);
        }
        return cls.namespace.get("__orig_bases__") ?? getAttribute(cls, "__bases__");
      },
    ),
    coroutine: fn(
      "(func)",
      "Convert a regular generator function to a coroutine.",
      (func: Value) => {
        if ((func as PyObject).t$__call__ === undefined) {
          throw newTypeError("types.coroutine() expects a callable");
        }
        if (func instanceof PyFunction && func.code.info.kind === "generator") {
          func.code.iterable = true;
        }
        return func;
      },
    ),
  };
  return defineModule("types", "Names of built-in types that are not builtins.", {
    ...attributes,
    ...functions,
    __all__: newList([...Object.keys(attributes), ...Object.keys(functions)]),
  });
}
