/** The `io` module: streams in memory. There are no files here. */

import { newList } from "../../objects/list.ts";
import type { PyModule } from "../../objects/module.ts";
import { exceptionType } from "../../objects/exception.ts";
import type { PyType } from "../../objects/type.ts";
import { builtinsModule } from "../../builtins/module.ts";
import { defineModule } from "../../native/define.ts";
import { abcMeta, registerClass } from "../abc/module.ts";
import { newNativeClass } from "../native_class.ts";
import { baseType, bufferedBaseType, rawBaseType, textBaseType, unsupportedType } from "./base.ts";
import { bytesIOType } from "./bytes_io.ts";
import { stringIOType } from "./string_io.ts";

function abstract(name: string, bases: PyType[], registered: PyType[], doc: string): PyType {
  const type = newNativeClass({ name, module: "io", doc, bases, meta: abcMeta(), attributes: {} });
  for (const each of registered) registerClass(type, each);
  return type;
}

/** Makes the module. */
export function ioModule(): PyModule {
  const base = abstract("IOBase", [baseType()], [], "The abstract base class of all streams.");
  const streams = [stringIOType(), bytesIOType()] as const;
  registerClass(base, streams[0]);
  registerClass(base, streams[1]);
  const open = builtinsModule.$open;
  return defineModule("io", "Streams in memory.", {
    __all__: newList([
      "IOBase",
      "RawIOBase",
      "BytesIO",
      "StringIO",
      "BufferedIOBase",
      "TextIOBase",
      "UnsupportedOperation",
      "SEEK_SET",
      "SEEK_CUR",
      "SEEK_END",
      "DEFAULT_BUFFER_SIZE",
    ]),
    BlockingIOError: exceptionType("BlockingIOError"),
    UnsupportedOperation: unsupportedType(),
    IOBase: base,
    RawIOBase: abstract("RawIOBase", [rawBaseType(), base], [], "Base class for raw binary I/O."),
    BufferedIOBase: abstract(
      "BufferedIOBase",
      [bufferedBaseType(), base],
      [streams[1]],
      "Base class for buffered IO objects.",
    ),
    TextIOBase: abstract(
      "TextIOBase",
      [textBaseType(), base],
      [streams[0]],
      "Base class for text I/O.",
    ),
    StringIO: streams[0],
    BytesIO: streams[1],
    SEEK_SET: 0,
    SEEK_CUR: 1,
    SEEK_END: 2,
    DEFAULT_BUFFER_SIZE: 8192,
    ...(open !== undefined && { open }),
  });
}
