/** `ChainMap`, `UserDict`, `UserList` and `UserString`. */

import { charge } from "../../objects/budget.ts";
import { newDict, PyDict } from "../../objects/dict.ts";
import { exceptionType, isException, newKeyError } from "../../objects/exception.ts";
import { listType, newList, PyList } from "../../objects/list.ts";
import { None, NotImplemented, type PyObject, type Value } from "../../objects/object.ts";
import { PySlice } from "../../objects/range.ts";
import { complexType, floatType, intType } from "../../objects/numbers.ts";
import { strType } from "../../objects/str.ts";
import { newTuple } from "../../objects/tuple.ts";
import { isSubtype, type PyType, typeName } from "../../objects/type.ts";
import { bind, getAttribute, setAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { eq, ge, gt, le, lt } from "../../protocols/compare.ts";
import { hash } from "../../protocols/hash.ts";
import { isInstance } from "../../protocols/instance.ts";
import { iter, iterate, toArray } from "../../protocols/iterate.ts";
import { dictSet } from "../../protocols/mapping.ts";
import { add, iadd, imul, mod, mul } from "../../protocols/number.ts";
import { contains, deleteItem, getItem, setItem } from "../../protocols/subscript.ts";
import { repr, reprGuard, str } from "../../protocols/text.ts";
import { length, truthy } from "../../protocols/truth.ts";
import { classMethod, type Definition, method } from "../../native/define.ts";
import { once } from "../../kernel/once.ts";
import { newNativeClass } from "../native_class.ts";
import { updateMapping } from "./abc_containers.ts";
import { abstractClasses } from "./abc_module.ts";

const keyError = exceptionType("KeyError");

const callOn = (self: Value, name: string, ...args: Value[]): Value =>
  call(getAttribute(self, name), args);

const mapsOf = (self: Value): Value[] => (getAttribute(self, "maps") as PyList).items;
const firstMap = (self: Value): Value => getItem(getAttribute(self, "maps"), 0);

/** All keys of the maps, those of the last map first. */
function chainedKeys(self: Value): PyDict {
  const keys = newDict();
  for (const each of mapsOf(self).toReversed()) {
    const iteration = iterate(each);
    for (let key; (key = iteration.next()) !== undefined;) {
      charge(1);
      dictSet(keys, key, None);
    }
  }
  return keys;
}

function chainItem(self: Value, key: Value): Value {
  for (const each of mapsOf(self)) {
    try {
      return getItem(each, key);
    } catch (error) {
      if (!isException(error, keyError)) throw error;
    }
  }
  return callOn(self, "__missing__", key);
}

const asMapping = (value: Value): PyDict => {
  const result = newDict();
  const iteration = iterate(callOn(value, "items"));
  for (let item; (item = iteration.next()) !== undefined;) {
    dictSet(result, getItem(item, 0), getItem(item, 1));
  }
  return result;
};

/** KeyError as ChainMap words it, for a key that the first map lacks. */
function inFirst(key: Value, run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    if (!isException(error, keyError)) throw error;
    throw newKeyError(`Key not found in the first mapping: ${repr(key)}`);
  }
}

