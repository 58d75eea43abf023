/** The `hashlib` module: what CPython always has, and what it has through OpenSSL of that. */

import { charge } from "../../objects/budget.ts";
import { newTypeError, newValueError } from "../../objects/exception.ts";
import { newBytes } from "../../objects/bytes.ts";
import { newFrozenSet, newSet, type PySet } from "../../objects/set.ts";
import type { PyModule } from "../../objects/module.ts";
import { None, type Value } from "../../objects/object.ts";
import { newTuple } from "../../objects/tuple.ts";
import { getAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { asIndex, asSize, bytesValue } from "../../protocols/convert.ts";
import { setAdd } from "../../protocols/set_table.ts";
import { repr } from "../../protocols/text.ts";
import { truthy } from "../../protocols/truth.ts";
import { defineModule, type Definition, fn } from "../../native/define.ts";
import { Blake2 } from "../../kernel/hashes/blake2.ts";
import type { Hash } from "../../kernel/hashes/block_hash.ts";
import { Keccak } from "../../kernel/hashes/keccak.ts";
import { Md5 } from "../../kernel/hashes/md5.ts";
import { Sha1 } from "../../kernel/hashes/sha1.ts";
import { Sha256, Sha512 } from "../../kernel/hashes/sha2.ts";
import { feed, hashable, newHash, type PyHash } from "./hash_type.ts";

/** How one algorithm is made: digest and block size, cost of a byte. */
interface Algorithm {
  make: () => Hash;
  size: number;
  block: number;
  cost: number;
  xof?: boolean;
}

const algorithms: Readonly<Record<string, Algorithm>> = {
  md5: { make: () => new Md5(), size: 16, block: 64, cost: 1 },
  sha1: { make: () => new Sha1(), size: 20, block: 64, cost: 1 },
  sha224: { make: () => new Sha256(28), size: 28, block: 64, cost: 2 },
  sha256: { make: () => new Sha256(), size: 32, block: 64, cost: 2 },
  sha384: { make: () => new Sha512(48), size: 48, block: 128, cost: 4 },
  sha512: { make: () => new Sha512(), size: 64, block: 128, cost: 4 },
  sha3_224: { make: () => new Keccak(144, 6, 28), size: 28, block: 144, cost: 40 },
  sha3_256: { make: () => new Keccak(136, 6, 32), size: 32, block: 136, cost: 40 },
  sha3_384: { make: () => new Keccak(104, 6, 48), size: 48, block: 104, cost: 50 },
  sha3_512: { make: () => new Keccak(72, 6, 64), size: 64, block: 72, cost: 70 },
  shake_128: { make: () => new Keccak(168, 0x1f, 0), size: 0, block: 168, cost: 40, xof: true },
  shake_256: { make: () => new Keccak(136, 0x1f, 0), size: 0, block: 136, cost: 40, xof: true },
};
const names = [...Object.keys(algorithms), "blake2b", "blake2s"];

function newOf(name: string, data: Value | undefined): PyHash {
  const { make, size, block, cost, xof } = algorithms[name]!;
  const self = newHash(xof ? "xof" : "plain", name, make(), size, block, cost);
  if (data !== undefined) feed(self, hashable(data));
  return self;
}

/** `hashlib.new`: the name in any of the spellings that are known. */
function newByName(given: Value, data: Value | undefined): Value {
  if (typeof given !== "string") {
    throw newTypeError(`new() argument 'name' must be str, not ${repr(given)}`);
  }
  const name = given.toLowerCase().replace(/^sha-?3-/, "sha3_").replace(/^sha-/, "sha")
    .replace(/^shake-?/, "shake_").replace(/^shake__/, "shake_");
  if (Object.hasOwn(algorithms, name)) return newOf(name, data);
  if (name === "blake2b" || name === "blake2s") {
    return newBlake2(name === "blake2b" ? "b" : "s", data);
  }
  throw newValueError(`unsupported hash type ${given}`);
}

const blakeLimits = {
  b: { digest: 64, key: 64, salt: 16, person: 16, offset: (1n << 64n) - 1n, block: 128 },
  s: { digest: 32, key: 32, salt: 8, person: 8, offset: (1n << 48n) - 1n, block: 64 },
};

function newBlake2(
  kind: "b" | "s",
  data?: Value,
  digestSize?: Value,
  key?: Value,
  salt?: Value,
  person?: Value,
  fanout: Value = 1,
  depth: Value = 1,
  leafSize: Value = 0,
  nodeOffset: Value = 0,
  nodeDepth: Value = 0,
  innerSize: Value = 0,
  lastNode: Value = false,
): Value {
  const limits = blakeLimits[kind];
  const size = digestSize === undefined ? limits.digest : asSize(digestSize);
  if (size < 1 || size > limits.digest) {
    throw newValueError(
      `digest_size must be between 1 and ${limits.digest} bytes`,
    );
  }
  const part = (value: Value | undefined, label: string, most: number): Uint8Array => {
    const bytes = value === undefined ? new Uint8Array(0) : hashable(value);
    if (bytes.length > most) throw newValueError(`maximum ${label} length is ${most} bytes`);
    return bytes;
  };
  const number = (value: Value, label: string, least: number, most: bigint): number => {
    const given = BigInt(asIndex(value));
    if (given < BigInt(least) || given > most) {
      throw newValueError(`${label} must be between ${least} and ${most}`);
    }
    return Number(given);
  };
  const keyBytes = part(key, "key", limits.key);
  const offset = BigInt(asIndex(nodeOffset));
  if (offset < 0n || offset > limits.offset) {
    throw newValueError(offset < 0n ? "value must be positive" : "node_offset is too large");
  }
  const hash = new Blake2(kind, {
    digestSize: size,
    key: keyBytes,
    salt: part(salt, "salt", limits.salt),
    person: part(person, "person", limits.person),
    fanout: number(fanout, "fanout", 0, 255n),
    depth: number(depth, "depth", 1, 255n),
    leafSize: number(leafSize, "leaf_size", 0, 0xffffffffn),
    nodeOffset: offset,
    nodeDepth: number(nodeDepth, "node_depth", 0, 255n),
    innerSize: number(innerSize, "inner_size", 0, BigInt(limits.digest)),
    lastNode: truthy(lastNode),
  });
  const self = newHash(kind, `blake2${kind}`, hash, size, limits.block, 30);
  if (data !== undefined) feed(self, hashable(data));
  return self;
}

const blakeSignature =
  "(data=b'', /, *, digest_size=64, key=b'', salt=b'', person=b'', fanout=1, depth=1, " +
  "leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True)";

/** HMAC of one block, for pbkdf2. */
function hmac(name: string, key: Uint8Array): (message: Uint8Array) => Uint8Array {
  const { make, block } = algorithms[name]!;
  let short = key;
  if (key.length > block) {
    const hash = make();
    hash.update(key);
    short = hash.digest();
  }
  const pad = (byte: number) => {
    const bytes = new Uint8Array(block).fill(byte);
    short.forEach((each, i) => bytes[i]! ^= each);
    const hash = make();
    hash.update(bytes);
    return hash;
  };
  const [inner, outer] = [pad(0x36), pad(0x5c)];
  return (message) => {
    const first = inner.copy();
    first.update(message);
    const second = outer.copy();
    second.update(first.digest());
    return second.digest();
  };
}

function pbkdf2(
  name: Value,
  password: Value,
  salt: Value,
  rounds: Value,
  length: Value = None,
): Value {
  if (typeof name !== "string" || !Object.hasOwn(algorithms, name) || algorithms[name]!.xof) {
    throw newValueError(`unsupported hash type ${typeof name === "string" ? name : repr(name)}`);
  }
  const count = asSize(rounds);
  if (count < 1) throw newValueError("iteration value must be greater than 0.");
  const size = length === None ? algorithms[name]!.size : asSize(length);
  if (size < 1) throw newValueError("key length must be greater than 0.");
  const run = hmac(name, hashable(password));
  const saltBytes = hashable(salt);
  const { cost, block } = algorithms[name]!;
  const result = new Uint8Array(size);
  for (let index = 1, at = 0; at < size; index++) {
    const first = new Uint8Array(saltBytes.length + 4);
    first.set(saltBytes);
    new DataView(first.buffer).setUint32(saltBytes.length, index);
    let u = run(first);
    const sum = u.slice();
    for (let i = 1; i < count; i++) {
      if ((i & 15) === 0) charge(16 * 4 * block * cost);
      u = run(u);
      for (let j = 0; j < sum.length; j++) sum[j]! ^= u[j]!;
    }
    result.set(sum.subarray(0, Math.min(sum.length, size - at)), at);
    at += sum.length;
  }
  return newBytes(result);
}

function nameSet(frozen: boolean): Value {
  const set = frozen ? newFrozenSet() : newSet();
  for (const name of names) setAdd(set as PySet, name);
  return set;
}

/** Makes the module. */
export function hashlibModule(): PyModule {
  const functions: Record<string, Definition> = {};
  for (const name of Object.keys(algorithms)) {
    functions[name] = fn(
      "(string=b'', *, usedforsecurity=True)",
      `Returns a ${name} hash object.`,
      (data?: Value) => newOf(name, data),
    );
  }
  for (const kind of ["b", "s"] as const) {
    functions[`blake2${kind}`] = fn(
      kind === "b" ? blakeSignature : blakeSignature.replace("64", "32"),
      "Return a new BLAKE2 hash object.",
      (...args: [Value?, Value?]) => newBlake2(kind, ...args),
    );
  }
  return defineModule("hashlib", "Secure hashes and message digests.", {
    ...functions,
    new: fn(
      "(name, data=b'', *, usedforsecurity=True)",
      "Return a new hash object by name.",
      newByName,
    ),
    pbkdf2_hmac: fn(
      "(hash_name, password, salt, iterations, dklen=None)",
      "Password based key derivation function 2 with HMAC.",
      pbkdf2,
    ),
    file_digest: fn(
      "(fileobj, digest, /, *, _bufsize=262144)",
      "Hash the contents of a file-like object.",
      (file: Value, digest: Value) => {
        const self = typeof digest === "string" ? newByName(digest, undefined) : call(digest, []);
        const data = bytesValue(call(getAttribute(file, "read"), []));
        if (data === undefined) throw newValueError(`'${repr(file)}' is not a file-like object`);
        call(getAttribute(self, "update"), [newBytes(data)]);
        return self;
      },
    ),
    algorithms_guaranteed: nameSet(false),
    algorithms_available: nameSet(false),
    __all__: newTuple([
      ...names,
      "new",
      "algorithms_guaranteed",
      "algorithms_available",
      "pbkdf2_hmac",
      "file_digest",
    ]),
  });
}
