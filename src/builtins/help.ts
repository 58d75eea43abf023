/** `help`: what is known of an object, as the library's `pydoc` words it. */

import { runtime } from "../objects/runtime.ts";
import type { Value } from "../objects/object.ts";
import { typeOf } from "../objects/type.ts";
import { findAttribute } from "../protocols/attribute.ts";

/** What `help()` says when it is asked about nothing. */
export const HELP_USAGE =
  "help(object) prints the signatures and the documentation of a function, class or module.";

/** The text of a tool, which stands for a function of the embedding program; undefined for others. */
export function describeTool(value: Value): string | undefined {
  const name = typeOf(value).name === "tool" ? findAttribute(value, "__name__") : undefined;
  if (typeof name !== "string") return undefined;
  const signature = findAttribute(value, "__text_signature__") ??
    runtime.signatureText(value) ?? "(...)";
  const doc = findAttribute(value, "__doc__");
  const lines = typeof doc === "string" && doc !== "" ? doc.split("\n") : [];
  const shown = lines.map((line) => line === "" ? "\n" : `    ${line.trimEnd()}\n`).join("");
  return `Help on function ${name}:\n\n${name}${signature}\n${shown}`;
}