/** `collections.ChainMap` */
export const chainMapType: () => PyType = once(() => {
  const { MutableMapping, Mapping } = abstractClasses() as Record<string, PyType> & {
    MutableMapping: PyType;
    Mapping: PyType;
  };
  const copy = (self: PyObject): Value => {
    const [first, ...rest] = mapsOf(self);
    return call(self.type, [callOn(first!, "copy"), ...rest]);
  };
  return newNativeClass({
    name: "ChainMap",
    module: "collections",
    doc: "Several mappings looked through one after the other; writes go to the first.",
    bases: [MutableMapping],
    attributes: {
      __init__: method("(self, *maps)", "Initialize self.", (self: Value, maps: Value[]) => {
        setAttribute(self, "maps", newList(maps.length === 0 ? [newDict()] : maps));
        return None;
      }),
      __missing__: method("(self, key)", "Raises KeyError.", (_self: Value, key: Value) => {
        throw newKeyError(key);
      }),
      __getitem__: method("(self, key)", "Return self[key].", chainItem),
      get: method(
        "(self, key, default=None)",
        "The value of a key, or the default.",
        (self: Value, key: Value, fallback: Value = None) =>
          contains(self, key) ? getItem(self, key) : fallback,
      ),
      __len__: method("(self)", "Return len(self).", (self: Value) => chainedKeys(self).map.size),
      __iter__: method("(self)", "Implement iter(self).", (self: Value) => iter(chainedKeys(self))),
      __contains__: method(
        "(self, key)",
        "Whether there is such a key.",
        (self: Value, key: Value) => mapsOf(self).some((each) => contains(each, key)),
      ),
      __bool__: method(
        "(self)",
        "Whether any map has items.",
        (self: Value) => mapsOf(self).some(truthy),
      ),
      __repr__: method(
        "(self)",
        "Return repr(self).",
        (self: Value) =>
          reprGuard(
            self as PyObject,
            "...",
            () => `${typeName(self)}(${mapsOf(self).map(repr).join(", ")})`,
          ),
      ),
      fromkeys: classMethod(
        "(cls, iterable, value=None, /)",
        "Create a new ChainMap with keys from iterable and values set to value.",
        (cls: Value, iterable: Value, value: Value = None) => {
          const dict = newDict();
          for (const key of toArray(iterable)) dictSet(dict, key, value);
          return call(cls, [dict]);
        },
      ),
      copy: method("(self)", "A copy with a new first map.", copy),
      __copy__: method("(self)", "A copy with a new first map.", copy),
      new_child: method(
        "(self, m=None, **kwargs)",
        "New ChainMap with a new map followed by all previous maps.",
        (self: PyObject, child: Value = None, named: Map<string, Value>) => {
          let first = child;
          if (first === None) {
            const dict = newDict();
            for (const [key, value] of named) dictSet(dict, key, value);
            first = dict;
          } else if (named.size > 0) updateMapping(first, undefined, named, Mapping);
          return call(self.type, [first, ...mapsOf(self)]);
        },
      ),
      parents: {
        kind: "getter",
        signature: "",
        doc: "New ChainMap from maps[1:].",
        run: (self: PyObject) => call(self.type, mapsOf(self).slice(1)),
      },
      __setitem__: method(
        "(self, key, value)",
        "Set an item of the first map.",
        (self: Value, key: Value, value: Value) => {
          setItem(firstMap(self), key, value);
          return None;
        },
      ),
      __delitem__: method(
        "(self, key)",
        "Delete from the first map.",
        (self: Value, key: Value) =>
          inFirst(key, () => {
            deleteItem(firstMap(self), key);
            return None;
          }),
      ),
      popitem: method("(self)", "Remove an item of the first map.", (self: Value) => {
        try {
          return callOn(firstMap(self), "popitem");
        } catch (error) {
          if (!isException(error, keyError)) throw error;
          throw newKeyError("No keys found in the first mapping.");
        }
      }),
      pop: method(
        "(self, key, *args)",
        "Remove a key of the first map.",
        (self: Value, key: Value, args: Value[]) =>
          inFirst(key, () => callOn(firstMap(self), "pop", key, ...args)),
      ),
      clear: method(
        "(self)",
        "Clear the first map.",
        (self: Value) => callOn(firstMap(self), "clear"),
      ),
      __ior__: method("(self, other)", "Implement self|=other.", (self: Value, other: Value) => {
        updateMapping(firstMap(self), other, new Map(), Mapping);
        return self;
      }),
      __or__: method("(self, other)", "Return self|other.", (self: Value, other: Value) => {
        if (!isInstance(other, Mapping)) return NotImplemented;
        const made = copy(self as PyObject);
        updateMapping(firstMap(made), other, new Map(), Mapping);
        return made;
      }),
      __ror__: method("(self, other)", "Return other|self.", (self: PyObject, other: Value) => {
        if (!isInstance(other, Mapping)) return NotImplemented;
        const dict = asMapping(other);
        for (const each of mapsOf(self).toReversed()) {
          updateMapping(dict, each, new Map(), Mapping);
        }
        return call(self.type, [dict]);
      }),
    },
  });
});

const dataOf = (self: Value): Value => getAttribute(self, "data");

/** A new instance without `__init__`, with the attributes of `self` and other data. */
function withData(self: PyObject, data: Value): Value {
  const made = new self.type.Instance();
  for (const key of Object.keys(self)) {
    if (key.startsWith("$")) made[key as `$${string}`] = self[key as `$${string}`];
  }
  setAttribute(made, "data", data);
  return made;
}

