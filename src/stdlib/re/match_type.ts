/** `re.Match`. */

import { sliceText } from "../../kernel/code_points.ts";
import { newDict, type PyDict } from "../../objects/dict.ts";
import { newIndexError } from "../../objects/exception.ts";
import { None, PyObject, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { newTuple } from "../../objects/tuple.ts";
import { newBuiltinType, objectType, type PyType } from "../../objects/type.ts";
import { isIndex } from "../../protocols/convert.ts";
import { asIndex } from "../../protocols/convert.ts";
import { dictSet } from "../../protocols/mapping.ts";
import { repr } from "../../protocols/text.ts";
import { defineType, getter, member, method, slot } from "../../native/define.ts";
import { classGetItem } from "../../types/shared.ts";
import { once } from "../../kernel/once.ts";
import { latin1Bytes } from "./error.ts";
import {
  type Found,
  groupText,
  type Mode,
  type PyPattern,
  spansOf,
  type Subject,
} from "./engine.ts";
import { expand, templateOf } from "./template.ts";

/** A match. */
export class PyMatch extends PyObject {
  constructor(
    readonly pattern: PyPattern,
    readonly subject: Subject,
    readonly found: Found,
    readonly mode: Mode,
    readonly pos: number,
    readonly endpos: number,
  ) {
    super();
  }
}

const noSuchGroup = () => newIndexError("no such group");

/** The number of a group given by number or name. */
function groupIndex(self: PyMatch, value: Value): number {
  let index: number | undefined;
  if (typeof value === "number") index = value;
  else if (isIndex(value)) index = Number(asIndex(value));
  else {
    const name = strValue(value);
    if (name !== undefined) index = self.pattern.parsed.names.get(name);
  }
  if (index === undefined || index < 0 || index > self.pattern.parsed.groups) throw noSuchGroup();
  return index;
}

/** A group as a value; undefined where it is not set. */
export function groupValue(self: PyMatch, index: number): Value | undefined {
  const text = groupText(self.subject, self.found, index);
  if (text === undefined) return undefined;
  return self.subject.isText ? text : latin1Bytes(text);
}

function spanOf(self: PyMatch, group: Value = 0): [number, number] {
  const index = groupIndex(self, group);
  if (index === 0) return [self.found.start, self.found.end];
  const spans = spansOf(self.pattern, self.subject, self.found, self.endpos, self.mode);
  const start = spans[2 * index]!;
  const end = spans[2 * index + 1]!;
  return start < 0 || end < start ? [-1, -1] : [start, end];
}

function group(self: PyMatch, args: Value[]): Value {
  if (args.length === 0) return groupValue(self, 0)!;
  if (args.length === 1) return groupValue(self, groupIndex(self, args[0]!)) ?? None;
  return newTuple(args.map((each) => groupValue(self, groupIndex(self, each)) ?? None));
}

function groups(self: PyMatch, missing: Value = None): Value {
  const items: Value[] = [];
  for (let i = 1; i <= self.pattern.parsed.groups; i++) items.push(groupValue(self, i) ?? missing);
  return newTuple(items);
}

function groupDict(self: PyMatch, missing: Value = None): PyDict {
  const result = newDict();
  for (const [name, index] of self.pattern.parsed.names) {
    dictSet(result, name, groupValue(self, index) ?? missing);
  }
  return result;
}

/** `re.Match` */
export const matchType: () => PyType = once(() => {
  const type = newBuiltinType("Match", objectType, PyMatch, { module: "re", subclassable: false });
  defineType(type, {
    doc: "The result of re.match() and re.search().",
    attributes: {
      __repr__: slot("(self, /)", "Return repr(self).", (self: PyMatch) => {
        const { start, end } = self.found;
        const shown = sliceText(repr(groupValue(self, 0)!), 0, 50);
        return `<re.Match object; span=(${start}, ${end}), match=${shown}>`;
      }),
      __getitem__: slot(
        "(self, key, /)",
        "Return self[key].",
        (self: PyMatch, key: Value) => groupValue(self, groupIndex(self, key)) ?? None,
      ),
      group: method("(self, /, *args)", "One or several groups of the match.", group),
      groups: method(
        "(self, default=None)",
        "Return a tuple containing all the subgroups of the match, from 1.",
        groups,
      ),
      groupdict: method(
        "(self, default=None)",
        "Return a dictionary containing all the named subgroups of the match.",
        groupDict,
      ),
      start: method(
        "(self, group=0, /)",
        "Return index of the start of the substring matched by group.",
        (self: PyMatch, index?: Value) => spanOf(self, index)[0],
      ),
      end: method(
        "(self, group=0, /)",
        "Return index of the end of the substring matched by group.",
        (self: PyMatch, index?: Value) => spanOf(self, index)[1],
      ),
      span: method(
        "(self, group=0, /)",
        "For match object m, return the 2-tuple (m.start(group), m.end(group)).",
        (self: PyMatch, index?: Value) => newTuple(spanOf(self, index)),
      ),
      expand: method(
        "(self, /, template)",
        "Return the string obtained by doing backslash substitution on the string template.",
        (self: PyMatch, template: Value) => {
          const parts = templateOf(self.pattern, template);
          const text = expand(parts, (index) => groupText(self.subject, self.found, index));
          return self.subject.isText ? text : latin1Bytes(text);
        },
      ),
      __copy__: method("(self, /)", "The match itself.", (self: PyMatch) => self),
      __deepcopy__: method("(self, memo, /)", "The match itself.", (self: PyMatch) => self),
      string: member(
        "The string passed to match() or search().",
        (self: PyMatch) => self.subject.value,
      ),
      re: member("The regular expression object.", (self: PyMatch) => self.pattern),
      pos: member("Where the search began.", (self: PyMatch) => self.pos),
      endpos: member("Where the search ended.", (self: PyMatch) => self.endpos),
      lastindex: getter(
        "The integer index of the last matched capturing group.",
        (self: PyMatch) => self.found.lastIndex < 0 ? None : self.found.lastIndex,
      ),
      lastgroup: getter(
        "The name of the last matched capturing group.",
        (self: PyMatch) =>
          self.found.lastIndex < 0 ? None : self.pattern.names[self.found.lastIndex] ?? None,
      ),
      regs: getter("Spans of all groups.", (self: PyMatch) => {
        const items: Value[] = [];
        for (let i = 0; i <= self.pattern.parsed.groups; i++) items.push(newTuple(spanOf(self, i)));
        return newTuple(items);
      }),
      __class_getitem__: classGetItem,
    },
  });
  return type;
});
