/**
 * What goes in and out over HTTP and MCP, once: validation, the OpenAPI and MCP documents, and the
 * TypeScript types come from these.
 */

import { z } from "zod";
import { limitRules, type Limits, type Outcome } from "../../mod.ts";

const rules = limitRules();

function limit(name: keyof Limits): z.ZodOptional<z.ZodNumber> {
  const { minimum, maximum, integer, description } = rules[name];
  const number = integer ? z.int() : z.number();
  return number.min(minimum).max(maximum).meta({ description }).optional();
}

const sessionRunLimits = z.strictObject({
  cpuTimeSec: limit("cpuTimeSec"),
  wallTimeSec: limit("wallTimeSec"),
  maxPrintLength: limit("maxPrintLength"),
  maxValueLength: limit("maxValueLength"),
  recursion: limit("recursion"),
}).meta({ id: "SessionRunLimits", description: "Limits of this run, below the operator's" });

const limits = sessionRunLimits.extend({ memoryMb: limit("memoryMb") })
  .meta({ id: "Limits", description: "Limits that differ from the defaults" });

const code = z.string().meta({
  description: "The Python 3.13 program",
  examples: ["print('Hello, world!')"],
});
const inputs = z.record(z.string(), z.unknown()).meta({
  description: "Variables that the program finds, by name; any JSON. Whole numbers become int, " +
    "numbers with a point or an exponent become float",
  examples: [{ numbers: [1, 2, 3] }],
});
const stdin = z.string().meta({
  description: "What the program reads from its standard input; without it, reading is refused",
});
const authorizedImports = z.array(z.string()).meta({
  description: "Modules that it may import, out of those that the operator allows: names, " +
    "pkg.sub, pkg.*, or * for all of those",
  examples: [["math", "collections.*"]],
});
const seed = z.union([z.number(), z.string()]).meta({
  description: "Makes random numbers repeat: the same seed and clock give the same output",
});
const clock = z.union([z.iso.datetime({ offset: true }), z.number()]).meta({
  description: "Where the program's clocks stand: an ISO 8601 date and time, or milliseconds " +
    "since the epoch",
});
const filename = z.string().max(200).meta({ description: "The file name that tracebacks show" });
const finalAnswer = z.boolean().meta({
  description: "Whether the program finds final_answer(value), which ends it",
});

/** The body of `POST /v1/execute`. */
export const ExecuteRequest = z.strictObject({
  code,
  inputs: inputs.optional(),
  stdin: stdin.optional(),
  authorizedImports: authorizedImports.optional(),
  limits: limits.optional(),
  seed: seed.optional(),
  clock: clock.optional(),
  filename: filename.optional(),
  finalAnswer: finalAnswer.optional(),
}).meta({ id: "ExecuteRequest" });
/** What {@linkcode ExecuteRequest} describes. */
export type ExecuteRequest = z.infer<typeof ExecuteRequest>;

/** The body of `POST /v1/sessions`. */
export const SessionRequest = z.strictObject({
  authorizedImports: authorizedImports.optional(),
  limits: limits.optional(),
  seed: seed.optional(),
  clock: clock.optional(),
  finalAnswer: finalAnswer.optional(),
  idleSec: z.number().positive().meta({
    description: "Seconds without a run after which it is closed; at most the operator's",
  }).optional(),
}).meta({ id: "SessionRequest" });
/** What {@linkcode SessionRequest} describes. */
export type SessionRequest = z.infer<typeof SessionRequest>;

/** The body of `POST /v1/sessions/{id}/execute`. */
export const SessionExecuteRequest = z.strictObject({
  code,
  inputs: inputs.optional(),
  stdin: stdin.optional(),
  limits: sessionRunLimits.optional(),
  filename: filename.optional(),
}).meta({ id: "SessionExecuteRequest" });
/** What {@linkcode SessionExecuteRequest} describes. */
export type SessionExecuteRequest = z.infer<typeof SessionExecuteRequest>;

