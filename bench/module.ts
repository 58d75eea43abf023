/**
 * `deno task bench:module`: what the module's calls cost. Prints the figures and the bars; asserts
 * nothing.
 */

import { Sandbox } from "../mod.ts";

const show = (name: string, value: string, bar: string) =>
  console.log(`${name.padEnd(44)}${value.padEnd(40)}${bar}`);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}

async function processesBelow(): Promise<number> {
  const ps = new Deno.Command("ps", { args: ["-o", "pid=", "--ppid", String(Deno.pid)] });
  // ps itself is one of them.
  return new TextDecoder().decode((await ps.output()).stdout).trim().split("\n").length - 1;
}

async function fileCount(folder: URL): Promise<number> {
  let count = 0;
  for await (const entry of Deno.readDir(folder)) {
    count += entry.isDirectory ? await fileCount(new URL(`${entry.name}/`, folder)) : 1;
  }
  return count;
}

async function warmRuns(): Promise<void> {
  await using sandbox = new Sandbox();
  await pause(1_500);
  const times: number[] = [];
  for (let i = 0; i < 60; i++) {
    times.push(await timed(() => sandbox.run("print(1)")));
    await pause(250);
  }
  show("sandbox.run of print(1), warm", `${median(times).toFixed(2)} ms`, "< 5 ms");
}

async function sessionFeeds(): Promise<void> {
  await using sandbox = new Sandbox();
  await using session = await sandbox.session();
  await session.run("x = 0");
  const times: number[] = [];
  for (let i = 0; i < 500; i++) times.push(await timed(() => session.run("x += 1")));
  show("session feed of x += 1", `${median(times).toFixed(2)} ms`, "< 2 ms");
}

async function toolCalls(): Promise<void> {
  await using sandbox = new Sandbox({
    tools: {
      answer: () => 42,
      slow: async () => {
        await pause(100);
        return 1;
      },
    },
  });
  await sandbox.run("1");
  const times: number[] = [];
  for (let i = 0; i < 7; i++) {
    const { value } = await sandbox.run(`import time
start = time.perf_counter()
for _ in range(500): answer()
(time.perf_counter() - start) * 1000 / 500 + 0.0000001`);
    times.push(value!.json as number);
  }
  show("a tool's call and its answer", `${median(times).toFixed(3)} ms`, "< 1 ms");
  const parallel: number[] = [];
  for (let i = 0; i < 5; i++) {
    const { value } = await sandbox.run(`import asyncio, time
async def main():
    start = time.perf_counter()
    await asyncio.gather(*[slow() for _ in range(100)])
    return (time.perf_counter() - start) * 1000
asyncio.run(main())`);
    parallel.push(value!.json as number);
  }
  show("100 tools of 100 ms in parallel", `${median(parallel).toFixed(0)} ms`, "< 400 ms");
}

async function manyRuns(): Promise<void> {
  const cache = new URL("../.vivarium/", import.meta.url);
  const sandbox = new Sandbox();
  for (let i = 0; i < 50; i++) await sandbox.run("print(1)");
  const [files, memory] = [await fileCount(cache), Deno.memoryUsage().rss];
  for (let i = 0; i < 500; i++) {
    const outcome = await sandbox.run(`print(${i})`);
    if (outcome.stdout !== `${i}\n`) throw new Error(`Run ${i}: ${JSON.stringify(outcome)}`);
  }
  const grown = (Deno.memoryUsage().rss - memory) / 2 ** 20;
  await sandbox.close();
  const left = `${await processesBelow()} processes, ${await fileCount(cache) - files} files`;
  show("500 runs in a row leave", `${left}, ${grown.toFixed(1)} MB grown`, "none");
}

await warmRuns();
await sessionFeeds();
await toolCalls();
await manyRuns();
