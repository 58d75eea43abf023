/** Numbers: int and bool are JavaScript primitives, float and complex objects. */

import { type Int, PyObject, type Value } from "./object.ts";
import { adoptPrimitive, newBuiltinType, objectType, type PyType } from "./type.ts";

/** A float or an instance of a subclass. */
export class PyFloat extends PyObject {
  declare value: number;
}

/** Exactly a float. */
export class PyFloatExact extends PyFloat {
  override value: number;
  constructor(value: number) {
    super();
    this.value = value;
  }
}

PyFloatExact.prototype.isFloat = true;

/** A complex number or an instance of a subclass. */
export class PyComplex extends PyObject {
  declare real: number;
  declare imag: number;
}

/** Exactly a complex number. */
export class PyComplexExact extends PyComplex {
  override real: number;
  override imag: number;
  constructor(real: number, imag: number) {
    super();
    this.real = real;
    this.imag = imag;
  }
}

/** An instance of a subclass of int; ints proper are primitives. */
export class PyIntObject extends PyObject {
  declare value: Int;
}

export const intType: PyType = newBuiltinType("int", objectType, PyIntObject);
/** `bool` has no object instances: its class only carries the attributes. */
class PyBool extends PyIntObject {}
export const boolType: PyType = newBuiltinType("bool", intType, PyBool, { subclassable: false });
export const floatType: PyType = newBuiltinType("float", objectType, PyFloat);
export const complexType: PyType = newBuiltinType("complex", objectType, PyComplex);
adoptPrimitive(intType, Number.prototype);
adoptPrimitive(intType, BigInt.prototype);
adoptPrimitive(boolType, Boolean.prototype);

export const newFloat = (value: number): PyFloat => new PyFloatExact(value);
export const newComplex = (real: number, imag: number): PyComplex => new PyComplexExact(real, imag);

/** Brings a bigint back into the safe range, if it fits. */
export function normalize(value: bigint): Int {
  return value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value;
}

/** The int that `value` is (bools and instances of subclasses included), else undefined. */
export function intValue(value: Value): Int | undefined {
  switch (typeof value) {
    case "number":
    case "bigint":
      return value;
    case "boolean":
      return value ? 1 : 0;
    case "object":
      return value instanceof PyIntObject ? value.value : undefined;
    default:
      return undefined;
  }
}
