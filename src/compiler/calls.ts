/**
 * Calls. A call with positional arguments only checks the callee's arity inline and calls its
 * JavaScript function; everything else goes through the general intrinsics.
 */

import type * as ast from "../syntax/ast.ts";
import { emitArray } from "./arrays.ts";
import { freeVariables } from "./bodies.ts";
import { globalChain, loadName } from "./names.ts";
import type { Resolution } from "./symtable.ts";
import { emitFormat, emitJoin } from "./templates.ts";
import { asObject, isConstant, property, type Unit, variable } from "./unit.ts";

/** Emits a call; the variable `keep` gets what is called, where that can be a function of Python's. */
export function emitCall(unit: Unit, node: ast.Call, keep?: string): string {
  const special = emitFrameCall(unit, node);
  if (special !== undefined) return special;
  const filled = emitFormat(unit, node) ?? emitJoin(unit, node);
  if (filled !== undefined) return filled;
  if (unit.threaded) return emitThreadedCall(unit, node, keep);
  const plain = node.keywords.length === 0 && node.args.length < 30 &&
    !node.args.some((each) => each.kind === "Starred");
  if (node.func.kind === "Attribute") {
    return emitMethodCall(unit, node, node.func, plain, keep);
  }
  if (plain) return emitPlainCall(unit, node, keep);
  const [callee, ...rest] = unit.sequence([
    () => unit.expression(node.func),
    ...argumentParts(unit, node),
  ]);
  return callGeneral(unit, node, callee!, rest, keep);
}

/** A call in a function as threads run it: the thread may stand still in it. */
function emitThreadedCall(unit: Unit, node: ast.Call, keep: string | undefined): string {
  const [callee, ...parts] = unit.sequence([
    () => unit.expression(node.func),
    ...argumentParts(unit, node),
  ]);
  const { before, atom } = unit.atom(callee!);
  const { args, names, mapped } = gather(unit, node, atom, parts);
  const name = mapped ? "threadCallMapped" : "threadCall";
  const position = node.func.kind === "Attribute" &&
      !node.args.some((each) => each.kind === "Starred") && !mapped
    ? unit.methodCallPosition(node, node.func)
    : unit.position(node);
  return `(${before}${
    keeping(keep, atom)
  }yield* ${name}(${atom}, ${args}, ${names}, p = ${position}))`;
}

/** The assignment that keeps what is called, text that ends in a comma. */
const keeping = (keep: string | undefined, callee: string): string =>
  keep === undefined ? "" : `${keep} = ${callee}, `;

/** The parts of an argument list in order: positional ones, then keyword values. */
function argumentParts(unit: Unit, node: ast.Call): (() => string)[] {
  const [first] = node.args;
  const positional = node.args.length === 1 && first?.kind === "Starred"
    ? [() => unit.expression(first.value)]
    : node.args.some((each) => each.kind === "Starred")
    ? [() => emitArray(unit, node.args, node)]
    : node.args.map((each) => () => unit.expression(each));
  return [...positional, ...node.keywords.map((each) => () => unit.expression(each.value))];
}

/** A call with keywords or starred arguments, its parts emitted already. */
function callGeneral(
  unit: Unit,
  node: ast.Call,
  callee: string,
  parts: string[],
  keep: string | undefined,
): string {
  const position = `p = ${unit.position(node)}`;
  const { before, atom } = unit.atom(callee);
  const { args, names, mapped } = gather(unit, node, atom, parts);
  const name = mapped ? "callMapped" : "call";
  return `(${before}${keeping(keep, atom)}${name}(${atom}, ${args}, ${names}, ${position}))`;
}

/** Arguments as an array and the names of the keywords; `mapped` where there is a `**mapping`. */
function gather(
  unit: Unit,
  node: ast.Call,
  callee: string,
  parts: string[],
): { args: string; names: string; mapped: boolean } {
  const starred = node.args.some((each) => each.kind === "Starred");
  const positionalCount = starred ? 1 : node.args.length;
  const positional = parts.slice(0, positionalCount);
  const values = parts.slice(positionalCount);
  const isSole = node.args.length === 1 && starred;
  const mapped = node.keywords.some((each) => each.arg === null) ||
    isSole && node.keywords.length > 0;
  // A sole `*value` is spread by the call itself, which names the function in its complaint.
  const array = !starred
    ? `[${positional.join(", ")}]`
    : isSole
    ? mapped
      ? positional[0]!
      : `spreadArguments(${callee}, ${positional[0]}, p = ${unit.position(node)})`
    : positional[0]!;
  if (mapped) {
    const pairs = node.keywords.map((each, i) =>
      `[${each.arg === null ? "undefined" : JSON.stringify(each.arg)}, ${values[i]}]`
    );
    return { args: array, names: `[${pairs.join(", ")}]`, mapped };
  }
  if (node.keywords.length === 0) return { args: array, names: "null", mapped };
  const names = unit.compilation.table.names(node.keywords.map((each) => each.arg!));
  const inner = starred ? `[...${array}, ${values.join(", ")}]` : `[${parts.join(", ")}]`;
  return { args: inner, names, mapped };
}

