/** The `typing` module. */

import { bytesType } from "../../objects/bytes.ts";
import { dictType, newStrDict } from "../../objects/dict.ts";
import { exceptionType, newException, newTypeError } from "../../objects/exception.ts";
import { listType, newList } from "../../objects/list.ts";
import type { PyModule } from "../../objects/module.ts";
import { None, type Value } from "../../objects/object.ts";
import { frozensetType, newFrozenSet, setType } from "../../objects/set.ts";
import { strType } from "../../objects/str.ts";
import { newTuple, tupleType } from "../../objects/tuple.ts";
import { PyType, typeType } from "../../objects/type.ts";
import { setTypingSupport } from "../../objects/typing_support.ts";
import { findAttribute, setAttribute } from "../../protocols/attribute.ts";
import { setAdd } from "../../protocols/set_table.ts";
import { repr } from "../../protocols/text.ts";
import {
  addLazily,
  constructor,
  defineModule,
  type Definition,
  fn,
  getter,
  method,
} from "../../native/define.ts";
import { writeToStream } from "../../builtins/output.ts";
import { abstractClasses } from "../collections/abc_module.ts";
import { counterType } from "../collections/counter.ts";
import { dequeType } from "../collections/deque.ts";
import { defaultdictType, orderedDictType } from "../collections/dicts.ts";
import { chainMapType } from "../collections/user_classes.ts";
import { abstractAsyncContextManager, abstractContextManager } from "../contextlib/abstract.ts";
import { matchType } from "../re/match_type.ts";
import { patternType } from "../re/pattern_type.ts";
import { once } from "../../kernel/once.ts";
import { newNativeClass } from "../native_class.ts";
import { newBuiltinType } from "../../objects/type.ts";
import { defineType, slot } from "../../native/define.ts";
import {
  declareForm,
  newAlias,
  plainForms,
  type PySpecialForm,
  typeCheck,
  unionOf,
} from "./forms.ts";
import { newSpecialAlias } from "./special_aliases.ts";
import { annotatedOf, concatenateOf, literalOf, singleOf, unpackOf } from "./subscripts.ts";
import {
  genericBase,
  genericType,
  isProtocol,
  protocolMembers,
  protocolType,
  runtimeCheckable,
} from "./generic.ts";
import { getArgs, getOrigin, getTypeHints } from "./hints.ts";
import { isTypedDict, namedTupleForm, typedDictForm } from "./structures.ts";
import {
  forwardRefType,
  makeTypeAlias,
  makeTypeParameter,
  newTypeType,
  noDefault,
  paramSpecType,
  partTypes,
  typeAliasType,
  typeVarTupleType,
  typeVarType,
} from "./variables.ts";
import { PyTuple } from "../../objects/tuple.ts";

/** `typing.Any`: a class that says anything goes. */
class PyAnyMeta extends PyType {}
const anyType = once(() => {
  const meta = defineType(
    newBuiltinType("_AnyMeta", typeType, PyAnyMeta, { module: "typing" }),
    {
      attributes: {
        __repr__: slot(
          "(self, /)",
          "Return repr(self).",
          (self: PyType) =>
            self.name === "Any"
              ? "typing.Any"
              : `<class '${String(findAttribute(self, "__module__"))}.${self.qualname}'>`,
        ),
        __instancecheck__: method(
          "(self, obj)",
          "Refused for Any itself.",
          (self: PyType, value: Value) => {
            if (self.name === "Any") {
              throw newTypeError("typing.Any cannot be used with isinstance()");
            }
            return (value as { type: PyType }).type.mro.includes(self);
          },
        ),
      },
    },
  );
  const type: PyType = newNativeClass({
    name: "Any",
    module: "typing",
    doc: "Special type indicating an unconstrained type.",
    meta,
    attributes: {
      __new__: constructor("(cls, *args, **kwargs)", "Refused for Any itself.", (cls: PyType) => {
        if (cls === type) throw newTypeError("Any cannot be instantiated");
        return new cls.Instance();
      }),
    },
  });
  return type;
});

