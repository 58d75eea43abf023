/**
 * The front end: from source text to AST, in four steps that each know one thing.
 *
 * 1. tokenizer.ts: CPython's lexical rules and their errors.
 * 2. grammar/: CPython's grammar as a check over the tokens. It builds nothing; it says yes or
 *    throws CPython's error. Lezer's parser never refuses, so this is where refusal lives.
 * 3. normal_form.ts: the tokens written out again, at the same places, in a form that Lezer reads
 *    without tearing. Its tree says how far each construct reaches.
 * 4. build/: the tree becomes the AST; names, literals, operators and separators are read from the
 *    tokens at the places that the tree gives.
 *
 * The one principle behind 3 and 4: the tree gives extents, the tokens give meaning. What may stand
 * where was settled in 2, so nothing is checked twice. checks.ts holds what CPython refuses later.
 */

import { parser } from "@lezer/python";
import type { Module } from "./ast.ts";
import { BuildContext } from "./build/context.ts";
import { buildModule } from "./build/statement.ts";
import { appendTree, newFlatTree } from "./build/tree.ts";
import { PythonSyntaxError } from "./error.ts";
import { checkGrammar } from "./grammar/program.ts";
import { normalForm } from "./normal_form.ts";
import { Source } from "./source.ts";
import { withinStack } from "./stack_guard.ts";
import { tokenize } from "./tokenizer.ts";
import type { SourceWarning, WarningHandler } from "./warning.ts";

/**
 * Turns a program into its AST, or throws PythonSyntaxError. CPython's tokenizer and parser work
 * side by side; here each has its turn, so that their warnings are put in order before they are
 * given.
 */
export function parse(source: Source, onWarning?: WarningHandler): Module {
  const warnings = new Warnings();
  try {
    return parseWith(source, onWarning && warnings);
  } catch (error) {
    if (error instanceof PythonSyntaxError) warnings.refuse(source, error);
    throw error;
  } finally {
    if (onWarning !== undefined) warnings.give(onWarning);
  }
}

/** What was warned about while a program was read. */
class Warnings {
  /** From the tokenizer, which reads the whole source. */
  lexical: SourceWarning[] = [];
  /** From literals that the grammar's check decoded; told if the program is refused. */
  readonly checked = new Map<string, SourceWarning>();
  /** From literals of the AST. */
  built: SourceWarning[] = [];

  /** CPython reads on to the end after most errors, but not after this one. */
  refuse(source: Source, error: PythonSyntaxError): void {
    this.built = [...this.checked.values()];
    if (error.message !== "unexpected indent" || error.lineno === null) return;
    const end = source.lineStart(error.lineno + 1);
    this.lexical = this.lexical.filter((warning) => warning.start < end);
  }

  give(onWarning: WarningHandler): void {
    [...this.lexical, ...this.built].sort((a, b) => a.start - b.start).forEach(onWarning);
  }
}

function parseWith(source: Source, warnings: Warnings | undefined): Module {
  const { tokens, failure } = tokenize(source, (each) => warnings?.lexical.push(each));
  const onWarning = (each: SourceWarning) => warnings?.built.push(each);
  return withinStack("MemoryError", () => {
    checkGrammar(source, tokens, failure, (each) => {
      warnings?.checked.set(`${each.start} ${each.message}`, each);
    });
    const form = normalForm(source.text, tokens);
    const tree = newFlatTree();
    appendTree(tree, parser.parse(form.text), 0);
    const context = new BuildContext(source, tokens, form, tree, onWarning);
    for (const { start, text } of form.runs) {
      const top = appendTree(tree, parser.parse(text), start);
      context.setRun(start, start + text.length - 1, top);
    }
    return buildModule(context);
  });
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
