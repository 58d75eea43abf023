/** The `builtins` module: functions, types, exceptions and constants. */

import "../types/load.ts";
import { bytearrayType, bytesType } from "../objects/bytes.ts";
import { dictType } from "../objects/dict.ts";
import { exceptionType, exceptionTypes } from "../objects/exception.ts";
import { listType } from "../objects/list.ts";
import { memoryviewType } from "../objects/memoryview.ts";
import type { PyModule } from "../objects/module.ts";
import { boolType, complexType, floatType, intType } from "../objects/numbers.ts";
import { Ellipsis, NotImplemented } from "../objects/object.ts";
import { rangeType, sliceType } from "../objects/range.ts";
import { frozensetType, setType } from "../objects/set.ts";
import { classmethodType, propertyType, staticmethodType } from "../objects/singletons.ts";
import { strType } from "../objects/str.ts";
import { superType } from "../objects/super.ts";
import { tupleType } from "../objects/tuple.ts";
import { objectType, type PyType, typeType } from "../objects/type.ts";
import { addToModule, defineModule } from "../native/define.ts";
import { aggregation } from "./aggregation.ts";
import { attributes } from "./attributes.ts";
import { iteration } from "./iteration.ts";
import { enumerateType, filterType, mapType, reversedType, zipType } from "./iterators.ts";
import { numbers } from "./numbers.ts";
import { output } from "./output.ts";
import { refusals } from "./refused.ts";

/** What Python finds where no other variable has the name. */
export const builtinsModule: PyModule = defineModule(
  "builtins",
  "Built-in functions, types, exceptions, and other objects.",
  { ...numbers, ...attributes, ...iteration, ...aggregation, ...output, ...refusals },
);

const types: PyType[] = [
  objectType,
  typeType,
  boolType,
  intType,
  floatType,
  complexType,
  strType,
  bytesType,
  bytearrayType,
  memoryviewType,
  listType,
  tupleType,
  rangeType,
  sliceType,
  dictType,
  setType,
  frozensetType,
  staticmethodType,
  classmethodType,
  propertyType,
  superType,
  enumerateType,
  filterType,
  mapType,
  reversedType,
  zipType,
  ...exceptionTypes.values(),
];

for (const type of types) builtinsModule[`$${type.name}`] = type;
addToModule(builtinsModule, {
  EnvironmentError: exceptionType("OSError"),
  IOError: exceptionType("OSError"),
  Ellipsis,
  NotImplemented,
  __debug__: true,
});
