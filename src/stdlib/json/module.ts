/** The `json` package: `json`, `json.decoder`, `json.encoder`. */

import { newList } from "../../objects/list.ts";
import type { PyModule } from "../../objects/module.ts";
import type { Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { newTypeError } from "../../objects/exception.ts";
import { typeName } from "../../objects/type.ts";
import { getAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { asBytes } from "../../protocols/convert.ts";
import { defineModule, fn } from "../../native/define.ts";
import { decodeErrorType } from "./decode_error.ts";
import { decoderType, loads } from "./decoder.ts";
import { dump, dumps, encoderType, encodeString } from "./encoder.ts";
import { encodingOf } from "./scanner.ts";

const encodeOptions = "*, skipkeys=False, ensure_ascii=True, check_circular=True, " +
  "allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw)";
const decodeOptions = "*, cls=None, object_hook=None, parse_float=None, parse_int=None, " +
  "parse_constant=None, object_pairs_hook=None, **kw)";

/** Makes `json`. */
export function jsonModule(): PyModule {
  return defineModule("json", "JSON text to Python values and back.", {
    __all__: newList(
      ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"],
    ),
    __version__: "2.0.9",
    JSONDecodeError: decodeErrorType(),
    JSONDecoder: decoderType(),
    JSONEncoder: encoderType(),
    dumps: fn(`(obj, ${encodeOptions}`, "Serialize an object to a JSON formatted str.", dumps),
    dump: fn(`(obj, fp, ${encodeOptions}`, "Serialize an object as JSON to a file.", dump),
    loads: fn(`(s, ${decodeOptions}`, "Deserialize a str, bytes or bytearray with JSON.", loads),
    load: fn(
      `(fp, ${decodeOptions}`,
      "Deserialize a file that holds JSON.",
      (file: Value, ...options: never[]) => loads(call(getAttribute(file, "read"), []), ...options),
    ),
    detect_encoding: fn(
      "(b)",
      "The encoding of a JSON document in bytes.",
      (bytes: Value) => encodingOf(asBytes(bytes)),
    ),
  });
}

/** Makes `json.decoder`. */
export function jsonDecoderModule(): PyModule {
  return defineModule("json.decoder", "The decoder of json.", {
    __all__: newList(["JSONDecoder", "JSONDecodeError"]),
    JSONDecodeError: decodeErrorType(),
    JSONDecoder: decoderType(),
  });
}

function asText(value: Value): string {
  const text = strValue(value);
  if (text !== undefined) return text;
  throw newTypeError(`first argument must be a string, not ${typeName(value)}`);
}

/** Makes `json.encoder`. */
export function jsonEncoderModule(): PyModule {
  return defineModule("json.encoder", "The encoder of json.", {
    JSONEncoder: encoderType(),
    encode_basestring: fn(
      "(string, /)",
      "A string as JSON.",
      (text: Value) => encodeString(asText(text), false),
    ),
    encode_basestring_ascii: fn(
      "(string, /)",
      "A string as JSON in ASCII.",
      (text: Value) => encodeString(asText(text), true),
    ),
  });
}
