/** The hash objects of `hashlib`: one Python class for each family, around the kernel's hashes. */

import { charge } from "../../objects/budget.ts";
import { newBytes } from "../../objects/bytes.ts";
import { newTypeError, newValueError } from "../../objects/exception.ts";
import { None, PyObject, type Value } from "../../objects/object.ts";
import { newBuiltinType, objectType, type PyType } from "../../objects/type.ts";
import { asSize, bytesValue } from "../../protocols/convert.ts";
import { defineType, type Definition, getter, method, slot } from "../../native/define.ts";
import type { Hash } from "../../kernel/hashes/block_hash.ts";
import { address } from "../../types/object.ts";
import { once } from "../../kernel/once.ts";

/** Bytes between two looks at the budget. */
const PIECE = 1 << 16;

/** A hash under way. */
export class PyHash extends PyObject {
  constructor(
    readonly name: string,
    readonly hash: Hash,
    readonly digestSize: number,
    readonly blockSize: number,
    /** Steps of the budget that a byte costs. */
    readonly cost: number,
  ) {
    super();
  }
}
class PyXof extends PyHash {}
class PyBlake2b extends PyHash {}
class PyBlake2s extends PyHash {}

/** The bytes of an argument; text must be encoded first. */
export function hashable(value: Value): Uint8Array {
  if (typeof value === "string") {
    throw newTypeError("Strings must be encoded before hashing");
  }
  const bytes = bytesValue(value);
  if (bytes === undefined) throw newTypeError("object supporting the buffer API required");
  return bytes;
}

/** Adds bytes in pieces, so that the budget is looked at on the way. */
export function feed(self: PyHash, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    charge(Math.ceil(piece.length * self.cost));
    self.hash.update(piece);
  }
}

function outputLength(self: PyHash, length: Value): number {
  const size = asSize(length);
  if (size < 0) throw newValueError("value must be positive");
  charge(Math.ceil(size * self.cost));
  return size;
}

const plainDigests: Record<string, Definition> = {
  digest: method(
    "(self)",
    "Return the digest value as a bytes object.",
    (self: PyHash) => newBytes(self.hash.digest()),
  ),
  hexdigest: method("(self)", "Return the digest value as a string of hexadecimal digits.", (
    self: PyHash,
  ) => self.hash.digest().toHex()),
};
const xofDigests: Record<string, Definition> = {
  digest: method(
    "(self, length)",
    "Return the digest value as a bytes object.",
    (self: PyHash, length: Value) => newBytes(self.hash.digest(outputLength(self, length))),
  ),
  hexdigest: method(
    "(self, length)",
    "Return the digest value as a string of hexadecimal digits.",
    (self: PyHash, length: Value) => self.hash.digest(outputLength(self, length)).toHex(),
  ),
};

const hashType = (
  name: string,
  module: string,
  layout: typeof PyHash,
  digests: Record<string, Definition>,
) =>
  once((): PyType =>
    defineType(newBuiltinType(name, objectType, layout, { subclassable: false, module }), {
      doc: "A hash under way.",
      attributes: {
        __repr__: slot(
          "(self, /)",
          "Return repr(self).",
          (self: PyHash) =>
            module === "_hashlib"
              ? `<${self.name} _hashlib.${name} object @ ${address(self)}>`
              : `<${module}.${name} object at ${address(self)}>`,
        ),
        name: getter("algorithm name", (self: PyHash) => self.name),
        digest_size: getter("size of the digest", (self: PyHash) => self.digestSize),
        block_size: getter("size of a block", (self: PyHash) => self.blockSize),
        update: method(
          "(self, obj, /)",
          "Update this hash object's state with the provided string.",
          (self: PyHash, data: Value) => {
            feed(self, hashable(data));
            return None;
          },
        ),
        copy: method("(self)", "Return a copy of the hash object.", (self: PyHash) => {
          const Layout = self.constructor as typeof PyHash;
          return new Layout(
            self.name,
            self.hash.copy(),
            self.digestSize,
            self.blockSize,
            self.cost,
          );
        }),
        ...digests,
      },
    })
  );

const types = {
  plain: hashType("HASH", "_hashlib", PyHash, plainDigests),
  xof: hashType("HASHXOF", "_hashlib", PyXof, xofDigests),
  b: hashType("blake2b", "_blake2", PyBlake2b, plainDigests),
  s: hashType("blake2s", "_blake2", PyBlake2s, plainDigests),
};
const layouts = { plain: PyHash, xof: PyXof, b: PyBlake2b, s: PyBlake2s };

/** A hash object of one of the families. */
export function newHash(
  family: keyof typeof types,
  name: string,
  hash: Hash,
  digestSize: number,
  blockSize: number,
  cost: number,
): PyHash {
  types[family]();
  return new layouts[family](name, hash, digestSize, blockSize, cost);
}
