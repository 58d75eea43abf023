/** `Fraction.__format__`: as the fraction itself, or digits as floats have them, but exact. */

import { charge } from "../../objects/budget.ts";
import { newValueError } from "../../objects/exception.ts";
import * as ints from "../../kernel/integers.ts";
import { repr } from "../../protocols/text.ts";
import { type Ratio, roundRatio, tenTo } from "./fraction.ts";

const general =
  /^(?:(?<fill>.)?(?<align>[<>=^]))?(?<sign>[-+ ]?)(?<alt>#?)(?<width>0|[1-9][0-9]*)?(?<group>[,_]?)$/su;
const likeFloat =
  /^(?:(?<fill>.)?(?<align>[<>=^]))?(?<sign>[-+ ]?)(?<noNegativeZero>z?)(?<alt>#?)(?<zeros>0(?=[0-9]))?(?<width>0|[1-9][0-9]*)?(?<group>[,_]?)(?:\.(?<precision>0|[1-9][0-9]*))?(?<type>[eEfFgG%])$/su;

type Groups = Record<string, string | undefined>;

const grouped = (digits: string, separator: string): string =>
  separator === "" ? digits : digits.replaceAll(/\B(?=(?:\d{3})+$)/g, separator);

function pad(sign: string, body: string, groups: Groups): string {
  const width = Number(groups.width ?? 0);
  const count = Math.max(0, width - sign.length - body.length);
  charge(count);
  const fill = groups.fill ?? " ";
  switch (groups.align ?? ">") {
    case "<":
      return sign + body + fill.repeat(count);
    case "^":
      return fill.repeat(count >> 1) + sign + body + fill.repeat(count - (count >> 1));
    case "=":
      return sign + fill.repeat(count) + body;
    default:
      return fill.repeat(count) + sign + body;
  }
}

const positiveSign = (groups: Groups): string => groups.sign === "-" ? "" : groups.sign ?? "";

function formatGeneral([n, d]: Ratio, groups: Groups): string {
  const separator = groups.group ?? "";
  let body = grouped(String(ints.absolute(n)), separator);
  if (d !== 1 || groups.alt === "#") body += `/${grouped(String(d), separator)}`;
  return pad(n < 0 ? "-" : positiveSign(groups), body, groups);
}

/** The value in units of 10**exponent, rounded; without its sign. */
function roundToExponent([n, d]: Ratio, exponent: number): string {
  const magnitude = ints.absolute(n);
  return String(
    exponent >= 0
      ? roundRatio([magnitude, ints.multiply(d, tenTo(exponent), charge)])
      : roundRatio([ints.multiply(magnitude, tenTo(-exponent), charge), d]),
  );
}

/** The value rounded to so many significant digits, and the exponent of the last. */
function roundToFigures(ratio: Ratio, figures: number): [digits: string, exponent: number] {
  if (ratio[0] === 0) return ["0", 1 - figures];
  const top = String(ints.absolute(ratio[0]));
  const bottom = String(ratio[1]);
  const exponent = top.length - bottom.length + (bottom <= top ? 1 : 0) - figures;
  const digits = roundToExponent(ratio, exponent);
  return digits.length === figures + 1 ? [digits.slice(0, -1), exponent + 1] : [digits, exponent];
}

function formatLikeFloat(ratio: Ratio, groups: Groups): string {
  const type = groups.type!;
  const precision = Number(groups.precision ?? 6);
  const alternate = groups.alt === "#";
  let digits: string;
  let point = precision;
  let suffix = type === "%" ? "%" : "";
  if ("fF%".includes(type)) digits = roundToExponent(ratio, -precision - (type === "%" ? 2 : 0));
  else {
    const isGeneral = type === "g" || type === "G";
    const figures = isGeneral ? Math.max(precision, 1) : precision + 1;
    const [significand, exponent] = roundToFigures(ratio, figures);
    digits = significand;
    const scientific = !isGeneral || exponent > 0 || exponent + figures <= -4;
    point = scientific ? figures - 1 : -exponent;
    if (scientific) {
      const shown = exponent + point;
      const letter = type === "E" || type === "G" ? "E" : "e";
      suffix = `${letter}${shown < 0 ? "-" : "+"}${String(Math.abs(shown)).padStart(2, "0")}`;
    }
  }
  const zero = /^0*$/.test(digits);
  const negative = ratio[0] < 0 && !(zero && groups.noNegativeZero === "z");
  digits = digits.padStart(point + 1, "0");
  let leading = digits.slice(0, digits.length - point);
  let fraction = digits.slice(digits.length - point);
  if ((type === "g" || type === "G") && !alternate) fraction = fraction.replace(/0+$/, "");
  const trailing = (fraction === "" && !alternate ? "" : ".") + fraction + suffix;
  const sign = negative ? "-" : positiveSign(groups);
  const separator = groups.group ?? "";
  if (groups.zeros !== undefined) {
    const least = Number(groups.width ?? 0) - sign.length - trailing.length;
    leading = leading.padStart(separator === "" ? least : Math.floor(3 * least / 4) + 1, "0");
  }
  return pad(sign, grouped(leading, separator) + trailing, groups);
}

/** `format(fraction, spec)` */
export function formatRatio(ratio: Ratio, spec: string, typeName: string): string {
  const asGeneral = general.exec(spec);
  if (asGeneral !== null) return formatGeneral(ratio, asGeneral.groups!);
  const match = likeFloat.exec(spec);
  if (
    match === null ||
    (match.groups!.align !== undefined && match.groups!.zeros !== undefined)
  ) {
    throw newValueError(
      `Invalid format specifier ${repr(spec)} for object of type ${repr(typeName)}`,
    );
  }
  return formatLikeFloat(ratio, match.groups!);
}
