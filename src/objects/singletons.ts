/** The types of `None`, `NotImplemented`, `Ellipsis`, functions, methods and descriptors. */

import { Code } from "./code.ts";
import {
  PyBoundBuiltin,
  PyBuiltin,
  PyClassMethod,
  PyFunction,
  PyGetSet,
  PyMethod,
  PyProperty,
  PyStaticMethod,
} from "./function.ts";
import { PyEllipsis, PyNone, PyNotImplemented } from "./object.ts";
import { newBuiltinType, objectType, type PyType } from "./type.ts";

const final = { subclassable: false };
const plain = { subclassable: false, hasDict: true };

export const noneType: PyType = newBuiltinType("NoneType", objectType, PyNone, final);
export const notImplementedType: PyType = newBuiltinType(
  "NotImplementedType",
  objectType,
  PyNotImplemented,
  final,
);
export const ellipsisType: PyType = newBuiltinType("ellipsis", objectType, PyEllipsis, final);
export const functionType: PyType = newBuiltinType("function", objectType, PyFunction, plain);
export const methodType: PyType = newBuiltinType("method", objectType, PyMethod, final);
export const builtinFunctionType: PyType = newBuiltinType(
  "builtin_function_or_method",
  objectType,
  PyBoundBuiltin,
  final,
);
export const codeType: PyType = newBuiltinType("code", objectType, Code, final);
export const staticmethodType: PyType = newBuiltinType("staticmethod", objectType, PyStaticMethod, {
  hasDict: true,
});
export const classmethodType: PyType = newBuiltinType("classmethod", objectType, PyClassMethod, {
  hasDict: true,
});
export const propertyType: PyType = newBuiltinType("property", objectType, PyProperty);

/** Built-ins come in several kinds, each with a type of its own, over one class. */
class PyBuiltinFunction extends PyBuiltin {}
class PyMethodDescriptor extends PyBuiltin {}
class PySlotWrapper extends PyBuiltin {}
class PyClassMethodDescriptor extends PyBuiltin {}
export const methodDescriptorType: PyType = newBuiltinType(
  "method_descriptor",
  objectType,
  PyMethodDescriptor,
  final,
);
export const wrapperDescriptorType: PyType = newBuiltinType(
  "wrapper_descriptor",
  objectType,
  PySlotWrapper,
  final,
);
export const classmethodDescriptorType: PyType = newBuiltinType(
  "classmethod_descriptor",
  objectType,
  PyClassMethodDescriptor,
  final,
);
PyBuiltinFunction.prototype.type = builtinFunctionType;

/** The class that each kind of built-in is an instance of. */
export const builtinClasses: Record<string, typeof PyBuiltin> = {
  function: PyBuiltinFunction,
  staticmethod: PyBuiltinFunction,
  new: PyBuiltinFunction,
  method: PyMethodDescriptor,
  slot: PySlotWrapper,
  classmethod: PyClassMethodDescriptor,
};

/** A bound slot: `(1).__add__`. */
export class PyMethodWrapper extends PyBoundBuiltin {}
export const methodWrapperType: PyType = newBuiltinType(
  "method-wrapper",
  objectType,
  PyMethodWrapper,
  final,
);

class PyMember extends PyGetSet {}
export const getsetType: PyType = newBuiltinType("getset_descriptor", objectType, PyGetSet, final);
export const memberType: PyType = newBuiltinType("member_descriptor", objectType, PyMember, final);

/** An attribute of a class that `__slots__` made, or a field that CPython calls a member. */
export function newMember(
  name: string,
  get: PyGetSet["get"],
  set: PyGetSet["set"],
  doc: string | undefined,
): PyGetSet {
  return new PyMember(name, get, set, doc, true);
}
