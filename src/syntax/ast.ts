/**
 * The abstract syntax tree: the node kinds and field names of CPython 3.13's `ast` module.
 *
 * Every node carries `start` and `end`, UTF-16 offsets into the source text; `Source` (source.ts)
 * turns an offset into a line and a column. Nothing here knows how a tree is built or used.
 */

/** Where a node stands: UTF-16 offsets into the source, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** The value of a `Constant`, independent of the run-time object model. */
export type ConstantValue =
  | { type: "None" }
  | { type: "Ellipsis" }
  | { type: "bool"; value: boolean }
  /** A `number` while it is a safe integer, a `bigint` beyond. */
  | { type: "int"; value: number | bigint }
  | { type: "float"; value: number }
  | { type: "complex"; imag: number }
  | { type: "str"; value: string }
  | { type: "bytes"; value: Uint8Array };

export type ExprContext = "Load" | "Store" | "Del";
export type BoolOperator = "And" | "Or";
export type Operator =
  | "Add"
  | "Sub"
  | "Mult"
  | "MatMult"
  | "Div"
  | "Mod"
  | "Pow"
  | "LShift"
  | "RShift"
  | "BitOr"
  | "BitXor"
  | "BitAnd"
  | "FloorDiv";
export type UnaryOperator = "Invert" | "Not" | "UAdd" | "USub";
export type CompareOperator =
  | "Eq"
  | "NotEq"
  | "Lt"
  | "LtE"
  | "Gt"
  | "GtE"
  | "Is"
  | "IsNot"
  | "In"
  | "NotIn";

export interface Module extends Span {
  kind: "Module";
  body: Stmt[];
}

// Statements

export interface FunctionDef extends Span {
  kind: "FunctionDef";
  name: string;
  args: Arguments;
  body: Stmt[];
  decorator_list: Expr[];
  returns: Expr | null;
  type_params: TypeParam[];
}
export interface AsyncFunctionDef extends Span {
  kind: "AsyncFunctionDef";
  name: string;
  args: Arguments;
  body: Stmt[];
  decorator_list: Expr[];
  returns: Expr | null;
  type_params: TypeParam[];
}
export interface ClassDef extends Span {
  kind: "ClassDef";
  name: string;
  bases: Expr[];
  keywords: Keyword[];
  body: Stmt[];
  decorator_list: Expr[];
  type_params: TypeParam[];
}
export interface Return extends Span {
  kind: "Return";
  value: Expr | null;
}
export interface Delete extends Span {
  kind: "Delete";
  targets: Expr[];
}
export interface Assign extends Span {
  kind: "Assign";
  targets: Expr[];
  value: Expr;
}
export interface TypeAlias extends Span {
  kind: "TypeAlias";
  name: Name;
  type_params: TypeParam[];
  value: Expr;
}
export interface AugAssign extends Span {
  kind: "AugAssign";
  target: Name | Attribute | Subscript;
  op: Operator;
  value: Expr;
}
export interface AnnAssign extends Span {
  kind: "AnnAssign";
  target: Name | Attribute | Subscript;
  annotation: Expr;
  value: Expr | null;
  /** Whether the target is a bare name, without parentheses. */
  simple: boolean;
}
export interface For extends Span {
  kind: "For";
  target: Expr;
  iter: Expr;
  body: Stmt[];
  orelse: Stmt[];
}
export interface AsyncFor extends Span {
  kind: "AsyncFor";
  target: Expr;
  iter: Expr;
  body: Stmt[];
  orelse: Stmt[];
}
export interface While extends Span {
  kind: "While";
  test: Expr;
  body: Stmt[];
  orelse: Stmt[];
}
export interface If extends Span {
  kind: "If";
  test: Expr;
  body: Stmt[];
  orelse: Stmt[];
}
export interface With extends Span {
  kind: "With";
  items: WithItem[];
  body: Stmt[];
}
export interface AsyncWith extends Span {
  kind: "AsyncWith";
  items: WithItem[];
  body: Stmt[];
}
export interface Match extends Span {
  kind: "Match";
  subject: Expr;
  cases: MatchCase[];
}
export interface Raise extends Span {
  kind: "Raise";
  exc: Expr | null;
  cause: Expr | null;
}
export interface Try extends Span {
  kind: "Try";
  body: Stmt[];
  handlers: ExceptHandler[];
  orelse: Stmt[];
  finalbody: Stmt[];
}
export interface TryStar extends Span {
  kind: "TryStar";
  body: Stmt[];
  handlers: ExceptHandler[];
  orelse: Stmt[];
  finalbody: Stmt[];
}
export interface Assert extends Span {
  kind: "Assert";
  test: Expr;
  msg: Expr | null;
}
export interface Import extends Span {
  kind: "Import";
  names: Alias[];
}
export interface ImportFrom extends Span {
  kind: "ImportFrom";
  module: string | null;
  names: Alias[];
  level: number;
}
export interface Global extends Span {
  kind: "Global";
  names: string[];
}
export interface Nonlocal extends Span {
  kind: "Nonlocal";
  names: string[];
}
export interface ExprStmt extends Span {
  /** `Expr` in CPython's `ast`; renamed here because `Expr` names the union of expressions. */
  kind: "Expr";
  value: Expr;
}
export interface Pass extends Span {
  kind: "Pass";
}
export interface Break extends Span {
  kind: "Break";
}
export interface Continue extends Span {
  kind: "Continue";
}

