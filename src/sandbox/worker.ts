/**
 * The child process's program: takes a request from standard input, runs it, answers on standard
 * output, and ends or, where it keeps a session, takes the next one. It runs from worker.js, the
 * bundle of this file, of the interpreter and of the parser, which `deno task build` writes.
 */

import { Interpreter } from "../interpreter/interpreter.ts";
import { Channel } from "./channel.ts";
import { WorkerHost } from "./host.ts";
import { lockDown, type System } from "./lockdown.ts";
import type { StartRequest } from "./protocol.ts";
import { warmUp } from "./warm_up.ts";

const system: System = lockDown();

/** The next program; what the parent asks before it is done. */
function nextStart(channel: Channel): StartRequest | null {
  for (;;) {
    const request = channel.readStart();
    if (request !== "warm") return request;
    warmUp(system);
    channel.sayReady();
  }
}

function serve(channel: Channel): void {
  const first = nextStart(channel);
  // The parent has no use for this child, or is gone.
  if (first === null) return;
  const host = new WorkerHost(system, channel, first);
  const { limits, authorizedImports, tools, finalAnswer } = first;
  const interpreter = new Interpreter({ host, limits, authorizedImports, tools, finalAnswer });
  for (let request = first;;) {
    const completion = request.task === "run"
      ? interpreter.run(request)
      : interpreter.variables(request.limits);
    host.finish(completion, request.limits.maxValueLength);
    if (!request.session) return;
    const next = nextStart(channel);
    if (next === null) return;
    host.begin(request = next);
  }
}

try {
  const channel = new Channel(system);
  channel.sayReady();
  // Deno keeps what V8 compiled of the bundle when its event loop first turns.
  await system.turn();
  serve(channel);
  system.exit(0);
} catch (error) {
  system.log(error instanceof Error ? error.stack ?? error.message : String(error));
  system.exit(70);
}
