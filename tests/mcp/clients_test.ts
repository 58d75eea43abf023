/** Real clients of both SDKs, over both transports. */

import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import {
  Client as ClientOf2,
  StreamableHTTPClientTransport as HttpOf2,
} from "@modelcontextprotocol/client";
import { StdioClientTransport as StdioOf2 } from "@modelcontextprotocol/client/stdio";
import { Client as ClientOf1 } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport as StdioOf1 } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport as HttpOf1 } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { startService } from "../helpers/service.ts";

interface ToolAnswer {
  content: { type: string; text: string }[];
  structuredContent?: Record<string, unknown>;
  isError?: boolean;
}

/** What the tests use of a client; both SDKs have it. */
interface AnyClient {
  listTools(): Promise<{ tools: { name: string; description?: string; outputSchema?: unknown }[] }>;
  listPrompts(): Promise<{ prompts: { name: string }[] }>;
  listResources(): Promise<{ resources: { uri: string }[] }>;
  call(
    name: string,
    args: Record<string, unknown>,
    options?: { signal?: AbortSignal; onprogress?: (progress: { message?: string }) => void },
  ): Promise<ToolAnswer>;
  readResource(request: { uri: string }): Promise<{ contents: { text?: string }[] }>;
  getPrompt(request: { name: string; arguments?: Record<string, string> }): Promise<unknown>;
  close(): Promise<void>;
}

const INFO = { name: "test", version: "1" };
const SERVER_ARGS = [
  "run",
  "--quiet",
  "-P",
  `--config=${new URL("../../deno.json", import.meta.url).pathname}`,
  new URL("../../server.ts", import.meta.url).pathname,
  "--stdio",
  "--log",
  "off",
];

// deno-lint-ignore no-explicit-any -- each SDK has types of its own for the same protocol
function wrap(client: any): AnyClient {
  return {
    listTools: () => client.listTools(),
    listPrompts: () => client.listPrompts(),
    listResources: () => client.listResources(),
    readResource: (request) => client.readResource(request),
    getPrompt: (request) => client.getPrompt(request),
    close: () => client.close(),
    call: (name, args, options) =>
      client instanceof ClientOf1
        ? client.callTool({ name, arguments: args }, undefined, options) as Promise<ToolAnswer>
        : client.callTool({ name, arguments: args }, options),
  };
}

type Connect = (origin: string) => Promise<AnyClient>;

const CLIENTS: Readonly<Record<string, Connect>> = {
  "SDK 1.x over HTTP": async (origin) => {
    const client = new ClientOf1(INFO);
    await client.connect(new HttpOf1(new URL(`${origin}/mcp`)));
    return wrap(client);
  },
  "SDK 2.x over HTTP, 2026-07-28": async (origin) => {
    const client = new ClientOf2(INFO, { versionNegotiation: { mode: { pin: "2026-07-28" } } });
    await client.connect(new HttpOf2(new URL(`${origin}/mcp`)));
    return wrap(client);
  },
  "SDK 2.x over HTTP, 2025": async (origin) => {
    const client = new ClientOf2(INFO);
    await client.connect(new HttpOf2(new URL(`${origin}/mcp`)));
    return wrap(client);
  },
  "SDK 1.x over stdio": async () => {
    const client = new ClientOf1(INFO);
    await client.connect(new StdioOf1({ command: Deno.execPath(), args: SERVER_ARGS }));
    return wrap(client);
  },
  "SDK 2.x over stdio": async () => {
    const client = new ClientOf2(INFO, { versionNegotiation: { mode: "auto" } });
    await client.connect(new StdioOf2({ command: Deno.execPath(), args: SERVER_ARGS }));
    return wrap(client);
  },
};