export type Stmt =
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExprStmt
  | Pass
  | Break
  | Continue;

// Expressions

export interface BoolOp extends Span {
  kind: "BoolOp";
  op: BoolOperator;
  values: Expr[];
}
export interface NamedExpr extends Span {
  kind: "NamedExpr";
  target: Name;
  value: Expr;
}
export interface BinOp extends Span {
  kind: "BinOp";
  left: Expr;
  op: Operator;
  right: Expr;
}
export interface UnaryOp extends Span {
  kind: "UnaryOp";
  op: UnaryOperator;
  operand: Expr;
}
export interface Lambda extends Span {
  kind: "Lambda";
  args: Arguments;
  body: Expr;
}
export interface IfExp extends Span {
  kind: "IfExp";
  test: Expr;
  body: Expr;
  orelse: Expr;
}
export interface Dict extends Span {
  kind: "Dict";
  /** `null` for a `**mapping` item. */
  keys: (Expr | null)[];
  values: Expr[];
}
export interface SetExpr extends Span {
  kind: "Set";
  elts: Expr[];
}
export interface ListComp extends Span {
  kind: "ListComp";
  elt: Expr;
  generators: Comprehension[];
}
export interface SetComp extends Span {
  kind: "SetComp";
  elt: Expr;
  generators: Comprehension[];
}
export interface DictComp extends Span {
  kind: "DictComp";
  key: Expr;
  value: Expr;
  generators: Comprehension[];
}
export interface GeneratorExp extends Span {
  kind: "GeneratorExp";
  elt: Expr;
  generators: Comprehension[];
}
export interface Await extends Span {
  kind: "Await";
  value: Expr;
}
export interface Yield extends Span {
  kind: "Yield";
  value: Expr | null;
}
export interface YieldFrom extends Span {
  kind: "YieldFrom";
  value: Expr;
}
export interface Compare extends Span {
  kind: "Compare";
  left: Expr;
  ops: CompareOperator[];
  comparators: Expr[];
}
export interface Call extends Span {
  kind: "Call";
  func: Expr;
  args: Expr[];
  keywords: Keyword[];
}
export interface FormattedValue extends Span {
  kind: "FormattedValue";
  value: Expr;
  conversion: "s" | "r" | "a" | null;
  format_spec: JoinedStr | null;
}
export interface JoinedStr extends Span {
  kind: "JoinedStr";
  values: (Constant | FormattedValue)[];
}
export interface Constant extends Span {
  kind: "Constant";
  value: ConstantValue;
}
export interface Attribute extends Span {
  kind: "Attribute";
  value: Expr;
  attr: string;
  ctx: ExprContext;
}
export interface Subscript extends Span {
  kind: "Subscript";
  value: Expr;
  slice: Expr;
  ctx: ExprContext;
}
export interface Starred extends Span {
  kind: "Starred";
  value: Expr;
  ctx: ExprContext;
}
export interface Name extends Span {
  kind: "Name";
  id: string;
  ctx: ExprContext;
}
export interface List extends Span {
  kind: "List";
  elts: Expr[];
  ctx: ExprContext;
}
export interface Tuple extends Span {
  kind: "Tuple";
  elts: Expr[];
  ctx: ExprContext;
}
export interface Slice extends Span {
  kind: "Slice";
  lower: Expr | null;
  upper: Expr | null;
  step: Expr | null;
}

