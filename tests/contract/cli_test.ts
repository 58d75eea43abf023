import type { Limits } from "../../mod.ts";
import { callCli } from "../helpers/cli.ts";
import { testContract } from "./cases.ts";

const FLAGS: Partial<Record<keyof Limits, string>> = {
  cpuTimeSec: "--max-cpu-time-sec",
  wallTimeSec: "--max-wall-time-sec",
  memoryMb: "--max-memory-mb",
  maxPrintLength: "--max-print-length",
};

testContract({
  name: "the command line",
  lacks: ["inputs"],
  async run(code, { limits = {}, authorizedImports, stdin }) {
    const args = ["--json", "--code", code];
    for (const [name, value] of Object.entries(limits)) {
      args.push(FLAGS[name as keyof Limits]!, String(value));
    }
    if (authorizedImports) args.push("--authorized-imports", authorizedImports.join(","));
    if (stdin === undefined) return JSON.parse((await callCli(args)).stdout);
    const file = await Deno.makeTempFile();
    try {
      await Deno.writeTextFile(file, stdin);
      return JSON.parse((await callCli([...args, "--stdin-file", file])).stdout);
    } finally {
      await Deno.remove(file);
    }
  },
});
