/** The Python exception for source text that is refused. */

import { newBytes } from "../objects/bytes.ts";
import { exceptionType, newException, type PyBaseException } from "../objects/exception.ts";
import { None, type Value } from "../objects/object.ts";
import { newTuple } from "../objects/tuple.ts";
import { call } from "../protocols/call.ts";
import { type PythonSyntaxError, UndecodableSpecification } from "../syntax/error.ts";

export function newRefusal(error: PythonSyntaxError, filename: string): PyBaseException {
  const { type, message, lineno, offset, endLineno, endOffset, text } = error;
  const make = (...args: Value[]) => call(exceptionType(type), args) as PyBaseException;
  if (error instanceof UndecodableSpecification) {
    const object = newBytes(Uint8Array.from(error.escaped, (char) => char.charCodeAt(0)));
    return make("unicodeescape", object, error.start, error.end, error.reason);
  }
  if (type !== "SyntaxError" && type !== "IndentationError" && type !== "TabError") {
    return newException(exceptionType(type), message);
  }
  const place = [filename, lineno, offset, text, endLineno, endOffset];
  return make(message, newTuple(place.map((each) => each ?? None)));
}
