/** The service, `deno run -P server.ts`: HTTP and MCP, or MCP over stdio. See src/http, src/mcp. */

import config from "./deno.json" with { type: "json" };
import { newLog } from "./src/service/log.ts";
import { readSettings, type Settings, settingsHelp } from "./src/service/settings.ts";
import { UsageError } from "./src/usage/command_line.ts";

const EXIT_USAGE = 2;

async function main(args: readonly string[]): Promise<number> {
  let settings: Settings;
  try {
    settings = readSettings(args, (name) => Deno.env.get(name));
    if (settings.help) console.log(settingsHelp());
    else if (settings.version) console.log(`vivarium ${config.version} (Python 3.13)`);
    else await serve(settings);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return EXIT_USAGE;
  }
  return 0;
}

async function serve(settings: Settings): Promise<void> {
  const log = newLog(settings.log);
  // Each way in loads what it needs and no more: a client that starts this waits for it.
  if (settings.stdio) {
    const { serveMcpStdio } = await import("./src/mcp/stdio.ts");
    return await serveMcpStdio(settings, log, config.version);
  }
  const { serveHttp } = await import("./src/http/serve.ts");
  await serveHttp(settings, {
    version: config.version,
    log,
    isDeploy: Deno.env.get("DENO_DEPLOY") !== undefined,
    traces: Deno.env.get("OTEL_DENO") === "true",
  });
}

if (import.meta.main) Deno.exit(await main(Deno.args));