for (const [name, connect] of Object.entries(CLIENTS)) {
  Deno.test(`${name} runs programs, sessions, prompts and resources`, async () => {
    await using service = await startService();
    const client = await connect(service.origin);
    try {
      const { tools } = await client.listTools();
      assertEquals(tools.map((tool) => tool.name).sort(), [
        "python_code_execution",
        "python_session_close",
        "python_session_create",
        "python_session_list_variables",
      ]);
      const [run] = tools.filter((tool) => tool.name === "python_code_execution");
      assertStringIncludes(run!.description!, "statistics");
      assertStringIncludes(run!.description!, "15 s of CPU");
      assert(run!.outputSchema !== undefined);

      const answer = await client.call("python_code_execution", {
        code: "print(sum(data))\ndata[0]",
        inputs: { data: [1, 2, 3] },
      });
      assertEquals(answer.content[0]!.text, "6\nValue of the last expression: 1\n");
      assertEquals(answer.structuredContent!.stdout, "6\n");
      assertEquals(answer.isError ?? false, false);

      const failed = await client.call("python_code_execution", { code: "pritn(1)" });
      assertEquals(failed.isError, true);
      assertStringIncludes(failed.content[0]!.text, "Did you mean: 'print'?");

      const silent = await client.call("python_code_execution", { code: "x = 1" });
      assertStringIncludes(silent.content[0]!.text, "print(result)");

      const opened = await client.call("python_session_create", {});
      const sessionId = opened.structuredContent!.sessionId as string;
      await client.call("python_code_execution", { code: "total = 20", sessionId });
      const second = await client.call("python_code_execution", {
        code: "print(total + 1)",
        sessionId,
      });
      assertEquals(second.content[0]!.text, "21\n");
      const listed = await client.call("python_session_list_variables", { sessionId });
      assertEquals(listed.structuredContent, {
        variables: [{ name: "total", type: "int", repr: "20" }],
      });
      await client.call("python_session_close", { sessionId });
      const gone = await client.call("python_code_execution", { code: "1", sessionId });
      assertEquals(gone.isError, true);
      assertMatch(gone.content[0]!.text, /has expired/);

      assertEquals((await client.listPrompts()).prompts.map((each) => each.name), ["use_python"]);
      const prompt = JSON.stringify(
        await client.getPrompt({ name: "use_python", arguments: { task: "count the primes" } }),
      );
      assertStringIncludes(prompt, "count the primes");
      assertEquals((await client.listResources()).resources.map((each) => each.uri).sort(), [
        "vivarium://dialect",
        "vivarium://limits",
      ]);
      const { contents } = await client.readResource({ uri: "vivarium://limits" });
      assertStringIncludes(contents[0]!.text!, "cpuTimeSec | 15");
    } finally {
      await client.close();
    }
  });

  Deno.test(`${name} sees progress, and cancels`, async () => {
    await using service = await startService();
    const client = await connect(service.origin);
    try {
      const messages: string[] = [];
      await client.call("python_code_execution", {
        code: "import time\nfor i in range(3):\n    print(i, flush=True)\n    time.sleep(0.05)",
      }, { onprogress: ({ message }) => void messages.push(message!) });
      assertEquals(messages.join(""), "0\n1\n2\n");

      const abort = new AbortController();
      const running = Promise.withResolvers<void>();
      const call = client.call("python_code_execution", {
        code: "print('on', flush=True)\nwhile True: pass",
      }, { signal: abort.signal, onprogress: () => running.resolve() }).catch(() => "cancelled");
      await running.promise;
      abort.abort();
      assertEquals(await call, "cancelled");
      if (!name.includes("HTTP")) return;
      // The program is killed, not only forgotten.
      const until = Date.now() + 5_000;
      while (service.service.stats.running > 0 && Date.now() < until) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      assertEquals(service.service.stats.running, 0);
      assertEquals(service.lines.filter((line) => line.status === "cancelled").length, 1);
    } finally {
      await client.close();
    }
  });
}

Deno.test("clients that count their requests alike never see each other's answers", async () => {
  await using service = await startService({ maxQueue: 200, queueTimeoutSec: 60 });
  const connects = [CLIENTS["SDK 1.x over HTTP"]!, CLIENTS["SDK 2.x over HTTP, 2026-07-28"]!];
  const clients = await Promise.all(
    Array.from({ length: 50 }, (_, i) => connects[i % 2]!(service.origin)),
  );
  const answers = await Promise.all(
    clients.map((client, i) =>
      client.call("python_code_execution", {
        code: "print(token * 3)",
        inputs: { token: `<${i}>` },
      })
    ),
  );
  for (const [i, answer] of answers.entries()) {
    assertEquals(answer.content[0]!.text, `${`<${i}>`.repeat(3)}\n`);
  }
  await Promise.all(clients.map((client) => client.close()));
});
