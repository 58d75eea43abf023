/** How the abstract classes of `collections.abc` are declared, and what their hooks check. */

import { newAttributeError, newExceptionByName } from "../../objects/exception.ts";
import type { PyBuiltin } from "../../objects/function.ts";
import { None, NotImplemented, type Value } from "../../objects/object.ts";
import { newTuple } from "../../objects/tuple.ts";
import { PyType, typeName } from "../../objects/type.ts";
import { classMethod, type Definition, newBuiltin } from "../../native/define.ts";
import { classGetItem } from "../../types/shared.ts";
import { abcMeta, registerClass } from "../abc/module.ts";
import { newNativeClass } from "../native_class.ts";

/** Whether a class defines all these methods and turns none of them off with None. */
export function hasMethods(type: PyType, names: readonly string[]): boolean {
  return names.every((name) => {
    for (const each of type.mro) {
      const found = each.namespace.get(name);
      if (found !== undefined) return found !== None;
    }
    return false;
  });
}

function asType(value: Value): PyType {
  if (value instanceof PyType) return value;
  throw newAttributeError(`'${typeName(value)}' object has no attribute '__mro__'`);
}

/** An abstract method; what it does is for those that call it through `super()`. */
export function abstractEntry(
  name: string,
  signature: string,
  run: (...args: never[]) => Value,
): PyBuiltin {
  const made = newBuiltin(name, "method", signature, undefined, run);
  made.$__isabstractmethod__ = true;
  return made;
}

/** What declares one abstract class. */
export interface AbstractClass {
  name: string;
  doc: string;
  bases?: readonly PyType[];
  /** Abstract methods: name to signature and to what the default does. */
  abstract?: Record<string, [signature: string, run: (...args: never[]) => Value]>;
  attributes?: Record<string, Definition | Value>;
  /** Methods whose presence makes any class a virtual subclass. */
  hook?: readonly string[];
  generic?: boolean;
  /** With it and, since a class below it may not have been made yet, what is registered there. */
  registered?: readonly PyType[];
  patternKind?: PyType["patternKind"];
}

/** The classes of `collections.abc` by name. */
export type AbstractClasses = Readonly<Record<string, PyType>>;

/** How they are made. */
export type ClassMakers = Record<string, () => PyType>;

/** Makes one abstract class. */
export function newAbstract(declared: AbstractClass): PyType {
  const attributes: Record<string, Definition | Value> = { __slots__: newTuple([]) };
  for (const [name, [signature, run]] of Object.entries(declared.abstract ?? {})) {
    attributes[name] = abstractEntry(name, signature, run);
  }
  Object.assign(attributes, declared.attributes);
  const { hook } = declared;
  if (hook !== undefined) {
    attributes.__subclasshook__ = classMethod(
      "(cls, C, /)",
      "Whether a class has the methods.",
      (cls: PyType, other: PyType) =>
        cls === type && hasMethods(asType(other), hook) ? true : NotImplemented,
    );
  }
  if (declared.generic) attributes.__class_getitem__ = classGetItem;
  const type: PyType = newNativeClass({
    name: declared.name,
    module: "collections.abc",
    doc: declared.doc,
    meta: abcMeta(),
    ...(declared.bases && { bases: declared.bases }),
    attributes,
  });
  type.patternKind = declared.patternKind;
  for (const each of declared.registered ?? []) registerClass(type, each);
  return type;
}

/** The default of an abstract method that can say nothing. */
export const nothing = (): Value => None;

/** KeyError, as the defaults of abstract methods raise it. */
export function raiseKeyError(): never {
  throw newExceptionByName("KeyError");
}

/** IndexError, as the defaults of abstract methods raise it. */
export function raiseIndexError(): never {
  throw newExceptionByName("IndexError");
}
