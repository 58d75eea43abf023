/** Loading, storing and deleting names. */

import type * as ast from "../syntax/ast.ts";
import type { Resolution, Scope } from "./symtable.ts";
import { boxed } from "./doubles.ts";
import { property, type Unit, variable } from "./unit.ts";

/** The value of a name; unbound names raise. */
export function loadName(unit: Unit, name: string, at: ast.Span): string {
  return load(unit, unit.mangled(name), unit.resolve(name), at);
}

function load(unit: Unit, name: string, found: Resolution, at: ast.Span): string {
  const quoted = JSON.stringify(name);
  switch (found.where) {
    case "local": {
      const text = variable(found.scope, found.symbol.name);
      if (name === "__class__" && found.symbol.name === ".class") {
        return `(${text} ?? emptyClassCell())`;
      }
      unit.variables.set(text, found.symbol);
      if (isOwn(unit, found.scope)) {
        const value = unit.doubles.has(text) ? boxed(text) : text;
        if (unit.bound.has(text)) return value;
        return `(${value} ?? (p = ${unit.position(at)}, unboundLocal(${quoted})))`;
      }
      return `(${text} ?? (p = ${unit.position(at)}, unboundFree(${quoted})))`;
    }
    case "global":
      return `(${globalOrRaise(unit, name, at)})`;
    case "class": {
      const outside = found.outside.where === "local"
        ? `${variable(found.outside.scope, found.outside.symbol.name)} ?? (p = ${
          unit.position(at)
        }, unboundFree(${quoted}))`
        : globalOrRaise(unit, name, at);
      return `(namespaceGet(N, ${quoted}) ?? ${outside})`;
    }
  }
}

/** A global or builtin, without parentheses. */
function globalOrRaise(unit: Unit, name: string, at: ast.Span): string {
  const raise = `unboundName(${JSON.stringify(name)}${instanceText(unit)})`;
  return `${globalChain(unit, name)} ?? (p = ${unit.position(at)}, ${raise})`;
}

/**
 * The variable `self` as a second argument, since the message may say that it has the attribute: that
 * of the function, or of one around it that the function uses too.
 */
function instanceText(unit: Unit): string {
  let scope = unit.scope;
  while (scope.kind === "comprehension" && !scope.isGenerator) scope = scope.parent!;
  const found = scope.resolve("self");
  if (unit.compilation.compact || found.where !== "local" || !scope.symbols.has("self")) return "";
  const text = variable(found.scope, found.symbol.name);
  return unit.doubles.has(text) ? "" : `, ${text}`;
}

/** A global or builtin, undefined where there is none. */
export function globalChain(unit: Unit, name: string): string {
  unit.globalNames.add(name);
  const key = property("$", name);
  return `G${key} ?? B${key}`;
}

/** Whether the variables of `scope` belong to the function being emitted, so that flow is known. */
function isOwn(unit: Unit, scope: Scope): boolean {
  for (let each: Scope | null = unit.scope; each !== null; each = each.parent) {
    if (each === scope) return true;
    if (each.kind !== "comprehension" || each.isGenerator) return false;
  }
  return false;
}

/** A statement that stores `value` under a name. */
export function storeName(unit: Unit, name: string, value: string): void {
  unit.line(`${storeExpression(unit, name, value)};`);
}

/** An expression that stores; its value is the value stored (for `:=`) unless in a class body. */
export function storeExpression(unit: Unit, name: string, value: string): string {
  const found = unit.resolve(name);
  const mangled = unit.mangled(name);
  switch (found.where) {
    case "local": {
      const text = variable(found.scope, found.symbol.name);
      if (isOwn(unit, found.scope)) {
        // What is deleted somewhere may be unbound again wherever a loop comes back to.
        if (!found.symbol.deleted) unit.bound.add(text);
      }
      return `${text} = ${value}`;
    }
    case "global":
      unit.globalNames.add(mangled);
      return `G${property("$", mangled)} = ${value}`;
    case "class":
      return `namespaceSet(N, ${JSON.stringify(mangled)}, ${value})`;
  }
}

/** `del name` */
export function deleteName(unit: Unit, name: string, at: ast.Span): void {
  const found = unit.resolve(name);
  const mangled = unit.mangled(name);
  const quoted = JSON.stringify(mangled);
  const position = unit.position(at);
  switch (found.where) {
    case "local": {
      const text = variable(found.scope, found.symbol.name);
      const raise = isOwn(unit, found.scope) ? "unboundLocal" : "unboundFree";
      unit.line(`if (${text} === undefined) { p = ${position}; ${raise}(${quoted}); }`);
      unit.line(`${text} = undefined;`);
      return;
    }
    case "global": {
      const place = `G${property("$", mangled)}`;
      unit.line(`if (${place} === undefined) { p = ${position}; unboundName(${quoted}); }`);
      unit.line(`${place} = undefined;`);
      return;
    }
    case "class":
      unit.line(`p = ${position}; namespaceDelete(N, ${quoted});`);
  }
}

/** Forgets a name without complaint: the variable of an `except` clause. */
export function clearName(unit: Unit, name: string): string {
  const found = unit.resolve(name);
  const mangled = unit.mangled(name);
  switch (found.where) {
    case "local":
      return `${variable(found.scope, found.symbol.name)} = undefined;`;
    case "global":
      return `G${property("$", mangled)} = undefined;`;
    case "class":
      return `namespaceClear(N, ${JSON.stringify(mangled)});`;
  }
}
