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
import type { Int, PyObject, Value } from "../objects/object.ts";
import { strValue } from "../objects/str.ts";
import { PyTuple } from "../objects/tuple.ts";
import { typeName } from "../objects/type.ts";
import { codePointLength } from "../kernel/code_points.ts";
import { inOnePiece } from "../kernel/str_text.ts";
import { formatPercent, integerWanted, type PercentValues } from "../kernel/percent_format.ts";
import { getAttribute } from "../protocols/attribute.ts";
import { asDouble, asIndex } from "../protocols/convert.ts";
import { getItem } from "../protocols/subscript.ts";
import { ascii, format, repr, str } from "../protocols/text.ts";
import { type Definition, method } from "../native/define.ts";
import { toInt } from "./int.ts";

const typeError = exceptionType("TypeError");

/** Where the fields of a template find their values. */
interface Arguments {
  /** Positional arguments; undefined for `format_map`, which has none. */
  positional: readonly Value[] | undefined;
  named(name: string): Value;
}

/** Numbering of fields: by itself or by the template, never both. */
interface Numbering {
  next: number;
  mode: "automatic" | "manual" | undefined;
}

/** A replacement field, as the parser finds it. */
export interface Field {
  name: string;
  conversion: string;
  spec: string;
  /** Whether the specifier has fields of its own. */
  nested: boolean;
  /** Where the text goes on after the field. */
  end: number;
}

/** Reads the field that begins at `start`, just behind its `{` (CPython's parse_field). */
export function parseField(template: string, start: number): Field {
  let at = start;
  let stop = "";
  scan: while (at < template.length) {
    switch (template[at++]) {
      case "{":
        throw newValueError("unexpected '{' in field name");
      case "[":
        while (at < template.length && template[at] !== "]") at++;
        continue;
      case "}":
      case ":":
      case "!":
        stop = template[at - 1]!;
        break scan;
    }
  }
  const name = template.slice(start, stop === "" ? at : at - 1);
  if (stop === "}") return { name, conversion: "", spec: "", nested: false, end: at };
  if (stop === "") throw newValueError("expected '}' before end of string");
  let conversion = "";
  if (stop === "!") {
    if (at >= template.length) {
      throw newValueError("end of string while looking for conversion specifier");
    }
    conversion = String.fromCodePoint(template.codePointAt(at)!);
    at += conversion.length;
    if (at < template.length) {
      const next = template[at++];
      if (next === "}") return { name, conversion, spec: "", nested: false, end: at };
      if (next !== ":") throw newValueError("expected ':' after conversion specifier");
    }
  }
  const specStart = at;
  let nested = false;
  for (let depth = 1; at < template.length;) {
    const char = template[at++];
    if (char === "{") {
      nested = true;
      depth++;
    } else if (char === "}" && --depth === 0) {
      return { name, conversion, spec: template.slice(specStart, at - 1), nested, end: at };
    }
  }
  throw newValueError("unmatched '{' in format spec");
}

/** A field whose name is taken apart. */
interface TemplateField extends Field {
  /** The name up to its first `.` or `[`. */
  readonly first: string;
  /** What `first` numbers, if it is a number. */
  readonly index: number | undefined;
}

/** A template, read: a piece of text before each field, and one behind the last. */
interface Template {
  readonly pieces: string[];
  readonly fields: TemplateField[];
  /** What is wrong behind the last field; it is raised when the fields before it are filled in. */
  failure: unknown;
}

const KEPT_TEMPLATES = 64;
const KEPT_LENGTH = 256;
/** Templates read before, so that a loop that formats reads its template once. */
const templates = new Map<string, Template>();

function readTemplate(template: string): Template {
  const known = templates.get(template);
  if (known !== undefined) return known;
  charge(template.length);
  const read: Template = { pieces: [], fields: [], failure: undefined };
  try {
    readInto(read, template);
  } catch (error) {
    read.failure = error;
    return read;
  }
  if (template.length <= KEPT_LENGTH) {
    if (templates.size === KEPT_TEMPLATES) templates.clear();
    templates.set(template, read);
  }
  return read;
}

