/**
 * The run-time helpers that generated code may name: everything else it can reach is the program's
 * own. This interface is the list to audit; interpreter/intrinsics.ts implements it.
 *
 * `V` is a Python value and `T` a type of the interpreter's that generated code only passes on.
 * Where a helper is given a further argument in generated code, that is `p = …`, which sets the
 * current position after the operands were evaluated and before the helper runs.
 */
export interface Intrinsics<V, T> {
  // Values
  None: V;
  /** What a variable holds whose value is a double beside it; never a Python value. */
  unboxed: V;
  Ellipsis: V;
  newFloat(value: number): V;
  newTuple(items: V[]): V;
  newList(items: V[]): V;
  newSet(): V;
  newSetOf(items: V[]): V;
  copyOfSet(set: V): V;
  frozenSetOfConstants(elements: V[]): V;
  newDict(): V;
  /** Keys and values alternating. */
  newDictOf(pairs: V[]): V;
  /** As `newDictOf`; an undefined key marks a `**mapping`. */
  addPairs(dict: V, pairs: V[]): void;
  /** `**mapping` in a dict display. */
  addMapping(dict: V, mapping: V): void;
  newSlice(start: V, stop: V, step: V): V;
  addToSet(set: V, element: V): void;
  addAllToSet(set: V, values: V): void;
  strTuple(items: string[]): V;

  // Arithmetic
  add(a: V, b: V): V;
  sub(a: V, b: V): V;
  mul(a: V, b: V): V;
  matmul(a: V, b: V): V;
  /** `(x * y + z) % m` of ints that are numbers, `m` positive. */
  productModulo(x: number, y: number, z: number, m: number): number;
  truediv(a: V, b: V): V;
  floordiv(a: V, b: V): V;
  mod(a: V, b: V): V;
  pow(a: V, b: V): V;
  lshift(a: V, b: V): V;
  rshift(a: V, b: V): V;
  and(a: V, b: V): V;
  or(a: V, b: V): V;
  xor(a: V, b: V): V;
  iadd(a: V, b: V): V;
  isub(a: V, b: V): V;
  imul(a: V, b: V): V;
  imatmul(a: V, b: V): V;
  itruediv(a: V, b: V): V;
  ifloordiv(a: V, b: V): V;
  imod(a: V, b: V): V;
  ipow(a: V, b: V): V;
  ilshift(a: V, b: V): V;
  irshift(a: V, b: V): V;
  iand(a: V, b: V): V;
  ior(a: V, b: V): V;
  ixor(a: V, b: V): V;
  neg(value: V): V;
  pos(value: V): V;
  invert(value: V): V;

  // Comparison and truth
  eq(a: V, b: V): V;
  ne(a: V, b: V): V;
  lt(a: V, b: V): V;
  le(a: V, b: V): V;
  gt(a: V, b: V): V;
  ge(a: V, b: V): V;
  isIn(element: V, container: V): boolean;
  truthy(value: V): boolean;

  // Attributes and subscripts
  loadAttribute(object: V, found: V | undefined, name: string): V;
  loadMethod(object: V, found: V | undefined, name: string): T;
  /** What compact code has in place of names of attributes, which are given with blanks between. */
  attributeKeys(names: string): T[];
  /** In compact code: an attribute, the result of a method, and an attribute that is set. */
  read(object: V, key: T): V;
  send(object: V, key: T, args: V[]): V;
  store(object: V, key: T, value: V): void;
  superMethod(callee: V | undefined, cell: V, self: V, name: string): T;
  setAttribute(object: V, name: string, value: V): void;
  deleteAttribute(object: V, name: string): void;
  getItem(object: V, key: V): V;
  getSlice(object: V, start: V, stop: V, step: V): V;
  setItem(object: V, key: V, value: V): void;
  deleteItem(object: V, key: V): void;

  // Calls
  call(callee: V, args: V[], names: readonly string[] | null): V;
  /** `args` is the value of a sole `*value`, or all positional arguments; so below. */
  callMapped(callee: V, args: V[] | V, keywords: [string | undefined, V][]): V;
  callMethod(method: T, self: V, args: V[], names: readonly string[] | null): V;
  callMethodMapped(method: T, self: V, args: V[] | V, keywords: [string | undefined, V][]): V;
  callSuper(callee: V, cell: V | undefined, self: V | undefined): V;
  callFrame(callee: V, globals: V, locals: (string | V | undefined)[] | V | undefined): V;

  // Names
  unboundLocal(name: string): never;
  unboundFree(name: string): never;
  /** `self` is the variable of that name, where there is one. */
  unboundName(name: string, self?: V): never;
  /** For `super()` in a method that deleted its first parameter. */
  deletedArgument(): never;
  emptyClassCell(): never;
  namespaceGet(namespace: V, name: string): V | undefined;
  namespaceSet(namespace: V, name: string, value: V): void;
  namespaceDelete(namespace: V, name: string): void;
  namespaceClear(namespace: V, name: string): void;
  prepareAnnotations(namespace: V): void;