/** `collections.UserDict` */
export const userDictType: () => PyType = once(() => {
  const { MutableMapping, Mapping } = abstractClasses() as Record<string, PyType> & {
    MutableMapping: PyType;
    Mapping: PyType;
  };
  const isUserDict = (value: Value): boolean => isInstance(value, type);
  const merged = (self: PyObject, a: Value, b: Value): Value => {
    const plain = (value: Value): Value | undefined =>
      isUserDict(value) ? dataOf(value) : value instanceof PyDict ? value : undefined;
    const [left, right] = [plain(a), plain(b)];
    if (left === undefined || right === undefined) return NotImplemented;
    return call(self.type, [callOn(left, "__or__", right)]);
  };
  const type: PyType = newNativeClass({
    name: "UserDict",
    module: "collections",
    doc: "A mapping around a dict, for classes to derive from.",
    bases: [MutableMapping],
    attributes: {
      __init__: method(
        "(self, dict=None, /, **kwargs)",
        "Initialize self.",
        (self: Value, dict: Value = None, named: Map<string, Value>) => {
          setAttribute(self, "data", newDict());
          if (dict !== None) callOn(self, "update", dict);
          if (named.size > 0) {
            call(getAttribute(self, "update"), [...named.values()], [...named.keys()]);
          }
          return None;
        },
      ),
      __len__: method("(self)", "Return len(self).", (self: Value) => length(dataOf(self))),
      __getitem__: method("(self, key)", "Return self[key].", (self: Value, key: Value) => {
        const data = dataOf(self);
        if (contains(data, key)) return getItem(data, key);
        const missing = (self as PyObject).t$__missing__;
        if (missing !== undefined) return call(bind(missing, self), [key]);
        throw newKeyError(key);
      }),
      __setitem__: method(
        "(self, key, item)",
        "Set self[key] to item.",
        (self: Value, key: Value, item: Value) => {
          setItem(dataOf(self), key, item);
          return None;
        },
      ),
      __delitem__: method("(self, key)", "Delete self[key].", (self: Value, key: Value) => {
        deleteItem(dataOf(self), key);
        return None;
      }),
      __iter__: method("(self)", "Implement iter(self).", (self: Value) => iter(dataOf(self))),
      __contains__: method(
        "(self, key)",
        "Whether there is such a key.",
        (self: Value, key: Value) => contains(dataOf(self), key),
      ),
      get: method(
        "(self, key, default=None)",
        "The value of a key, or the default.",
        (self: Value, key: Value, fallback: Value = None) =>
          contains(self, key) ? getItem(self, key) : fallback,
      ),
      __repr__: method("(self)", "Return repr(self).", (self: Value) => repr(dataOf(self))),
      __or__: method(
        "(self, other)",
        "Return self|other.",
        (self: PyObject, other: Value) => merged(self, self, other),
      ),
      __ror__: method(
        "(self, other)",
        "Return other|self.",
        (self: PyObject, other: Value) => merged(self, other, self),
      ),
      __ior__: method("(self, other)", "Implement self|=other.", (self: Value, other: Value) => {
        updateMapping(dataOf(self), isUserDict(other) ? dataOf(other) : other, new Map(), Mapping);
        return self;
      }),
      __copy__: method(
        "(self)",
        "A shallow copy.",
        (self: PyObject) => withData(self, callOn(dataOf(self), "copy")),
      ),
      copy: method(
        "(self)",
        "A shallow copy.",
        (self: PyObject) =>
          self.type === type
            ? call(type, [callOn(dataOf(self), "copy")])
            : withData(self, callOn(dataOf(self), "copy")),
      ),
      fromkeys: classMethod(
        "(cls, iterable, value=None)",
        "A new dictionary with keys from iterable and values set to value.",
        (cls: Value, iterable: Value, value: Value = None) => {
          const made = call(cls, []);
          for (const key of toArray(iterable)) setItem(made, key, value);
          return made;
        },
      ),
    },
  });
  return type;
});

/** The value behind a user class, or the value itself. */
function unwrap(value: Value, type: PyType): Value {
  return typeof value === "object" && isSubtype(value.type, type) ? dataOf(value) : value;
}

