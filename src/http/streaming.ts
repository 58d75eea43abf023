/** A run whose output is streamed as server-sent events, with back-pressure. */

import type { Context } from "hono";
import { type SSEStreamingApi, streamSSE } from "hono/streaming";
import type { Outcome } from "../../mod.ts";
import type { Log } from "../service/log.ts";
import type { RunContext } from "../service/service.ts";
import type { Env } from "./environment.ts";
import { Problem, problemOf } from "./problems.ts";

/** A stream begins by then even where nothing was printed, so that the client hears something. */
const FIRST_WORD_MS = 1_000;
const KEEP_ALIVE_MS = 15_000;

/** What streaming needs. */
export interface StreamOptions {
  readonly log: Log;
  /** Milliseconds that a reader may stall before it is cut off. */
  readonly stallMs: number;
}

/**
 * Answers with `stdout` and `stderr` events and, at the end, one `result` event. What goes wrong
 * before the first event is an ordinary problem document; after it, an `error` event.
 */
export async function streamRun(
  c: Context<Env>,
  context: RunContext,
  run: (context: RunContext) => Promise<Outcome>,
  { log, stallMs }: StreamOptions,
): Promise<Response> {
  const abort = new AbortController();
  const opened = Promise.withResolvers<SSEStreamingApi>();
  const firstWord = Promise.withResolvers<void>();
  const write = async (event: string, data: unknown) => {
    firstWord.resolve();
    const stream = await opened.promise;
    const written = stream.writeSSE({ event, data: JSON.stringify(data) });
    if (!await within(written, stallMs)) abort.abort();
  };
  const outcome = run({
    ...context,
    signal: context.signal ? AbortSignal.any([context.signal, abort.signal]) : abort.signal,
    onStdout: (text) => write("stdout", { text }),
    onStderr: (text) => write("stderr", { text }),
  });
  // A run that was refused is told before the stream begins.
  const timer = setTimeout(firstWord.resolve, FIRST_WORD_MS);
  await Promise.race([firstWord.promise, outcome]).finally(() => clearTimeout(timer));
  return streamSSE(c, async (stream) => {
    stream.onAbort(() => abort.abort());
    opened.resolve(stream);
    const keepAlive = setInterval(() => void stream.write(": \n\n"), KEEP_ALIVE_MS);
    try {
      await write("result", await outcome);
    } catch (error) {
      const problem = problemOf(error) ?? new Problem(500, "The service failed");
      if (problem.status === 500) log.error("stream failed", { detail: String(error) });
      await write("error", problem.record(c.get("requestId")));
    } finally {
      clearInterval(keepAlive);
      if (abort.signal.aborted) stream.abort();
    }
  });
}

/** Whether it is fulfilled in time. */
async function within(promise: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([promise.then(() => true), late]);
  } finally {
    clearTimeout(timer!);
  }
}
