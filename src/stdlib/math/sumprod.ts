/** `math.sumprod`: exact for ints, in triple length for floats, by the operators for the rest. */

import { charge } from "../../objects/budget.ts";
import { newValueError } from "../../objects/exception.ts";
import { newFloat, PyFloatExact } from "../../objects/numbers.ts";
import type { Int, Value } from "../../objects/object.ts";
import { toDouble } from "../../kernel/integers.ts";
import { ProductSum } from "../../kernel/math_sums.ts";
import { iterate } from "../../protocols/iterate.ts";
import { add, mul } from "../../protocols/number.ts";

const LONG_LIMIT = 1n << 63n;

const fitsLong = (value: Int): boolean =>
  typeof value === "number" || (value >= -LONG_LIMIT && value < LONG_LIMIT);

const isInt = (value: Value): value is Int =>
  typeof value === "number" || typeof value === "bigint";

function double(value: Value): number | undefined {
  if (value instanceof PyFloatExact) return value.value;
  if (isInt(value)) return toDouble(value);
  return typeof value === "boolean" ? Number(value) : undefined;
}

/**
 * The running total. As in math_sumprod_impl, a faster path that has met a value it cannot take is
 * closed for good, and its total joins the others through `+`.
 */
class Total {
  total: Value = 0;
  ints: Int | undefined;
  intsOpen = true;
  floats: ProductSum | undefined;
  floatTotal = 0;
  floatsOpen = true;

  addInts(p: Value, q: Value): boolean {
    if (!isInt(p) || !isInt(q) || !fitsLong(p) || !fitsLong(q)) return false;
    const product = mul(p, q) as Int;
    const sum = add(this.ints ?? 0, product) as Int;
    if (!fitsLong(product) || !fitsLong(sum)) return false;
    this.ints = sum;
    return true;
  }

  closeInts(): void {
    this.intsOpen = false;
    if (this.ints !== undefined) this.total = add(this.total, this.ints);
  }

  addFloats(p: Value, q: Value): boolean {
    if (!(p instanceof PyFloatExact) && !(q instanceof PyFloatExact)) return false;
    const x = double(p);
    const y = double(q);
    if (x === undefined || y === undefined) return false;
    const floats = this.floats ?? new ProductSum();
    floats.add(x, y);
    const result = floats.result();
    if (result - result !== 0) return false;
    this.floats = floats;
    this.floatTotal = result;
    return true;
  }

  closeFloats(): void {
    this.floatsOpen = false;
    if (this.floats !== undefined) this.total = add(this.total, newFloat(this.floatTotal));
  }

  add(p: Value, q: Value): void {
    if (this.intsOpen) {
      if (this.addInts(p, q)) return;
      this.closeInts();
    }
    if (this.floatsOpen) {
      if (this.addFloats(p, q)) return;
      this.closeFloats();
    }
    this.total = add(this.total, mul(p, q));
  }

  finish(): Value {
    if (this.intsOpen) this.closeInts();
    if (this.floatsOpen) this.closeFloats();
    return this.total;
  }
}

/** `math.sumprod(p, q)` */
export function sumOfProducts(p: Value, q: Value): Value {
  const left = iterate(p);
  const right = iterate(q);
  const total = new Total();
  while (true) {
    charge(1);
    const x = left.next();
    const y = right.next();
    if (x === undefined && y === undefined) return total.finish();
    if (x === undefined || y === undefined) {
      throw newValueError("Inputs are not the same length");
    }
    total.add(x, y);
  }
}
