/**
 * Has V8 compile chosen functions of a script together with the script, so that its code cache holds
 * them. V8 does so for function expressions in parentheses, and for those alone; everything else it
 * compiles when it is first called, in each process anew. So the chosen functions are written as
 * such expressions:
 *
 * - `function f() {}` becomes a variable that is set before all other code of the script or of the
 *   function it stands in, since functions can be called above their declaration;
 * - a method becomes a function that its class defines on the prototype when it is made, in a static
 *   block, where private names still reach it. A private method gets a public name for that;
 * - function expressions and arrow functions get parentheses.
 *
 * Constructors, accessors, methods that use `super`, and functions declared in blocks stay.
 */

import * as acorn from "acorn";
import { full, fullAncestor } from "acorn-walk";
import type { FunctionPlaces } from "./start_profile.ts";

/** A piece of the text that another takes the place of; `render` is given the inner function's. */
interface Edit {
  readonly start: number;
  readonly end: number;
  /** The part of the piece whose own edits are done first. */
  readonly inner: { readonly start: number; readonly end: number };
  readonly render: (inner: string) => string;
}

type Method = acorn.MethodDefinition | acorn.Property;

const DEFINE = "define$";
/** Puts a method where a class would: writable, configurable, not enumerable. */
const DEFINE_TEXT = `${DEFINE}=(function(target,name,value){Object.defineProperty(target,name,` +
  `{value,writable:true,configurable:true})})`;

/** The script with the functions at `places` as expressions that are compiled with it. */
export function withEagerFunctions(code: string, places: FunctionPlaces): string {
  const program = acorn.parse(code, { ecmaVersion: "latest", sourceType: "module" });
  const isChosen = (node: AnyFunction) => places.has(node.start, node.body.start, node.end);
  const publicNames = newPublicNames(program, isChosen);
  const edits: Edit[] = [];
  const hoisted = [DEFINE_TEXT];
  const hoistedInBodies = new Map<acorn.Node, string[]>();
  fullAncestor(program, (node, _state, ancestors: acorn.Node[]) => {
    const parent = ancestors.at(-2) as acorn.AnyNode | undefined;
    if (node.type === "MemberExpression") {
      const { property } = node as acorn.MemberExpression;
      if (property.type !== "PrivateIdentifier") return;
      const name = publicName(property, ancestors, publicNames);
      if (name !== undefined) edits.push(replacement(property, name));
      return;
    }
    if (!isFunction(node) || !isChosen(node)) return;
    if (node.type === "FunctionDeclaration") {
      const target = parent!.type === "Program"
        ? hoisted
        : hoistedInBody(parent!, ancestors.at(-3)!);
      if (target === undefined) return;
      edits.push({
        ...range(node),
        inner: range(node),
        render(inner) {
          const expression = inner.replace(/^((?:async )?function\*?) ?[\w$]+/, "$1");
          target.push(`${node.id.name}=(${expression})`);
          return "";
        },
      });
    } else if (parent!.type === "MethodDefinition" || isShorthand(parent!)) {
      const method = parent as Method;
      const name = method.key.type === "PrivateIdentifier"
        ? publicName(method.key, ancestors, publicNames)
        : plainName(method);
      const edit = methodEdit(method, node, name, code);
      if (edit !== undefined) edits.push(edit);
    } else edits.push({ ...range(node), inner: range(node), render: (inner) => `(${inner})` });
  });

  /** What is set first in a function's body; undefined for another block. */
  function hoistedInBody(block: acorn.Node, owner: acorn.Node): string[] | undefined {
    if (!isFunction(owner) || owner.body !== block) return undefined;
    return hoistedInBodies.getOrInsertComputed(block, () => {
      const own: string[] = [];
      const inner = { start: block.start + 1, end: block.end - 1 };
      edits.push({ ...range(block), inner, render: (text) => `{var ${own.join(",")};${text}}` });
      return own;
    });
  }

  const body = apply(code, edits);
  return `var ${hoisted.join(",")};\n${body}`;
}

function range({ start, end }: acorn.Node): { start: number; end: number } {
  return { start, end };
}

type AnyFunction =
  | acorn.FunctionDeclaration
  | acorn.FunctionExpression
  | acorn.ArrowFunctionExpression;

function isFunction(node: acorn.AnyNode | acorn.Node): node is AnyFunction {
  return node.type === "FunctionDeclaration" || node.type === "FunctionExpression" ||
    node.type === "ArrowFunctionExpression";
}

function isShorthand(node: acorn.Node): boolean {
  if (node.type !== "Property") return false;
  const { method, kind } = node as acorn.Property;
  return method || kind !== "init";
}

function plainName({ computed, key }: Method): string | undefined {
  if (computed) return undefined;
  return key.type === "Identifier" ? key.name : String((key as acorn.Literal).value);
}

/** A method as an expression; undefined where it must stay. */
function methodEdit(
  method: Method,
  node: AnyFunction,
  name: string | undefined,
  code: string,
): Edit | undefined {
  const isMethod = method.type === "Property" ? method.method : method.kind === "method";
  if (!isMethod || name === undefined) return undefined;
  if (/\bsuper\b/.test(code.slice(node.start, node.end))) return undefined;
  const head = `${node.async ? "async " : ""}function${node.generator ? "*" : ""}`;
  return {
    ...range(method),
    inner: range(node),
    render(inner) {
      const expression = `(${head}${inner})`;
      if (method.type === "Property") return `${JSON.stringify(name)}:${expression}`;
      const target = method.static ? "this" : "this.prototype";
      return `static{${DEFINE}(${target},${JSON.stringify(name)},${expression})}`;
    },
  };
}

/** For each class body the public names of its chosen private methods, by private name. */
type PublicNames = ReadonlyMap<acorn.Node, ReadonlyMap<string, string | undefined>>;

function newPublicNames(
  program: acorn.Program,
  isChosen: (node: AnyFunction) => boolean,
): PublicNames {
  const names = new Map<acorn.Node, Map<string, string | undefined>>();
  let count = 0;
  full(program, (node) => {
    if (node.type !== "ClassBody") return;
    const own = new Map<string, string | undefined>();
    for (const element of (node as acorn.ClassBody).body) {
      if (element.type === "StaticBlock" || element.key.type !== "PrivateIdentifier") continue;
      const moves = element.type === "MethodDefinition" && element.kind === "method" &&
        isChosen(element.value);
      own.set(element.key.name, moves ? `private${count++}$` : undefined);
    }
    names.set(node, own);
  });
  return names;
}

/** The public name that a private one gets, if any: the innermost class that has it says. */
function publicName(
  { name }: acorn.PrivateIdentifier,
  ancestors: readonly acorn.Node[],
  names: PublicNames,
): string | undefined {
  const owner = ancestors.findLast((each) => names.get(each)?.has(name));
  return owner === undefined ? undefined : names.get(owner)!.get(name);
}

function replacement(node: acorn.Node, text: string): Edit {
  return { ...range(node), inner: { start: node.end, end: node.end }, render: () => text };
}

/** The text with its edits done, the inner ones first. */
function apply(code: string, edits: readonly Edit[]): string {
  const sorted = edits.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  const render = (start: number, end: number): string => {
    const parts: string[] = [];
    let at = start;
    while (next < sorted.length && sorted[next]!.start < end) {
      const edit = sorted[next++]!;
      parts.push(code.slice(at, edit.start), edit.render(render(edit.inner.start, edit.inner.end)));
      at = edit.end;
    }
    parts.push(code.slice(at, end));
    return parts.join("");
  };
  return render(0, code.length);
}
