/**
 * Streaming: output is handed on as the program prints it, no faster than it is taken; inputs go
 * in as Python values; a signal cancels.
 *
 * deno run -P examples/streaming.ts
 */

import { run } from "@vivarium/python";

const code = `
for name, amount in sorted(amounts.items()):
    print(f"{name:>6}: {amount:8.2f}", flush=True)
while True:
    pass
`;

const controller = new AbortController();
const outcome = await run(code, {
  inputs: { amounts: { rent: 900, food: 312.5, books: 41 } },
  signal: controller.signal,
  async onStdout(text) {
    // A slow consumer: the program waits for it.
    await new Promise((resolve) => setTimeout(resolve, 10));
    for (const line of text.trimEnd().split("\n")) {
      console.log(`> ${line}`);
      if (line.includes("rent")) controller.abort();
    }
  },
});
console.log(outcome.status);