export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | SetExpr
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | JoinedStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;

// Parts

export interface Comprehension {
  target: Expr;
  iter: Expr;
  ifs: Expr[];
  is_async: boolean;
}
export interface ExceptHandler extends Span {
  kind: "ExceptHandler";
  type: Expr | null;
  name: string | null;
  body: Stmt[];
}
export interface Arg extends Span {
  kind: "arg";
  arg: string;
  annotation: Expr | null;
}
export interface Arguments {
  posonlyargs: Arg[];
  args: Arg[];
  vararg: Arg | null;
  kwonlyargs: Arg[];
  /** Aligned with `kwonlyargs`; `null` where a parameter is required. */
  kw_defaults: (Expr | null)[];
  kwarg: Arg | null;
  /** Defaults of the last positional parameters. */
  defaults: Expr[];
}
export interface Keyword extends Span {
  kind: "keyword";
  /** `null` for `**mapping`. */
  arg: string | null;
  value: Expr;
}
export interface Alias extends Span {
  kind: "alias";
  name: string;
  asname: string | null;
}
export interface WithItem {
  context_expr: Expr;
  optional_vars: Expr | null;
}
export interface MatchCase {
  pattern: Pattern;
  guard: Expr | null;
  body: Stmt[];
}

// Patterns

export interface MatchValue extends Span {
  kind: "MatchValue";
  value: Expr;
}
export interface MatchSingleton extends Span {
  kind: "MatchSingleton";
  value: boolean | null;
}
export interface MatchSequence extends Span {
  kind: "MatchSequence";
  patterns: Pattern[];
}
export interface MatchMapping extends Span {
  kind: "MatchMapping";
  keys: Expr[];
  patterns: Pattern[];
  rest: string | null;
}
export interface MatchClass extends Span {
  kind: "MatchClass";
  cls: Expr;
  patterns: Pattern[];
  kwd_attrs: string[];
  kwd_patterns: Pattern[];
}
export interface MatchStar extends Span {
  kind: "MatchStar";
  name: string | null;
}
export interface MatchAs extends Span {
  kind: "MatchAs";
  pattern: Pattern | null;
  name: string | null;
}
export interface MatchOr extends Span {
  kind: "MatchOr";
  patterns: Pattern[];
}
export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;

// Type parameters (PEP 695, PEP 696)

export interface TypeVar extends Span {
  kind: "TypeVar";
  name: string;
  bound: Expr | null;
  default_value: Expr | null;
}
export interface ParamSpec extends Span {
  kind: "ParamSpec";
  name: string;
  default_value: Expr | null;
}
export interface TypeVarTuple extends Span {
  kind: "TypeVarTuple";
  name: string;
  default_value: Expr | null;
}
export type TypeParam = TypeVar | ParamSpec | TypeVarTuple;

export type Node =
  | Module
  | Stmt
  | Expr
  | ExceptHandler
  | Arg
  | Keyword
  | Alias
  | Pattern
  | TypeParam;
