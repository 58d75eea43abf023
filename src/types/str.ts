/** `str`: construction, operators and iteration. The methods are in str_methods.ts. */

import { charge } from "../objects/budget.ts";
import { newTypeError } from "../objects/exception.ts";
import { StrAsciiIterator, StrIterator } from "../objects/iterator.ts";
import { NotImplemented, type Value } from "../objects/object.ts";
import { PySlice } from "../objects/range.ts";
import { type PyStrObject, strType, strValue } from "../objects/str.ts";
import { newTuple } from "../objects/tuple.ts";
import { type PyType, typeName } from "../objects/type.ts";
import {
  codePointLength,
  compareText,
  hasSurrogates,
  reverseText,
  sliceText,
  stepText,
} from "../kernel/code_points.ts";
import { hashStr } from "../kernel/siphash.ts";
import { isAsciiText } from "../kernel/str_predicates.ts";
import { containsText } from "../kernel/str_search.ts";
import { reprText } from "../kernel/str_text.ts";
import { decodeBytes } from "../protocols/codec.ts";
import { concatTexts, repeatText } from "../protocols/concat.ts";
import type { Comparison } from "../protocols/compare.ts";
import { asSize, bytesValue, givenType, isIndex } from "../protocols/convert.ts";
import { formatPrimitive } from "../protocols/format.ts";
import { sliceRange, strItem } from "../protocols/subscript.ts";
import { str } from "../protocols/text.ts";
import { constructor, defineType, method, objectMethod, slot } from "../native/define.ts";
import { asFormatSpec } from "./int.ts";
import { repeatCount } from "./list.ts";
import { comparisons, orderResult } from "./shared.ts";
import { percentFormat } from "./str_format.ts";
import { strMethods } from "./str_methods.ts";

function compare(self: string, value: Value, op: Comparison): Value {
  const other = strValue(value);
  if (other === undefined) return NotImplemented;
  if (op === "eq") return self === other;
  if (op === "ne") return self !== other;
  return orderResult(compareText(self, other), op);
}

function option(value: Value, name: string): string {
  const text = strValue(value);
  if (text === undefined) {
    throw newTypeError(`str() argument '${name}' must be str, not ${givenType(value)}`);
  }
  return text;
}

/** The text that `str(object, encoding, errors)` gives. */
function textOf(object?: Value, encoding?: Value, errors?: Value): string {
  if (encoding === undefined && errors === undefined) {
    return object === undefined ? "" : str(object);
  }
  const encodingName = encoding === undefined ? "utf-8" : option(encoding, "encoding");
  const errorsName = errors === undefined ? "strict" : option(errors, "errors");
  if (object === undefined) return "";
  if (strValue(object) !== undefined) throw newTypeError("decoding str is not supported");
  const bytes = bytesValue(object);
  if (bytes === undefined) {
    throw newTypeError(
      `decoding to str: need a bytes-like object, ${typeName(object)} found`,
    );
  }
  return decodeBytes(bytes, encodingName, errorsName);
}

function newStr(cls: PyType, object?: Value, encoding?: Value, errors?: Value): Value {
  const text = textOf(object, encoding, errors);
  if (cls === strType) return text;
  const self = new cls.Instance() as PyStrObject;
  self.value = text;
  return self;
}

/** `text * value` */
function repeatBy(self: string, value: Value): string {
  const count = repeatCount(value);
  if (count === undefined) {
    throw newTypeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
  }
  return repeatText(self, count);
}

function getSlice(self: string, slice: PySlice): string {
  const { start, stop, step, count } = sliceRange(slice, codePointLength(self));
  if (count === 0) return "";
  charge(count >>> 6);
  if (step === 1) return sliceText(self, start, stop);
  if (step === -1 && count === self.length && !hasSurrogates(self)) return reverseText(self);
  return stepText(self, start, count, step);
}

function strItemOrSlice(self: string, key: Value): string {
  if (key instanceof PySlice) return getSlice(self, key);
  if (!isIndex(key)) {
    throw newTypeError(`string indices must be integers, not '${typeName(key)}'`);
  }
  return strItem(self, asSize(key, "IndexError"));
}

defineType(strType, {
  doc: "Text: a sequence of Unicode code points.\n\n" +
    "str(object) is what print() shows; str(bytes, encoding, errors) decodes.",
  sequence: true,
  receiver: strValue,
  direct: (object?: Value, encoding?: Value, errors?: Value) => textOf(object, encoding, errors),
  attributes: () => ({
    __new__: constructor(
      "(cls, object='', encoding='utf-8', errors='strict')",
      "Create a str from an object or from bytes.",
      newStr,
    ),
    __repr__: slot("(self, /)", "Return repr(self).", reprText),
    __hash__: slot("(self, /)", "Return hash(self).", hashStr),
    __str__: slot("(self, /)", "Return str(self).", (self: string) => self),
    ...comparisons(compare),
    __iter__: slot(
      "(self, /)",
      "Implement iter(self).",
      (self: string) => isAsciiText(self) ? new StrAsciiIterator(self) : new StrIterator(self),
    ),
    __mod__: slot("(self, value, /)", "Return self%value.", percentFormat),
    __rmod__: slot("(self, value, /)", "Return value%self.", (self: string, value: Value) => {
      const template = strValue(value);
      return template === undefined ? NotImplemented : percentFormat(template, self);
    }),
    __len__: slot("(self, /)", "Return len(self).", codePointLength),
    __getitem__: slot("(self, key, /)", "Return self[key].", strItemOrSlice),
    __add__: slot("(self, value, /)", "Return self+value.", (self: string, value: Value) => {
      const other = strValue(value);
      if (other === undefined) {
        throw newTypeError(`can only concatenate str (not "${typeName(value)}") to str`);
      }
      return concatTexts(self, other);
    }),
    __mul__: slot("(self, value, /)", "Return self*value.", repeatBy),
    __rmul__: slot("(self, value, /)", "Return value*self.", repeatBy),
    __contains__: slot(
      "(self, key, /)",
      "Return bool(key in self).",
      (self: string, value: Value) => {
        const part = strValue(value);
        if (part === undefined) {
          throw newTypeError(
            `'in <string>' requires string as left operand, not ${typeName(value)}`,
          );
        }
        charge(self.length >>> 6);
        return containsText(self, part, charge);
      },
    ),
    ...strMethods,
    __format__: objectMethod(
      "(self, format_spec, /)",
      "Return a formatted version of the string as described by format_spec.",
      (self: Value, spec: Value) => {
        const text = asFormatSpec(spec);
        return text === "" ? str(self) : formatPrimitive(strValue(self)!, text, typeName(self));
      },
    ),
    __getnewargs__: method("(self, /)", "", (self: string) => newTuple([self])),
    __sizeof__: method(
      "(self, /)",
      "Return the size of the string in memory, in bytes.",
      (self: string) => 41 + self.length,
    ),
  }),
});