function readInto({ pieces, fields }: Template, template: string): void {
  let piece = "";
  let at = 0;
  while (at < template.length) {
    const open = indexOrEnd(template.indexOf("{", at), template);
    const close = indexOrEnd(template.indexOf("}", at), template);
    const brace = Math.min(open, close);
    piece += template.slice(at, brace);
    if (brace === template.length) break;
    const char = template[brace]!;
    if (template[brace + 1] === char) {
      piece += char;
      at = brace + 2;
      continue;
    }
    if (char === "}") throw newValueError("Single '}' encountered in format string");
    if (brace + 1 === template.length) {
      throw newValueError("Single '{' encountered in format string");
    }
    const field = parseField(template, brace + 1);
    const first = /^[^.[]*/.exec(field.name)![0];
    pieces.push(piece);
    fields.push({ ...field, first, index: isIndex(first) ? Number(first) : undefined });
    piece = "";
    at = field.end;
  }
  pieces.push(piece);
}

/** Fills in a template. `depth` is how deep specifiers may nest. */
function formatTemplate(
  template: string,
  args: Arguments,
  numbering: Numbering,
  depth: number,
): string {
  if (depth <= 0) throw newValueError("Max string recursion exceeded");
  const { pieces, fields, failure } = readTemplate(template);
  let result = "";
  for (let i = 0; i < fields.length; i++) {
    charge(1);
    const field = fields[i]!;
    const { conversion, spec, nested } = field;
    const value = converted(lookUp(field, args, numbering), conversion);
    result += pieces[i]!;
    result += format(value, nested ? formatTemplate(spec, args, numbering, depth - 1) : spec);
  }
  if (failure !== undefined) throw failure;
  return inOnePiece(result + pieces[fields.length]!);
}

const indexOrEnd = (index: number, text: string): number => index < 0 ? text.length : index;

function converted(value: Value, conversion: string): Value {
  switch (conversion) {
    case "":
      return value;
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

const isIndex = (name: string): boolean => /^\d+$/.test(name);

function checkedIndex(index: number): number {
  if (index >= 2 ** 63) throw newValueError("Too many decimal digits in format string");
  return index;
}

/** A run of digits as an index, undefined for any other name. */
export function fieldIndex(name: string): number | undefined {
  return isIndex(name) ? checkedIndex(Number(name)) : undefined;
}

/** The value of `name.attribute[key]…` */
function lookUp(field: TemplateField, args: Arguments, numbering: Numbering): Value {
  let value = lookUpFirst(field, args, numbering);
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

function lookUpFirst(
  { first, index }: TemplateField,
  args: Arguments,
  numbering: Numbering,
): Value {
  if (first === "" || index !== undefined) {
    if (index !== undefined) checkedIndex(index);
    const mode = first === "" ? "automatic" : "manual";
    if (numbering.mode !== undefined && numbering.mode !== mode) {
      throw newValueError(
        mode === "automatic"
          ? "cannot switch from manual field specification to automatic field numbering"
          : "cannot switch from automatic field numbering to manual field specification",
      );
    }
    numbering.mode = mode;
    index ??= numbering.next++;
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
  return args.named(first);
}

/** `str.format` */
export const formatMethod: Definition = method(
  "(self, /, *args, **kwargs)",
  "Return a formatted version of the string, using substitutions from args and kwargs.\n\n" +
    "The substitutions are identified by braces ('{' and '}').",
  (self: string, positional: Value[], kwargs: Map<string, Value>) =>
    formatTemplate(
      self,
      {
        positional,
        named: (name) => {
          const value = kwargs.get(name);
          if (value === undefined) throw newKeyError(name);
          return value;
        },
      },
      { next: 0, mode: undefined },
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
      { positional: undefined, named: (name) => getItem(mapping, name) },
      { next: 0, mode: undefined },
      2,
    ),
);

/** Whether `%` takes a value as a mapping, whose keys need not all be used. */
function isMapping(value: Value): boolean {
  return (value as PyObject).t$__getitem__ !== undefined && !(value instanceof PyTuple) &&
    strValue(value) === undefined;
}

/** The values behind the conversions of one template. */
export class PercentArguments implements PercentValues<Value> {
  #index = 0;
  readonly #items: readonly Value[];
  readonly #mapping: Value | undefined;
  /** `scalar` says that the value is none, although it can be subscripted. */
  constructor(readonly values: Value, scalar = false) {
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
  text(value: Value, conversion: string): string {
    if (conversion === "s") return str(value);
    return conversion === "r" ? repr(value) : ascii(value);
  }
  integer(value: Value, conversion: string): Int {
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
