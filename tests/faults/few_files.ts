/**
 * Run by faults_test.ts in a process that may open few files: runs more programs at once than it can
 * start processes for, then some one after the other, and prints what became of them.
 */

import { Sandbox } from "../../mod.ts";

await using sandbox = new Sandbox({ poolSize: 2, maxConcurrent: 40, onInternalError: () => {} });
const programs = Array.from({ length: 40 }, (_, i) => sandbox.run(`print(${i})`));
let refused = 0;
const unclear: string[] = [];
for (const [i, result] of (await Promise.allSettled(programs)).entries()) {
  if (result.status === "rejected") {
    refused++;
    if (!(result.reason instanceof Error)) unclear.push(`${i}: ${result.reason}`);
  } else if (result.value.status === "internal") refused++;
  else if (result.value.stdout !== `${i}\n`) unclear.push(JSON.stringify(result.value));
}
const after: string[] = [];
for (let i = 0; i < 3; i++) after.push((await sandbox.run("print(6 * 7)")).stdout);
console.log(JSON.stringify({ refused, unclear, after }));
