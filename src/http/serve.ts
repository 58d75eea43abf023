/** Serving over HTTP, from the first request to the last. */

import { McpEndpoint } from "../mcp/endpoint.ts";
import { newMcpServer } from "../mcp/server.ts";
import type { Log } from "../service/log.ts";
import { Service } from "../service/service.ts";
import type { Settings } from "../service/settings.ts";
import { startTracing } from "../service/tracing.ts";
import { newApp } from "./app.ts";
import { listen, listenOnDeploy } from "./listen.ts";
import { Metrics } from "./metrics.ts";

/** What the process knows. */
export interface Surroundings {
  readonly version: string;
  readonly log: Log;
  /** Whether this is Deno Deploy. */
  readonly isDeploy: boolean;
  /** Whether Deno sends traces. */
  readonly traces: boolean;
}

/** Serves until SIGTERM or SIGINT, and resolves when nothing is left of it. */
export async function serveHttp(settings: Settings, surroundings: Surroundings): Promise<void> {
  const { log, version, isDeploy, traces } = surroundings;
  if (traces) await startTracing();
  const metrics = new Metrics();
  const service = new Service(settings, {
    log,
    onOutcome: (outcome) => metrics.countOutcome(outcome),
  });
  const mcp = new McpEndpoint(
    (caller, cancellation) => newMcpServer({ service, log, version, caller, cancellation }),
    { log, maxBodyBytes: settings.maxBodyBytes },
  );
  const app = newApp({ service, log, metrics, mcp, version });
  try {
    const listening = isDeploy ? listenOnDeploy(app.fetch) : await listen(app.fetch, settings);
    log.info("listening", {
      origin: listening.origin,
      version,
      keys: settings.apiKeys.length,
      note: settings.apiKeys.length === 0 ? "no API keys: loopback only" : undefined,
    });
    const fault = await service.check();
    if (fault === null) log.info("ready");
    else log.error("no program can be run", { reason: fault });
    const signal = await signalled();
    log.info("shutting down", { signal });
    const closed = listening.close();
    await service.close(settings.shutdownGraceSec);
    await mcp.close();
    const timer = setTimeout(() => listening.closeAll(), 1_000);
    await closed;
    clearTimeout(timer);
    log.info("stopped");
  } finally {
    await service.close(0);
  }
}

function signalled(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      Deno.addSignalListener(signal, () => resolve(signal));
    }
  });
}
