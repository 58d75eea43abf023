/** MCP over standard input and output, for a client that starts the service itself. */

import { serveStdio, StdioServerTransport } from "@modelcontextprotocol/server/stdio";
import type { Log } from "../service/log.ts";
import { Service } from "../service/service.ts";
import type { Settings } from "../service/settings.ts";
import { newMcpServer } from "./server.ts";

/** Serves until the client closes standard input, or SIGTERM comes. */
export async function serveMcpStdio(settings: Settings, log: Log, version: string): Promise<void> {
  const service = new Service(settings, { log });
  const ended = Promise.withResolvers<string>();
  const transport = new StdioServerTransport();
  const handle = serveStdio(
    () => newMcpServer({ service, log, version, caller: "stdio" }),
    { transport, onerror: (error) => log.info("mcp message refused", { detail: error.message }) },
  );
  const { onclose } = transport;
  transport.onclose = () => {
    onclose?.();
    ended.resolve("end of input");
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    Deno.addSignalListener(signal, () => ended.resolve(signal));
  }
  const reason = await ended.promise;
  log.info("shutting down", { reason });
  await handle.close();
  await service.close(0);
}
