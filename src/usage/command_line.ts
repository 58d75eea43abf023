/**
 * Reading a command line by a table of options, with errors that show what would be right. What the
 * options mean is the business of their tables.
 */

import { nearestSpelling } from "./spelling.ts";

/** Wrong usage: exit code 2, and a message that shows the right one. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** One option. `value` names its argument in the help text; without it the option is a flag. */
export interface OptionRule<Request> {
  readonly name: string;
  readonly value?: string;
  readonly help: string;
  readonly apply: (request: Request, value: string, name: string) => void;
}

/** What a command line may hold. */
export interface CommandLine<Request> {
  readonly rules: readonly OptionRule<Request>[];
  /** Short names of options, `-h`. */
  readonly short: Readonly<Record<string, string>>;
  /** Takes what is no option, or throws a `UsageError`. */
  readonly onArgument: (request: Request, argument: string, index: number) => void;
}

/** Applies every option to the request, in order; anything wrong is a `UsageError`. */
export function readOptions<Request>(
  args: readonly string[],
  { rules, short, onArgument }: CommandLine<Request>,
  request: Request,
): Request {
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]!;
    if (!argument.startsWith("-") || argument === "-") {
      onArgument(request, argument, i);
      continue;
    }
    const equals = argument.startsWith("--") ? argument.indexOf("=") : -1;
    const name = equals < 0 ? argument : argument.slice(0, equals);
    const rule = rules.find((option) => option.name === (short[name] ?? name));
    if (rule === undefined) throw unknownOption(name, rules);
    let value = equals < 0 ? undefined : argument.slice(equals + 1);
    if (rule.value === undefined) {
      if (value !== undefined) throw new UsageError(`${rule.name} takes no value`);
    } else {
      // The next argument is the value whatever it looks like: a program may begin with a dash.
      value ??= args[++i];
      if (value === undefined) {
        throw new UsageError(`${rule.name} needs a value: ${rule.name} ${rule.value}`);
      }
    }
    rule.apply(request, value ?? "", rule.name);
  }
  return request;
}

function unknownOption(name: string, rules: readonly { readonly name: string }[]): UsageError {
  const nearest = nearestSpelling(name, rules.map((option) => option.name));
  const hint = nearest ? `; did you mean ${nearest}?` : "; --help lists the options";
  return new UsageError(`Unknown option ${name.slice(0, 100)}${hint}`);
}

/** Rows of two columns, as help texts have them. */
export function twoColumns(rows: readonly (readonly [left: string, right: string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join("\n");
}

/** The names in a list with commas. */
export function listOf(text: string): string[] {
  return text.split(",").map((name) => name.trim()).filter((name) => name !== "");
}

/** The number that a text is, or the text itself, for a check that says what is wrong with it. */
export function numberOrText(text: string): number | string {
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text.trim()) ? Number(text) : text;
}
