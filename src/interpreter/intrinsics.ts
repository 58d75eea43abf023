/** The run-time helpers of generated code: the implementation of the compiler's `Intrinsics`. */

import type { Intrinsics } from "../compiler/intrinsics.ts";
import { charge, tick } from "../objects/budget.ts";
import type { Variable } from "../objects/cell.ts";
import type { Code } from "../objects/code.ts";
import { newDict, PyDict } from "../objects/dict.ts";
import {
  exceptionType,
  newException,
  newNameError,
  newRuntimeError,
  newTypeError,
} from "../objects/exception.ts";
import { PyFunction, type ThreadedFunction } from "../objects/function.ts";
import { RangeIterator } from "../objects/iterator.ts";
import { newList, PyListExact } from "../objects/list.ts";
import type { PyModule } from "../objects/module.ts";
import { Ellipsis, type NativeFunction, None, type Value } from "../objects/object.ts";
import { hasSurrogates, reverseText } from "../kernel/code_points.ts";
import { productModulo } from "../kernel/integers.ts";
import { type PercentItem, readPercent } from "../kernel/percent_format.ts";
import { inOnePiece } from "../kernel/str_text.ts";
import { newFloat } from "../objects/numbers.ts";
import { PySlice, rangeType } from "../objects/range.ts";
import { newSet, type PySet } from "../objects/set.ts";
import { newTuple, type PyTuple } from "../objects/tuple.ts";
import { typeName } from "../objects/type.ts";
import {
  deleteAttribute,
  findAttribute,
  loadAttribute,
  loadMethod,
  readAttribute,
  setAttribute,
} from "../protocols/attribute.ts";
import { call, callMethod } from "../protocols/call.ts";
import * as comparisons from "../protocols/compare.ts";
import { checkInit } from "../protocols/construct.ts";
import { iterate, iteratePairs, toArray, unpack, unpackStarred } from "../protocols/iterate.ts";
import { dictGet, dictMerge, dictSet } from "../protocols/mapping.ts";
import { setAdd } from "../protocols/set_table.ts";
import * as numbers from "../protocols/number.ts";
import { frozenSetOfConstants, setFrom, setUpdate } from "../protocols/set.ts";
import { contains, deleteItem, getItem, setItem } from "../protocols/subscript.ts";
import { ascii, format, repr, str } from "../protocols/text.ts";
import { truthy } from "../protocols/truth.ts";
import { percentItem } from "../types/str_format.ts";
import { joinValues } from "../types/str_methods.ts";
import {
  attributeKeys,
  callFrame,
  callMapped,
  callMethodMapped,
  callSuper,
  send,
  spread,
  spreadArguments,
  store,
  superMethod,
} from "./calling.ts";
import * as classes from "./class_building.ts";
import * as frames from "./frames.ts";
import * as generators from "./generators.ts";
import * as importer from "./importer.ts";
import * as managers from "./managers.ts";
import * as threads from "./threads.ts";
import { threadCall } from "../protocols/threads.ts";
import * as patterns from "./patterns.ts";
import { newTypeAlias, newTypeParameter } from "./type_parameters.ts";

const unboundLocalErrorType = exceptionType("UnboundLocalError");

function newSetOf(items: Value[]): Value {
  const set = newSet();
  for (const item of items) setAdd(set, item);
  return set;
}

/** Stands in a local variable whose value is a double beside it. */
const unboxed = Object.freeze({}) as unknown as Value;

function newDictOf(pairs: Value[]): Value {
  const dict = newDict();
  for (let i = 0; i < pairs.length; i += 2) dictSet(dict, pairs[i]!, pairs[i + 1]!);
  return dict;
}

function addPairs(dict: PyDict, pairs: Value[]): void {
  for (let i = 0; i < pairs.length; i += 2) dictSet(dict, pairs[i]!, pairs[i + 1]!);
}

