/**
 * Which methods each kind of value has and what they take. An entry is `name(arguments) -> kind`;
 * an argument is a kind, several with `|`, or `small` for an int that no length suffers from. What
 * stands behind `/` may be left out, from the right.
 */

import type { Kind } from "./context.ts";

/** A method of a kind of value. */
export interface Method {
  readonly name: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly result: Kind;
}

function parse(text: string): Method[] {
  return text.trim().split("\n").map((line) => {
    const [, name, inside, result] = /^\s*(\w+)\((.*)\) -> (\w+)$/.exec(line)!;
    const [required = "", optional = ""] = inside!.split("/");
    const split = (part: string) => part.split(",").map((each) => each.trim()).filter(Boolean);
    return {
      name: name!,
      required: split(required),
      optional: split(optional),
      result: result as Kind,
    };
  });
}

const text = `
  capitalize() -> same
  center(small / char) -> same
  count(same / small, small) -> int
  endswith(same / small, small) -> bool
  expandtabs(/ small) -> same
  find(same / small, small) -> int
  index(same / small, small) -> int
  isalnum() -> bool
  isalpha() -> bool
  isascii() -> bool
  isdigit() -> bool
  islower() -> bool
  isspace() -> bool
  istitle() -> bool
  isupper() -> bool
  join(texts) -> same
  ljust(small / char) -> same
  lower() -> same
  lstrip(/ same) -> same
  partition(same) -> tuple
  removeprefix(same) -> same
  removesuffix(same) -> same
  replace(same, same / small) -> same
  rfind(same / small, small) -> int
  rindex(same / small, small) -> int
  rjust(small / char) -> same
  rpartition(same) -> tuple
  rsplit(/ same, small) -> list
  rstrip(/ same) -> same
  split(/ same, small) -> list
  splitlines(/ bool) -> list
  startswith(same / small, small) -> bool
  strip(/ same) -> same
  swapcase() -> same
  title() -> same
  upper() -> same
  zfill(small) -> same`;

const common = (kind: string) => text.replaceAll("same", kind);

const setMethods = `
  copy() -> set
  difference(/ set, list) -> set
  intersection(/ set, list) -> set
  isdisjoint(set) -> bool
  issubset(set) -> bool
  issuperset(set) -> bool
  symmetric_difference(set) -> set
  union(/ set, list) -> set`;

/** The methods whose result is worth printing, by the kind of their object. */
export const methods: Readonly<Partial<Record<Kind, readonly Method[]>>> = {
  str: parse(`${common("str")}
  casefold() -> str
  encode(/ encoding) -> bytes
  format(any / any, any) -> str
  format_map(dict) -> str
  isdecimal() -> bool
  isidentifier() -> bool
  isnumeric() -> bool
  isprintable() -> bool
  translate(table) -> str
  __len__() -> int
  __contains__(str) -> bool
  __mul__(small) -> str
  __getitem__(small) -> str
  __add__(str) -> str`),
  bytes: parse(`${common("bytes")}
  decode(/ encoding) -> str
  hex(/ sep, small) -> str
  __contains__(small) -> bool
  __getitem__(small) -> int`),
  int: parse(`
  as_integer_ratio() -> tuple
  bit_count() -> int
  bit_length() -> int
  conjugate() -> int
  is_integer() -> bool
  to_bytes(small / order) -> bytes
  __add__(any) -> int
  __rsub__(any) -> int
  __pow__(small / int) -> int
  __divmod__(int) -> tuple
  __round__(small) -> int
  __lt__(any) -> bool
  __eq__(any) -> bool
  __bool__() -> bool
  __format__(str) -> str`),
  float: parse(`
  as_integer_ratio() -> tuple
  conjugate() -> float
  hex() -> str
  is_integer() -> bool
  __floor__() -> int
  __ceil__() -> int
  __trunc__() -> int
  __round__(/ small) -> float
  __divmod__(float) -> tuple
  __mod__(any) -> float
  __radd__(any) -> float
  __int__() -> int
  __eq__(any) -> bool`),
  complex: parse(`
  conjugate() -> complex
  __add__(any) -> complex
  __complex__() -> complex`),
  list: parse(`
  copy() -> list
  count(any) -> int
  index(any / small, small) -> int
  pop(/ small) -> any
  append(any) -> none
  extend(list) -> none
  insert(small, any) -> none
  remove(any) -> none
  reverse() -> none
  sort() -> none
  clear() -> none
  __contains__(any) -> bool
  __getitem__(small) -> any
  __add__(any) -> list
  __eq__(any) -> bool
  __lt__(any) -> bool
  __mul__(small) -> list`),
  tuple: parse(`
  count(any) -> int
  index(any / small, small) -> int
  __contains__(any) -> bool
  __getitem__(small) -> any
  __add__(any) -> tuple
  __lt__(any) -> bool
  __mul__(small) -> tuple`),
  dict: parse(`
  copy() -> dict
  get(any / any) -> any
  items() -> any
  keys() -> any
  values() -> any
  pop(any / any) -> any
  popitem() -> tuple
  setdefault(any / any) -> any
  update(dict) -> none
  clear() -> none
  __contains__(any) -> bool
  __getitem__(any) -> any
  __or__(any) -> dict
  __eq__(any) -> bool`),
  set: parse(`${setMethods}
  add(any) -> none
  discard(any) -> none
  remove(any) -> none
  update(list) -> none
  intersection_update(list) -> none
  difference_update(list) -> none
  symmetric_difference_update(set) -> none
  pop() -> any
  clear() -> none
  __contains__(any) -> bool
  __le__(any) -> bool
  __or__(any) -> set`),
};
