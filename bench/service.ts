/**
 * `deno task bench:service [--seconds N]`: the service under load, on the loopback of this machine.
 * Prints the figures and the bars; asserts nothing. The service and its clients share the processors.
 */

import { parseArgs } from "@std/cli/parse-args";

const options = parseArgs(Deno.args, { string: ["seconds"], default: { seconds: "60" } });
const SECONDS = Number(options.seconds);
const ROOT = new URL("../", import.meta.url).pathname;

interface Server {
  readonly origin: string;
  readonly process: Deno.ChildProcess;
}

async function startServer(args: readonly string[]): Promise<Server> {
  const process = new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--quiet",
      "-P",
      `--config=${ROOT}deno.json`,
      `${ROOT}server.ts`,
      "--port",
      "0",
      ...args,
    ],
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).spawn();
  const reader = process.stderr.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (!text.includes('"ready"')) text += (await reader.read()).value;
  // The rest of the log is read and dropped, so that the pipe never fills.
  void (async () => {
    while (!(await reader.read()).done);
  })();
  return { origin: /"origin":"([^"]+)"/.exec(text)![1]!, process };
}

async function stop({ process }: Server): Promise<void> {
  process.kill("SIGTERM");
  await process.status;
}

interface Answer {
  readonly status: number;
  readonly ms: number;
  readonly isRight: boolean;
}

async function execute(origin: string, code: string, expected?: string): Promise<Answer> {
  const startedAt = performance.now();
  const response = await fetch(`${origin}/v1/execute`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ code }),
  });
  const outcome = await response.json();
  const ms = performance.now() - startedAt;
  return {
    status: response.status,
    ms,
    isRight: expected === undefined || outcome.stdout === expected,
  };
}

function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;
}

async function memoryMb({ process }: Server): Promise<number> {
  const command = new Deno.Command("ps", { args: ["-o", "rss=", "-p", String(process.pid)] });
  return Number(new TextDecoder().decode((await command.output()).stdout)) / 1024;
}

const show = (name: string, value: string, bar: string) =>
  console.log(`${name.padEnd(52)}${value.padEnd(34)}${bar}`);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** `clients` of them, each one request after the other, for so long. */
async function load(
  seconds: number,
  clients: number,
  one: (i: number) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const end = performance.now() + seconds * 1_000;
  let i = 0;
  await Promise.all(Array.from({ length: clients }, async () => {
    while (performance.now() < end) answers.push(await one(i++));
  }));
  return answers;
}

async function warmLatency(): Promise<void> {
  const server = await startServer([]);
  const times: number[] = [];
  for (let i = 0; i < 100; i++) {
    times.push((await execute(server.origin, "print(1)", "1\n")).ms);
    // Long enough for the pool to be full again: what is measured is a request, not a queue.
    await pause(120);
  }
  await stop(server);
  show(
    "POST /v1/execute of print(1), warm, median",
    `${quantile(times, 0.5).toFixed(1)} ms`,
    "<= 8 ms",
  );
}

async function throughput(): Promise<void> {
  const server = await startServer([]);
  await load(3, 4, (i) => execute(server.origin, `print(${i})`, `${i}\n`));
  const before = await memoryMb(server);
  const startedAt = performance.now();
  const answers = await load(SECONDS, 4, (i) => execute(server.origin, `print(${i})`, `${i}\n`));
  const rate = answers.length / ((performance.now() - startedAt) / 1_000);
  const lost = answers.filter((each) => each.status !== 200 || !each.isRight).length;
  const after = await memoryMb(server);
  await stop(server);
  show(`isolated runs a second, for ${SECONDS} s`, rate.toFixed(1), ">= 40");
  show("of those lost or wrong", String(lost), "0");
  show("memory of the service", `${before.toFixed(0)} MB, then ${after.toFixed(0)} MB`, "flat");
}

const BOMBS = [
  "while True: pass",
  "a = []\nwhile True: a.append('x' * 1000 + str(len(a)))",
  "while True: print('x' * 1000)",
  "x = 10 ** (10 ** 8)",
];

async function bombs(): Promise<void> {
  const server = await startServer(["--max-cpu-time-sec", "0.5", "--max-concurrent", "4"]);
  const idle = await load(5, 1, (i) => execute(server.origin, `print(${i})`, `${i}\n`));
  const good: Answer[] = [];
  const end = performance.now() + 10_000;
  const bombing = (async () => {
    let i = 0;
    while (performance.now() < end) await execute(server.origin, BOMBS[i++ % BOMBS.length]!);
  })();
  while (performance.now() < end) good.push(await execute(server.origin, "print(1)", "1\n"));
  await bombing;
  await stop(server);
  const [p, q] = [
    quantile(idle.map(({ ms }) => ms), 0.95),
    quantile(good.map(({ ms }) => ms), 0.95),
  ];
  show(
    "95th percentile, half of the load bombs",
    `${q.toFixed(0)} ms, idle ${p.toFixed(0)} ms: ${(q / p).toFixed(1)}x`,
    "<= 3x",
  );
}

async function overload(): Promise<void> {
  const server = await startServer(["--max-queue", "20", "--queue-timeout-sec", "2"]);
  const requests = 20 * 40;
  const answers = await Promise.all(
    Array.from({ length: requests }, (_, i) => execute(server.origin, `print(${i})`)),
  );
  const startedAt = performance.now();
  let normalAfter = NaN;
  while (performance.now() - startedAt < 15_000) {
    if ((await execute(server.origin, "print(1)", "1\n")).status === 200) {
      normalAfter = (performance.now() - startedAt) / 1_000;
      break;
    }
  }
  await stop(server);
  const counts = Map.groupBy(answers, ({ status }) => status);
  const shown = [...counts].map(([status, each]) => `${each.length} of ${status}`).join(", ");
  show(`${requests} requests at once`, shown, "200, 429, 503 only");
  show("normal again after", `${normalAfter.toFixed(2)} s`, "<= 10 s");
}

async function stdio(): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < 9; i++) {
    const startedAt = performance.now();
    const process = new Deno.Command(Deno.execPath(), {
      args: [
        "run",
        "--quiet",
        "-P",
        `--config=${ROOT}deno.json`,
        `${ROOT}server.ts`,
        "--stdio",
        "--log",
        "off",
      ],
      stdin: "piped",
      stdout: "piped",
      stderr: "null",
    }).spawn();
    const writer = process.stdin.getWriter();
    const send = (message: Record<string, unknown>) =>
      writer.write(new TextEncoder().encode(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`));
    const reader = process.stdout.pipeThrough(new TextDecoderStream()).getReader();
    const clientInfo = { name: "bench", version: "1" };
    await send({
      id: 1,
      method: "initialize",
      params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo },
    });
    await reader.read();
    await send({ method: "notifications/initialized" });
    await send({
      id: 2,
      method: "tools/call",
      params: { name: "python_code_execution", arguments: { code: "print(1)" } },
    });
    await reader.read();
    times.push(performance.now() - startedAt);
    await writer.close();
    await reader.cancel();
    await process.status;
  }
  show(
    "stdio, from start to the first tool's result, median",
    `${quantile(times, 0.5).toFixed(0)} ms`,
    "< 400 ms",
  );
}

await warmLatency();
await stdio();
await bombs();
await overload();
await throughput();
