/** CPython's grammar of compound statements and of a whole program, with its error rules. */

import type { LexicalError } from "../lexical_error.ts";
import { PythonSyntaxError } from "../error.ts";
import type { Source } from "../source.ts";
import type { Tokens } from "../tokens.ts";
import type { WarningHandler } from "../warning.ts";
import { StatementGrammar } from "./statements.ts";

/**
 * Throws what CPython throws for a program that its tokenizer or its grammar refuses; returns for
 * every other program (`_PyPegen_run_parser`).
 */
export function checkGrammar(
  source: Source,
  tokens: Tokens,
  failure: LexicalError | null,
  onWarning?: WarningHandler,
): void {
  if (failure === null && new ProgramGrammar(source, tokens, null, true).accepts()) return;
  const first = new ProgramGrammar(source, tokens, failure, false);
  // What is read before the program is refused is warned about all the same.
  first.onWarning = onWarning;
  const plain = first.refusal();
  if (plain === null) return;
  const second = new ProgramGrammar(source, tokens, failure, false);
  second.invalid = true;
  // The second pass goes on with the tokens that the first has fetched.
  second.fetched = first.fetched;
  if (plain.type === "UnicodeDecodeError") throw plain;
  const isFinal = first.isFinal || plain === failure?.error;
  const special = isFinal ? plain : second.refusal();
  const isSpecial = special !== null && special !== second.unexplained;
  const error = isSpecial
    ? special
    : plain === first.unexplained
    ? first.genericError(second.fetched)
    : plain;
  if (!isSpecial && error.type !== "SyntaxError") throw error;
  const fetched = Math.max(first.fetched, second.fetched);
  throw outranked(error, failure, tokens, source, fetched) ?? error;
}

/** The tokenizer's error, if it is to be told instead of the parser's. */
function outranked(
  error: PythonSyntaxError,
  failure: LexicalError | null,
  tokens: Tokens,
  source: Source,
  fetched: number,
): PythonSyntaxError | null {
  if (failure === null || error === failure.error || error.type === "MemoryError") return null;
  if (failure.raised) return failure.error;
  const line = source.lineAt(tokens.start[fetched]!);
  const { unclosed } = failure;
  return unclosed !== null && line > unclosed.line ? unclosed.error : null;
}

class ProgramGrammar extends StatementGrammar {
  /** Stands for a failure that no rule has put into words. */
  readonly unexplained = new PythonSyntaxError("SyntaxError", "", null, null, null, null, null);

  /** Whether the tokens make a program, as far as the fast pass can tell. */
  accepts(): boolean {
    return this.refusal() === null;
  }

  /** What the pass raises, `unexplained` where it only fails, null for a program. */
  refusal(): PythonSyntaxError | null {
    try {
      return this.#program() ? null : this.unexplained;
    } catch (error) {
      if (error instanceof PythonSyntaxError) return error;
      throw error;
    }
  }

  /** `_PyPegen_set_syntax_error`: what is said where no rule has something to say. */
  genericError(reached: number): PythonSyntaxError {
    const last = this.fetched;
    this.fetched = Math.max(last, reached);
    const kind = this.kinds[last]!;
    try {
      if (kind === "indent") this.raiseAt(last, "unexpected indent", "IndentationError");
      if (kind === "dedent") this.raiseAt(last, "unexpected unindent", "IndentationError");
      this.raiseAt(last, "invalid syntax");
    } catch (error) {
      if (!(error instanceof PythonSyntaxError) || kind !== "end") {
        return error as PythonSyntaxError;
      }
      // The end has no column: CPython's -1 becomes 0 on both sides.
      const { type, message, lineno, text } = error;
      return new PythonSyntaxError(type, message, lineno, 0, lineno, 0, text);
    }
  }

