/** Assignment, augmented assignment, annotations and `del`. */

import type * as ast from "../syntax/ast.ts";
import { annotationText } from "./annotations.ts";
import { doubleOf, inPlace } from "./doubles.ts";
import { fuse, fuseInPlace } from "./floats.ts";
import { emitOperatorOn, isNotIndex, readAttribute } from "./expressions.ts";
import { deleteName, loadName, storeName } from "./names.ts";
import type { Scope, Symbol } from "./symtable.ts";
import { asObject, property, type Unit, variable } from "./unit.ts";

/** Stores the value of an expression's text, which is used once, into a target. */
export function emitAssign(unit: Unit, target: ast.Expr, value: string): void {
  switch (target.kind) {
    case "Name":
      return storeName(unit, target.id, value);
    case "Attribute": {
      const kept = keep(unit, value, target);
      const object = keep(unit, unit.expression(target.value));
      return storeAttribute(unit, target, object, unit.mangled(target.attr), kept);
    }
    case "Subscript": {
      const kept = keep(unit, value, target);
      return storeSubscript(unit, target, kept);
    }
    case "Tuple":
    case "List":
      return emitUnpack(unit, target, value);
    default:
      throw new RangeError(`cannot assign to ${target.kind}`);
  }
}

/**
 * An atom with the value of `text`, computed by a statement now if need be: where evaluating `during`
 * may change the variable.
 */
function keep(unit: Unit, text: string, ...during: ast.Expr[]): string {
  const isKept = unit.isAtom(text) &&
    (!text.startsWith("$") || unit.variables.get(text)?.capturedAssigned === false) &&
    unit.isStable(text, [], during);
  if (isKept) return text;
  const name = unit.temporary();
  unit.line(`${name} = ${text};`);
  return name;
}

/** `object.name = value` on atoms. */
function storeAttribute(
  unit: Unit,
  node: ast.Attribute,
  object: string,
  name: string,
  value: string,
): void {
  const target = asObject(object);
  if (unit.compilation.compact) {
    unit.line(`store(${target}, ${unit.compilation.table.attribute(name)}, ${value});`);
    return;
  }
  const found = unit.temporary();
  unit.line(
    `if (${target}.settable === true && ((${found} = ${target}${
      property("t$", name)
    }) === undefined || ` +
      `${found}.descrSet === undefined)) ${target}${property("$", name)} = ${value};`,
    `else { p = ${unit.attributePosition(node)}; setAttribute(${target}, ${
      JSON.stringify(name)
    }, ${value}); }`,
  );
}

function storeSubscript(unit: Unit, target: ast.Subscript, value: string): void {
  const [object, key] = unit.expressions([target.value, target.slice]);
  if (isNotIndex(target.slice) || unit.compilation.compact) {
    unit.line(`p = ${unit.position(target)}; setItem(${object}, ${key}, ${value});`);
    return;
  }
  const a = asObject(keep(unit, object!, target.slice));
  const k = keep(unit, key!);
  storeItem(unit, target, a, k, value);
}

/** `object[key] = value` on atoms. */
function storeItem(unit: Unit, node: ast.Span, object: string, key: string, value: string): void {
  const isInt = /^\d+$/.test(key) ? "" : `typeof ${key} === "number" && ${key} >= 0 && `;
  unit.line(
    `if (${object}.isList === true && ${isInt}${key} < ${object}.items.length) ${object}.items[${key}] = ${value};`,
    `else { p = ${unit.position(node)}; setItem(${object}, ${key}, ${value}); }`,
  );
}

function emitUnpack(unit: Unit, target: ast.Tuple | ast.List, value: string): void {
  const star = target.elts.findIndex((each) => each.kind === "Starred");
  const items = unit.temporary();
  const position = `p = ${unit.position(target)}`;
  if (star < 0) unit.line(`${items} = unpack(${value}, ${target.elts.length}, ${position});`);
  else {
    const after = target.elts.length - star - 1;
    unit.line(`${items} = unpackStarred(${value}, ${star}, ${after}, ${position});`);
  }
  target.elts.forEach((each, i) => {
    emitAssign(unit, each.kind === "Starred" ? each.value : each, `${items}[${i}]`);
  });
}

