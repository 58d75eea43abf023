/**
 * A session: variables, functions and imports stay from run to run; an exception or a limit on time
 * does not lose them.
 *
 * deno run -P examples/session.ts
 */

import { Sandbox } from "@vivarium/python";

await using sandbox = new Sandbox({ poolSize: 1 });
await using session = await sandbox.session({ limits: { cpuTimeSec: 0.5 } });

const cells = [
  "import statistics\ndata = [3, 1, 4, 1, 5]",
  "def spread(values):\n    return max(values) - min(values)",
  "data.append(9)\nspread(data), statistics.median(data)",
  "data[100]",
  "while True: data.append(0) if len(data) < 8 else None",
  "len(data)",
];
for (const code of cells) {
  const { status, value, error } = await session.run(code);
  console.log(status, value?.repr ?? error?.message ?? "");
}
for (const { name, type, repr } of await session.variables()) {
  if (type !== "function") console.log(`${name}: ${type} = ${repr}`);
}
