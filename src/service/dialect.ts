/** What a model or a person is told of the Python that runs here, made from the policy in force. */

import type { PolicyRecord } from "./schemas.ts";

/** One paragraph for the description of a tool. */
export function dialectSummary(policy: PolicyRecord): string {
  return `Python ${policy.python}, the language as CPython runs it, without files, network, ` +
    "processes or environment; no open, eval, exec, compile, and nothing to install. " +
    `Modules that can be imported: ${policy.authorizedImports.join(", ")}. ` +
    `Limits: ${limitsSummary(policy)}.`;
}

function limitsSummary({ limits }: PolicyRecord): string {
  const of = (name: string) => limits[name]!.default.toLocaleString("en");
  return `${of("cpuTimeSec")} s of CPU, ${of("wallTimeSec")} s in all, ${of("memoryMb")} MB of ` +
    `memory, ${of("maxPrintLength")} characters of output`;
}

/** The whole text, in Markdown. */
export function dialectText(policy: PolicyRecord): string {
  return `# The Python that runs here

- Python ${policy.python}: the language as CPython runs it, with its error messages and tracebacks.
- Print results: what is printed is the answer. The value of a last expression is answered too.
- No files, network, processes, threads or environment; no \`open\`, \`eval\`, \`exec\`, \`compile\`,
  \`__import__\`, and no packages to install (no numpy, no pandas).
- Every program starts afresh, unless it runs in a session. A session keeps variables, functions,
  classes and imports; it is closed after ${policy.sessionIdleSec} s without a run.
- \`input()\` works only where standard input was given.

## Modules

${policy.authorizedImports.join(", ")}
`;
}

/** The limits, in Markdown. */
export function limitsText(policy: PolicyRecord): string {
  const rows = Object.entries(policy.limits).map(([name, rule]) =>
    `| ${name} | ${rule.default} | ${rule.maximum} | ${rule.description} |`
  );
  return `# Limits

A program that meets a limit is ended; what it printed until then is kept, and the error names the
limit and its value.

| limit | default | at most | what it limits |
|---|---|---|---|
${rows.join("\n")}
`;
}
