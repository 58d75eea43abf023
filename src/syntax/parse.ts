/**
 * The front end: from source text to AST.
 */

import { parser } from "@lezer/python";
import type { Module } from "./ast.ts";
import { BuildContext } from "./build/context.ts";
import { buildModule } from "./build/statement.ts";
import { flattenTree } from "./build/tree.ts";
import { PythonSyntaxError } from "./error.ts";
import { checkGrammar } from "./grammar/program.ts";
import { normalForm } from "./normal_form.ts";
import { Source } from "./source.ts";
import { tokenize } from "./tokenizer.ts";
import type { WarningHandler } from "./warning.ts";

/** Turns a program into its AST, or throws PythonSyntaxError. */
export function parse(source: Source, onWarning?: WarningHandler): Module {
  const { tokens, failure } = tokenize(source, onWarning);
  checkGrammar(source, tokens, failure);
  const form = normalForm(source.text, tokens);
  const tree = flattenTree(parser.parse(form.text));
  return buildModule(new BuildContext(source, tokens, form, tree, onWarning));
}

/**
 * The source of what a user gives: without a byte order mark and with `\n` as its only line end.
 * Refuses NUL characters as CPython does.
 */
export function newSource(text: string, filename: string): Source {
  if (text.includes("\0")) {
    const message = "source code string cannot contain null bytes";
    throw new PythonSyntaxError("SyntaxError", message, null, null, null, null, null);
  }
  const body = text.startsWith("\ufeff") ? text.slice(1) : text;
  return new Source(body.replace(/\r\n?/g, "\n"), filename);
}
