/**
 * `match`: each case is a labelled block that a failing test leaves. Names are bound only once the
 * whole pattern has matched, before the guard.
 */

import type * as ast from "../syntax/ast.ts";
import { storeName } from "./names.ts";
import { intersection } from "./try_statements.ts";
import type { Unit } from "./unit.ts";

export function emitMatch(unit: Unit, node: ast.Match): void {
  const subject = unit.unique("s");
  const done = unit.unique("l");
  unit.line(`${done}: {`, `const ${subject} = ${unit.expression(node.subject)};`);
  const before = unit.bound;
  const ends: Set<string>[] = [];
  let irrefutable = false;
  for (const each of node.cases) {
    const label = unit.unique("l");
    const captures = new Map<string, string>();
    for (const name of capturedNames(each.pattern)) captures.set(name, unit.unique("u"));
    unit.bound = new Set(before);
    unit.line(`${label}: {`);
    if (captures.size > 0) unit.line(`let ${[...captures.values()].join(", ")};`);
    unit.protectTemporaries(() => {
      emitPattern(unit, each.pattern, subject, `break ${label};`, captures);
      for (const [name, variable] of captures) storeName(unit, name, variable);
      if (each.guard !== null) unit.line(`if (!(${unit.condition(each.guard)})) break ${label};`);
      unit.emit.statements(unit, each.body);
    });
    if (!unit.terminated) {
      ends.push(unit.bound);
      unit.line(`break ${done};`);
    }
    unit.terminated = false;
    unit.line("}");
    if (each.guard === null && isIrrefutable(each.pattern)) irrefutable = true;
  }
  unit.line("}");
  if (!irrefutable) ends.push(before);
  unit.bound = intersection(ends) ?? before;
  unit.terminated = ends.length === 0;
}

function isIrrefutable(pattern: ast.Pattern): boolean {
  return pattern.kind === "MatchAs" &&
      (pattern.pattern === null || isIrrefutable(pattern.pattern)) ||
    pattern.kind === "MatchOr" && pattern.patterns.some(isIrrefutable);
}

function capturedNames(pattern: ast.Pattern): Set<string> {
  const names = new Set<string>();
  const walk = (each: ast.Pattern) => {
    switch (each.kind) {
      case "MatchAs":
        if (each.pattern !== null) walk(each.pattern);
        if (each.name !== null) names.add(each.name);
        break;
      case "MatchStar":
        if (each.name !== null) names.add(each.name);
        break;
      case "MatchMapping":
        each.patterns.forEach(walk);
        if (each.rest !== null) names.add(each.rest);
        break;
      case "MatchClass":
        each.patterns.forEach(walk);
        each.kwd_patterns.forEach(walk);
        break;
      case "MatchSequence":
      case "MatchOr":
        each.patterns.forEach(walk);
    }
  };
  walk(pattern);
  return names;
}

/** Emits the tests of a pattern on the atom `subject`; `fail` is the statement that gives up. */
function emitPattern(
  unit: Unit,
  pattern: ast.Pattern,
  subject: string,
  fail: string,
  captures: Map<string, string>,
): void {
  const position = `p = ${unit.position(pattern)}`;
  switch (pattern.kind) {
    case "MatchValue":
      unit.line(
        `if (!truthy(eq(${subject}, ${unit.expression(pattern.value)}, ${position}))) ${fail}`,
      );
      return;
    case "MatchSingleton":
      unit.line(`if (${subject} !== ${pattern.value === null ? "None" : pattern.value}) ${fail}`);
      return;
    case "MatchAs":
      if (pattern.pattern !== null) emitPattern(unit, pattern.pattern, subject, fail, captures);
      if (pattern.name !== null) unit.line(`${captures.get(pattern.name)} = ${subject};`);
      return;
    case "MatchOr":
      return emitOr(unit, pattern, subject, fail, captures);
    case "MatchSequence": {
      const star = pattern.patterns.findIndex((each) => each.kind === "MatchStar");
      const items = unit.unique("s");
      const count = star < 0 ? pattern.patterns.length : pattern.patterns.length - 1;
      const wanted = wantedItems(pattern.patterns);
      unit.line(
        `const ${items} = matchSequence(${subject}, ${count}, ${star}, ${
          wanted === undefined ? "undefined" : `[${wanted.join(", ")}]`
        }, ${position});`,
        `if (${items} === undefined) ${fail}`,
      );
      pattern.patterns.forEach((each, i) => {
        if (each.kind === "MatchStar") {
          if (each.name !== null) unit.line(`${captures.get(each.name)} = ${items}[${i}];`);
        } else emitItem(unit, each, `${items}[${i}]`, fail, captures);
      });
      return;
    }
    case "MatchMapping": {
      const keys = unit.unique("s");
      const values = unit.unique("s");
      const texts = unit.expressions(pattern.keys);
      unit.line(
        `const ${keys} = [${
          texts.join(", ")
        }], ${values} = matchMapping(${subject}, ${keys}, ${position});`,
        `if (${values} === undefined) ${fail}`,
      );
      pattern.patterns.forEach((each, i) =>
        emitItem(unit, each, `${values}[${i}]`, fail, captures)
      );
      if (pattern.rest !== null) {
        unit.line(`${captures.get(pattern.rest)} = matchRest(${subject}, ${keys});`);
      }
      return;
    }
    case "MatchClass": {
      const values = unit.unique("s");
      unit.line(
        `const ${values} = matchClass(${subject}, ${
          unit.expression(pattern.cls)
        }, ${pattern.patterns.length}, ${JSON.stringify(pattern.kwd_attrs)}, ${position});`,
        `if (${values} === undefined) ${fail}`,
      );
      [...pattern.patterns, ...pattern.kwd_patterns].forEach((each, i) =>
        emitItem(unit, each, `${values}[${i}]`, fail, captures)
      );
      return;
    }
    case "MatchStar":
      throw new RangeError("a star pattern is emitted by its sequence");
  }
}

/** The items that are looked at, where none of the others is kept: CPython asks for these alone. */
function wantedItems(patterns: readonly ast.Pattern[]): number[] | undefined {
  const ignored = (each: ast.Pattern) =>
    (each.kind === "MatchStar" || (each.kind === "MatchAs" && each.pattern === null)) &&
    each.name === null;
  const wanted = patterns.flatMap((each, i) => ignored(each) ? [] : [i]);
  const star = patterns.find((each) => each.kind === "MatchStar");
  if (wanted.length === 0) return wanted;
  return star !== undefined && ignored(star) ? wanted : undefined;
}

function emitItem(
  unit: Unit,
  pattern: ast.Pattern,
  text: string,
  fail: string,
  captures: Map<string, string>,
): void {
  if (pattern.kind === "MatchAs" && pattern.pattern === null && pattern.name === null) return;
  const item = unit.unique("s");
  unit.line(`const ${item} = ${text};`);
  emitPattern(unit, pattern, item, fail, captures);
}

function emitOr(
  unit: Unit,
  pattern: ast.MatchOr,
  subject: string,
  fail: string,
  captures: Map<string, string>,
): void {
  const matched = unit.unique("l");
  unit.line(`${matched}: {`);
  for (const each of pattern.patterns) {
    const label = unit.unique("l");
    unit.line(`${label}: {`);
    emitPattern(unit, each, subject, `break ${label};`, captures);
    unit.line(`break ${matched};`, "}");
  }
  unit.line(fail, "}");
}