/** `a = b = value` */
export function emitAssignStatement(unit: Unit, node: ast.Assign): void {
  const { targets, value } = node;
  if (targets.every((each) => isDouble(unit, each)) && emitDouble(unit, targets, value)) return;
  if (targets.length === 1) {
    const target = targets[0]!;
    if (swapTargets(target, value)) return emitParallel(unit, target, value);
    return emitAssign(unit, target, unit.expression(value));
  }
  const kept = unit.temporary();
  unit.line(`${kept} = ${unit.expression(value)};`);
  for (const target of targets) emitAssign(unit, target, kept);
}

/** Whether a target is a variable that may hold a raw double. */
function isDouble(unit: Unit, target: ast.Expr): target is ast.Name {
  if (target.kind !== "Name") return false;
  const found = unit.resolve(target.id);
  return found.where === "local" && unit.doubles.has(variable(found.scope, found.symbol.name));
}

/**
 * Assigns float arithmetic as a raw double, with the ordinary code (`store`, of the value if not
 * given) where it is not of floats; false where the value is no such arithmetic.
 */
function emitDouble(
  unit: Unit,
  targets: readonly ast.Expr[],
  value: ast.Expr,
  store?: () => void,
): boolean {
  const fused = unit.fusing ? undefined : fuse(unit, value);
  if (fused === undefined || !fused.hasFloat || (fused.operators === 0 && fused.tests.length > 0)) {
    return false;
  }
  const names = (targets as ast.Name[]).map((each) => {
    const found = unit.resolve(each.id) as { scope: Scope; symbol: Symbol };
    return variable(found.scope, found.symbol.name);
  });
  const raw = [
    ...names.map((each, i) => `${doubleOf(each)} = ${i === 0 ? fused.text : doubleOf(names[0]!)};`),
    ...names.map((each) => `${each} = unboxed;`),
  ];
  if (fused.tests.length === 0) unit.line(...raw);
  else {
    unit.line(`if (${fused.tests.join(" && ")}) {`, ...raw, "} else {");
    unit.fusing = true;
    if (store !== undefined) store();
    else {
      const kept = keep(unit, unit.expression(value));
      for (const each of targets) emitAssign(unit, each, kept);
    }
    unit.fusing = false;
    unit.line("}");
  }
  for (const each of names) unit.bound.add(each);
  return true;
}

type Sequence = ast.Tuple | ast.List;

/** `a, b = x, y` without stars: no tuple needs to be made. */
function swapTargets(target: ast.Expr, value: ast.Expr): boolean {
  return target.kind === "Tuple" && value.kind === "Tuple" &&
    target.elts.length === value.elts.length && value.elts.length <= 8 &&
    !target.elts.some((each) => each.kind === "Starred") &&
    !value.elts.some((each) => each.kind === "Starred");
}

function emitParallel(unit: Unit, target: ast.Expr, value: ast.Expr): void {
  const texts = unit.expressions((value as Sequence).elts);
  const kept = texts.map((text) => {
    const name = unit.temporary();
    unit.line(`${name} = ${text};`);
    return name;
  });
  (target as Sequence).elts.forEach((each, i) => emitAssign(unit, each, kept[i]!));
}

const inplaceNames: Record<ast.Operator, string> = {
  Add: "iadd",
  Sub: "isub",
  Mult: "imul",
  MatMult: "imatmul",
  Div: "itruediv",
  Mod: "imod",
  Pow: "ipow",
  LShift: "ilshift",
  RShift: "irshift",
  BitOr: "ior",
  BitXor: "ixor",
  BitAnd: "iand",
  FloorDiv: "ifloordiv",
};