const plainNames: Record<string, string> = {
  NoReturn: "Special type indicating functions that never return.",
  Never: "The bottom type, a type that has no members.",
  Self: 'Used to spell the type of "self" in classes.',
  LiteralString: "Represents an arbitrary literal string.",
  TypeAlias: "Special form for marking type aliases.",
};
const singleNames: Record<string, string> = {
  ClassVar: "Special type construct to mark class variables.",
  Final: "Special typing construct to indicate final names to type checkers.",
  Required: "Special typing construct to mark a TypedDict key as required.",
  NotRequired: "Special typing construct to mark a TypedDict key as potentially missing.",
  ReadOnly: "A special typing construct to mark an item of a TypedDict as read-only.",
  TypeGuard: "Special typing construct for marking user-defined type predicate functions.",
  TypeIs: "Special typing construct for marking user-defined type predicate functions.",
};

function specialForms(): Record<string, Value> {
  const forms: Record<string, Value> = {};
  for (const [name, doc] of Object.entries(plainNames)) {
    plainForms.add(forms[name] = declareForm(name, doc));
  }
  for (const [name, doc] of Object.entries(singleNames)) {
    forms[name] = declareForm(name, doc, singleOf);
  }
  const items = (item: Value) => item instanceof PyTuple ? item.items : [item];
  forms.Union = declareForm(
    "Union",
    "Union type; Union[X, Y] means either X or Y.",
    (_, item) => unionOf(items(item)),
  );
  forms.Optional = declareForm(
    "Optional",
    "Optional[X] is equivalent to Union[X, None].",
    (form: PySpecialForm, item) => {
      const type = typeCheck(item, `${repr(form)} requires a single type.`);
      return unionOf([type, None]);
    },
  );
  forms.Literal = declareForm("Literal", "Special typing form to define literal types.", literalOf);
  forms.Annotated = declareForm(
    "Annotated",
    "Add context-specific metadata to a type.",
    (_, item) => annotatedOf(item),
  );
  forms.Concatenate = declareForm(
    "Concatenate",
    "Special form for annotating higher-order functions.",
    concatenateOf,
  );
  forms.Unpack = declareForm("Unpack", "Type unpack operator.", unpackOf);
  return forms;
}

/** Generic aliases of classes of `collections.abc`, and how many parameters each has. */
const abstractAliases: Record<string, number> = {
  Awaitable: 1,
  Coroutine: 3,
  AsyncIterable: 1,
  AsyncIterator: 1,
  AsyncGenerator: 2,
  Generator: 3,
  Iterable: 1,
  Iterator: 1,
  Reversible: 1,
  Container: 1,
  Collection: 1,
  MutableSet: 1,
  Mapping: 2,
  MutableMapping: 2,
  Sequence: 1,
  MutableSequence: 1,
  MappingView: 1,
  KeysView: 1,
  ItemsView: 2,
  ValuesView: 1,
  Hashable: 0,
  Sized: 0,
};

/** How each alias is made, with the class that it stands for. */
function aliasMakers(): Record<string, () => Value> {
  const makers: Record<string, () => Value> = {};
  const add = (name: string, origin: () => PyType, count: number, inst = true) => {
    makers[name] = () => newSpecialAlias(origin(), count, name, "plain", inst);
  };
  for (const [name, count] of Object.entries(abstractAliases)) {
    add(name, () => abstractClasses()[name]!, count);
  }
  add("AbstractSet", () => abstractClasses().Set!, 1);
  add("ByteString", () => abstractClasses().ByteString!, 0);
  add("List", () => listType, 1, false);
  add("Dict", () => dictType, 2, false);
  add("Set", () => setType, 1, false);
  add("FrozenSet", () => frozensetType, 1, false);
  add("Type", () => typeType, 1, false);
  add("DefaultDict", defaultdictType, 2);
  add("OrderedDict", orderedDictType, 2);
  add("Counter", counterType, 1);
  add("ChainMap", chainMapType, 2);
  add("Deque", dequeType, 1);
  add("ContextManager", abstractContextManager, 2);
  add("AsyncContextManager", abstractAsyncContextManager, 2);
  add("Match", matchType, 1);
  add("Pattern", patternType, 1);
  makers.Tuple = () => newSpecialAlias(tupleType, -1, "Tuple", "tuple", false);
  makers.Callable = () =>
    newSpecialAlias(abstractClasses().Callable!, 2, "Callable", "callable", false);
  return makers;
}

