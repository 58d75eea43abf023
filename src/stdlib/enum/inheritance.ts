/** What an enumeration takes over from its bases: texts, operators of flags, the order of members. */

import { dictItems, type PyDict } from "../../objects/dict.ts";
import { newTypeError } from "../../objects/exception.ts";
import { newList } from "../../objects/list.ts";
import type { Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { lookup, objectType, type PyType } from "../../objects/type.ts";
import { getAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { setTypeAttribute } from "../../protocols/class.ts";
import { toArray } from "../../protocols/iterate.ts";
import { repr } from "../../protocols/text.ts";
import { truthy } from "../../protocols/truth.ts";
import { PyEnumClass } from "./values.ts";

/** How members are shown is the enumeration's business unless the class or a mixin says otherwise. */
export function preferEnum(cls: PyEnumClass, memberType: PyType, first: PyEnumClass): void {
  for (const name of ["__repr__", "__str__", "__format__", "__reduce_ex__"]) {
    if (cls.namespace.has(name)) continue;
    const found = lookup(cls, name);
    const wanted = lookup(first, name);
    const inherited = found === lookup(memberType, name) || found === lookup(objectType, name);
    if (inherited && wanted !== undefined) setTypeAttribute(cls, name, wanted);
  }
}

/** ReprEnum's members are shown as what they also are. */
export function plainText(
  cls: PyEnumClass,
  memberType: PyType,
  first: PyEnumClass | undefined,
): void {
  if (first === undefined || first.namespace.get("_repr_enum_") !== true) return;
  if (memberType === objectType) {
    // Those of the library are mixed with a type themselves.
    if (cls.namespace.get("__module__") === "enum") return;
    throw newTypeError(
      "ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)",
    );
  }
  for (const name of ["__format__", "__str__"]) {
    if (cls.namespace.has(name)) continue;
    const found = lookup(memberType, name);
    const wanted = name === "__str__" && found === objectType.namespace.get("__str__")
      ? lookup(memberType, "__repr__")
      : found;
    if (wanted !== undefined) setTypeAttribute(cls, name, wanted);
  }
}

const flagOperators = [
  "__or__",
  "__and__",
  "__xor__",
  "__ror__",
  "__rand__",
  "__rxor__",
  "__invert__",
];

/** Flags are combined as flags, not as what a mixin makes of it. */
export function keepOperators(cls: PyEnumClass): void {
  const flag = cls.mro.find((each) =>
    each.name === "Flag" && each.namespace.get("__module__") === "enum"
  )!;
  for (const name of flagOperators) {
    const wanted = flag.namespace.get(name);
    if (!cls.namespace.has(name) && wanted !== undefined) setTypeAttribute(cls, name, wanted);
  }
}

/** Refuses members that stand in another order than `_order_` says. */
export function checkOrder(cls: PyEnumClass, order: Value): void {
  const text = strValue(order);
  const names = text === undefined
    ? toArray(order) as string[]
    : text.replaceAll(",", " ").split(/\s+/).filter((each) => each !== "");
  if (names.length === 0) return;
  const kept = names.filter((each) => !cls.members.has(each) || cls.names.includes(each));
  if (kept.join(" ") !== cls.names.join(" ")) {
    throw newTypeError(
      `member order does not match _order_:\n  ${repr(newList([...cls.names]))}\n  ${
        repr(newList(kept))
      }`,
    );
  }
}

/** The fields of a dataclass without its name, which would be the member's. */
function reprFields(value: Value): string {
  const fields = getAttribute(value, "__dataclass_fields__") as PyDict;
  return dictItems(fields)
    .filter(([, field]) => truthy(getAttribute(field, "repr")))
    .map(([name]) => `${strValue(name)}=${repr(getAttribute(value, strValue(name)!))}`)
    .join(", ");
}

/** How the data type among some bases shows a value. */
export function valueReprOf(bases: readonly PyType[]): ((value: Value) => string) | undefined {
  for (const each of bases.flatMap((base) => base.mro)) {
    if (each instanceof PyEnumClass) return each.valueRepr;
    const found = each === objectType ? undefined : each.namespace.get("__repr__");
    if (found === undefined) continue;
    const params = each.namespace.get("__dataclass_params__");
    return params !== undefined && truthy(getAttribute(params, "repr"))
      ? reprFields
      : (value) => strValue(call(found, [value])) ?? repr(value);
  }
  return undefined;
}