function emitPlainCall(unit: Unit, node: ast.Call, keep: string | undefined): string {
  unit.consumer = node.args.length <= 2 ? node : undefined;
  const texts = unit.expressions([node.func, ...node.args]);
  if (unit.compilation.compact) {
    const [callee, ...args] = texts;
    return `call(${callee}, [${args.join(", ")}], null)`;
  }
  const { before, atoms } = atomsOf(unit, [node.func, ...node.args], texts);
  const [callee, ...args] = atoms;
  return `(${before}${keeping(keep, callee!)}p = ${unit.position(node)}, ${invoke(callee!, args)})`;
}

/** `callee(args)` on atoms; not in parentheses. */
function invoke(text: string, args: string[]): string {
  const callee = asObject(text);
  const list = args.join(", ");
  return `(${callee}.mask & ${
    1 << args.length
  }) !== 0 ? ${callee}.js(${list}) : call(${callee}, [${list}], null)`;
}

function atomsOf(
  unit: Unit,
  nodes: ast.Expr[],
  texts: string[],
): { before: string; atoms: string[] } {
  let before = "";
  const atoms = texts.map((text, i) => {
    if (unit.isAtom(text) && unit.isStable(text, nodes.slice(i + 1), [])) return text;
    const name = unit.temporary();
    before += `${name} = ${text}, `;
    return name;
  });
  return { before, atoms };
}

function emitMethodCall(
  unit: Unit,
  node: ast.Call,
  func: ast.Attribute,
  plain: boolean,
  keep: string | undefined,
): string {
  const name = unit.mangled(func.attr);
  const quoted = JSON.stringify(name);
  const own = property("$", name);
  const inherited = property("t$", name);
  if (
    unit.compilation.compact && plain &&
    !isZeroArgumentSuper(unit, func.value)
  ) {
    const [object, ...args] = unit.expressions([func.value, ...node.args]);
    return `send(${object}, ${unit.compilation.table.attribute(name)}, [${args.join(", ")}])`;
  }
  // The attribute is looked up before the arguments are evaluated, as CPython does.
  let object = "";
  let found = "";
  let method = "";
  const isSuper = isZeroArgumentSuper(unit, func.value);
  const emitters = [
    () => {
      if (isSuper) {
        const { cell, self } = superParts(unit, func.value);
        object = self;
        method = unit.temporary();
        return `${method} = superMethod(${
          globalChain(unit, "super")
        }, ${cell}, ${self}, ${quoted}, p = ${unit.attributePosition(func)})`;
      }
      const { before, atom } = unit.atom(unit.expression(func.value));
      object = asObject(atom);
      if (
        /^\$/.test(atom) && !unit.isStable(atom, node.args, node.keywords.map((each) => each.value))
      ) {
        object = unit.temporary();
        found = unit.temporary();
        method = unit.temporary();
        return `${before}${object} = ${atom}, ${lookup(object)}`;
      }
      found = unit.temporary();
      method = unit.temporary();
      return `${before}${lookup(object)}`;
    },
    ...(plain ? node.args.map((each) => () => unit.expression(each)) : argumentParts(unit, node)),
  ];
  const lookup = (target: string) =>
    `${found} = ${target}${own}, ${method} = ${found} === undefined ? (p = ${
      unit.attributePosition(func)
    }, loadMethod(${target}, ${target}${inherited}, ${quoted})) : undefined`;
  // The look-up is an expression list; where a later part needs lines it becomes a statement.
  const texts: string[] = [];
  let lookupText = "";
  emitters.forEach((emit, index) => {
    const mark = unit.lines.length;
    const text = emit();
    if (index === 0) {
      lookupText = text;
      return;
    }
    if (unit.lines.length > mark) {
      const spills: string[] = [];
      if (lookupText !== "") spills.push(`${lookupText};`);
      lookupText = "";
      texts.forEach((each, i) => {
        if (isConstant(each)) return;
        const name = unit.freshTemporary();
        spills.push(`${name} = ${each};`);
        texts[i] = name;
      });
      unit.lines.splice(mark, 0, ...spills);
    }
    texts.push(text);
  });
  const kept = keeping(keep, isSuper ? method : `${found} ?? ${method}`);
  const head = lookupText === "" ? kept : `${lookupText}, ${kept}`;
  if (!plain) {
    const unpacks = node.args.some((each) => each.kind === "Starred") ||
      node.keywords.some((each) => each.arg === null);
    const position = unpacks ? unit.position(node) : unit.methodCallPosition(node, func);
    const callee = isSuper ? method : `${found} ?? ${method}`;
    const { args, names, mapped } = gather(unit, node, callee, texts);
    const call = mapped ? "Mapped" : "";
    const asMethod = `callMethod${call}(${method}, ${object}, ${args}, ${names}, p = ${position})`;
    if (isSuper) return `(${head}${asMethod})`;
    return `(${head}${found} === undefined ? ${asMethod} : call${call}(${found}, ${args}, ${names}, p = ${position}))`;
  }
  const position = unit.methodCallPosition(node, func);
  const { before, atoms } = atomsOf(unit, node.args, texts);
  const list = atoms.join(", ");
  const withSelf = [object, ...atoms].join(", ");
  const asMethod = `(${method}.mm & ${
    1 << atoms.length
  }) !== 0 ? ${method}.js(${withSelf}) : callMethod(${method}, ${object}, [${list}], null)`;
  if (isSuper) return `(${head}${before}p = ${position}, ${asMethod})`;
  return `(${head}${before}p = ${position}, ${found} === undefined ? (${asMethod}) : ${
    invoke(found, atoms)
  })`;
}