const supports: [string, string, string][] = [
  ["SupportsInt", "__int__", ""],
  ["SupportsFloat", "__float__", ""],
  ["SupportsComplex", "__complex__", ""],
  ["SupportsBytes", "__bytes__", ""],
  ["SupportsIndex", "__index__", ""],
  ["SupportsAbs", "__abs__", "T_co"],
  ["SupportsRound", "__round__", "T_co"],
];

/** Methods by their signatures, and properties, that say what a class is and do nothing. */
function abstractMembers(members: Record<string, string | null>): Record<string, Definition> {
  const made: Record<string, Definition> = {};
  for (const [name, signature] of Object.entries(members)) {
    made[name] = signature === null
      ? getter("to be defined", () => None)
      : method(signature, "To be defined.", () => None);
  }
  return made;
}

function supportMakers(variable: Value): Record<string, () => Value> {
  return Object.fromEntries(supports.map(([name, special, generic]) => [name, () => {
    const type = newNativeClass({
      name,
      module: "typing",
      doc: `An ABC with one abstract method ${special}.`,
      bases: generic === "" ? [protocolType()] : [protocolType(), genericType()],
      attributes: {
        __slots__: newTuple([]),
        ...(generic !== "" && {
          __orig_bases__: newTuple([newAlias(protocolType(), [variable])]),
        }),
        [special]: method("(self)", "To be defined.", () => None),
      },
    });
    return runtimeCheckable(type);
  }]));
}

/** Sets a mark where the object takes it. */
function mark(object: Value, name: string, value: Value): Value {
  try {
    setAttribute(object, name, value);
  } catch (error) {
    if (!(typeof error === "object" && error !== null && "args" in error)) throw error;
  }
  return object;
}

const overloads = new Map<string, Value[]>();
const overloadKey = (func: Value): string =>
  `${String(findAttribute(func, "__module__"))}.${String(findAttribute(func, "__qualname__"))}`;

const dummy = once(() =>
  defineModule("typing", "", {
    _overload_dummy: fn("(*args, **kwds)", "What an overload without implementation is.", () => {
      throw newException(
        exceptionType("NotImplementedError"),
        "You should not call an overloaded function. A series of @overload-decorated functions " +
          "outside a stub module should always be followed by an implementation that is not " +
          "@overload-ed.",
      );
    }),
  }).$_overload_dummy!
);

const all = ("Annotated Any Callable ClassVar Concatenate Final ForwardRef Generic Literal " +
  "Optional ParamSpec Protocol Tuple Type TypeVar TypeVarTuple Union AbstractSet ByteString " +
  "Container AsyncContextManager ContextManager Match Pattern Hashable ItemsView Iterable Iterator KeysView Mapping MappingView " +
  "MutableMapping MutableSequence MutableSet Sequence Sized ValuesView Awaitable AsyncIterator " +
  "AsyncIterable Coroutine Collection AsyncGenerator Reversible SupportsAbs " +
  "SupportsBytes SupportsComplex SupportsFloat SupportsIndex SupportsInt SupportsRound ChainMap " +
  "Counter Deque Dict DefaultDict List OrderedDict Set FrozenSet NamedTuple TypedDict Generator " +
  "BinaryIO IO TextIO AnyStr assert_type assert_never cast clear_overloads " +
  "dataclass_transform final get_args get_origin get_overloads get_protocol_members " +
  "get_type_hints is_protocol is_typeddict LiteralString Never NewType no_type_check " +
  "no_type_check_decorator NoDefault NoReturn NotRequired overload override ParamSpecArgs " +
  "ParamSpecKwargs ReadOnly Required reveal_type runtime_checkable Self Text TYPE_CHECKING " +
  "TypeAlias TypeGuard TypeIs TypeAliasType Unpack").split(" ");