/** The six comparisons of the data. */
function comparing(
  type: () => PyType,
  convert: (value: Value) => Value,
): Record<string, Definition> {
  const entry = (run: (a: Value, b: Value) => Value): Definition =>
    method(
      "(self, other)",
      "Compare.",
      (self: Value, other: Value) => run(dataOf(self), convert(unwrap(other, type()))),
    );
  return {
    __lt__: entry(lt),
    __le__: entry(le),
    __eq__: entry(eq),
    __gt__: entry(gt),
    __ge__: entry(ge),
  };
}

/** `collections.UserList` */
export const userListType: () => PyType = once(() => {
  const { MutableSequence } = abstractClasses() as Record<string, PyType> & {
    MutableSequence: PyType;
  };
  const plain = (value: Value): Value => unwrap(value, type);
  const asList = (value: Value): Value => {
    const data = plain(value);
    return data instanceof PyList ? data : call(listType, [data]);
  };
  const make = (self: PyObject, data: Value): Value => call(self.type, [data]);
  const times = method(
    "(self, n)",
    "Return self*n.",
    (self: PyObject, n: Value) => make(self, mul(dataOf(self), n)),
  );
  const passed = (name: string, signature: string): Definition =>
    method(
      signature,
      `As list.${name}.`,
      (self: Value, ...args: (Value | undefined)[]) =>
        callOn(dataOf(self), name, ...args.filter((each) => each !== undefined)),
    );
  const type: PyType = newNativeClass({
    name: "UserList",
    module: "collections",
    doc: "A sequence around a list, for classes to derive from.",
    bases: [MutableSequence],
    attributes: {
      __init__: method(
        "(self, initlist=None)",
        "Initialize self.",
        (self: Value, initial: Value = None) => {
          setAttribute(self, "data", newList(initial === None ? [] : toArray(plain(initial))));
          return None;
        },
      ),
      __repr__: method("(self)", "Return repr(self).", (self: Value) => repr(dataOf(self))),
      ...comparing(() => type, (value) => value),
      __contains__: method(
        "(self, item)",
        "Whether it is there.",
        (self: Value, item: Value) => contains(dataOf(self), item),
      ),
      __len__: method("(self)", "Return len(self).", (self: Value) => length(dataOf(self))),
      __getitem__: method("(self, i)", "Return self[i].", (self: PyObject, i: Value) => {
        const found = getItem(dataOf(self), i);
        return i instanceof PySlice ? make(self, found) : found;
      }),
      __setitem__: method(
        "(self, i, item)",
        "Set self[i] to item.",
        (self: Value, i: Value, item: Value) => {
          setItem(dataOf(self), i, item);
          return None;
        },
      ),
      __delitem__: method("(self, i)", "Delete self[i].", (self: Value, i: Value) => {
        deleteItem(dataOf(self), i);
        return None;
      }),
      __add__: method(
        "(self, other)",
        "Return self+other.",
        (self: PyObject, other: Value) => make(self, add(dataOf(self), asList(other))),
      ),
      __radd__: method(
        "(self, other)",
        "Return other+self.",
        (self: PyObject, other: Value) => make(self, add(asList(other), dataOf(self))),
      ),
      __iadd__: method("(self, other)", "Implement self+=other.", (self: Value, other: Value) => {
        setAttribute(self, "data", iadd(dataOf(self), asList(other)));
        return self;
      }),
      __mul__: times,
      __rmul__: times,
      __imul__: method("(self, n)", "Implement self*=n.", (self: Value, n: Value) => {
        setAttribute(self, "data", imul(dataOf(self), n));
        return self;
      }),
      __copy__: method(
        "(self)",
        "A shallow copy.",
        (self: PyObject) => withData(self, newList(toArray(dataOf(self)))),
      ),
      append: passed("append", "(self, item)"),
      insert: passed("insert", "(self, i, item)"),
      pop: passed("pop", "(self, i=-1)"),
      remove: passed("remove", "(self, item)"),
      clear: passed("clear", "(self)"),
      copy: method("(self)", "A shallow copy.", (self: PyObject) => make(self, self)),
      count: passed("count", "(self, item)"),
      index: method(
        "(self, item, *args)",
        "As list.index.",
        (self: Value, item: Value, args: Value[]) => callOn(dataOf(self), "index", item, ...args),
      ),
      reverse: passed("reverse", "(self)"),
      sort: method(
        "(self, /, *args, **kwds)",
        "As list.sort.",
        (self: Value, args: Value[], named: Map<string, Value>) =>
          call(
            getAttribute(dataOf(self), "sort"),
            [...args, ...named.values()],
            named.size === 0 ? null : [...named.keys()],
          ),
      ),
      extend: method(
        "(self, other)",
        "As list.extend.",
        (self: Value, other: Value) => callOn(dataOf(self), "extend", plain(other)),
      ),
    },
  });
  return type;
});

