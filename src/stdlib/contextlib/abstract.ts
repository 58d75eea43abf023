/**
 * `AbstractContextManager` and its asynchronous sister: here, and not with the rest of `contextlib`
 * in Python, because `typing` names them too and must not load all of it.
 */

import { None, NotImplemented, type Value } from "../../objects/object.ts";
import { newTuple } from "../../objects/tuple.ts";
import type { PyType } from "../../objects/type.ts";
import { classMethod, method } from "../../native/define.ts";
import { classGetItem } from "../../types/shared.ts";
import { abcMeta } from "../abc/module.ts";
import { abstractEntry, hasMethods } from "../collections/abc_shared.ts";
import { once } from "../../kernel/once.ts";
import { newNativeClass } from "../native_class.ts";

/** An abstract class of which any class with these methods is a virtual subclass. */
const abstractManager = (name: string, doc: string, enter: string, exit: string) =>
  once((): PyType => {
    const type: PyType = newNativeClass({
      name,
      module: "contextlib",
      doc,
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
  "An abstract base class for context managers.",
  "__enter__",
  "__exit__",
);

/** `contextlib.AbstractAsyncContextManager`; contextlib.py makes its methods coroutine functions. */
export const abstractAsyncContextManager: () => PyType = abstractManager(
  "AbstractAsyncContextManager",
  "An abstract base class for asynchronous context managers.",
  "__aenter__",
  "__aexit__",
);
