/** `str.format`, `str.format_map` and `str % values`. */

import { charge } from "../objects/budget.ts";
import {
  exceptionType,
  isException,
  newIndexError,
  newKeyError,
  newOverflowError,
  newTypeError,
  newValueError,
} from "../objects/exception.ts";
import { intValue, PyFloat } from "../objects/numbers.ts";
import { type Int, None, type PyObject, type Value } from "../objects/object.ts";
import { strValue } from "../objects/str.ts";
import { PyTuple } from "../objects/tuple.ts";
import { typeName } from "../objects/type.ts";
import { codePointLength } from "../kernel/code_points.ts";
import {
  checkedIndex,
  fieldIndex,
  readTemplate,
  type TemplateField,
} from "../kernel/format_template.ts";
import { inOnePiece } from "../kernel/str_text.ts";
import {
  convertItem,
  formatPercent,
  integerWanted,
  type PercentConversions,
  type PercentItem,
  type PercentValues,
} from "../kernel/percent_format.ts";
import { getAttribute } from "../protocols/attribute.ts";
import { asDouble, asIndex } from "../protocols/convert.ts";
import { getItem } from "../protocols/subscript.ts";
import { ascii, format, repr, str } from "../protocols/text.ts";
import { type Definition, method } from "../native/define.ts";
import { toInt } from "./int.ts";

const typeError = exceptionType("TypeError");

/** Where the fields of a template find their values, and how they were numbered so far. */
interface Arguments {
  /** Positional arguments; undefined for `format_map`, which has none. */
  readonly positional: readonly Value[] | undefined;
  /** The other ones, by a map or by what `format_map` was given. */
  readonly named: ReadonlyMap<string, Value> | undefined;
  readonly mapping: Value;
  next: number;
  /** Fields are numbered by themselves or by the template, never both. */
  mode: "automatic" | "manual" | undefined;
}

/** Fills in a template. `depth` is how deep specifiers may nest. */
function formatTemplate(
  template: string,
  args: Arguments,
  depth: number,
): string {
  if (depth <= 0) throw newValueError("Max string recursion exceeded");
  const { pieces, fields, failure } = readTemplate(template, charge);
  let result = "";
  for (let i = 0; i < fields.length; i++) {
    charge(1);
    const field = fields[i]!;
    const { conversion, spec, nested } = field;
    let value = lookUp(field, args);
    if (conversion !== "") value = converted(value, conversion);
    result += pieces[i]!;
    result += format(value, nested ? formatTemplate(spec, args, depth - 1) : spec);
  }
  if (failure !== undefined) throw failure;
  return inOnePiece(result + pieces[fields.length]!);
}

function converted(value: Value, conversion: string): Value {
  switch (conversion) {
    case "r":
      return repr(value);
    case "s":
      return str(value);
    case "a":
      return ascii(value);
  }
  const code = conversion.codePointAt(0)!;
  throw newValueError(
    code > 32 && code < 127
      ? `Unknown conversion specifier ${conversion}`
      : `Unknown conversion specifier \\x${code.toString(16)}`,
  );
}

/** The value of `name.attribute[key]…` */
function lookUp(field: TemplateField, args: Arguments): Value {
  let value = lookUpFirst(field, args);
  const { name } = field;
  let at = field.first.length;
  while (at < name.length) {
    const char = name[at++];
    if (char === ".") {
      let stop = at;
      while (stop < name.length && name[stop] !== "." && name[stop] !== "[") stop++;
      if (stop === at) throw newValueError("Empty attribute in format string");
      value = getAttribute(value, name.slice(at, stop));
      at = stop;
    } else if (char === "[") {
      const stop = name.indexOf("]", at);
      if (stop < 0) throw newValueError("Missing ']' in format string");
      const key = name.slice(at, stop);
      if (key === "") throw newValueError("Empty attribute in format string");
      value = getItem(value, fieldIndex(key) ?? key);
      at = stop + 1;
    } else {
      throw newValueError("Only '.' or '[' may follow ']' in format field specifier");
    }
  }
  return value;
}

function lookUpFirst({ first, index }: TemplateField, args: Arguments): Value {
  if (first === "" || index !== undefined) {
    if (index !== undefined) checkedIndex(index);
    const mode = first === "" ? "automatic" : "manual";
    if (args.mode !== undefined && args.mode !== mode) {
      throw newValueError(
        mode === "automatic"
          ? "cannot switch from manual field specification to automatic field numbering"
          : "cannot switch from automatic field numbering to manual field specification",
      );
    }
    args.mode = mode;
    index ??= args.next++;
    if (args.positional === undefined) {
      throw newValueError("Format string contains positional fields");
    }
    const value = args.positional[index];
    if (value === undefined) {
      throw newIndexError(
        `Replacement index ${index} out of range for positional args tuple`,
      );
    }
    return value;
  }
  if (args.named === undefined) return getItem(args.mapping, first);
  const value = args.named.get(first);
  if (value === undefined) throw newKeyError(first);
  return value;
}