/** `**mapping` in a dict display. */
function addMapping(dict: PyDict, mapping: Value): void {
  if (mapping instanceof PyDict && mapping.t$__iter__ === dict.t$__iter__) {
    dictMerge(dict, mapping);
    return;
  }
  const keys = findAttribute(mapping, "keys");
  if (keys === undefined) throw newTypeError(`'${typeName(mapping)}' object is not a mapping`);
  for (const key of toArray(call(keys, []))) dictSet(dict, key, getItem(mapping, key));
}

function getSlice(object: Value, start: Value, stop: Value, step: Value): Value {
  if (step === None) {
    // Plain bounds, the usual case, without a slice object: JavaScript's mean the same.
    const from = start === None ? 0 : start;
    const to = stop === None ? Infinity : stop;
    if (typeof from === "number" && typeof to === "number") {
      if (object instanceof PyListExact) return newList(object.items.slice(from, to));
      if (typeof object === "string" && !hasSurrogates(object)) return object.slice(from, to);
    }
  } else if (step === -1 && start === None && stop === None && typeof object === "string") {
    charge(object.length >>> 6);
    return reverseText(object);
  }
  return getItem(object, new PySlice(start, stop, step));
}

function iterateRange(
  callee: Value | undefined,
  start: Value,
  stop: Value | undefined,
  step: Value | undefined,
) {
  if (callee === rangeType && typeof start === "number") {
    if (stop === undefined) return new RangeIterator(0, start, 1);
    if (typeof stop === "number") {
      if (step === undefined) return new RangeIterator(start, stop - start, 1);
      if (typeof step === "number" && step !== 0) {
        return new RangeIterator(start, Math.ceil((stop - start) / step), step);
      }
    }
  }
  const args = [start];
  if (stop !== undefined) args.push(stop);
  if (step !== undefined) args.push(step);
  return iterate(call(callee!, args));
}

function newFunction(
  code: Code,
  js: NativeFunction,
  globals: PyModule,
  mask: number,
  defaults: PyTuple | undefined,
  keywordDefaults: PyDict | undefined,
  variables?: readonly Variable[],
  threaded?: ThreadedFunction,
): Value {
  const made = new PyFunction(code, js, globals, mask, defaults, keywordDefaults);
  if (variables !== undefined) made.variables = variables;
  made.doc = code.info.doc;
  made.module = globals.$__name__;
  if (threaded !== undefined) made.threaded = threaded;
  return made;
}

function keywordDefault(callee: PyFunction, name: string): Value | undefined {
  const value = callee.kwdefaults === undefined ? undefined : dictGet(callee.kwdefaults, name);
  if (value === undefined) {
    throw newTypeError(`${callee.qualname}() missing 1 required keyword-only argument: '${name}'`);
  }
  return value;
}

function unboundLocal(name: string): never {
  throw newException(
    unboundLocalErrorType,
    `cannot access local variable '${name}' where it is not associated with a value`,
  );
}

