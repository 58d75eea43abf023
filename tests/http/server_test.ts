/** `deno run -P server.ts` as an operator runs it. */

import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";

const ROOT = new URL("../../", import.meta.url).pathname;

function startServer(args: readonly string[], env: Record<string, string> = {}): Deno.ChildProcess {
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "-P", `--config=${ROOT}deno.json`, `${ROOT}server.ts`, ...args],
    env: { NO_COLOR: "1", ...env },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
}

async function finish(server: Deno.ChildProcess): Promise<{ code: number; stderr: string }> {
  const { code, stderr } = await server.output();
  return { code, stderr: new TextDecoder().decode(stderr) };
}

/** Children of a process, by number. */
async function childrenOf(pid: number): Promise<string[]> {
  return (await processes()).filter(([, parent]) => parent === String(pid)).map(([id]) => id!);
}

/** The number of each process and of its parent. */
async function processes(): Promise<string[][]> {
  const ps = new Deno.Command("ps", { args: ["-e", "-o", "pid=,ppid="], stdout: "piped" });
  const lines = new TextDecoder().decode((await ps.output()).stdout).trim().split("\n");
  return lines.map((line) => line.trim().split(/\s+/));
}

const WRONG: readonly (readonly [args: string[], env: Record<string, string>, message: string])[] =
  [
    [["--prot", "1"], {}, "Unknown option --prot; did you mean --port?"],
    [["--port", "x"], {}, '--port must be a whole number from 0 to 65535, not "x"'],
    [["--port"], {}, "--port needs a value: --port N"],
    [[], { VIVARIUM_PORT: "70000" }, "VIVARIUM_PORT must be a whole number"],
    [["--host", "0.0.0.0"], {}, "Without API keys the service listens on loopback only"],
    [["--api-keys", "short:abc"], {}, "the key of short must have 16 characters"],
    [["--api-keys-file", "/nowhere"], {}, "cannot be read: no such file"],
    [["--max-cpu-time-sec", "100"], {}, "--max-cpu-time-sec is 100, above --ceiling-cpu-time-sec"],
    [["--authorized-imports", "1x"], {}, "1x"],
    [["--allowed-origins", "example.com"], {}, '"example.com" is no origin'],
    [["--log", "xml"], {}, "--log must be json or off"],
    [["extra"], {}, 'Unexpected argument "extra"'],
  ];

Deno.test("bad settings are refused at start, with what would be right", async () => {
  for (const [args, env, message] of WRONG) {
    const { code, stderr } = await finish(startServer(args, env));
    assertEquals([args.join(" "), code], [args.join(" "), 2]);
    assertStringIncludes(stderr, message);
    assert(!stderr.includes(".ts:"), stderr);
  }
});

Deno.test("the service starts, tells where, and ends on SIGTERM without a child left", async () => {
  const server = startServer(["--port", "0", "--pool-size", "2"]);
  const lines = server.stderr.pipeThrough(new TextDecoderStream());
  let text = "";
  let origin = "";
  const reader = lines.getReader();
  while (!text.includes('"ready"')) text += (await reader.read()).value;
  origin = /"origin":"([^"]+)"/.exec(text)![1]!;
  assertMatch(origin, /^http:\/\/127\.0\.0\.1:\d+$/);
  assertStringIncludes(text, "no API keys: loopback only");

  const slow = fetch(`${origin}/v1/execute`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      code: "import time\nprint('on', flush=True)\ntime.sleep(1)\nprint('end')",
    }),
  });
  const busy = await fetch(`${origin}/v1/execute`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ code: "print(1)" }),
  });
  assertEquals((await busy.json()).stdout, "1\n");
  const children = await childrenOf(server.pid);
  assert(children.length > 0);
  server.kill("SIGTERM");
  const outcome = await (await slow).json();
  assertEquals([outcome.status, outcome.stdout], ["ok", "on\nend\n"]);
  reader.releaseLock();
  await lines.cancel();
  await server.stdout.cancel();
  assertEquals((await server.status).code, 0);
  const left = (await processes()).filter(([id]) => children.includes(id!));
  assertEquals(left, []);
});

Deno.test("where no child can be started, it says so and refuses programs", async () => {
  const server = new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--quiet",
      "--no-prompt",
      `--config=${ROOT}deno.json`,
      "--allow-net=127.0.0.1",
      "--allow-read",
      "--allow-env=VIVARIUM_*,DENO_DEPLOY,OTEL_DENO",
      `${ROOT}server.ts`,
      "--port",
      "0",
    ],
    env: { NO_COLOR: "1" },
    stdout: "null",
    stderr: "piped",
  }).spawn();
  const reader = server.stderr.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (!text.includes("no program can be run")) text += (await reader.read()).value;
  const origin = /"origin":"([^"]+)"/.exec(text)![1]!;
  const ready = await fetch(`${origin}/readyz`);
  assertEquals(ready.status, 503);
  assertStringIncludes((await ready.json()).reason, "not permitted");
  const run = await fetch(`${origin}/v1/execute`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ code: "print(1)" }),
  });
  assertEquals(run.status, 503);
  assertStringIncludes((await run.json()).detail, "not permitted");
  server.kill("SIGTERM");
  await reader.cancel();
  assertEquals((await server.status).code, 0);
});

Deno.test("a port that is taken is told as such", async () => {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr as Deno.NetAddr;
  const { code, stderr } = await finish(startServer(["--port", String(port), "--log", "off"]));
  listener.close();
  assertEquals(code, 2);
  assertStringIncludes(stderr, `Cannot listen on 127.0.0.1:${port}: something else listens there`);
});