/** The methods of str that UserString has; those in the second list give a UserString. */
const asked = "count encode endswith find index isalpha isalnum isascii isdecimal isdigit " +
  "isidentifier islower isnumeric isprintable isspace istitle isupper join partition rfind " +
  "rindex rpartition split rsplit splitlines startswith";
const wrapped = "capitalize casefold center expandtabs ljust lower lstrip removeprefix " +
  "removesuffix replace rjust rstrip strip swapcase title translate upper zfill";

/** `collections.UserString` */
export const userStringType: () => PyType = once(() => {
  const { Sequence } = abstractClasses() as Record<string, PyType> & { Sequence: PyType };
  const plain = (value: Value): Value => unwrap(value, type);
  const make = (self: PyObject, data: Value): Value => call(self.type, [data]);
  const attributes: Record<string, Definition | Value> = {};
  for (const name of [...asked.split(" "), ...wrapped.split(" "), "format", "format_map"]) {
    const wraps = wrapped.split(" ").includes(name);
    attributes[name] = method("(self, /, *args, **kwds)", `As str.${name}.`, (
      self: PyObject,
      args: Value[],
      named: Map<string, Value>,
    ) => {
      const result = call(
        getAttribute(dataOf(self), name),
        [...args.map(plain), ...named.values()],
        named.size === 0 ? null : [...named.keys()],
      );
      return wraps ? make(self, result) : result;
    });
  }
  const times = method(
    "(self, n)",
    "Return self*n.",
    (self: PyObject, n: Value) => make(self, mul(dataOf(self), n)),
  );
  const type: PyType = newNativeClass({
    name: "UserString",
    module: "collections",
    doc: "A sequence around a str, for classes to derive from.",
    bases: [Sequence],
    attributes: {
      ...attributes,
      __init__: method("(self, seq)", "Initialize self.", (self: Value, seq: Value) => {
        const data = plain(seq);
        setAttribute(self, "data", typeof data === "string" ? data : str(data));
        return None;
      }),
      __str__: method("(self)", "Return str(self).", (self: Value) => str(dataOf(self))),
      __repr__: method("(self)", "Return repr(self).", (self: Value) => repr(dataOf(self))),
      __int__: method("(self)", "int(self)", (self: Value) => call(intType, [dataOf(self)])),
      __float__: method(
        "(self)",
        "float(self)",
        (self: Value) => call(floatType, [dataOf(self)]),
      ),
      __complex__: method(
        "(self)",
        "complex(self)",
        (self: Value) => call(complexType, [dataOf(self)]),
      ),
      maketrans: strType.namespace.get("maketrans")!,
      __hash__: method("(self)", "Return hash(self).", (self: Value) => hash(dataOf(self))),
      ...comparing(() => type, (value) => value),
      __contains__: method(
        "(self, char)",
        "Whether it is there.",
        (self: Value, char: Value) => contains(dataOf(self), plain(char)),
      ),
      __len__: method("(self)", "Return len(self).", (self: Value) => length(dataOf(self))),
      __getitem__: method(
        "(self, index)",
        "Return self[index].",
        (self: PyObject, index: Value) => make(self, getItem(dataOf(self), index)),
      ),
      __add__: method(
        "(self, other)",
        "Return self+other.",
        (self: PyObject, other: Value) => make(self, add(dataOf(self), str(plain(other)))),
      ),
      __radd__: method(
        "(self, other)",
        "Return other+self.",
        (self: PyObject, other: Value) => make(self, add(str(plain(other)), dataOf(self))),
      ),
      __mul__: times,
      __rmul__: times,
      __mod__: method(
        "(self, args)",
        "Return self%args.",
        (self: PyObject, args: Value) => make(self, mod(dataOf(self), args)),
      ),
      __rmod__: method(
        "(self, template)",
        "Return template%self.",
        (self: PyObject, template: Value) => make(self, mod(str(template), self)),
      ),
      __getnewargs__: method("(self)", "For pickling.", (self: Value) => newTuple([dataOf(self)])),
    },
  });
  return type;
});
