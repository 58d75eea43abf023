/** What CPython's compiler refuses in the patterns of `match` (`codegen_pattern_*`). */

import type { ConstantValue, Expr, Match, MatchMapping, Pattern, Span } from "../ast.ts";
import { byteErrorAt } from "../lexical_error.ts";
import type { Source } from "../source.ts";

/** Throws for a `match` statement that CPython refuses to compile. */
export function checkMatch(statement: Match, source: Source): void {
  const last = statement.cases.length - 1;
  statement.cases.forEach(({ pattern, guard }, index) => {
    const checker = new PatternChecker(source);
    checker.check(pattern, new Set(), guard !== null || index === last);
  });
}

class PatternChecker {
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  #refuse(message: string, at: Span): never {
    throw byteErrorAt(this.#source, message, at.start, at.end);
  }

  /** `names` are those bound so far; `mayMatchAll` is CPython's `allow_irrefutable`. */
  check(pattern: Pattern, names: Set<string>, mayMatchAll: boolean): void {
    switch (pattern.kind) {
      case "MatchValue":
        if (!isLiteralOrAttribute(pattern.value)) {
          this.#refuse("patterns may only match literals and attribute lookups", pattern);
        }
        return;
      case "MatchSingleton":
        return;
      case "MatchStar":
        this.#bind(pattern.name, pattern, names);
        return;
      case "MatchSequence": {
        const stars = pattern.patterns.filter((part) => part.kind === "MatchStar");
        if (stars.length > 1) {
          this.#refuse("multiple starred names in sequence pattern", pattern);
        }
        for (const part of pattern.patterns) this.check(part, names, true);
        return;
      }
      case "MatchMapping":
        this.#mappingKeys(pattern);
        for (const part of pattern.patterns) this.check(part, names, true);
        this.#bind(pattern.rest, pattern, names);
        return;
      case "MatchClass":
        pattern.kwd_attrs.forEach((name, index) => {
          const again = pattern.kwd_attrs.indexOf(name, index + 1);
          if (again >= 0) {
            const message = `attribute name repeated in class pattern: ${name}`;
            this.#refuse(message, pattern.kwd_patterns[again]!);
          }
        });
        for (const part of pattern.patterns) this.check(part, names, true);
        for (const part of pattern.kwd_patterns) this.check(part, names, true);
        return;
      case "MatchAs":
        if (pattern.pattern === null && !mayMatchAll) {
          const what = pattern.name === null ? "wildcard" : `name capture '${pattern.name}'`;
          this.#refuse(`${what} makes remaining patterns unreachable`, pattern);
        }
        if (pattern.pattern !== null) this.check(pattern.pattern, names, mayMatchAll);
        this.#bind(pattern.name, pattern, names);
        return;
      case "MatchOr":
        this.#alternatives(pattern.patterns, pattern, names, mayMatchAll);
    }
  }

  #alternatives(
    patterns: Pattern[],
    whole: Span,
    names: Set<string>,
    mayMatchAll: boolean,
  ): void {
    let expected: Set<string> | null = null;
    const last = patterns.length - 1;
    patterns.forEach((part, index) => {
      const bound = new Set<string>();
      this.check(part, bound, mayMatchAll && index === last);
      expected ??= bound;
      if (expected.symmetricDifference(bound).size > 0) {
        this.#refuse("alternative patterns bind different names", whole);
      }
    });
    for (const name of expected ?? []) this.#bind(name, whole, names);
  }

  #bind(name: string | null, at: Span, names: Set<string>): void {
    if (name === null) return;
    if (name === "__debug__") this.#refuse("cannot assign to __debug__", at);
    if (names.has(name)) this.#refuse(`multiple assignments to name '${name}' in pattern`, at);
    names.add(name);
  }

  #mappingKeys(pattern: MatchMapping): void {
    const seen = new Set<string>();
    for (const key of pattern.keys) {
      if (!isLiteralOrAttribute(key)) {
        const message = "mapping pattern keys may only match literals and attribute lookups";
        this.#refuse(message, pattern);
      }
      if (key.kind === "Attribute") continue;
      const text = constantRepr(key);
      if (seen.has(text)) {
        this.#refuse(`mapping pattern checks duplicate key (${text})`, pattern);
      }
      seen.add(text);
    }
  }
}

function isLiteralOrAttribute(value: Expr): boolean {
  return value.kind === "Constant" || value.kind === "Attribute" || value.kind === "UnaryOp" ||
    value.kind === "BinOp";
}

/** The literal as `repr` shows it, equal for equal keys of one type. */
function constantRepr(key: Expr): string {
  if (key.kind === "UnaryOp") return "-" + constantRepr(key.operand);
  if (key.kind === "BinOp") {
    const sign = key.op === "Sub" ? "-" : "+";
    return `(${constantRepr(key.left)}${sign}${constantRepr(key.right)})`;
  }
  return key.kind === "Constant" ? valueRepr(key.value) : "";
}

function valueRepr(value: ConstantValue): string {
  switch (value.type) {
    case "None":
    case "Ellipsis":
      return value.type;
    case "bool":
      return value.value ? "True" : "False";
    case "int":
      return String(value.value);
    case "float":
      return Number.isInteger(value.value) ? `${value.value}.0` : String(value.value);
    case "complex":
      return `${value.imag}j`;
    case "bytes":
      return `b'${String.fromCharCode(...value.value)}'`;
    case "str":
      return value.value.includes("'") && !value.value.includes('"')
        ? `"${value.value}"`
        : `'${value.value.replaceAll("'", "\\'")}'`;
  }
}
