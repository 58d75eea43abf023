/** The service as tests call it: in this process, on a free port of the loopback. */

import { newApp } from "../../src/http/app.ts";
import { listen } from "../../src/http/listen.ts";
import { Metrics } from "../../src/http/metrics.ts";
import { McpEndpoint } from "../../src/mcp/endpoint.ts";
import { newMcpServer } from "../../src/mcp/server.ts";
import type { Log, LogFields } from "../../src/service/log.ts";
import { Service } from "../../src/service/service.ts";
import { defaultSettings, type Settings } from "../../src/service/settings.ts";

/** A running service. */
export interface TestService extends AsyncDisposable {
  readonly origin: string;
  readonly port: number;
  readonly service: Service;
  /** Every line of the log. */
  readonly lines: readonly ({ message: string } & LogFields)[];
  /** Sends JSON. */
  post(path: string, body: unknown, init?: RequestInit): Promise<Response>;
}

/** Starts one with these settings beside the defaults. */
export async function startService(settings: Partial<Settings> = {}): Promise<TestService> {
  const lines: ({ message: string } & LogFields)[] = [];
  const log: Log = {
    info: (message, fields) => void lines.push({ message, ...fields }),
    error: (message, fields) => void lines.push({ message, ...fields }),
  };
  const all = { ...defaultSettings(), poolSize: 2, port: 0, ...settings };
  const metrics = new Metrics();
  const version = "0.0.0";
  const service = new Service(all, { log, onOutcome: (outcome) => metrics.countOutcome(outcome) });
  const mcp = new McpEndpoint(
    (caller, cancellation) => newMcpServer({ service, log, version, caller, cancellation }),
    { log, maxBodyBytes: all.maxBodyBytes },
  );
  const listening = await listen(newApp({ service, log, metrics, mcp, version }).fetch, all);
  return {
    origin: listening.origin,
    port: Number(new URL(listening.origin).port),
    service,
    lines,
    post: (path, body, init = {}) =>
      fetch(`${listening.origin}${path}`, {
        method: "POST",
        body: JSON.stringify(body),
        ...init,
        headers: { "Content-Type": "application/json", ...init.headers },
      }),
    async [Symbol.asyncDispose]() {
      const closed = listening.close();
      await service.close(0);
      await mcp.close();
      listening.closeAll();
      await closed;
    },
  };
}

/** Sends bytes as they are and gives what comes back until the connection ends, or `waitMs` pass. */
export async function rawRequest(
  port: number,
  text: string | Uint8Array,
  waitMs = 2_000,
): Promise<string> {
  const connection = await Deno.connect({ hostname: "127.0.0.1", port });
  const timer = setTimeout(() => connection.close(), waitMs);
  let answer = "";
  const decoder = new TextDecoder();
  try {
    const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
    await connection.write(bytes);
    const buffer = new Uint8Array(65_536);
    for (;;) {
      const count = await connection.read(buffer);
      if (count === null) break;
      answer += decoder.decode(buffer.subarray(0, count), { stream: true });
    }
  } catch (error) {
    const isEnd = error instanceof Deno.errors.BadResource ||
      error instanceof Deno.errors.Interrupted ||
      error instanceof Deno.errors.ConnectionReset || error instanceof Deno.errors.BrokenPipe;
    if (!isEnd) throw error;
  } finally {
    clearTimeout(timer);
    try {
      connection.close();
    } catch {
      // The timer closed it.
    }
  }
  return answer;
}
