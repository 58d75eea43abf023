/** Methods that dataclasses generate: native functions that bind arguments as Python's own do. */

import { newTypeError } from "../../objects/exception.ts";
import { PyMethod } from "../../objects/function.ts";
import { type Names, type NativeFunction, PyObject, type Value } from "../../objects/object.ts";
import { newBuiltinType, objectType } from "../../objects/type.ts";
import { suggest } from "../../protocols/suggest.ts";
import { defineType, member, slot } from "../../native/define.ts";
import { callSlot, getSlot } from "../../types/function.ts";
import { once } from "../native_class.ts";

/** One parameter after `self`. */
export interface GeneratedParameter {
  name: string;
  optional: boolean;
  keywordOnly: boolean;
}

/** A generated method; `js` takes `self` and the parameters, undefined where not given. */
export class PyGenerated extends PyObject {
  declare name: string;
  declare qualname: string;
  declare annotations: Value;
  declare parameters: readonly GeneratedParameter[];
}

const generatedType = once(() =>
  defineType(newBuiltinType("function", objectType, PyGenerated, { hasDict: true }), {
    attributes: {
      __repr__: slot(
        "(self, /)",
        "Return repr(self).",
        (self: PyGenerated) => `<function ${self.qualname} at 0x7f0000000000>`,
      ),
      __call__: callSlot,
      __get__: getSlot,
      __name__: member("the name", (self: PyGenerated) => self.name),
      __qualname__: member("the qualified name", (self: PyGenerated) => self.qualname),
      __annotations__: member("the annotations", (self: PyGenerated) => self.annotations),
    },
  })
);

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;

function listed(names: string[]): string {
  const quoted = names.map((name) => `'${name}'`);
  if (quoted.length < 3) return quoted.join(" and ");
  return `${quoted.slice(0, -1).join(", ")}, and ${quoted.at(-1)}`;
}

function bindAll(self: PyGenerated, args: Value[], names: Names): (Value | undefined)[] {
  const { parameters, qualname } = self;
  const positional = parameters.filter((each) => !each.keywordOnly).length;
  const given = args.length - (names?.length ?? 0) - 1;
  const bound: (Value | undefined)[] = new Array(parameters.length);
  for (let i = 0; i < Math.min(given, positional); i++) bound[i] = args[i + 1];
  names?.forEach((name, i) => {
    const index = parameters.findIndex((each) => each.name === name);
    if (index < 0) {
      const near = suggest(name, ["self", ...parameters.map((each) => each.name)]);
      const hint = near === undefined ? "" : `. Did you mean '${near}'?`;
      throw newTypeError(`${qualname}() got an unexpected keyword argument '${name}'${hint}`);
    }
    if (bound[index] !== undefined) {
      throw newTypeError(`${qualname}() got multiple values for argument '${name}'`);
    }
    bound[index] = args[given + 1 + i];
  });
  if (given > positional) {
    const optional = parameters.filter((each) => each.optional && !each.keywordOnly).length;
    const takes = optional > 0
      ? `from ${positional + 1 - optional} to ${positional + 1}`
      : `${positional + 1}`;
    const plural = optional > 0 || positional > 0 ? "s" : "";
    const extra = parameters.filter((each, i) => each.keywordOnly && bound[i] !== undefined).length;
    const were = extra > 0
      ? `${count(given + 1, "positional argument")} (and ${
        count(extra, "keyword-only argument")
      }) were`
      : `${given + 1} were`;
    throw newTypeError(
      `${qualname}() takes ${takes} positional argument${plural} but ${were} given`,
    );
  }
  for (const keywordOnly of [false, true]) {
    const missing = parameters.filter((each, i) =>
      each.keywordOnly === keywordOnly && !each.optional && bound[i] === undefined
    ).map((each) => each.name);
    if (missing.length > 0) {
      const kind = keywordOnly ? "keyword-only" : "positional";
      throw newTypeError(
        `${qualname}() missing ${missing.length} required ${kind} argument${
          missing.length === 1 ? "" : "s"
        }: ${listed(missing)}`,
      );
    }
  }
  return bound;
}

PyGenerated.prototype.vectorcall = function (this: PyGenerated, args, names): Value {
  if (names === null && args.length < 31 && (this.mask >> args.length & 1) !== 0) {
    return this.js(...args);
  }
  if (args.length === (names?.length ?? 0)) {
    throw newTypeError(
      `${this.qualname}() missing 1 required positional argument: 'self'`,
    );
  }
  return this.js(args[0]!, ...bindAll(this, args, names));
};
PyGenerated.prototype.descrGet = function (this: PyGenerated, instance): Value {
  return instance === undefined ? this : new PyMethod(this, instance);
};

/** A generated method. */
export function newGenerated(
  name: string,
  qualname: string,
  parameters: readonly GeneratedParameter[],
  annotations: Value,
  run: NativeFunction,
): PyGenerated {
  generatedType();
  const self = new PyGenerated();
  self.name = name;
  self.qualname = qualname;
  self.parameters = parameters;
  self.annotations = annotations;
  self.js = run;
  let mask = 0;
  if (parameters.length < 29 && parameters.every((each) => !each.keywordOnly || each.optional)) {
    const positional = parameters.filter((each) => !each.keywordOnly);
    const required = positional.filter((each) => !each.optional).length;
    for (let n = required; n <= positional.length; n++) mask |= 1 << (n + 1);
  }
  self.mask = mask;
  self.mm = mask >> 1;
  return self;
}