/** Makes the module. */
export function typingModule(): PyModule {
  return made();
}

const made = once(() => {
  const forms = specialForms();
  plainForms.add(anyType());
  genericType();
  protocolType();
  const variable = (name: string, covariant = false) => {
    const self = makeTypeParameter("TypeVar", name, undefined, false, undefined, "typing");
    const fields = self as unknown as { inferred: boolean; covariant: boolean };
    fields.inferred = false;
    fields.covariant = covariant;
    return self;
  };
  const anyStr = variable("AnyStr");
  (anyStr as unknown as { constraints: () => Value }).constraints = () =>
    newTuple([bytesType, strType]);
  const [T, KT, VT] = [variable("T"), variable("KT"), variable("VT")];
  const tCo = variable("T_co", true);
  const io = (
    name: string,
    bases: readonly PyType[],
    origin: Value,
    members: Record<string, string | null>,
  ) =>
    newNativeClass({
      name,
      module: "typing",
      doc: `Typed version of the return of open(): ${name}.`,
      bases,
      attributes: { ...abstractMembers(members), __orig_bases__: newTuple([origin]) },
    });
  const IO = once(() =>
    io("IO", [genericType()], newAlias(genericType(), [anyStr]), {
      mode: null,
      name: null,
      close: "(self)",
      closed: null,
      fileno: "(self)",
      flush: "(self)",
      isatty: "(self)",
      read: "(self, n=-1)",
      readable: "(self)",
      readline: "(self, limit=-1)",
      readlines: "(self, hint=-1)",
      seek: "(self, offset, whence=0)",
      seekable: "(self)",
      tell: "(self)",
      truncate: "(self, size=None)",
      writable: "(self)",
      write: "(self, s)",
      writelines: "(self, lines)",
      __enter__: "(self)",
      __exit__: "(self, type, value, traceback)",
    })
  );
  const module = defineModule("typing", "Support for type hints.", {
    __all__: newList([...all]),
    ...forms,
    Any: anyType(),
    AnyStr: anyStr,
    T,
    KT,
    VT,
    T_co: tCo,
    Generic: genericType(),
    Protocol: protocolType(),
    TypeVar: typeVarType(),
    ParamSpec: paramSpecType(),
    ParamSpecArgs: partTypes()[0],
    ParamSpecKwargs: partTypes()[1],
    TypeVarTuple: typeVarTupleType(),
    TypeAliasType: typeAliasType(),
    ForwardRef: forwardRefType(),
    NewType: newTypeType(),
    NoDefault: noDefault(),
    NamedTuple: namedTupleForm(),
    TypedDict: typedDictForm(),
    Text: strType,
    TYPE_CHECKING: false,
    cast: fn("(typ, val)", "Cast a value to a type.", (_type: Value, value: Value) => value),
    assert_type: fn("(val, typ, /)", "Gives the value back.", (value: Value) => value),
    assert_never: fn("(arg, /)", "Asserts that a line is never reached.", (value: Value) => {
      const text = repr(value);
      throw newException(
        exceptionType("AssertionError"),
        `Expected code to be unreachable, but got: ${
          text.length > 100 ? `${text.slice(0, 100)}...` : text
        }`,
      );
    }),
    reveal_type: fn("(obj, /)", "Says the type of a value on stderr.", (value: Value) => {
      const { name } = (value as { type: PyType }).type;
      writeToStream("stderr", `Runtime type is '${name}'\n`);
      return value;
    }),
    final: fn(
      "(f)",
      "Marks a class or method as final.",
      (object: Value) => mark(object, "__final__", true),
    ),
    override: fn(
      "(method, /)",
      "Marks a method as overriding.",
      (object: Value) => mark(object, "__override__", true),
    ),
    no_type_check: fn(
      "(arg)",
      "Marks annotations as no type hints.",
      (object: Value) => mark(object, "__no_type_check__", true),
    ),
    no_type_check_decorator: fn(
      "(decorator)",
      "Gives the decorator back.",
      (object: Value) => object,
    ),
    overload: fn("(func)", "Marks one of several signatures.", (func: Value) => {
      const key = overloadKey(func);
      const known = overloads.get(key);
      if (known === undefined) overloads.set(key, [func]);
      else known.push(func);
      return dummy();
    }),
    get_overloads: fn(
      "(func)",
      "All overloads of a function.",
      (func: Value) => newList([...overloads.get(overloadKey(func)) ?? []]),
    ),
    clear_overloads: fn("()", "Forgets all overloads.", () => {
      overloads.clear();
      return None;
    }),
    dataclass_transform: fn(
      "(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, " +
        "field_specifiers=(), **kwargs)",
      "Marks what makes classes like dataclasses.",
      (
        eq: Value = true,
        order: Value = false,
        kwOnly: Value = false,
        frozen: Value = false,
        specifiers: Value = newTuple([]),
        named: Map<string, Value>,
      ) =>
        newMarker(
          "__dataclass_transform__",
          newStrDict([
            ["eq_default", eq],
            ["order_default", order],
            ["kw_only_default", kwOnly],
            ["frozen_default", frozen],
            ["field_specifiers", specifiers],
            ["kwargs", newStrDict(named)],
          ]),
        ),
    ),
    runtime_checkable: fn("(cls)", "Allows isinstance() with a protocol.", runtimeCheckable),
    get_type_hints: fn(
      "(obj, globalns=None, localns=None, include_extras=False)",
      "Return type hints for an object.",
      getTypeHints,
    ),
    get_origin: fn("(tp)", "Get the unsubscripted version of a type.", getOrigin),
    get_args: fn("(tp)", "Get type arguments.", getArgs),
    is_typeddict: fn("(tp)", "Whether it is a TypedDict class.", isTypedDict),
    is_protocol: fn(
      "(tp, /)",
      "Whether it is a protocol.",
      (cls: Value) => isProtocol(cls) && cls !== protocolType(),
    ),
    get_protocol_members: fn("(tp, /)", "The members of a protocol.", (cls: Value) => {
      if (!isProtocol(cls) || cls === protocolType()) {
        throw newTypeError(`${repr(cls)} is not a Protocol`);
      }
      const set = newFrozenSet();
      protocolMembers(cls as PyType).forEach((name) => setAdd(set, name));
      return set;
    }),
  });
  addLazily(module, {
    ...aliasMakers(),
    ...supportMakers(tCo),
    IO,
    TextIO: () =>
      io("TextIO", [IO()], newAlias(IO(), [strType]), {
        buffer: null,
        encoding: null,
        errors: null,
        line_buffering: null,
        newlines: null,
        __enter__: "(self)",
      }),
    BinaryIO: () =>
      io("BinaryIO", [IO()], newAlias(IO(), [bytesType]), {
        write: "(self, s)",
        __enter__: "(self)",
      }),
  });
  setTypingSupport({
    newTypeParameter: (kind, name, bound, constraints, fallback, globals) =>
      makeTypeParameter(kind, name, bound, constraints, fallback, globals.$__name__ ?? None),
    newTypeAlias: (name, parameters, value, globals) =>
      makeTypeAlias(name, parameters, value, globals.$__name__ ?? None),
    genericBase,
  });
  return module;
});

/** A decorator that sets a mark. */
const newMarker = (name: string, value: Value): Value =>
  defineModule("typing", "", {
    decorator: fn("(cls_or_fn)", "Marks it.", (object: Value) => mark(object, name, value)),
  }).$decorator!;
