/** Listening: Node's HTTP server, which closes slow and idle clients, or Deno Deploy's own. */

import { serve, type ServerType } from "@hono/node-server";
import type { Settings } from "../service/settings.ts";
import { UsageError } from "../usage/command_line.ts";

/** A server that listens. */
export interface Listening {
  /** Where: `http://127.0.0.1:8000`. */
  readonly origin: string;
  /** Takes no more connections, and resolves when those there are have ended. */
  close(): Promise<void>;
  /** Ends the connections that are left. */
  closeAll(): void;
}

type Fetch = Parameters<typeof serve>[0]["fetch"];

/**
 * Listens where the settings say. `Deno.serve` has no time-outs for reading, so a client that sends
 * a byte a minute would keep its connection for good; Node's server ends it with 408.
 */
export function listen(fetch: Fetch, settings: Settings): Promise<Listening> {
  const { host, port, headTimeoutSec, requestTimeoutSec, idleTimeoutSec } = settings;
  return new Promise((resolve, reject) => {
    const server: ServerType = serve({
      fetch,
      hostname: host,
      port,
      serverOptions: {
        headersTimeout: headTimeoutSec * 1_000,
        requestTimeout: requestTimeoutSec * 1_000,
        keepAliveTimeout: idleTimeoutSec * 1_000,
        connectionsCheckingInterval: 1_000,
        maxHeaderSize: 32 * 1_024,
      },
    }, ({ port }) => {
      const name = host.includes(":") ? `[${host.replace(/[[\]]/g, "")}]` : host;
      resolve({
        origin: `http://${name}:${port}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ("closeIdleConnections" in server) server.closeIdleConnections();
          }),
        closeAll: () => "closeAllConnections" in server && server.closeAllConnections(),
      });
    });
    server.once("error", (error: Error & { code?: string }) => {
      const where = `${host}:${port}`;
      const reason = error.code === "EADDRINUSE"
        ? "something else listens there"
        : error.message || String(error);
      reject(new UsageError(`Cannot listen on ${where}: ${reason}`));
    });
  });
}

/** Listens as Deno Deploy wants it; its own front ends slow clients. */
export function listenOnDeploy(
  fetch: (request: Request) => Response | Promise<Response>,
): Listening {
  const server = Deno.serve({ onListen: () => {} }, (request) => fetch(request));
  return { origin: "", close: () => server.shutdown(), closeAll: () => {} };
}
