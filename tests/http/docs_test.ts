/** The examples of docs/http.md and docs/mcp.md, run as they stand against a service. */

import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { startService, type TestService } from "../helpers/service.ts";

const ROOT = new URL("../../", import.meta.url);

async function examples(path: string, language: string): Promise<string[]> {
  const text = await Deno.readTextFile(new URL(path, ROOT));
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language).map(([, , code]) => code!);
}

async function output(command: string, args: string[], stdin?: string): Promise<string> {
  const child = new Deno.Command(command, {
    args,
    stdin: stdin === undefined ? "null" : "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  if (stdin !== undefined) {
    const writer = child.stdin.getWriter();
    await writer.write(new TextEncoder().encode(stdin));
    await writer.close();
  }
  const { stdout, stderr, success } = await child.output();
  assert(success, new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout);
}

async function has(command: string): Promise<boolean> {
  const probe = new Deno.Command("sh", { args: ["-c", `command -v ${command}`], stdout: "null" });
  return (await probe.output()).success;
}

const toService = (code: string, { origin }: TestService) =>
  code.replaceAll("http://localhost:8000", origin.replace("127.0.0.1", "localhost"));

async function runTypeScript(code: string): Promise<string> {
  // Inside the project, where its import map holds.
  const file = await Deno.makeTempFile({
    dir: new URL("tests/http/", ROOT).pathname,
    suffix: ".ts",
  });
  try {
    await Deno.writeTextFile(file, code);
    const config = new URL("deno.json", ROOT).pathname;
    return await output(Deno.execPath(), [
      "run",
      "--quiet",
      "--no-prompt",
      `--config=${config}`,
      "--allow-net",
      file,
    ]);
  } finally {
    await Deno.remove(file);
  }
}

Deno.test("the TypeScript examples print what they should", async () => {
  await using service = await startService();
  const found = [...await examples("docs/http.md", "ts"), ...await examples("docs/mcp.md", "ts")];
  const printed = [];
  for (const code of found) printed.push(await runTypeScript(toService(code, service)));
  assertEquals(printed, ["ok Hello, world!\n\n", "21\n", '[{"type":"text","text":"6\\n"}]\n']);
});

Deno.test({
  name: "the curl examples print what they should",
  ignore: !await has("curl"),
  fn: async () => {
    await using service = await startService();
    const found = (await examples("docs/http.md", "sh")).filter((code) => code.startsWith("curl"));
    const [run, stream] = await Promise.all(
      found.map((code) => output("sh", ["-c", toService(code, service)])),
    );
    assertEquals(JSON.parse(run!).stdout, "6\n");
    assertStringIncludes(stream!, 'event: stdout\ndata: {"text":"0\\n');
    assertStringIncludes(stream!, "event: result\n");
  },
});

Deno.test({
  name: "the Python example prints what it should",
  ignore: !await has("python3"),
  fn: async () => {
    await using service = await startService();
    const [code] = await examples("docs/http.md", "python");
    assertEquals(await output("python3", ["-"], toService(code!, service)), "42\n\n");
  },
});

Deno.test("the configuration of docs/mcp.md starts the server", async () => {
  const [config] = await examples("docs/mcp.md", "json");
  const { command, args } = JSON.parse(config!).mcpServers.python;
  assertEquals(command, "deno");
  const here = args.map((each: string) => each.replace("/path/to/vivarium/", ROOT.pathname));
  const message = {
    jsonrpc: "2.0",
    id: 1,
    method: "initialize",
    params: {
      protocolVersion: "2025-11-25",
      capabilities: {},
      clientInfo: { name: "x", version: "1" },
    },
  };
  const child = new Deno.Command(Deno.execPath(), {
    args: here,
    stdin: "piped",
    stdout: "piped",
    stderr: "null",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(`${JSON.stringify(message)}\n`));
  const reader = child.stdout.getReader();
  const answer = new TextDecoder().decode((await reader.read()).value);
  assertEquals(JSON.parse(answer).result.serverInfo.name, "vivarium");
  await writer.close();
  await reader.cancel();
  assertEquals((await child.status).code, 0);
});
