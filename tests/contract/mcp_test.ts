import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import type { Outcome } from "../../mod.ts";
import { defaultSettings } from "../../src/service/settings.ts";
import { startService } from "../helpers/service.ts";
import { testContract } from "./cases.ts";

testContract({
  name: "MCP",
  async run(code, { limits = {}, authorizedImports, inputs, stdin }) {
    // A tool's caller sets neither limits nor modules: the operator does.
    await using service = await startService({
      poolSize: 1,
      limits,
      authorizedImports: authorizedImports ?? defaultSettings().authorizedImports,
    });
    const client = new Client({ name: "contract", version: "1" });
    await client.connect(new StreamableHTTPClientTransport(new URL(`${service.origin}/mcp`)));
    const result = await client.callTool({
      name: "python_code_execution",
      arguments: { code, ...inputs && { inputs }, ...stdin !== undefined && { stdin } },
    });
    await client.close();
    return result.structuredContent as unknown as Outcome;
  },
});
