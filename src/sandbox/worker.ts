/**
 * The child process's program: takes one request from standard input, runs it, answers on standard
 * output and ends. It runs from worker.js, the bundle of this file, of the interpreter and of the
 * parser, which `deno task build` writes.
 */

import { Interpreter } from "../interpreter/interpreter.ts";
import { WorkerHost } from "./host.ts";
import { lockDown, type System } from "./lockdown.ts";
import { encodeFrame, FrameKind, type StartRequest } from "./protocol.ts";

const decoder = new TextDecoder();
const system: System = lockDown();

function readRequest(): StartRequest | null {
  const header = system.read(5);
  if (header === null) return null;
  const length = new DataView(header.buffer).getUint32(0, true) - 1;
  if (header[4] !== FrameKind.start) return null;
  const payload = system.read(length);
  // The parent is trusted: what it sends is not checked again.
  return payload && JSON.parse(decoder.decode(payload));
}

try {
  const request = readRequest();
  // The parent is gone: there is nobody to answer.
  if (request === null) system.exit(0);
  system.send(encodeFrame(FrameKind.ready, new Uint8Array(0)));
  const host = new WorkerHost(system, request);
  const { limits, authorizedImports, source, filename } = request;
  const interpreter = new Interpreter({ host, limits, authorizedImports });
  const completion = await interpreter.run({ source, filename });
  host.finish(completion, limits.maxValueLength);
  system.exit(0);
} catch (error) {
  system.log(error instanceof Error ? error.stack ?? error.message : String(error));
  system.exit(70);
}