function unboundFree(name: string): never {
  throw newNameError(
    `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
    name,
  );
}

function unboundName(name: string, self?: Value): never {
  throw newNameError(`name '${name}' is not defined`, name, self);
}

function deletedArgument(): never {
  throw newRuntimeError("super(): arg[0] deleted");
}

function emptyClassCell(): never {
  return unboundFree("__class__");
}

const formatPlain = (value: Value): string => typeof value === "string" ? value : format(value, "");

const percentItems = (templates: readonly string[]): PercentItem[] =>
  templates.flatMap((template) => readPercent(template, false).items);

/** Everything that generated code can name. */
export const intrinsics: Intrinsics<never, never> = {
  None,
  unboxed,
  Ellipsis,
  newFloat,
  newTuple,
  newList,
  newSet,
  newSetOf,
  copyOfSet: setFrom,
  frozenSetOfConstants,
  newDict,
  newDictOf,
  addPairs,
  addMapping,
  newSlice: (start: Value, stop: Value, step: Value) => new PySlice(start, stop, step),
  addToSet: (set: PySet, element: Value) => setAdd(set, element),
  addAllToSet: (set: PySet, values: Value) => setUpdate(set, values),
  strTuple: (items: string[]) => newTuple(items),
  ...numbers,
  productModulo,
  eq: comparisons.eq,
  ne: comparisons.ne,
  lt: comparisons.lt,
  le: comparisons.le,
  gt: comparisons.gt,
  ge: comparisons.ge,
  isIn: (element: Value, container: Value) => contains(container, element),
  truthy,
  loadAttribute,
  loadMethod,
  attributeKeys,
  read: readAttribute,
  send,
  store,
  superMethod,
  setAttribute,
  deleteAttribute,
  getItem,
  getSlice,
  setItem,
  deleteItem,
  call,
  callMapped,
  callMethod,
  callMethodMapped,
  callSuper,
  callFrame,
  unboundLocal,
  unboundFree,
  unboundName,
  deletedArgument,
  emptyClassCell,
  namespaceGet: classes.namespaceGet,
  namespaceSet: classes.namespaceSet,
  namespaceDelete: classes.namespaceDelete,
  namespaceClear: classes.namespaceClear,
  prepareAnnotations: classes.prepareAnnotations,
  iterate,
  iteratePairs,
  ownGenerator: generators.ownGenerator,
  ownMadeBy: generators.ownMadeBy,
  ownArgument: generators.ownArgument,
  leaveLoop: generators.leaveLoop,
  iterateRange,
  spread,
  spreadArguments,
  unpack,
  unpackStarred,
  asyncIterate: generators.asyncIterate,
  asyncNext: generators.asyncNext,
  newFunction,
  threadCall,
  threadCallMapped: threads.threadCallMapped,
  threadNext: threads.threadNext,
  threadEnter: threads.threadEnter,
  threadExit: threads.threadExit,
  keywordDefault,
  setAnnotations: classes.setAnnotations,
  newGenerator: generators.newGenerator,
  newCoroutine: generators.newCoroutine,
  newAsyncGenerator: generators.newAsyncGenerator,
  newGeneratorExpression: generators.newGeneratorExpression,
  newAsyncGeneratorExpression: generators.newAsyncGeneratorExpression,
  yieldFrom: generators.yieldFrom,
  awaitValue: generators.awaitValue,
  asyncYield: generators.asyncYield,
  beginClass: classes.beginClass,
  buildClass: classes.buildClass,
  checkInit,
  newTypeParameter,
  setTypeParameters: classes.setTypeParameters,
  newTypeAlias,
  raise: frames.raise,
  raiseAgain: frames.raiseAgain,
  reraise: frames.reraise,
  assertionError: frames.assertionError,
  caught: frames.caught,
  matches: frames.matches,
  pythonError: frames.pythonError,
  unwind: frames.unwind,
  unwindGenerator: frames.unwindGenerator,
  unwindCoroutine: frames.unwindCoroutine,
  unwindAsyncGenerator: frames.unwindAsyncGenerator,
  tooDeep: frames.tooDeep,
  enter: frames.enter,
  dropped: generators.dropped,
  tick,
  manager: managers.manager,
  asyncManager: managers.asyncManager,
  beginStar: managers.beginStar,
  matchStar: managers.matchStar,
  raisedInStar: managers.raisedInStar,
  endStar: managers.endStar,
  str,
  repr,
  ascii,
  format,
  formatPlain,
  joinValues: (separator: string, items: Value[]) => joinValues(separator, newList(items)),
  percentItem,
  percentItems,
  inOnePiece,
  matchSequence: patterns.matchSequence,
  matchMapping: patterns.matchMapping,
  matchRest: patterns.matchRest,
  matchClass: patterns.matchClass,
  importModule: importer.importModule,
  importFrom: importer.importFrom,
  importName: importer.importName,
  importStar: importer.importStar,
  importLater: importer.importLater,
} as unknown as Intrinsics<never, never>;