// Calls that need the frame

/** Whether `node` is `super()` in a method, the name not being rebound by the program. */
function isZeroArgumentSuper(unit: Unit, node: ast.Expr): boolean {
  return node.kind === "Call" && node.func.kind === "Name" && node.func.id === "super" &&
    node.args.length === 0 && node.keywords.length === 0 &&
    unit.resolve("super").where === "global" && firstParameter(unit) !== undefined &&
    unit.resolve("__class__").where === "local";
}

/** The first parameter of the function around, as it is now. */
function firstParameter(unit: Unit): string | undefined {
  const scope = unit.scope.functionScope;
  if (scope.firstParameter === undefined) return undefined;
  const text = variable(scope, scope.firstParameter);
  const { deleted } = scope.symbol(scope.firstParameter);
  return deleted ? `(${text} ?? deletedArgument())` : text;
}

function superParts(unit: Unit, node: ast.Expr): { cell: string; self: string } {
  return { cell: loadName(unit, "__class__", node), self: firstParameter(unit)! };
}

/** `super()`, `locals()`, `globals()`, `vars()` and `dir()`: they look at the frame. */
function emitFrameCall(unit: Unit, node: ast.Call): string | undefined {
  if (node.func.kind !== "Name" || node.args.length > 0 || node.keywords.length > 0) {
    return undefined;
  }
  const { id } = node.func;
  if (!["super", "locals", "globals", "vars", "dir"].includes(id)) return undefined;
  if (unit.resolve(id).where === "local") return undefined;
  const position = `p = ${unit.position(node)}`;
  const callee = unit.expression(node.func);
  if (id === "super") {
    if (firstParameter(unit) === undefined) {
      return `callSuper(${callee}, undefined, undefined, ${position})`;
    }
    const cell = unit.resolve("__class__").where === "local"
      ? loadName(unit, "__class__", node)
      : "undefined";
    return `callSuper(${callee}, ${cell}, ${firstParameter(unit)}, ${position})`;
  }
  return `callFrame(${callee}, G, ${localsText(unit)}, ${position})`;
}

/**
 * The local variables, names and values alternating, in CPython's order: plain ones, those that
 * functions inside use too, those of functions around.
 */
function localsText(unit: Unit): string {
  if (unit.kind === "module") return "undefined";
  if (unit.kind === "class") return "N";
  const scopes = [unit.scope];
  while (scopes[0]!.kind === "comprehension" && !scopes[0]!.isGenerator) {
    scopes.unshift(scopes[0]!.parent!);
  }
  const own = new Map<string, Resolution>();
  for (const scope of scopes) {
    for (const name of scope.symbols.keys()) {
      const found = scope.resolve(name);
      if (found.where === "local" && scopes.includes(found.scope)) own.set(name, found);
    }
  }
  const isCell = (name: string): boolean => {
    const found = own.get(name)!;
    return found.where === "local" && found.symbol.captured && !found.symbol.parameter;
  };
  const names = [...own.keys()];
  const free = freeVariables(scopes[0]!).filter((name) => !own.has(name));
  const ordered = [
    ...names.filter((name) => !isCell(name)),
    ...names.filter(isCell).sort(),
    ...free,
  ];
  const parts = ordered.map((name) => {
    const found = own.get(name) ?? unit.scope.resolve(name);
    if (found.where !== "local") throw new RangeError(`${name} is not local`);
    return `${JSON.stringify(name)}, ${variable(found.scope, found.symbol.name)}`;
  });
  return `[${parts.join(", ")}]`;
}