  // Iteration
  iterate(value: V): T;
  iteratePairs(value: V): T;
  /** A generator that only the loop over it can hold: a generator expression in its head. */
  ownGenerator(value: V): V;
  /** The same of what a call gave, if that cannot have kept it. */
  ownMadeBy(value: V, callee: V | T): V;
  /** The same of what is passed to a call, whose value then is all that holds it. */
  ownArgument(value: V, callee: V): V;
  /** The loop over `iteration` is left, at that place: the generators that it owns end. */
  leaveLoop(iteration: T, code: T, position: number): void;
  iterateRange(callee: V | undefined, start: V, stop: V | undefined, step: V | undefined): T;
  spread(value: V): V[];
  /** The arguments of `callee(*value)`. */
  spreadArguments(callee: V | T, value: V): V[];
  unpack(value: V, count: number): V[];
  unpackStarred(value: V, before: number, after: number): V[];
  asyncIterate(value: V): T;
  /** `position` is where it stands, for `cr_frame`; as with `awaitValue`. */
  asyncNext(iteration: T, position: number): Generator<V, V | undefined, V>;

  // Functions and classes
  newFunction(
    code: T,
    js: (...args: V[]) => V,
    globals: V,
    mask: number,
    defaults: V | undefined,
    keywordDefaults: V | undefined,
    variables?: readonly [() => V | undefined, (value: V) => void][],
    threaded?: (...args: V[]) => Generator<V, V, V>,
  ): V;
  /** Calls in functions as threads run them: the thread may stand still in them. */
  threadCall(callee: V, args: V[], names: string[] | null): Generator<V, V, V>;
  threadCallMapped(
    callee: V,
    args: V[] | V,
    pairs: [string | undefined, V][],
  ): Generator<V, V, V>;
  threadNext(iteration: { next(): V | undefined }): Generator<V, V | undefined, V>;
  threadEnter(manager: { enter(): V }): Generator<V, V, V>;
  threadExit(
    manager: { exit(error: V | undefined): V },
    error: V | undefined,
  ): Generator<V, V, V>;
  keywordDefault(callee: V, name: string): V | undefined;
  setAnnotations(callee: V, annotations: (string | V)[]): void;
  newGenerator(callee: V, body: Generator<V, V, V>): V;
  newCoroutine(callee: V, body: Generator<V, V, V>): V;
  newAsyncGenerator(callee: V, body: Generator<V, V, V>): V;
  newGeneratorExpression(
    code: T,
    make: (iteration: T) => Generator<V, V, V>,
    each: ((iteration: T, sink: T) => void) | undefined,
    iteration: T,
    temporary: boolean,
  ): V;
  newAsyncGeneratorExpression(code: T, body: Generator<V, V, V>): V;
  yieldFrom(value: V, code: T): Generator<V, V, V>;
  awaitValue(value: V, position: number, method?: string): Generator<V, V, V>;
  asyncYield(value: V): V;
  /** Sets what a class body begins with: `__module__`, `__qualname__`, `__firstlineno__`. */
  beginClass(namespace: V, globals: V, qualname: string, firstLine: number): void;
  buildClass(
    globals: V,
    name: string,
    bases: V[],
    keywords: [string | undefined, V][],
    typeParameters: V | undefined,
    body: (namespace: V) => void,
    construct: { count: number; js: (...args: V[]) => V } | undefined,
    setCell: ((cls: V) => void) | undefined,
  ): V;
  checkInit(result: V): void;
  newTypeParameter(
    kind: string,
    name: string,
    bound: (() => V) | undefined,
    constraints: boolean,
    defaultValue: (() => V) | undefined,
    globals: V,
  ): V;
  setTypeParameters(target: V, parameters: V): void;
  newTypeAlias(name: string, parameters: V, value: () => V, globals: V): V;

  // Exceptions and frames
  raise(exc: V, cause: V | undefined): unknown;
  raiseAgain(): unknown;
  reraise(error: V): unknown;
  assertionError(message: V | undefined): unknown;
  caught(error: unknown, code: T, position: number): V;
  matches(error: V, type: V): boolean;
  /** What a JavaScript error is to Python; Python's own and limits stay what they are. */
  pythonError(error: unknown): unknown;
  unwind(error: unknown, code: T, position: number): unknown;
  unwindGenerator(error: unknown, code: T, position: number): unknown;
  unwindCoroutine(error: unknown, code: T, position: number): unknown;
  unwindAsyncGenerator(error: unknown, code: T, position: number): unknown;
  tooDeep(): never;
  /** In compact code, what a function's body begins with. */
  enter(): void;
  /** The value of an expression statement, where it is a coroutine. */
  dropped(value: V): void;
  tick(): void;
  manager(context: V): { enter(): V; exit(error: V | undefined): V };
  asyncManager(context: V): { enter(): V; exit(error: V | undefined): V };
  beginStar(error: V): T;
  matchStar(state: T, type: V): V | undefined;
  raisedInStar(state: T, error: V): void;
  endStar(state: T): void;

