/**
 * Runs programs in the interpreter of this process, one after the other, straight from the sources:
 * the counterpart of oracle.py, with the same requests and answers. It is a process of its own, so
 * that a program which hangs it can be ended.
 */

import { compile } from "../../src/compiler/compile.ts";
import type { Completion } from "../../src/interpreter/host.ts";
import { IN_PROCESS_LIMITS, InProcessHost } from "../../tests/helpers/in_process.ts";
import { Interpreter } from "../../src/interpreter/interpreter.ts";
import { setLibraryHost } from "../../src/interpreter/library.ts";
import { PythonSyntaxError } from "../../src/syntax/error.ts";
import { newSource, parse } from "../../src/syntax/parse.ts";
import { type Answer, FILENAME, type Refusal, type Request } from "./peers.ts";

// What is only compiled may name characters, which the library knows.
setLibraryHost(new InProcessHost(null));

const CPU_SECONDS = 3;

/** Collects what a program prints. */
class CollectingHost extends InProcessHost {
  logged = "";

  constructor() {
    super(null);
  }
  log(error: unknown): void {
    this.logged = error instanceof Error ? error.stack ?? error.message : String(error);
  }
  override sleepMs(): void {}
  /** A list without an end must meet its limit before it ends this process. */
  override memoryBytes(): number {
    const { heapUsed, external } = Deno.memoryUsage();
    return heapUsed + external;
  }
}

function refusalOf(text: string): Refusal | null {
  try {
    const source = newSource(text, FILENAME);
    compile(parse(source), source);
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    const { type, message, lineno, offset, endLineno, endOffset } = error;
    return [type, message, lineno, offset, endLineno, endOffset];
  }
  return null;
}

function answerOf(host: CollectingHost, completion: Completion): Answer {
  if (completion.status === "limit") return { timeout: true };
  if (completion.status === "internal") return { internal: host.logged };
  return {
    stdout: host.stdout,
    stderr: host.stderr + (completion.error?.traceback ?? ""),
    exit: completion.exitCode,
  };
}

function answer(request: Request): Answer {
  try {
    if (request.compile) return { refusal: refusalOf(request.source) };
    const host = new CollectingHost();
    const interpreter = new Interpreter({
      host,
      limits: { ...IN_PROCESS_LIMITS, cpuTimeSec: request.cpuSeconds ?? CPU_SECONDS },
      authorizedImports: null,
    });
    return answerOf(host, interpreter.run({ source: request.source, filename: FILENAME }));
  } catch (error) {
    return { internal: error instanceof Error ? error.stack ?? error.message : String(error) };
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoderStream();
let rest = "";
for await (const text of Deno.stdin.readable.pipeThrough(decoder)) {
  rest += text;
  for (let end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n")) {
    const line = rest.slice(0, end);
    rest = rest.slice(end + 1);
    let data = encoder.encode(`${JSON.stringify(answer(JSON.parse(line)))}\n`);
    while (data.length > 0) data = data.subarray(Deno.stdout.writeSync(data));
  }
}
