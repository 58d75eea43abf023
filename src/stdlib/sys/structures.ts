/** The structures of `sys`: version and the properties of numbers, as on 64-bit Linux. */

import { dictItems } from "../../objects/dict.ts";
import { newFloat } from "../../objects/numbers.ts";
import { None, PyObject, type Value } from "../../objects/object.ts";
import { newBuiltinType, objectType } from "../../objects/type.ts";
import { normalize } from "../../kernel/integers.ts";
import { instanceDict } from "../../objects/instance_dict.ts";
import { repr } from "../../protocols/text.ts";
import { defineType, slot } from "../../native/define.ts";
import { newStructType, structOf } from "../collections/namedtuple.ts";
import { once } from "../../kernel/once.ts";

/** A tuple with names, of a class that nobody calls. */
function structure(name: string, fields: Record<string, Value>, module = "sys."): Value {
  const type = newStructType(`${module}${name}`, Object.keys(fields));
  type.qualname = name;
  return structOf(type, Object.values(fields));
}

/** `sys.version_info` */
export const versionInfo: () => Value = once(() =>
  structure("version_info", { major: 3, minor: 13, micro: 0, releaselevel: "final", serial: 0 })
);

/** `sys.get_asyncgen_hooks()` */
export function asyncGenHooks(firstiter: Value = None, finalizer: Value = None): Value {
  return structure("asyncgen_hooks", { firstiter, finalizer }, "");
}

/** `sys.float_info` */
export function floatInfo(): Value {
  return structure("float_info", {
    max: newFloat(Number.MAX_VALUE),
    max_exp: 1024,
    max_10_exp: 308,
    min: newFloat(2.2250738585072014e-308),
    min_exp: -1021,
    min_10_exp: -307,
    dig: 15,
    mant_dig: 53,
    epsilon: newFloat(Number.EPSILON),
    radix: 2,
    rounds: 1,
  });
}

/** `sys.int_info` */
export function intInfo(): Value {
  return structure("int_info", {
    bits_per_digit: 30,
    sizeof_digit: 4,
    default_max_str_digits: 4300,
    str_digits_check_threshold: 640,
  });
}

/** `sys.hash_info` */
export function hashInfo(): Value {
  return structure("hash_info", {
    width: 64,
    modulus: normalize((1n << 61n) - 1n),
    inf: 314159,
    nan: 0,
    imag: 1000003,
    algorithm: "siphash13",
    hash_bits: 64,
    seed_bits: 128,
    cutoff: 0,
  });
}

/** A plain bag of attributes, as `types.SimpleNamespace` shows itself. */
class PyNamespace extends PyObject {}

/** `sys.implementation`: what runs the program is not CPython, and says so. */
export function implementation(): Value {
  const type = newBuiltinType("types.SimpleNamespace", objectType, PyNamespace, {
    module: "types",
    hasDict: true,
  });
  defineType(type, {
    attributes: {
      __repr__: slot("(self, /)", "Return repr(self).", (self: PyNamespace) => {
        const fields = dictItems(instanceDict(self)).map(([key, value]) =>
          `${String(key)}=${repr(value)}`
        );
        return `namespace(${fields.join(", ")})`;
      }),
    },
  });
  const self = new PyNamespace();
  self.$name = "vivarium";
  self.$cache_tag = "vivarium-313";
  self.$version = versionInfo();
  self.$hexversion = 0x030d00f0;
  return self;
}

/** `sys.flags`: those of a plain run. */
export function flags(): Value {
  return structure("flags", {
    debug: 0,
    inspect: 0,
    interactive: 0,
    optimize: 0,
    dont_write_bytecode: 1,
    no_user_site: 0,
    no_site: 0,
    ignore_environment: 0,
    verbose: 0,
    bytes_warning: 0,
    quiet: 0,
    hash_randomization: 0,
    isolated: 0,
    dev_mode: false,
    utf8_mode: 1,
    warn_default_encoding: 0,
    safe_path: false,
    int_max_str_digits: 4300,
  });
}

/** `sys.thread_info` */
export function threadInfo(): Value {
  return structure("thread_info", { name: "pthread", lock: "semaphore", version: "" });
}
