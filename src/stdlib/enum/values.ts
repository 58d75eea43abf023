/** What enumerations are made of: the class, the namespace of its body, and what stands for values. */

import { PyDict } from "../../objects/dict.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { PyType } from "../../objects/type.ts";

/** An enumeration. */
export class PyEnumClass extends PyType {
  declare members: Map<string, PyObject>;
  /** Names without aliases. */
  declare names: string[];
  declare byValue: PyDict;
  declare unhashable: PyObject[];
  declare memberType: PyType;
  declare boundary: Value;
  declare flagMask: bigint;
  declare singlesMask: bigint;
  /** Set while the members are made. */
  declare isFlag: boolean;
  /** How the value of a member is shown; undefined where `repr` does. */
  declare valueRepr: ((value: Value) => string) | undefined;
}

/** `auto()` */
export class PyAuto extends PyObject {
  declare value: Value | undefined;
}
/** `member(value)` and `nonmember(value)` */
export class PyWrapped extends PyObject {
  declare value: Value;
  declare isMember: boolean;
}
/** The namespace of an enumeration's body. */
export class PyEnumDict extends PyDict {
  declare className: string;
  declare memberNames: Map<string, Value>;
  declare lastValues: Value[];
  declare ignored: Set<string>;
  declare autoCalled: boolean;
  declare generate: Value | undefined;
}
