/**
 * `deno task conformance`: the official MCP conformance suite against our HTTP stack with the suite's
 * fixtures. It needs Node 22 and the suite, which are installed into .vivarium/conformance from npm.
 * Scenarios in expected_failures.yml may fail; one that passes and still stands there fails the run.
 */

import { newApp } from "../../src/http/app.ts";
import { listen } from "../../src/http/listen.ts";
import { Metrics } from "../../src/http/metrics.ts";
import { McpEndpoint } from "../../src/mcp/endpoint.ts";
import { newLog } from "../../src/service/log.ts";
import { Service } from "../../src/service/service.ts";
import { defaultSettings } from "../../src/service/settings.ts";
import { newFixtureServer } from "./fixture_server.ts";

const PACKAGES = ["node@22", "@modelcontextprotocol/conformance@0.2.0-alpha.12"];
const REVISIONS = ["2025-11-25", "2026-07-28"];
const FOLDER = new URL("../../.vivarium/conformance/", import.meta.url);
const EXPECTED = new URL("./expected_failures.yml", import.meta.url);

async function run(command: string, args: readonly string[]): Promise<boolean> {
  const child = new Deno.Command(command, { args: [...args], cwd: FOLDER });
  return (await child.spawn().status).success;
}

await Deno.mkdir(FOLDER, { recursive: true });
await Deno.writeTextFile(new URL("package.json", FOLDER), '{ "private": true }\n');
if (!await run("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", ...PACKAGES])) {
  console.error("The conformance suite could not be installed");
  Deno.exit(1);
}

const settings = { ...defaultSettings(), port: 0, poolSize: 0 };
const log = newLog("off");
const service = new Service(settings, { log });
const mcp = new McpEndpoint(() => newFixtureServer(), { log, maxBodyBytes: settings.maxBodyBytes });
const app = newApp({ service, log, mcp, metrics: new Metrics(), version: "0.0.0" });
const listening = await listen(app.fetch, settings);

let passed = true;
for (const revision of REVISIONS) {
  console.log(`\nRequirements of ${revision}`);
  const isPassed = await run("node_modules/node/bin/node", [
    "node_modules/@modelcontextprotocol/conformance/dist/index.js",
    "server",
    "--url",
    `${listening.origin.replace("127.0.0.1", "localhost")}/mcp`,
    "--requirements",
    revision,
    "--expected-failures",
    EXPECTED.pathname,
  ]);
  passed &&= isPassed;
}
const closed = listening.close();
await service.close(0);
await mcp.close();
listening.closeAll();
await closed;
console.log(passed ? "\nConformant" : "\nNot conformant");
Deno.exit(passed ? 0 : 1);