/** `target OP= value` */
export function emitAugAssign(unit: Unit, node: ast.AugAssign): void {
  const { target } = node;
  if (
    isDouble(unit, target) &&
    emitDouble(unit, [target], inPlace(node), () => emitAugAssign(unit, node))
  ) return;
  const intrinsic = inplaceNames[node.op];
  const combine = (current: string): string => {
    const fused = unit.fusing ? undefined : fuseInPlace(unit, current, node.op, node.value);
    const { fusing } = unit;
    unit.fusing ||= fused !== undefined;
    const value = unit.expression(node.value);
    unit.fusing = fusing;
    const { before, atom } = unit.atom(value);
    const ordinary = `(${before}${emitOperatorOn(unit, node, node.op, current, atom, intrinsic)})`;
    return fused === undefined
      ? ordinary
      : `(${fused.test} ? newFloat(${fused.text}) : ${ordinary})`;
  };
  switch (target.kind) {
    case "Name": {
      // The target is read before the value is evaluated.
      const text = loadName(unit, target.id, target);
      const simple = unit.isAtom(text) && unit.isStable(text, [], [node.value]);
      if (simple) return storeName(unit, target.id, combine(text));
      const current = unit.temporary();
      unit.line(`${current} = ${text};`);
      return storeName(unit, target.id, combine(current));
    }
    case "Attribute": {
      const object = keep(unit, unit.expression(target.value), node.value);
      const name = unit.mangled(target.attr);
      const current = unit.temporary();
      unit.line(`${current} = ${readAttribute(unit, target, object, name)};`);
      unit.line(`${current} = ${combine(current)};`);
      return storeAttribute(unit, target, object, name, current);
    }
    case "Subscript": {
      const [objectText, keyText] = unit.expressions([target.value, target.slice]);
      const object = asObject(keep(unit, objectText!, target.slice, node.value));
      const key = keep(unit, keyText!, node.value);
      const current = unit.temporary();
      if (isNotIndex(target.slice) || unit.compilation.compact) {
        unit.line(`${current} = getItem(${object}, ${key}, p = ${unit.position(target)});`);
        unit.line(`${current} = ${combine(current)};`);
        unit.line(`p = ${unit.position(target)}; setItem(${object}, ${key}, ${current});`);
        return;
      }
      const isInt = /^\d+$/.test(key) ? "" : ` && typeof ${key} === "number" && ${key} >= 0`;
      unit.line(
        `${current} = ${object}.hasItems === true${isInt} && (${current} = ${object}.items[${key}]) !== undefined ? ${current} : ` +
          `getItem(${object}, ${key}, p = ${unit.position(target)});`,
      );
      unit.line(`${current} = ${combine(current)};`);
      return storeItem(unit, target, object, key, current);
    }
  }
}

/** `target: annotation = value` */
export function emitAnnAssign(unit: Unit, node: ast.AnnAssign): void {
  const { target } = node;
  if (node.value !== null) emitAssign(unit, target, unit.expression(node.value));
  else if (target.kind === "Attribute") unit.line(`${unit.expression(target.value)};`);
  else if (target.kind === "Subscript") {
    unit.line(`${unit.expressions([target.value, target.slice]).join("; ")};`);
  }
  const kept = target.kind === "Name" && node.simple;
  // In a function annotations are not evaluated at all.
  if (unit.kind !== "module" && unit.kind !== "class") return;
  if (!kept) {
    if (!unit.compilation.futureAnnotations) unit.line(`${unit.expression(node.annotation)};`);
    return;
  }
  const value = annotationText(unit, node.annotation);
  const name = JSON.stringify(unit.mangled((target as ast.Name).id));
  unit.line(
    `p = ${unit.position(node)}; setItem(${
      loadName(unit, "__annotations__", node)
    }, ${name}, ${value});`,
  );
}

/** `del target` */
export function emitDelete(unit: Unit, target: ast.Expr): void {
  switch (target.kind) {
    case "Name":
      return deleteName(unit, target.id, target);
    case "Attribute":
      unit.line(
        `deleteAttribute(${unit.expression(target.value)}, ${
          JSON.stringify(unit.mangled(target.attr))
        }, p = ${unit.attributePosition(target)});`,
      );
      return;
    case "Subscript": {
      const [object, key] = unit.expressions([target.value, target.slice]);
      unit.line(`deleteItem(${object}, ${key}, p = ${unit.position(target)});`);
      return;
    }
    case "Tuple":
    case "List":
      for (const each of target.elts) emitDelete(unit, each);
      return;
    default:
      throw new RangeError(`cannot delete ${target.kind}`);
  }
}
