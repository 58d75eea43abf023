/** `types.GenericAlias` (`list[int]`) and `types.UnionType` (`int | str`). */

import { PyObject, type Value } from "./object.ts";
import { newTuple, PyTuple } from "./tuple.ts";
import { newBuiltinType, objectType, type PyType } from "./type.ts";

/** A class with arguments: `list[int]`. */
export class PyGenericAlias extends PyObject {
  declare origin: Value;
  declare args: PyTuple;
  /** Whether it was unpacked: `*tuple[int]`. */
  declare starred: boolean;
  /** A new one of the same kind. */
  blank(): PyGenericAlias {
    return new PyGenericAlias();
  }
  /** The arguments as this kind keeps them. */
  flatten(args: readonly Value[]): Value[] {
    return [...args];
  }
}

export const genericAliasType: PyType = newBuiltinType("GenericAlias", objectType, PyGenericAlias, {
  module: "types",
});

/** `origin[item]`: several arguments come as a tuple. */
export function newGenericAlias(origin: Value, item: Value, starred = false): PyGenericAlias {
  return initGenericAlias(new PyGenericAlias(), origin, item, starred);
}

/** An alias of the same kind with other arguments. */
export function aliasLike(self: PyGenericAlias, args: readonly Value[]): PyGenericAlias {
  return initGenericAlias(self.blank(), self.origin, newTuple(self.flatten(args)), self.starred);
}

/** Sets the fields of an alias (or of an instance of a subclass). */
export function initGenericAlias(
  self: PyGenericAlias,
  origin: Value,
  item: Value,
  starred = false,
): PyGenericAlias {
  self.origin = origin;
  self.args = item instanceof PyTuple ? item : newTuple([item]);
  self.starred = starred;
  return self;
}

/** A union of types: `int | str`. */
export class PyUnion extends PyObject {
  constructor(readonly args: readonly Value[]) {
    super();
  }
}

export const unionType: PyType = newBuiltinType("UnionType", objectType, PyUnion, {
  module: "types",
  subclassable: false,
});
