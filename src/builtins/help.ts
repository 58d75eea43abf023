/** The text that `help` prints. */

import {
  PyBoundBuiltin,
  PyBuiltin,
  PyFunction,
  PyGetSet,
  PyMethod,
  PyProperty,
} from "../objects/function.ts";
import { runtime } from "../objects/runtime.ts";
import { PyModule } from "../objects/module.ts";
import { None, type Value } from "../objects/object.ts";
import { PyType, typeOf } from "../objects/type.ts";
import { findAttribute } from "../protocols/attribute.ts";

/** What `help(value)` prints, without the last line end. */
export function describe(value: Value): string {
  if (value instanceof PyModule) return describeModule(value);
  if (value instanceof PyType) return describeClass(value);
  if (isFunction(value) || isTool(value)) {
    return `Help on ${value instanceof PyBuiltin ? "built-in function" : "function"} ` +
      `${nameOf(value)}:\n\n${describeFunction(nameOf(value), value, "")}`;
  }
  const type = typeOf(value);
  return `Help on ${type.name} object:\n\n${describeClass(type)}`;
}

function isFunction(value: Value): boolean {
  return value instanceof PyFunction || value instanceof PyBuiltin || value instanceof PyMethod ||
    value instanceof PyBoundBuiltin;
}

/** Whether it stands for a function: it has a name, a type of its own, and can be called. */
function isTool(value: Value): boolean {
  return typeOf(value).name === "tool" && nameOf(value) !== "?";
}

function nameOf(value: Value): string {
  const name = findAttribute(value, "__name__");
  return typeof name === "string" ? name : "?";
}

/** The parameters of a function as text. */
function parameters(value: Value): string {
  const own = isTool(value) ? findAttribute(value, "__text_signature__") : undefined;
  return typeof own === "string" ? own : runtime.signatureText(value) ?? ownParameters(value);
}

function ownParameters(value: Value): string {
  if (value instanceof PyMethod) return ownParameters(value.func);
  if (value instanceof PyBoundBuiltin) return ownParameters(value.builtin);
  return value instanceof PyBuiltin ? value.signature.text : "(...)";
}

/** The lines of the documentation, indented. */
function docLines(value: Value, indent: string): string {
  const doc = findAttribute(value, "__doc__");
  if (typeof doc !== "string" || doc === "") return "";
  return doc.split("\n").map((line) => line === "" ? "" : `${indent}${line.trimEnd()}`).join("\n") +
    "\n";
}

function describeFunction(name: string, value: Value, indent: string): string {
  return `${indent}${name}${parameters(value)}\n${docLines(value, indent + "    ")}`;
}

function describeClass(type: PyType): string {
  const bases = type.bases.filter((base) => base.name !== "object").map((base) => base.name);
  let text = `class ${type.name}(${bases.join(", ")})\n${docLines(type, "    ")}`;
  for (const [name, value] of type.namespace) {
    if (name.startsWith("_")) continue;
    if (value instanceof PyGetSet || value instanceof PyProperty) {
      text += `\n    ${name}\n${docLines(value, "        ")}`;
    } else if (isFunction(value)) text += "\n" + describeFunction(name, value, "    ");
  }
  return text;
}

function describeModule(module: PyModule): string {
  const doc = module.$__doc__;
  let text = `Help on module ${module.name}:\n\n`;
  if (doc !== undefined && doc !== None) text += docLines(module, "    ");
  for (const key of Object.keys(module)) {
    if (!key.startsWith("$") || key.startsWith("$_")) continue;
    const value = module[key as `$${string}`]!;
    if (isFunction(value)) text += "\n" + describeFunction(key.slice(1), value, "");
    else if (value instanceof PyType) text += `\nclass ${value.name}\n${docLines(value, "    ")}`;
  }
  return text;
}
