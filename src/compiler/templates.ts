/**
 * Text that is put together of pieces: f-strings, and the templates of `%` and `str.format` and the
 * separators of `join` that stand in the program with their values beside them. Those become what an
 * f-string becomes; a template with a fault, or that does not fit its values, is left to run time.
 */

import { readTemplate, type TemplateField } from "../kernel/format_template.ts";
import { isPlainItem, readPercent } from "../kernel/percent_format.ts";
import type * as ast from "../syntax/ast.ts";
import { isLong } from "./chains.ts";
import { asObject, type Unit } from "./unit.ts";

/** An f-string. */
export function emitJoined(unit: Unit, node: ast.JoinedStr): string {
  return joined(unit.expressions(node.values));
}

/** One text of texts. */
function joined(parts: readonly string[]): string {
  if (parts.length === 0) return '""';
  if (isLong(parts.length)) return `[${parts.join(", ")}].join("")`;
  const text = parts.join(" + ");
  return parts.length > 2 ? `inOnePiece(${text})` : parts.length > 1 ? `(${text})` : text;
}

/** `{value!conversion:spec}` */
export function emitFormatted(unit: Unit, node: ast.FormattedValue): string {
  const nodes = node.format_spec === null ? [node.value] : [node.value, node.format_spec];
  const [value, spec] = unit.expressions(nodes);
  return formatted(value!, node.conversion, spec, `p = ${unit.position(node)}`);
}

function formatted(
  value: string,
  conversion: string | null,
  spec: string | undefined,
  position: string,
): string {
  const converted = conversion === null
    ? value
    : conversion === "s"
    ? `str(${value}, ${position})`
    : conversion === "r"
    ? `repr(${value}, ${position})`
    : `ascii(${value}, ${position})`;
  if (spec !== undefined) return `format(${converted}, ${spec}, ${position})`;
  return conversion === null ? `formatPlain(${converted}, ${position})` : converted;
}

/** A piece of a template between its fields; none if it is empty. */
const piece = (text: string): string[] => text === "" ? [] : [JSON.stringify(text)];

/** `"template" % (values)`, and `"template" % value` where there is one conversion. */
export function emitPercent(unit: Unit, node: ast.BinOp): string | undefined {
  const { left, op, right } = node;
  if (op !== "Mod" || left.kind !== "Constant" || left.value.type !== "str") return undefined;
  if (unit.compilation.compact) return undefined;
  const values = right.kind === "Tuple" ? right.elts : [right];
  const template = left.value.value;
  const { items, after } = readPercent(template, false);
  if (items.length !== values.length || !items.every(isPlainItem)) return undefined;
  if (values.some((each) => each.kind === "Starred")) return undefined;
  const { before, atoms } = unit.atoms(values);
  const position = `p = ${unit.position(node)}`;
  const parts = items.flatMap((item, i) => {
    const isBare = item.width < 0 && item.precision < 0;
    const text = isBare && (item.conversion === "s" || item.conversion === "r")
      ? formatted(atoms[i]!, item.conversion, undefined, position)
      : `percentItem(${atoms[i]}, ${
        unit.compilation.table.percentItem(template, i, items.length)
      }, ${position})`;
    return [...piece(item.before), text];
  });
  const text = joined([...parts, ...piece(after)]);
  if (right.kind === "Tuple") return before === "" ? text : `(${before}${text})`;
  // Tuples and mappings are taken to pieces.
  const value = atoms[0]!;
  const ordinary = `mod(${JSON.stringify(template)}, ${value}, ${position})`;
  const isScalar = `typeof ${value} !== "object" || ${asObject(value)}.isFloat === true`;
  return `(${before}${isScalar} ? ${text} : ${ordinary})`;
}

/** `"template".format(values)` */
export function emitFormat(unit: Unit, node: ast.Call): string | undefined {
  const { func, args, keywords } = node;
  if (func.kind !== "Attribute" || func.attr !== "format") return undefined;
  if (func.value.kind !== "Constant" || func.value.value.type !== "str") return undefined;
  if (unit.compilation.compact || args.some((each) => each.kind === "Starred")) return undefined;
  const names = keywords.map((each) => each.arg);
  const { pieces, fields, failure } = readTemplate(func.value.value.value);
  const sources = failure === undefined && !names.includes(null)
    ? sourcesOf(fields, args.length, names)
    : undefined;
  if (sources === undefined) return undefined;
  const { before, atoms } = unit.atoms([...args, ...keywords.map((each) => each.value)]);
  const position = `p = ${unit.methodCallPosition(node, func)}`;
  const parts = fields.flatMap(({ conversion, spec }, i) => [
    ...piece(pieces[i]!),
    formatted(
      atoms[sources[i]!]!,
      conversion === "" ? null : conversion,
      spec === "" ? undefined : JSON.stringify(spec),
      position,
    ),
  ]);
  const text = joined([...parts, ...piece(pieces.at(-1)!)]);
  return before === "" ? text : `(${before}${text})`;
}

/** `"separator".join([values])` */
export function emitJoin(unit: Unit, node: ast.Call): string | undefined {
  const { func, args: [values], keywords } = node;
  if (func.kind !== "Attribute" || func.attr !== "join") return undefined;
  if (func.value.kind !== "Constant" || func.value.value.type !== "str") return undefined;
  if (node.args.length !== 1 || keywords.length > 0 || unit.compilation.compact) return undefined;
  if (values!.kind !== "List" && values!.kind !== "Tuple") return undefined;
  const { elts } = values!;
  if (elts.length < 2 || isLong(2 * elts.length)) return undefined;
  if (elts.some((each) => each.kind === "Starred")) return undefined;
  const { before, atoms } = unit.atoms(elts);
  const separator = JSON.stringify(func.value.value.value);
  const [first, ...others] = atoms;
  const text = joined([
    first!,
    ...separator === '""' ? others : others.map((each) => `(${separator} + ${each})`),
  ]);
  const areStrings = atoms.filter((each) => !each.startsWith('"')).map((each) =>
    `typeof ${each} === "string"`
  );
  if (areStrings.length === 0) return text;
  const position = `p = ${unit.methodCallPosition(node, func)}`;
  const ordinary = `joinValues(${separator}, [${atoms.join(", ")}], ${position})`;
  return `(${before}${areStrings.join(" && ")} ? ${text} : ${ordinary})`;
}

/** Which values the fields take: indices of positional ones, then of named ones. */
function sourcesOf(
  fields: readonly TemplateField[],
  positional: number,
  names: readonly (string | null)[],
): number[] | undefined {
  const sources: number[] = [];
  let isNumbered: boolean | undefined;
  let next = 0;
  for (const { name, first, index, conversion, nested } of fields) {
    if (nested || name !== first || !["", "s", "r", "a"].includes(conversion)) return undefined;
    if (first === "" || index !== undefined) {
      if (isNumbered === (first === "")) return undefined;
      isNumbered = first !== "";
      const source = index ?? next++;
      if (source >= positional) return undefined;
      sources.push(source);
    } else {
      const source = names.indexOf(first);
      if (source < 0) return undefined;
      sources.push(positional + source);
    }
  }
  return sources;
}
