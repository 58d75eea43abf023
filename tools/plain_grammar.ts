/**
 * Lezer's grammar as the bundle holds it. The package keeps its tables as text that is decoded digit
 * by digit, and lays colours for editors over its nodes: together a quarter of what the child's
 * start cost. The bundle gets the decoded tables, which base64 brings back in one native call, and
 * neither the colours nor the package that makes them.
 */

import { parser } from "@lezer/python";
import * as acorn from "acorn";

/** The package that the bundle must leave out. */
export const COLOURS = "@lezer/highlight";

/** What `LRParser.deserialize` made of the tables, in fields that its type declarations leave out. */
interface Tables {
  states: Uint32Array;
  data: Uint16Array;
  goto: Uint16Array;
  tokenizers: readonly { data?: Uint16Array }[];
}

type Table = Uint16Array | Uint32Array;

function decodedTables(): Record<string, Table> {
  const { states, data, goto, tokenizers } = parser as unknown as Tables;
  const tokenData = tokenizers.find((each) => each.data instanceof Uint16Array)!.data!;
  return { states, stateData: data, goto, tokenData };
}

/** JavaScript that makes the table. */
function tableText(table: Table): string {
  const bytes = new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
  return `new ${table.constructor.name}(Uint8Array.fromBase64("${bytes.toBase64()}").buffer)`;
}

/** Replaces the one match of `pattern` behind `from`; a bundle of another shape is refused. */
function replaceOnce(code: string, from: number, pattern: RegExp, replacement: string): string {
  const tail = code.slice(from);
  const count = [...tail.matchAll(new RegExp(pattern, "g"))].length;
  if (count !== 1) throw new Error(`${count} matches of ${pattern} in the bundled grammar`);
  return code.slice(0, from) + tail.replace(pattern, () => replacement);
}

/** The code without the import of the colours, and without the call that makes the grammar's. */
function withoutColours(code: string): string {
  const { body } = acorn.parse(code, { ecmaVersion: "latest", sourceType: "module" });
  const imported = body.find((each) =>
    each.type === "ImportDeclaration" && each.source.value === COLOURS
  ) as acorn.ImportDeclaration | undefined;
  const names = new Set(imported?.specifiers.map(({ local }) => local.name));
  const calls = body.flatMap((each) => each.type === "VariableDeclaration" ? each.declarations : [])
    .map(({ init }) => init)
    .filter((init) =>
      init?.type === "CallExpression" && init.callee.type === "Identifier" &&
      names.has(init.callee.name)
    ) as acorn.CallExpression[];
  if (imported === undefined || calls.length !== 1) throw new Error("The grammar has no colours");
  const [call] = calls as [acorn.CallExpression];
  return code.slice(0, imported.start) + code.slice(imported.end, call.start) + "[]" +
    code.slice(call.end);
}

/** The bundle's code with decoded tables and without colours. */
export function withPlainGrammar(bundled: string): string {
  const code = withoutColours(bundled);
  const from = code.indexOf(".deserialize({version:");
  if (from < 0) throw new Error("The bundle holds no grammar");
  let result = code;
  for (const [name, table] of Object.entries(decodedTables())) {
    const literal = new RegExp(
      `(?<=[{,])${name}:(?:"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|\`(?:[^\`\\\\]|\\\\.)*\`)`,
      "s",
    );
    result = replaceOnce(result, from, literal, `${name}:${tableText(table)}`);
  }
  // What editors ask of nodes: which bracket closes which, and the like.
  result = replaceOnce(result, from, /nodeProps:\[.*?\](?=,propSources:)/s, "nodeProps:[]");
  return replaceOnce(result, from, /propSources:\[[\w$]+\]/, "propSources:[]");
}