/** `str.format` */
export const formatMethod: Definition = method(
  "(self, /, *args, **kwargs)",
  "Return a formatted version of the string, using substitutions from args and kwargs.\n\n" +
    "The substitutions are identified by braces ('{' and '}').",
  (self: string, positional: Value[], kwargs: Map<string, Value>) =>
    formatTemplate(
      self,
      { positional, named: kwargs, mapping: None, next: 0, mode: undefined },
      2,
    ),
);

/** `str.format_map` */
export const formatMapMethod: Definition = method(
  "(self, mapping, /)",
  "Return a formatted version of the string, using substitutions from mapping.\n\n" +
    "The substitutions are identified by braces ('{' and '}').",
  (self: string, mapping: Value) =>
    formatTemplate(
      self,
      { positional: undefined, named: undefined, mapping, next: 0, mode: undefined },
      2,
    ),
);

/** Whether `%` takes a value as a mapping, whose keys need not all be used. */
function isMapping(value: Value): boolean {
  return (value as PyObject).t$__getitem__ !== undefined && !(value instanceof PyTuple) &&
    strValue(value) === undefined;
}

/** What the conversions of a template make of values. */
class TextConversions implements PercentConversions<Value> {
  text(value: Value, conversion: string): string {
    if (conversion === "s") return str(value);
    return conversion === "r" ? repr(value) : ascii(value);
  }
  integer(value: Value, conversion: string): Int {
    if (typeof value === "number") return value;
    const int = intValue(value);
    if (int !== undefined) return int;
    const object = value as PyObject;
    const isIndexed = "oxX".includes(conversion);
    const isNumeric = object.t$__index__ !== undefined ||
      !isIndexed && (value instanceof PyFloat || object.t$__int__ !== undefined);
    if (!isNumeric) throw integerWanted(conversion, typeName(value));
    const refused = () => integerWanted(conversion, typeName(value));
    return orRefused(() => isIndexed ? asIndex(value) : toInt(value), refused);
  }
  double(value: Value): number {
    return asDouble(value);
  }
  character(value: Value): string {
    const text = strValue(value);
    if (text !== undefined) {
      if (codePointLength(text) !== 1) throw newTypeError("%c requires int or char");
      return text;
    }
    if (value instanceof PyFloat || (value as PyObject).t$__index__ === undefined) {
      throw newTypeError("%c requires int or char");
    }
    const code = orRefused(
      () => asIndex(value),
      () => newTypeError("%c requires int or char"),
    );
    if (code < 0 || code > 0x10ffff) throw newOverflowError("%c arg not in range(0x110000)");
    return String.fromCodePoint(Number(code));
  }
  star(value: Value): Int | undefined {
    return intValue(value);
  }
}

/** The values behind the conversions of one template. */
export class PercentArguments extends TextConversions implements PercentValues<Value> {
  #index = 0;
  readonly #items: readonly Value[];
  readonly #mapping: Value | undefined;
  /** `scalar` says that the value is none, although it can be subscripted. */
  constructor(readonly values: Value, scalar = false) {
    super();
    this.#items = values instanceof PyTuple ? values.items : [values];
    this.#mapping = !scalar && isMapping(values) ? values : undefined;
  }
  next(): Value | undefined {
    return this.#items[this.#index++];
  }
  needMapping(): void {
    if (this.#mapping === undefined) throw newTypeError("format requires a mapping");
  }
  lookup(key: string): Value {
    return this.item(key);
  }
  /** What the mapping has for a key. */
  protected item(key: Value): Value {
    return getItem(this.#mapping!, key);
  }
  hasUnused(): boolean {
    return this.#mapping === undefined && this.#index < this.#items.length;
  }
}

/** An int by a method of the value's own, whose TypeError is told as the refusal of the value. */
function orRefused(convert: () => Int, refused: () => unknown): Int {
  try {
    return convert();
  } catch (error) {
    if (isException(error, typeError)) throw refused();
    throw error;
  }
}

/** `template % values` */
export function percentFormat(template: string, values: Value): string {
  return inOnePiece(formatPercent(template, new PercentArguments(values), false, charge));
}

const textConversions = new TextConversions();

/** What takes the place of one item of a template. */
export function percentItem(value: Value, item: PercentItem): string {
  return convertItem(item, value, textConversions, charge);
}