const count = z.number().nonnegative();

/** The outcome record; the same from the module, `--json`, HTTP and MCP. */
export const OutcomeRecord = z.object({
  status: z.enum(["ok", "error", "limit", "cancelled", "internal"]).meta({
    description: "How it ended: error is an uncaught Python exception",
  }),
  stdout: z.string().meta({ description: "What the program printed" }),
  stderr: z.string().meta({ description: "What it wrote to sys.stderr" }),
  value: z.object({
    repr: z.string(),
    json: z.json().optional(),
  }).nullable().meta({ description: "The last expression's value; json where nothing is lost" }),
  error: z.object({
    type: z.string(),
    message: z.string(),
    line: z.number().nullable(),
    traceback: z.string(),
    hint: z.string().optional(),
  }).nullable().meta({ description: "The uncaught exception, or the limit's error" }),
  limit: z.enum(["cpu", "wall", "memory", "output", "recursion", "value", "calls", "source"])
    .nullable().meta({ description: "The limit that ended it, where status is limit" }),
  exitCode: z.number(),
  finalAnswer: z.boolean().meta({ description: "Whether value is what final_answer was given" }),
  truncated: z.object({ stdout: count, stderr: count, value: count }).meta({
    description: "Characters cut from each",
  }),
  usage: z.object({
    cpuMs: count,
    wallMs: count,
    startMs: count,
    queueMs: count,
    peakMemoryBytes: count,
    outputBytes: count,
    hostCalls: count,
    hostCallMs: count,
  }).meta({ description: "Milliseconds and bytes used" }),
}).meta({ id: "Outcome" });

// The schema says what the module's type says, and the other way round.
type Same<A, B> = [A] extends [B] ? [B] extends [A] ? true : never : never;
const _outcomeIsWhatTheSchemaSays: Same<z.infer<typeof OutcomeRecord>, Outcome> = true;

const variable = z.object({ name: z.string(), type: z.string(), repr: z.string() })
  .meta({ id: "Variable" });

/** A session's variables. */
export const VariablesRecord = z.object({
  variables: z.array(variable).meta({ description: "Its variables, with types and short reprs" }),
}).meta({ id: "Variables" });

/** A session. */
export const SessionRecord = z.object({
  id: z.string().meta({ description: "Names it; it cannot be guessed" }),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().meta({ description: "When it is closed unless it is used before" }),
  isRunning: z.boolean(),
}).meta({ id: "Session" });
/** What {@linkcode SessionRecord} describes. */
export type SessionRecord = z.infer<typeof SessionRecord>;

/** A session with its variables. */
export const SessionDetails = SessionRecord.extend({
  variables: z.array(variable).nullable().meta({
    description: "Its variables, or null while a program runs in it",
  }),
}).meta({ id: "SessionDetails" });

/** The answer of an interruption. */
export const InterruptRecord = z.object({
  interrupted: z.boolean().meta({ description: "Whether a program was running" }),
}).meta({ id: "Interrupt" });

const limitRecord = z.object({
  default: z.number(),
  minimum: z.number(),
  maximum: z.number(),
  integer: z.boolean(),
  description: z.string(),
});

/** The policy in force. */
export const PolicyRecord = z.object({
  python: z.string(),
  authorizedImports: z.array(z.string()),
  limits: z.record(z.string(), limitRecord),
  sessionIdleSec: z.number(),
}).meta({ id: "Policy" });
/** What {@linkcode PolicyRecord} describes. */
export type PolicyRecord = z.infer<typeof PolicyRecord>;

/** An error: a problem document of RFC 9457. */
export const ProblemRecord = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  requestId: z.string().optional(),
  errors: z.array(z.object({
    field: z.string().meta({ description: "The offending field, limits.cpuTimeSec" }),
    detail: z.string(),
  })).optional(),
}).meta({ id: "Problem" });
/** What {@linkcode ProblemRecord} describes. */
export type ProblemRecord = z.infer<typeof ProblemRecord>;
