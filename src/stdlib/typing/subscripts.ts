/** What subscripting the special forms gives: `Literal`, `Annotated`, `Concatenate`, `Unpack`. */

import { newTypeError } from "../../objects/exception.ts";
import { Ellipsis, type Value } from "../../objects/object.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { typeOf } from "../../objects/type.ts";
import { same } from "../../protocols/compare.ts";
import { repr } from "../../protocols/text.ts";
import {
  annotate,
  itemsOf,
  kindOf,
  newAlias,
  PyConcatenateAlias,
  PyLiteralAlias,
  type PySpecialForm,
  PyUnpackAlias,
  typeCheck,
} from "./forms.ts";

/** `Literal[items]`: flattened, each once by value and type. */
export function literalOf(form: PySpecialForm, item: Value): Value {
  const flat: Value[] = [];
  for (const each of itemsOf(item)) {
    const parts = each instanceof PyLiteralAlias ? each.args : [each];
    for (const part of parts) {
      if (!flat.some((known) => typeOf(known) === typeOf(part) && same(known, part))) {
        flat.push(part);
      }
    }
  }
  return newAlias(form, flat, undefined, PyLiteralAlias);
}

/** `Annotated[type, *metadata]` */
export function annotatedOf(item: Value): Value {
  if (!(item instanceof PyTuple) || item.items.length < 2) {
    throw newTypeError(
      "Annotated[...] should be used with at least two arguments (a type and an annotation).",
    );
  }
  const [first, ...metadata] = item.items as [Value, ...Value[]];
  return annotate(typeCheck(first, "Annotated[t, ...]: t must be a type.", true), metadata);
}

/** A form of one argument: `ClassVar[int]`. */
export function singleOf(form: PySpecialForm, item: Value): Value {
  const message = `${repr(form)} accepts only single type.`;
  return newAlias(form, [
    typeCheck(
      item,
      message,
      form.name === "ClassVar" || form.name === "Final" ||
        /^(Required|NotRequired|ReadOnly)$/.test(form.name),
    ),
  ], form.name);
}

/** `Concatenate[int, P]` */
export function concatenateOf(form: PySpecialForm, item: Value): Value {
  const given = itemsOf(item);
  const last = given.at(-1)!;
  if (last !== Ellipsis && kindOf(last) !== "ParamSpec") {
    throw newTypeError(
      "The last parameter to Concatenate should be a ParamSpec variable or ellipsis.",
    );
  }
  const args = given.slice(0, -1).map((each) =>
    typeCheck(each, "Concatenate[arg, ...]: each arg must be a type.")
  );
  return newAlias(form, [...args, last], "Concatenate", PyConcatenateAlias);
}

/** `Unpack[Ts]` */
export function unpackOf(form: PySpecialForm, item: Value): Value {
  return newAlias(
    form,
    [typeCheck(item, "Unpack accepts only single type.")],
    "Unpack",
    PyUnpackAlias,
  );
}
