/** A span of OpenTelemetry for each run, where Deno's own support is on (`OTEL_DENO=true`). */

import type { Span } from "@opentelemetry/api";
import type { Outcome } from "../../mod.ts";

type Api = typeof import("@opentelemetry/api");

let api: Api | null = null;

/** Loads what spans need; until then, and where it is off, there are none. */
export async function startTracing(): Promise<void> {
  api = await import("@opentelemetry/api");
}

/** Runs, within a span that tells how it ended; never what was run or printed. */
export async function withRunSpan(run: () => Promise<Outcome>): Promise<Outcome> {
  if (api === null) return await run();
  const { SpanStatusCode, trace } = api;
  return await trace.getTracer("vivarium").startActiveSpan("python.run", async (span: Span) => {
    try {
      const outcome = await run();
      span.setAttributes({
        "python.status": outcome.status,
        "python.limit": outcome.limit ?? "",
        "python.error.type": outcome.error?.type ?? "",
        "python.cpu_ms": outcome.usage.cpuMs,
        "python.wall_ms": outcome.usage.wallMs,
        "python.start_ms": outcome.usage.startMs,
        "python.queue_ms": outcome.usage.queueMs,
      });
      if (outcome.status === "internal") span.setStatus({ code: SpanStatusCode.ERROR });
      return outcome;
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: String(error) });
      throw error;
    } finally {
      span.end();
    }
  });
}
