/** `functools.singledispatch` and `singledispatchmethod`. */

import { newDict, PyMappingProxy } from "../../objects/dict.ts";
import { newRuntimeError, newTypeError } from "../../objects/exception.ts";
import { PyFunction, PyMethod } from "../../objects/function.ts";
import { PyUnion } from "../../objects/generic_alias.ts";
import { None, PyObject, type Value } from "../../objects/object.ts";
import { newBuiltinType, objectType, PyType, typeOf } from "../../objects/type.ts";
import { PyDict } from "../../objects/dict.ts";
import { findAttribute, getAttribute, optionalAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { isSubclass } from "../../protocols/instance.ts";
import { dictSet } from "../../protocols/mapping.ts";
import { or } from "../../protocols/number.ts";
import { repr } from "../../protocols/text.ts";
import { constructor, defineType, getter, member, method } from "../../native/define.ts";
import { callSlot, dictGetter, getSlot } from "../../types/function.ts";
import { registrations } from "../abc/module.ts";
import { once } from "../../kernel/once.ts";
import { PyUnionAlias } from "../typing/forms.ts";
import { updateWrapper } from "./wrapping.ts";
import { builtinsModule } from "../../builtins/module.ts";

/** A function that picks its implementation by the class of its first argument. */
class PyDispatch extends PyObject {
  declare func: Value;
  declare registry: Map<PyType, Value>;
  declare cache: Map<PyType, Value>;
  /** How often anything had been registered with an abstract class when the cache was begun. */
  declare cachedAt: number;
}

/** The mro of a class with the abstract classes put in where they belong. */
function composeMro(cls: PyType, candidates: PyType[]): PyType[] {
  const related = candidates.filter((type) => !cls.mro.includes(type) && isSubclass(cls, type));
  if (related.length === 0) return cls.mro;
  const types = related.filter((type) =>
    !related.some((other) => other !== type && other.mro.includes(type))
  );
  const order: PyType[] = [];
  for (const type of types) {
    const chains = type.subclasses
      .filter((sub) => !cls.mro.includes(sub) && isSubclass(cls, sub))
      .map((sub) => sub.mro.filter((each) => types.includes(each)))
      .sort((a, b) => b.length - a.length);
    for (const each of chains.length === 0 ? [type] : chains.flat()) {
      if (!order.includes(each)) order.push(each);
    }
  }
  return linearizeWith(cls, order);
}

/** C3 of a class with additional abstract bases. */
function linearizeWith(cls: PyType, extra: PyType[]): PyType[] {
  const { bases } = cls;
  let boundary = 0;
  bases.forEach((base, i) => {
    if (base.namespace.has("__abstractmethods__")) boundary = i + 1;
  });
  const explicit = bases.slice(0, boundary);
  const others = bases.slice(boundary);
  const abstract = extra.filter((base) =>
    isSubclass(cls, base) && !bases.some((each) => isSubclass(each, base))
  );
  const rest = extra.filter((base) => !abstract.includes(base));
  const parts = [...explicit, ...abstract, ...others].map((base) => linearizeWith(base, rest));
  return merge([[cls], ...parts, explicit, abstract, others]);
}

function merge(lists: PyType[][]): PyType[] {
  const open = lists.map((list) => list.slice());
  const result: PyType[] = [];
  while (true) {
    const left = open.filter((list) => list.length > 0);
    if (left.length === 0) return result;
    const next = left.map((list) => list[0]!).find((head) =>
      !left.some((list) => list.indexOf(head, 1) > 0)
    );
    if (next === undefined) throw newRuntimeError("Inconsistent hierarchy");
    result.push(next);
    for (const list of open) if (list[0] === next) list.shift();
  }
}

function findImplementation(self: PyDispatch, cls: PyType): Value {
  if (self.cachedAt !== registrations()) {
    self.cache.clear();
    self.cachedAt = registrations();
  }
  const known = self.registry.get(cls) ?? self.cache.get(cls);
  if (known !== undefined) return known;
  let match: PyType | undefined;
  for (const type of composeMro(cls, [...self.registry.keys()])) {
    const registered = self.registry.has(type);
    if (match !== undefined) {
      if (
        registered && !cls.mro.includes(type) && !cls.mro.includes(match) &&
        !isSubclass(match, type)
      ) {
        throw newRuntimeError(`Ambiguous dispatch: ${repr(match)} or ${repr(type)}`);
      }
      break;
    }
    if (registered) match = type;
  }
  const found = self.registry.get(match ?? objectType)!;
  self.cache.set(cls, found);
  return found;
}

PyDispatch.prototype.vectorcall = function (this: PyDispatch, args, names): Value {
  if (args.length - (names?.length ?? 0) === 0) {
    const name = findAttribute(this.func, "__name__") ?? "singledispatch function";
    throw newTypeError(`${String(name)} requires at least 1 positional argument`);
  }
  return call(findImplementation(this, typeOf(args[0]!)), args, names);
};
PyDispatch.prototype.descrGet = function (this: PyDispatch, instance): Value {
  return instance === undefined ? this : new PyMethod(this, instance);
};

/** What `register(cls)` gives: takes the function. */
class PyRegistration extends PyObject {
  declare run: (func: Value) => Value;
}
PyRegistration.prototype.vectorcall = function (this: PyRegistration, args): Value {
  return this.run(args[0]!);
};
const registrationType = once(() =>
  defineType(newBuiltinType("function", objectType, PyRegistration), {
    attributes: { __call__: callSlot },
  })
);

/** What a union is made of, that of `typing` too; undefined: it is no union. */
const unionArgs = (value: Value): readonly Value[] | undefined =>
  value instanceof PyUnion || value instanceof PyUnionAlias ? value.args : undefined;

const isDispatchable = (value: Value): boolean =>
  value instanceof PyType ||
  unionArgs(value)?.every((each) => each instanceof PyType) === true;

/** An annotation that is text, as the function's module understands it. */
function evaluate(func: Value, text: string): Value {
  const globals = func instanceof PyFunction ? func.globals : undefined;
  const parts = text.split("|").map((part) => {
    const [first, ...rest] = part.trim().split(".");
    const name = `$${first!}` as const;
    let value: Value | undefined = globals?.[name] ?? builtinsModule[name];
    if (first === "None") value = None;
    if (value === undefined) throw newTypeError(`name '${first}' is not defined`);
    for (const each of rest) value = getAttribute(value, each);
    return value;
  });
  return parts.reduce((a, b) => or(a, b));
}

function register(self: PyDispatch, cls: Value, func: Value = None): Value {
  let implementation = func;
  let target = cls;
  if (!isDispatchable(cls)) {
    if (func !== None) {
      throw newTypeError(
        `Invalid first argument to \`register()\`. ${repr(cls)} is not a class or union type.`,
      );
    }
    const annotations = optionalAttribute(cls, "__annotations__");
    const first = annotations instanceof PyDict
      ? [...annotations.map.entries()].find(([key]) => key !== "return")
      : undefined;
    if (first === undefined) {
      throw newTypeError(
        `Invalid first argument to \`register()\`: ${repr(cls)}. Use either ` +
          "`@register(some_class)` or plain `@register` on an annotated function.",
      );
    }
    implementation = cls;
    target = typeof first[1] === "string" ? evaluate(cls, first[1]) : first[1];
    if (!isDispatchable(target)) {
      throw newTypeError(
        unionArgs(target) !== undefined
          ? `Invalid annotation for ${repr(first[0])}. ${
            repr(target)
          } not all arguments are classes.`
          : `Invalid annotation for ${repr(first[0])}. ${repr(target)} is not a class.`,
      );
    }
  } else if (func === None) {
    registrationType();
    const made = new PyRegistration();
    made.run = (given) => register(self, cls, given);
    return made;
  }
  const targets = unionArgs(target) ?? [target];
  for (const each of targets) self.registry.set(each as PyType, implementation);
  self.cache.clear();
  return implementation;
}

const dispatchType = once(() => {
  const type = newBuiltinType("function", objectType, PyDispatch, { hasDict: true });
  return defineType(type, {
    attributes: {
      __call__: callSlot,
      __get__: getSlot,
      __dict__: dictGetter,
      register: method("(self, cls, func=None)", "Registers an implementation.", register),
      dispatch: method(
        "(self, cls)",
        "The implementation for a class.",
        (self: PyDispatch, cls: PyType) => findImplementation(self, cls),
      ),
      registry: getter("the implementations", (self: PyDispatch) => {
        const dict = newDict();
        for (const [key, value] of self.registry) dictSet(dict, key, value);
        return new PyMappingProxy(dict);
      }),
      _clear_cache: method("(self)", "Forgets what was dispatched.", (self: PyDispatch) => {
        self.cache.clear();
        return None;
      }),
    },
  });
});

/** `functools.singledispatch` */
export function singleDispatch(func: Value): PyDispatch {
  const self = new (dispatchType().Instance)() as PyDispatch;
  self.func = func;
  self.registry = new Map([[objectType, func]]);
  self.cache = new Map();
  self.cachedAt = registrations();
  updateWrapper(self, func);
  return self;
}

/** A method that picks its implementation by the class of its first argument. */
class PyDispatchMethod extends PyObject {
  declare dispatcher: PyDispatch;
  declare func: Value;
}

/** A dispatching method bound to an instance or class. */
class PyBoundDispatch extends PyObject {
  declare owner: PyDispatchMethod;
  declare instance: Value | undefined;
  declare cls: PyType;
}
PyBoundDispatch.prototype.vectorcall = function (this: PyBoundDispatch, args, names): Value {
  if (args.length - (names?.length ?? 0) === 0) {
    const name = findAttribute(this.owner.func, "__name__") ?? "singledispatchmethod method";
    throw newTypeError(`${String(name)} requires at least 1 positional argument`);
  }
  const found = findImplementation(this.owner.dispatcher, typeOf(args[0]!)) as PyObject;
  const bound = found.descrGet === undefined ? found : found.descrGet(this.instance, this.cls);
  return call(bound, args, names);
};
const boundDispatchType = once(() =>
  defineType(newBuiltinType("function", objectType, PyBoundDispatch, { hasDict: true }), {
    attributes: {
      __call__: callSlot,
      __dict__: dictGetter,
      register: method(
        "(self, cls, method=None)",
        "Registers an implementation.",
        (self: PyBoundDispatch, cls: Value, func?: Value) =>
          register(self.owner.dispatcher, cls, func),
      ),
    },
  })
);
PyDispatchMethod.prototype.descrGet = function (this: PyDispatchMethod, instance, owner): Value {
  const self = new (boundDispatchType().Instance)() as PyBoundDispatch;
  self.owner = this;
  self.instance = instance;
  self.cls = owner;
  updateWrapper(self, this.func);
  return self;
};

/** `functools.singledispatchmethod` */
export const singleDispatchMethodType: () => PyType = once(() => {
  const type = newBuiltinType("singledispatchmethod", objectType, PyDispatchMethod, {
    module: "functools",
    hasDict: true,
  });
  return defineType(type, {
    doc: "Single-dispatch generic method descriptor.",
    attributes: {
      __new__: constructor("(cls, func)", "Make a method.", (cls: PyType, func: Value) => {
        const kind = func as PyObject;
        if (
          typeof func !== "object" ||
          (findAttribute(func, "__call__") === undefined && kind.descrGet === undefined)
        ) throw newTypeError(`${repr(func)} is not callable or a descriptor`);
        const self = new cls.Instance() as PyDispatchMethod;
        self.dispatcher = singleDispatch(func);
        self.func = func;
        return self;
      }),
      __get__: getSlot,
      register: method(
        "(self, cls, method=None)",
        "Registers an implementation.",
        (self: PyDispatchMethod, cls: Value, func?: Value) => register(self.dispatcher, cls, func),
      ),
      dispatcher: member("the function", (self: PyDispatchMethod) => self.dispatcher),
      func: member("the method", (self: PyDispatchMethod) => self.func),
      __isabstractmethod__: getter(
        "whether the method is abstract",
        (self: PyDispatchMethod) => findAttribute(self.func, "__isabstractmethod__") ?? false,
      ),
    },
  });
});
