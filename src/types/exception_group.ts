/** `BaseExceptionGroup` and `ExceptionGroup`. */

import {
  exceptionType,
  initException,
  newTypeError,
  newValueError,
  PyBaseException,
} from "../objects/exception.ts";
import { newList, PyList } from "../objects/list.ts";
import { None, type PyObject, type Value } from "../objects/object.ts";
import { strValue } from "../objects/str.ts";
import { newTuple, PyTuple } from "../objects/tuple.ts";
import { PyType, typeName } from "../objects/type.ts";
import { findAttribute, getAttribute, setAttribute } from "../protocols/attribute.ts";
import { call } from "../protocols/call.ts";
import { toArray } from "../protocols/iterate.ts";
import { str } from "../protocols/text.ts";
import { truthy } from "../protocols/truth.ts";
import { constructor, defineType, member, method, slot } from "../native/define.ts";
import { classGetItem } from "./shared.ts";
import { initSlot, refuseKeywords } from "./exceptions.ts";

/** An exception group; never without exceptions. */
export interface PyExceptionGroup extends PyBaseException {
  message: Value;
  exceptions: PyTuple;
}

const baseGroupType = exceptionType("BaseExceptionGroup");
const groupType = exceptionType("ExceptionGroup");
const plainType = exceptionType("Exception");

const isPlain = (error: PyBaseException): boolean => error.type.mro.includes(plainType);

/** Whether an exception is a group. */
export function isGroup(error: PyBaseException): error is PyExceptionGroup {
  return error.type.mro.includes(baseGroupType);
}

function newGroup(cls: PyType, args: Value[]): PyExceptionGroup {
  if (args.length !== 2) {
    throw newTypeError(
      `BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`,
    );
  }
  const [message, sequence] = args as [Value, Value];
  if (strValue(message) === undefined) {
    throw newTypeError(
      `BaseExceptionGroup.__new__() argument 1 must be str, not ${typeName(message)}`,
    );
  }
  if ((sequence as PyObject).t$__getitem__ === undefined) {
    throw newTypeError("second argument (exceptions) must be a sequence");
  }
  const exceptions = toArray(sequence);
  if (exceptions.length === 0) {
    throw newValueError("second argument (exceptions) must be a non-empty sequence");
  }
  exceptions.forEach((each, i) => {
    if (!(each instanceof PyBaseException)) {
      throw newValueError(`Item ${i} of second argument (exceptions) is not an exception`);
    }
  });
  const allPlain = (exceptions as PyBaseException[]).every(isPlain);
  let type = cls;
  if (cls === baseGroupType) {
    if (allPlain) type = groupType;
  } else if (!allPlain && cls.mro.includes(plainType)) {
    throw newTypeError(
      cls === groupType
        ? "Cannot nest BaseExceptions in an ExceptionGroup"
        : `Cannot nest BaseExceptions in '${cls.name}'`,
    );
  }
  const self = initException(new type.Instance() as PyBaseException, args) as PyExceptionGroup;
  self.message = message;
  self.exceptions = newTuple(exceptions);
  return self;
}

type Matcher = (error: PyBaseException) => boolean;

function isExceptionClass(value: Value): value is PyType {
  return value instanceof PyType && value.mro.includes(exceptionType("BaseException"));
}

function matcherOf(value: Value): Matcher {
  if (isExceptionClass(value)) return (error) => error.type.mro.includes(value);
  if (value instanceof PyTuple && value.items.every(isExceptionClass)) {
    const types = value.items as PyType[];
    return (error) => types.some((type) => error.type.mro.includes(type));
  }
  const callable = typeof value === "object" && !(value instanceof PyType) &&
    value.t$__call__ !== undefined;
  if (!callable) {
    throw newTypeError(
      "expected an exception type, a tuple of exception types, or a callable (other than a class)",
    );
  }
  return (error) => truthy(call(value, [error]));
}

/** A group like `self` of other exceptions, with its traceback, cause, context and notes. */
function subset(self: PyExceptionGroup, exceptions: PyBaseException[]): PyExceptionGroup {
  const made = call(getAttribute(self, "derive"), [newList(exceptions)]);
  if (!(made instanceof PyBaseException) || !isGroup(made)) {
    throw newTypeError("derive must return an instance of BaseExceptionGroup");
  }
  made.traceback = self.traceback;
  made.context = self.context;
  made.cause = self.cause;
  made.suppressContext = self.suppressContext;
  const notes = findAttribute(self, "__notes__");
  if (notes instanceof PyList) setAttribute(made, "__notes__", newList([...notes.items]));
  return made;
}

/** The parts of an exception that match and do not; undefined where there are none. */
export interface Split {
  match: PyBaseException | undefined;
  rest: PyBaseException | undefined;
}

/** Splits an exception, groups recursively. */
export function splitException(error: PyBaseException, matches: Matcher): Split {
  if (matches(error)) return { match: error, rest: undefined };
  if (!isGroup(error)) return { match: undefined, rest: error };
  const match: PyBaseException[] = [];
  const rest: PyBaseException[] = [];
  for (const each of error.exceptions.items as PyBaseException[]) {
    const split = splitException(each, matches);
    if (split.match !== undefined) match.push(split.match);
    if (split.rest !== undefined) rest.push(split.rest);
  }
  return {
    match: match.length === 0 ? undefined : subset(error, match),
    rest: rest.length === 0 ? undefined : subset(error, rest),
  };
}

defineType(baseGroupType, {
  doc: "A combination of multiple unrelated exceptions.",
  attributes: () => ({
    __new__: constructor("(cls, /, *args, **kwargs)", "Create a group.", newGroup),
    __init__: initSlot((self: PyBaseException, args, kwargs) => {
      refuseKeywords(self, kwargs);
      self.args = args;
    }),
    __str__: slot("(self, /)", "Return str(self).", (self: PyExceptionGroup) => {
      const count = self.exceptions.items.length;
      return `${str(self.message)} (${count} sub-exception${count === 1 ? "" : "s"})`;
    }),
    __class_getitem__: classGetItem,
    derive: method(
      "(self, object, /)",
      "A group of the same kind of other exceptions.",
      (self: PyExceptionGroup, exceptions: Value) =>
        newGroup(baseGroupType, [self.message, exceptions]),
    ),
    split: method(
      "(self, object, /)",
      "The group of the exceptions that match, and the group of the others.",
      (self: PyExceptionGroup, condition: Value) => {
        const { match, rest } = splitException(self, matcherOf(condition));
        return newTuple([match ?? None, rest ?? None]);
      },
    ),
    subgroup: method(
      "(self, object, /)",
      "The group of the exceptions that match, or None.",
      (self: PyExceptionGroup, condition: Value) =>
        splitException(self, matcherOf(condition)).match ?? None,
    ),
    message: member("exception message", (self: PyExceptionGroup) => self.message),
    exceptions: member("nested exceptions", (self: PyExceptionGroup) => self.exceptions),
  }),
});
groupType.doc =
  "A combination of multiple unrelated exceptions, all of them derived from Exception.";
