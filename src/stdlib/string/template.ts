/** `string.Template`. */

import { newStrDict } from "../../objects/dict.ts";
import { exceptionType, isException, newValueError } from "../../objects/exception.ts";
import { newList } from "../../objects/list.ts";
import { None, type PyObject, type Value } from "../../objects/object.ts";
import type { PyType } from "../../objects/type.ts";
import { getAttribute, setAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { or } from "../../protocols/number.ts";
import { getItem } from "../../protocols/subscript.ts";
import { str } from "../../protocols/text.ts";
import { toCharacters } from "../../kernel/code_points.ts";
import { classMethod, method } from "../../native/define.ts";
import { chainMapType } from "../collections/user_classes.ts";
import { once } from "../../kernel/once.ts";
import { newNativeClass } from "../native_class.ts";
import { flagValue } from "../re/flags.ts";
import type { PyMatch } from "../re/match_type.ts";
import { compilePattern } from "../re/module.ts";
import { Flag } from "../re/nodes.ts";

const keyError = exceptionType("KeyError");

/** Compiles the pattern of a class of templates. */
function prepare(cls: PyType): void {
  const own = cls.namespace.get("pattern");
  let source: Value;
  if (own !== undefined) source = own;
  else {
    const delimiter = str(getAttribute(cls, "delimiter")).replace(/[^\w]/g, "\\$&");
    const name = str(getAttribute(cls, "idpattern"));
    const braced = getAttribute(cls, "braceidpattern");
    const bracedName = braced === None ? name : str(braced);
    source = `${delimiter}(?:(?P<escaped>${delimiter})|(?P<named>${name})|` +
      `{(?P<braced>${bracedName})}|(?P<invalid>))`;
  }
  const flags = or(getAttribute(cls, "flags"), flagValue(Flag.VERBOSE));
  setAttribute(cls, "pattern", compilePattern(source, flags));
}

/** The name that a match stands for, what else it is, or undefined. */
function kindOf(match: PyMatch): { name?: string; escaped?: boolean; invalid?: boolean } {
  const group = (name: string): string | undefined => {
    const index = match.pattern.parsed.names.get(name);
    if (index === undefined) return undefined;
    const value = getItem(match, index);
    return value === None ? undefined : str(value);
  };
  const name = group("named") ?? group("braced");
  if (name !== undefined) return { name };
  if (group("escaped") !== undefined) return { escaped: true };
  return group("invalid") === undefined ? {} : { invalid: true };
}

function matchesOf(self: PyObject): PyMatch[] {
  const result: PyMatch[] = [];
  const matches = call(getAttribute(getAttribute(self, "pattern"), "finditer"), [
    getAttribute(self, "template"),
  ]) as unknown as { next(): Value | undefined };
  for (let each; (each = matches.next()) !== undefined;) result.push(each as PyMatch);
  return result;
}

function invalidPlaceholder(self: PyObject, match: PyMatch): unknown {
  const at = call(getAttribute(match, "start"), ["invalid"]) as number;
  const before = toCharacters(str(getAttribute(self, "template"))).slice(0, at).join("");
  // deno-lint-ignore no-control-regex -- the ends of lines that splitlines knows
  const lines = before.split(/(?<=\r\n|[\n\v\f\x1c-\x1e\x85\u2028\u2029]|\r(?!\n))/);
  if (lines.at(-1) === "") lines.pop();
  if (lines.length === 0) {
    return newValueError("Invalid placeholder in string: line 1, col 1");
  }
  const column = at - toCharacters(lines.slice(0, -1).join("")).length;
  return newValueError(`Invalid placeholder in string: line ${lines.length}, col ${column}`);
}

function unrecognised(self: PyObject): unknown {
  return call(exceptionType("ValueError"), [
    "Unrecognized named group in pattern",
    getAttribute(self, "pattern"),
  ]);
}

/** Puts values in; `replace` gives the text of a name. */
function fill(
  self: PyObject,
  replace: (name: string, match: PyMatch) => string,
  safe: boolean,
): string {
  const characters = toCharacters(str(getAttribute(self, "template")));
  const delimiter = str(getAttribute(self, "delimiter"));
  let text = "";
  let at = 0;
  for (const match of matchesOf(self)) {
    const { start, end } = match.found;
    text += characters.slice(at, start).join("");
    at = end;
    const { name, escaped, invalid } = kindOf(match);
    if (name !== undefined) text += replace(name, match);
    else if (escaped) text += delimiter;
    else if (!invalid) throw unrecognised(self);
    else if (safe) text += str(getItem(match, 0));
    else throw invalidPlaceholder(self, match);
  }
  return text + characters.slice(at).join("");
}

function mappingOf(mapping: Value | undefined, named: Map<string, Value>): Value {
  if (mapping === undefined) return newStrDict(named);
  if (named.size === 0) return mapping;
  return call(chainMapType(), [newStrDict(named), mapping]);
}

/** `string.Template` */
export const templateType: () => PyType = once(() => {
  const type = newNativeClass({
    name: "Template",
    module: "string",
    doc: "A string class for supporting $-substitutions.",
    attributes: {
      delimiter: "$",
      idpattern: "(?a:[_a-z][_a-z0-9]*)",
      braceidpattern: None,
      flags: flagValue(Flag.IGNORECASE),
      __init_subclass__: classMethod("(cls)", "Compile the pattern.", (cls: PyType) => {
        prepare(cls);
        return None;
      }),
      __init__: method("(self, template)", "Initialize self.", (self: PyObject, text: Value) => {
        setAttribute(self, "template", text);
        return None;
      }),
      _invalid: method("(self, mo)", "Raises ValueError.", (self: PyObject, match: PyMatch) => {
        throw invalidPlaceholder(self, match);
      }),
      substitute: method(
        "(self, mapping={}, /, **kws)",
        "The template with all names replaced.",
        (self: PyObject, mapping: Value | undefined, named: Map<string, Value>) => {
          const values = mappingOf(mapping, named);
          return fill(self, (name) => str(getItem(values, name)), false);
        },
      ),
      safe_substitute: method(
        "(self, mapping={}, /, **kws)",
        "As substitute, leaving what has no value.",
        (self: PyObject, mapping: Value | undefined, named: Map<string, Value>) => {
          const values = mappingOf(mapping, named);
          return fill(self, (name, match) => {
            try {
              return str(getItem(values, name));
            } catch (error) {
              if (!isException(error, keyError)) throw error;
              return str(getItem(match, 0));
            }
          }, true);
        },
      ),
      is_valid: method("(self)", "Whether all placeholders are well formed.", (self: PyObject) => {
        for (const match of matchesOf(self)) {
          const { name, escaped, invalid } = kindOf(match);
          if (invalid) return false;
          if (name === undefined && !escaped) throw unrecognised(self);
        }
        return true;
      }),
      get_identifiers: method("(self)", "The names, each once.", (self: PyObject) => {
        const names = new Set<string>();
        for (const match of matchesOf(self)) {
          const { name, escaped, invalid } = kindOf(match);
          if (name !== undefined) names.add(name);
          else if (!escaped && !invalid) throw unrecognised(self);
        }
        return newList([...names]);
      }),
    },
  });
  prepare(type);
  return type;
});
