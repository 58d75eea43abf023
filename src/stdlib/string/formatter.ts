/** `string.Formatter`. */

import { newStrDict } from "../../objects/dict.ts";
import { newValueError } from "../../objects/exception.ts";
import { ArrayIterator } from "../../objects/iterator.ts";
import { None, type PyObject, type Value } from "../../objects/object.ts";
import { newSet, type PySet } from "../../objects/set.ts";
import { strValue } from "../../objects/str.ts";
import { newTuple } from "../../objects/tuple.ts";
import type { PyType } from "../../objects/type.ts";
import { getAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { iterate, unpack } from "../../protocols/iterate.ts";
import { setAdd } from "../../protocols/set_table.ts";
import { getItem } from "../../protocols/subscript.ts";
import { ascii, format, repr, str } from "../../protocols/text.ts";
import { method } from "../../native/define.ts";
import { fieldIndex, parseField } from "../../kernel/format_template.ts";
import { once } from "../../kernel/once.ts";
import { newNativeClass } from "../native_class.ts";

/** The pieces of a template: text, and the field behind it with its spec and conversion. */
export function parseTemplate(text: string): Value[] {
  const result: Value[] = [];
  let literal = "";
  let at = 0;
  const add = (name: Value, spec: Value, conversion: Value) => {
    result.push(newTuple([literal, name, spec, conversion]));
    literal = "";
  };
  while (at < text.length) {
    const char = text[at]!;
    if (char !== "{" && char !== "}") {
      literal += char;
      at++;
      continue;
    }
    if (text[at + 1] === char) {
      // A doubled bracket ends a piece, as in CPython's iterator.
      literal += char;
      at += 2;
      add(None, None, None);
      continue;
    }
    if (char === "}") throw newValueError("Single '}' encountered in format string");
    if (at + 1 >= text.length) throw newValueError("Single '{' encountered in format string");
    const { name, spec, conversion, end } = parseField(text, at + 1);
    at = end;
    add(name, spec, conversion === "" ? None : conversion);
  }
  if (literal !== "") add(None, None, None);
  return result;
}

/** The first part of a field's name, and attributes and subscripts behind it. */
function splitName(name: string): [first: Value, rest: [isAttribute: boolean, key: Value][]] {
  const head = /^[^.[]*/.exec(name)![0];
  const index = (text: string): Value => fieldIndex(text) ?? text;
  const rest: [boolean, Value][] = [];
  let at = head.length;
  while (at < name.length) {
    if (name[at] === ".") {
      const part = /^[^.[]*/.exec(name.slice(at + 1))![0];
      if (part === "") throw newValueError("Empty attribute in format string");
      rest.push([true, part]);
      at += 1 + part.length;
    } else if (name[at] === "[") {
      const close = name.indexOf("]", at);
      if (close < 0) throw newValueError("Missing ']' in format string");
      const part = name.slice(at + 1, close);
      if (part === "") throw newValueError("Empty attribute in format string");
      rest.push([false, index(part)]);
      at = close + 1;
    } else {
      throw newValueError("Only '.' or '[' may follow ']' in format field specifier");
    }
  }
  return [index(head), rest];
}

const callOn = (self: Value, name: string, ...args: Value[]): Value =>
  call(getAttribute(self, name), args);

const SWITCH = "cannot switch from manual field specification to automatic field numbering";

/** `_vformat`: the text, and the number of the next automatic field (false: none any more). */
function formatInto(
  self: PyObject,
  template: Value,
  args: Value,
  named: Value,
  used: PySet,
  depth: number,
  automatic: number | false,
): [string, number | false] {
  if (depth < 0) throw newValueError("Max string recursion exceeded");
  let text = "";
  const pieces = iterate(callOn(self, "parse", template));
  for (let piece; (piece = pieces.next()) !== undefined;) {
    const [literal, field, spec, conversion] = unpack(piece, 4) as [Value, Value, Value, Value];
    if (literal !== "") text += str(literal);
    if (field === None) continue;
    let name = str(field);
    if (name === "") {
      if (automatic === false) throw newValueError(SWITCH);
      name = String(automatic++);
    } else if (/^[0-9]+$/.test(name)) {
      if (automatic !== false && automatic > 0) throw newValueError(SWITCH);
      automatic = false;
    }
    const [found, key] = unpack(callOn(self, "get_field", name, args, named), 2) as [Value, Value];
    setAdd(used, key);
    const value = callOn(self, "convert_field", found, conversion);
    let inner: string;
    [inner, automatic] = formatInto(self, spec, args, named, used, depth - 1, automatic);
    text += str(callOn(self, "format_field", value, inner));
  }
  return [text, automatic];
}

/** `string.Formatter` */
export const formatterType: () => PyType = once(() =>
  newNativeClass({
    name: "Formatter",
    module: "string",
    doc: "What str.format() does, to be changed by subclasses.",
    attributes: {
      format: method(
        "(self, format_string, /, *args, **kwargs)",
        "Format a string.",
        (self: PyObject, template: Value, args: Value[], named: Map<string, Value>) =>
          callOn(self, "vformat", template, newTuple(args), newStrDict(named)),
      ),
      vformat: method(
        "(self, format_string, args, kwargs)",
        "Format a string with arguments as a tuple and a mapping.",
        (self: PyObject, template: Value, args: Value, named: Value) => {
          const used = newSet();
          const [text] = formatInto(self, template, args, named, used, 2, 0);
          callOn(self, "check_unused_args", used, args, named);
          return text;
        },
      ),
      _vformat: method(
        "(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0)",
        "Format a string, recursively.",
        (
          self: PyObject,
          template: Value,
          args: Value,
          named: Value,
          used: PySet,
          depth: number,
          automatic: number | false = 0,
        ) => newTuple(formatInto(self, template, args, named, used, depth, automatic)),
      ),
      get_value: method(
        "(self, key, args, kwargs)",
        "The value of a field.",
        (_self: PyObject, key: Value, args: Value, named: Value) =>
          getItem(typeof key === "number" ? args : named, key),
      ),
      check_unused_args: method(
        "(self, used_args, args, kwargs)",
        "For subclasses: checks what was not used.",
        () => None,
      ),
      format_field: method(
        "(self, value, format_spec)",
        "format(value, format_spec)",
        (_self: PyObject, value: Value, spec: Value) => format(value, str(spec)),
      ),
      convert_field: method(
        "(self, value, conversion)",
        "The value, converted.",
        (_self: PyObject, value: Value, conversion: Value) => {
          switch (conversion) {
            case None:
              return value;
            case "s":
              return str(value);
            case "r":
              return repr(value);
            case "a":
              return ascii(value);
            default:
              throw newValueError(`Unknown conversion specifier ${str(conversion)}`);
          }
        },
      ),
      parse: method(
        "(self, format_string)",
        "The pieces of a format string.",
        (_self: PyObject, template: Value) =>
          new ArrayIterator(parseTemplate(strValue(template) ?? str(template))),
      ),
      get_field: method(
        "(self, field_name, args, kwargs)",
        "The value of a field and the argument that it came from.",
        (self: PyObject, name: Value, args: Value, named: Value) => {
          const [first, rest] = splitName(str(name));
          let value = callOn(self, "get_value", first, args, named);
          for (const [isAttribute, key] of rest) {
            value = isAttribute ? getAttribute(value, key as string) : getItem(value, key);
          }
          return newTuple([value, first]);
        },
      ),
    },
  })
);