  // Text
  str(value: V): string;
  repr(value: V): string;
  ascii(value: V): string;
  format(value: V, spec: V): string;
  formatPlain(value: V): string;
  /** `separator.join([items])` */
  joinValues(separator: string, items: V[]): string;
  /** What takes the place of one item of a template of `%`, and the items of templates. */
  percentItem(value: V, item: T): string;
  percentItems(templates: readonly string[]): T[];
  /** The text of an f-string that was put together of several. */
  inOnePiece(text: string): string;

  // Patterns
  matchSequence(
    subject: V,
    count: number,
    star: number,
    wanted: readonly number[] | undefined,
  ): V[] | undefined;
  matchMapping(subject: V, keys: V[]): V[] | undefined;
  matchRest(subject: V, keys: V[]): V;
  matchClass(subject: V, cls: V, positional: number, names: string[]): V[] | undefined;

  // Imports
  importModule(name: string, last: boolean): V;
  importFrom(name: string, level: number, names: string[]): V;
  importName(module: V, name: string): V;
  importStar(module: V, target: V): void;
  /** Binds a global of a library module to what is imported when it is first looked at. */
  importLater(globals: V, name: string, load: () => V): void;
}

/** The names of all intrinsics, in the order of the interface. */
export const intrinsicNames: readonly (keyof Intrinsics<unknown, unknown>)[] = [
  "None",
  "unboxed",
  "Ellipsis",
  "newFloat",
  "newTuple",
  "newList",
  "newSet",
  "newSetOf",
  "copyOfSet",
  "frozenSetOfConstants",
  "newDict",
  "newDictOf",
  "addPairs",
  "addMapping",
  "newSlice",
  "addToSet",
  "addAllToSet",
  "strTuple",
  "add",
  "sub",
  "mul",
  "matmul",
  "productModulo",
  "truediv",
  "floordiv",
  "mod",
  "pow",
  "lshift",
  "rshift",
  "and",
  "or",
  "xor",
  "iadd",
  "isub",
  "imul",
  "imatmul",
  "itruediv",
  "ifloordiv",
  "imod",
  "ipow",
  "ilshift",
  "irshift",
  "iand",
  "ior",
  "ixor",
  "neg",
  "pos",
  "invert",
  "eq",
  "ne",
  "lt",
  "le",
  "gt",
  "ge",
  "isIn",
  "truthy",
  "loadAttribute",
  "loadMethod",
  "attributeKeys",
  "read",
  "send",
  "store",
  "superMethod",
  "setAttribute",
  "deleteAttribute",
  "getItem",
  "getSlice",
  "setItem",
  "deleteItem",
  "call",
  "callMapped",
  "callMethod",
  "callMethodMapped",
  "callSuper",
  "callFrame",
  "unboundLocal",
  "unboundFree",
  "unboundName",
  "deletedArgument",
  "emptyClassCell",
  "namespaceGet",
  "namespaceSet",
  "namespaceDelete",
  "namespaceClear",
  "prepareAnnotations",
  "iterate",
  "iteratePairs",
  "ownGenerator",
  "ownMadeBy",
  "ownArgument",
  "leaveLoop",
  "iterateRange",
  "spread",
  "spreadArguments",
  "unpack",
  "unpackStarred",
  "asyncIterate",
  "asyncNext",
  "newFunction",
  "keywordDefault",
  "setAnnotations",
  "newGenerator",
  "newCoroutine",
  "newAsyncGenerator",
  "newGeneratorExpression",
  "newAsyncGeneratorExpression",
  "yieldFrom",
  "awaitValue",
  "asyncYield",
  "beginClass",
  "buildClass",
  "checkInit",
  "newTypeParameter",
  "setTypeParameters",
  "newTypeAlias",
  "raise",
  "raiseAgain",
  "reraise",
  "assertionError",
  "caught",
  "matches",
  "pythonError",
  "unwind",
  "unwindGenerator",
  "unwindCoroutine",
  "unwindAsyncGenerator",
  "tooDeep",
  "enter",
  "dropped",
  "tick",
  "manager",
  "threadCall",
  "threadCallMapped",
  "threadNext",
  "threadEnter",
  "threadExit",
  "asyncManager",
  "beginStar",
  "matchStar",
  "raisedInStar",
  "endStar",
  "str",
  "repr",
  "ascii",
  "format",
  "formatPlain",
  "joinValues",
  "percentItem",
  "percentItems",
  "inOnePiece",
  "matchSequence",
  "matchMapping",
  "matchRest",
  "matchClass",
  "importModule",
  "importFrom",
  "importName",
  "importStar",
  "importLater",
];
