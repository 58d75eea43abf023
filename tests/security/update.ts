/**
 * `deno run -P=tools tests/security/update.ts`: lets CPython 3.13 write what it answers to the probe
 * and to the attacks.
 */

import { findPython } from "../../tools/find_python.ts";
import { answerText } from "./attacks.ts";
import { PROBE_ANSWERS, probeProgram } from "./probe.ts";
import { answersOf, TABLES } from "./tables.ts";

const python = await findPython();

async function answerOf(program: string): Promise<{ stdout: string; stderr: string }> {
  const child = new Deno.Command(python, {
    args: ["-I", "-X", "utf8", "-W", "ignore", "-"],
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(program));
  await writer.close();
  const { stdout, stderr } = await child.output();
  return { stdout: new TextDecoder().decode(stdout), stderr: new TextDecoder().decode(stderr) };
}

const { stdout } = await answerOf(await probeProgram());
await Deno.writeTextFile(PROBE_ANSWERS, stdout);

for (const [name, table] of Object.entries(TABLES)) {
  const answers: Record<string, string> = {};
  for (const [attack, program] of Object.entries(table)) {
    if (typeof program !== "string") continue;
    const { stdout, stderr } = await answerOf(program);
    answers[attack] = answerText(stdout, stderr);
  }
  await Deno.writeTextFile(answersOf(name), `${JSON.stringify(answers, null, 1)}\n`);
}