  /** `file`: whether all tokens make a program. */
  #program(): boolean {
    this.#statements();
    return this.accept("end");
  }

  #statements(): boolean {
    let found = false;
    while (this.#statement()) found = true;
    return found;
  }

  #statement(): boolean {
    const start = this.mark;
    if (this.#compound()) return true;
    this.mark = start;
    if (this.simpleStatements()) return true;
    this.mark = start;
    return false;
  }

  #compound(): boolean {
    const start = this.mark;
    const kind = this.peek();
    const rules: (() => boolean)[] = [];
    if (kind === "def" || kind === "@" || kind === "async") rules.push(() => this.#function());
    if (kind === "if") rules.push(() => this.#if("if"));
    if (kind === "class" || kind === "@") rules.push(() => this.#class());
    if (kind === "with" || kind === "async") rules.push(() => this.#with());
    if (kind === "for" || kind === "async") rules.push(() => this.#for());
    if (kind === "try") rules.push(() => this.#try());
    if (kind === "while") rules.push(() => this.#while());
    if (kind === "name") rules.push(() => this.#match());
    for (const rule of rules) {
      this.mark = start;
      if (rule()) return true;
    }
    return false;
  }

  /** `block`: an indented block or the rest of the line. */
  #block(): boolean {
    return this.memo("block", () => {
      const first = this.mark;
      if (this.accept("newline") && this.accept("indent") && this.#statements()) {
        if (this.accept("dedent")) return this.node("block", first);
      }
      this.mark = first;
      if (this.simpleStatements()) return this.node("block", first);
      if (this.invalid && this.accept("newline") && this.peek() !== "indent") {
        this.raiseHere("expected an indented block", "IndentationError");
      }
      this.mark = first;
      return null;
    }) !== null;
  }

  /** `':' NEWLINE !INDENT`: the block that must follow `what` is missing. */
  #missingBlock(what: string, word: number): void {
    const mark = this.mark;
    if (this.accept(":") && this.accept("newline") && this.peek() !== "indent") {
      const line = this.source.lineAt(this.tokens.start[word]!);
      const message = `expected an indented block after ${what} on line ${line}`;
      this.raiseHere(message, "IndentationError");
    }
    this.mark = mark;
  }

  /** `NEWLINE` where a colon belongs. */
  #missingColon(): void {
    if (this.accept("newline")) this.raiseHere("expected ':'");
  }

  #colonBlock(): boolean {
    return this.accept(":") && this.#block();
  }

  // Functions and classes

  #decorators(): void {
    for (;;) {
      const mark = this.mark;
      if (this.accept("@") && this.namedExpression() !== null && this.accept("newline")) continue;
      this.mark = mark;
      return;
    }
  }

  #function(): boolean {
    this.#decorators();
    const start = this.mark;
    if (this.invalid) {
      this.accept("async");
      const word = this.mark;
      if (this.accept("def") && this.accept("name")) {
        this.typeParameters();
        if (this.accept("(")) {
          this.parameters();
          if (this.accept(")")) {
            this.#returns();
            this.#missingBlock("function definition", word);
          }
        }
      }
      this.mark = start;
    }
    this.accept("async");
    if (!this.accept("def") || !this.accept("name")) return false;
    this.typeParameters();
    this.force("(");
    this.parameters();
    if (!this.accept(")")) return false;
    this.#returns();
    this.force(":");
    return this.#block();
  }

  #returns(): void {
    const mark = this.mark;
    if (this.accept("->") && this.expression() === null) this.mark = mark;
  }

  #class(): boolean {
    this.#decorators();
    const start = this.mark;
    if (this.invalid) {
      if (this.#classHead()) {
        const mark = this.mark;
        this.#missingColon();
        this.mark = mark;
        this.#missingBlock("class definition", start);
      }
      this.mark = start;
    }
    return this.#classHead() && this.#colonBlock();
  }

  #classHead(): boolean {
    if (!this.accept("class") || !this.accept("name")) return false;
    this.typeParameters();
    const mark = this.mark;
    if (this.accept("(")) {
      this.arguments();
      if (!this.accept(")")) this.mark = mark;
    }
    return true;
  }

  // Conditions and loops

  #if(word: "if" | "elif"): boolean {
    const start = this.mark;
    if (this.invalid) this.#invalidCondition(word);
    this.mark = start + 1;
    if (this.namedExpression() === null || !this.#colonBlock()) return false;
    const mark = this.mark;
    if (this.peek() === "elif") {
      this.enter();
      const isTaken = this.#if("elif");
      this.leave();
      if (isTaken) return true;
      this.mark = mark;
    }
    this.#else();
    return true;
  }

  #invalidCondition(word: string): void {
    const start = this.mark;
    this.mark++;
    if (this.namedExpression() === null) return;
    const mark = this.mark;
    this.#missingColon();
    this.mark = mark;
    this.#missingBlock(`'${word}' statement`, start);
  }

  #else(): void {
    const start = this.mark;
    if (this.peek() !== "else") return;
    if (this.invalid) {
      this.mark++;
      this.#missingBlock("'else' statement", start);
      this.mark = start;
    }
    this.mark++;
    this.force(":");
    if (!this.#block()) this.mark = start;
  }

  #while(): boolean {
    const start = this.mark;
    if (this.invalid) this.#invalidCondition("while");
    this.mark = start + 1;
    if (this.namedExpression() === null || !this.#colonBlock()) return false;
    this.#else();
    return true;
  }

  #for(): boolean {
    const start = this.mark;
    if (this.invalid) {
      this.accept("async");
      const word = this.mark;
      if (
        this.accept("for") && this.starTargets() !== null && this.accept("in") &&
        this.starExpressions() !== null
      ) {
        const mark = this.mark;
        this.#missingColon();
        this.mark = mark;
        this.#missingBlock("'for' statement", word);
      }
      this.mark = start;
    }
    this.accept("async");
    if (this.accept("for") && this.starTargets() !== null && this.accept("in")) {
      // The cut behind `in`: no other alternative is tried.
      if (this.starExpressions() === null || !this.#colonBlock()) return false;
      this.#else();
      return true;
    }
    this.mark = start;
    if (this.invalid) this.invalidForTarget();
    return false;
  }

  // `with`

  #with(): boolean {
    const start = this.mark;
    if (this.invalid) this.#invalidWith(true);
    this.accept("async");
    if (!this.accept("with")) {
      this.mark = start;
      return false;
    }
    const mark = this.mark;
    if (this.accept("(")) {
      if (this.list(() => this.#withItem() || null) !== null && this.accept(")")) {
        if (this.#colonBlock()) return true;
      }
      this.mark = mark;
    }
    if (this.gather(() => this.#withItem() || null) !== null && this.#colonBlock()) return true;
    this.mark = start;
    if (this.invalid) this.#invalidWith(false);
    return false;
  }

  #withItem(): boolean {
    const start = this.mark;
    if (this.expression() === null) return false;
    if (this.peek() !== "as") return true;
    const mark = this.mark;
    this.mark++;
    if (this.starTarget() !== null && this.isNext(",", ")", ":")) return true;
    if (this.invalid) {
      this.mark = mark + 1;
      const target = this.expression();
      if (target !== null && this.isNext(",", ")", ":")) this.raiseInvalidTarget(target, "star");
    }
    this.mark = start;
    this.expression();
    return true;
  }

  /** `invalid_with_stmt_indent` and `invalid_with_stmt`. */
  #invalidWith(isBlock: boolean): void {
    const start = this.mark;
    this.accept("async");
    const word = this.mark;
    if (this.accept("with")) {
      const first = this.mark;
      const tail = (): void => {
        if (isBlock) this.#missingBlock("'with' statement", word);
        else this.#missingColon();
      };
      if (this.gather(() => this.#looseItem(false)) !== null) tail();
      this.mark = first;
      if (this.accept("(") && this.list(() => this.#looseItem(true)) !== null && this.accept(")")) {
        tail();
      }
    }
    this.mark = start;
  }

  #looseItem(isTuple: boolean): true | null {
    const value = isTuple ? this.expressions() : this.expression();
    if (value === null) return null;
    const mark = this.mark;
    if (this.accept("as") && this.starTarget() === null) this.mark = mark;
    return true;
  }

  // `try`

  #try(): boolean {
    const start = this.mark;
    if (this.invalid) this.#invalidTry();
    this.mark = start + 1;
    this.force(":");
    if (!this.#block()) return false;
    const body = this.mark;
    if (this.#finally()) return true;
    this.mark = body;
    let handlers = 0;
    while (this.#except(false)) handlers++;
    if (handlers === 0) { while (this.#except(true)) handlers++; }
    if (handlers === 0) return false;
    this.#else();
    this.#finally();
    return true;
  }

  #invalidTry(): void {
    const start = this.mark;
    this.mark++;
    this.#missingBlock("'try' statement", start);
    if (this.accept(":") && this.#block()) {
      if (!this.isNext("except", "finally")) {
        this.raiseHere("expected 'except' or 'finally' block");
      }
    }
    this.mark = start + 1;
    const message = "cannot have both 'except' and 'except*' on the same 'try'";
    if (this.accept(":")) {
      while (this.#block());
      const mark = this.mark;
      let plain = 0;
      while (this.#except(false)) plain++;
      if (plain > 0 && this.peek() === "except" && this.peekSecond() === "*") {
        const word = this.mark;
        this.mark += 2;
        if (this.expression() !== null) {
          this.#asName();
          if (this.accept(":")) this.raiseTokens(word, word + 1, message);
        }
      }
      this.mark = mark;
      let starred = 0;
      while (this.#except(true)) starred++;
      if (starred > 0 && this.peek() === "except") {
        const word = this.mark++;
        if (this.expression() !== null) this.#asName();
        if (this.accept(":")) this.raiseTokens(word, word, message);
      }
    }
    this.mark = start;
  }

  #asName(): void {
    const mark = this.mark;
    if (this.accept("as") && !this.accept("name")) this.mark = mark;
  }

  #except(isStar: boolean): boolean {
    const start = this.mark;
    if (this.peek() !== "except") return false;
    if (this.invalid) this.#invalidExceptBlock(isStar);
    this.mark = start + 1;
    if (!isStar || this.accept("*")) {
      if (this.expression() !== null) {
        this.#asName();
        if (this.#colonBlock()) return true;
      }
      if (!isStar) {
        this.mark = start + 1;
        if (this.#colonBlock()) return true;
      }
    }
    this.mark = start;
    if (this.invalid) this.#invalidExcept();
    this.mark = start;
    return false;
  }

  #invalidExceptBlock(isStar: boolean): void {
    const start = this.mark++;
    if (!isStar || this.accept("*")) {
      const mark = this.mark;
      const what = isStar ? "'except*' statement" : "'except' statement";
      if (this.expression() !== null) {
        this.#asName();
        this.#missingBlock(what, start);
      }
      this.mark = mark;
      if (!isStar) this.#missingBlock(what, start);
    }
    this.mark = start;
  }

  #invalidExcept(): void {
    const start = this.mark++;
    this.accept("*");
    const first = this.mark;
    if (this.expression() !== null && this.accept(",") && this.expressions() !== null) {
      this.#asName();
      if (this.accept(":")) this.raiseFrom(first, "multiple exception types must be parenthesized");
    }
    this.mark = first;
    if (this.expression() !== null) {
      this.#asName();
      this.#missingColon();
    }
    this.mark = start + 1;
    this.#missingColon();
    if (this.accept("*") && this.isNext("newline", ":")) {
      this.raiseHere("expected one or more exception types");
    }
    this.mark = start;
  }

  #finally(): boolean {
    const start = this.mark;
    if (this.peek() !== "finally") return false;
    if (this.invalid) {
      this.mark++;
      this.#missingBlock("'finally' statement", start);
      this.mark = start;
    }
    this.mark++;
    this.force(":");
    if (this.#block()) return true;
    this.mark = start;
    return false;
  }

  // `match`

  #match(): boolean {
    const start = this.mark;
    if (!this.isWord("match")) return false;
    this.mark++;
    if (
      this.#subject() && this.accept(":") && this.accept("newline") && this.accept("indent")
    ) {
      let cases = 0;
      while (this.#case()) cases++;
      if (cases > 0 && this.accept("dedent")) return true;
    }
    this.mark = start;
    if (this.invalid) {
      this.mark++;
      if (this.#subject()) {
        const mark = this.mark;
        this.#missingColon();
        this.mark = mark;
        this.#missingBlock("'match' statement", start);
      }
      this.mark = start;
    }
    return false;
  }

  #subject(): boolean {
    const mark = this.mark;
    if (this.starNamedExpression() !== null && this.accept(",")) {
      this.starNamedExpressions();
      return true;
    }
    this.mark = mark;
    return this.namedExpression() !== null;
  }

  #case(): boolean {
    const start = this.mark;
    if (!this.isWord("case")) return false;
    if (this.invalid) {
      this.mark++;
      if (this.patterns() !== null) {
        this.#guard();
        const mark = this.mark;
        this.#missingColon();
        this.mark = mark;
        this.#missingBlock("'case' statement", start);
      }
      this.mark = start;
    }
    this.mark++;
    if (this.patterns() !== null) {
      this.#guard();
      if (this.#colonBlock()) return true;
    }
    this.mark = start;
    return false;
  }

  #guard(): void {
    const mark = this.mark;
    if (this.accept("if") && this.namedExpression() === null) this.mark = mark;
  }
}
