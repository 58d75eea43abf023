/** Structured logs: a JSON object a line, on standard error. */

/** What a line may hold beside its time, level and message. */
export type LogFields = Record<string, string | number | boolean | null | undefined>;

/** Writes the lines. */
export interface Log {
  info(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

const encoder = new TextEncoder();

/** A log on standard error, or one that keeps still. */
export function newLog(kind: "json" | "off"): Log {
  const write = (level: string) => (message: string, fields: LogFields = {}) => {
    if (kind === "off") return;
    const line = JSON.stringify({ time: new Date().toISOString(), level, message, ...fields });
    try {
      Deno.stderr.writeSync(encoder.encode(`${line}\n`));
    } catch {
      // Nobody reads the log any more; the service goes on.
    }
  };
  return { info: write("info"), error: write("error") };
}
