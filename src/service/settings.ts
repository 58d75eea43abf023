/**
 * What an operator may set: one table from which the flags, the environment's variables, the help
 * text and the documentation come. Every value is checked here, at start.
 */

import { limitRules, type Limits, PolicyError, Sandbox } from "../../mod.ts";
import {
  listOf,
  numberOrText,
  type OptionRule,
  readOptions,
  twoColumns,
  UsageError,
} from "../usage/command_line.ts";
import { type ApiKey, parseApiKeys } from "./api_keys.ts";

/** How the service runs. */
export interface Settings {
  /** Whether it speaks MCP over standard input and output instead of HTTP. */
  stdio: boolean;
  help: boolean;
  version: boolean;
  host: string;
  port: number;
  /** Modules that programs may import; `undefined` for the default. */
  authorizedImports: readonly string[] | undefined;
  /** Limits of a program whose request sets none, where they differ from the module's. */
  limits: Partial<Limits>;
  /** The most that a request may set. */
  ceilings: Limits;
  poolSize: number;
  maxConcurrent: number;
  maxQueue: number;
  queueTimeoutSec: number;
  maxSessions: number;
  sessionIdleSec: number;
  apiKeys: readonly ApiKey[];
  maxPerKey: number;
  maxSessionsPerKey: number;
  /** Requests a minute and key; 0 for no limit. */
  ratePerMin: number;
  allowedHosts: readonly string[];
  allowedOrigins: readonly string[];
  maxBodyBytes: number;
  headTimeoutSec: number;
  requestTimeoutSec: number;
  idleTimeoutSec: number;
  shutdownGraceSec: number;
  log: "json" | "off";
  logPrograms: boolean;
}

/** One setting: a flag, and where it has an `env`, a variable of the environment. */
export interface SettingRule extends OptionRule<Settings> {
  readonly env?: string;
  /** The default, as the documentation shows it. */
  readonly fallback: string;
}

const processors = navigator.hardwareConcurrency;

const CEILINGS: Limits = {
  cpuTimeSec: 60,
  wallTimeSec: 120,
  memoryMb: 256,
  maxPrintLength: 1_000_000,
  maxValueLength: 1_000_000,
  recursion: 5_000,
  hostCalls: 10_000,
};

/** Every setting as it is where nothing is set. */
export function defaultSettings(): Settings {
  return {
    stdio: false,
    help: false,
    version: false,
    host: "127.0.0.1",
    port: 8000,
    authorizedImports: undefined,
    limits: {},
    ceilings: { ...CEILINGS },
    poolSize: processors + 2,
    maxConcurrent: 2 * processors,
    maxQueue: 100,
    queueTimeoutSec: 10,
    maxSessions: 16,
    sessionIdleSec: 600,
    apiKeys: [],
    maxPerKey: 2 * processors,
    maxSessionsPerKey: 8,
    ratePerMin: 0,
    allowedHosts: [],
    allowedOrigins: [],
    maxBodyBytes: 4 * 1024 * 1024,
    headTimeoutSec: 10,
    requestTimeoutSec: 30,
    idleTimeoutSec: 60,
    shutdownGraceSec: 10,
    log: "json",
    logPrograms: false,
  };
}

const LIMIT_FLAGS: Readonly<Record<keyof Limits, string>> = {
  cpuTimeSec: "cpu-time-sec",
  wallTimeSec: "wall-time-sec",
  memoryMb: "memory-mb",
  maxPrintLength: "print-length",
  maxValueLength: "value-length",
  recursion: "recursion",
  hostCalls: "host-calls",
};

const LIMIT_NAMES = (Object.keys(LIMIT_FLAGS) as (keyof Limits)[])
  // Programs that come over HTTP or MCP have no tools to call.
  .filter((name) => name !== "hostCalls");

type NumberSetting = {
  [name in keyof Settings]: Settings[name] extends number ? name : never;
}[keyof Settings];

function setting(
  flag: string,
  value: string | undefined,
  fallback: string,
  help: string,
  apply: SettingRule["apply"],
): SettingRule {
  return { name: `--${flag}`, env: variableOf(flag), value, fallback, help, apply };
}

function numberSetting(
  flag: string,
  name: NumberSetting,
  least: number,
  most: number,
  help: string,
  integer = true,
): SettingRule {
  const fallback = String(defaultSettings()[name]);
  return setting(flag, "N", fallback, help, (settings, text, label) => {
    const number = numberOrText(text);
    const valid = typeof number === "number" && number >= least && number <= most &&
      (!integer || Number.isInteger(number));
    if (!valid) {
      const kind = integer ? "a whole number" : "a number";
      throw new UsageError(`${label} must be ${kind} from ${least} to ${most}, not ${shown(text)}`);
    }
    settings[name] = number;
  });
}

function limitSettings(prefix: "max" | "ceiling"): SettingRule[] {
  const rules = limitRules();
  return LIMIT_NAMES.map((name) => {
    const rule = rules[name];
    const help = prefix === "max"
      ? `${rule.description}; where a request sets none`
      : `The most that a request may set for ${name}`;
    const fallback = prefix === "max" ? rule.default : CEILINGS[name];
    const apply: SettingRule["apply"] = (settings, text, label) => {
      const number = numberOrText(text);
      const valid = typeof number === "number" && number >= rule.minimum &&
        number <= rule.maximum && (!rule.integer || Number.isInteger(number));
      if (!valid) {
        throw new UsageError(
          `${label} must be a ${rule.integer ? "whole number" : "number"} from ${rule.minimum} ` +
            `to ${rule.maximum}, not ${shown(text)}`,
        );
      }
      (prefix === "max" ? settings.limits : settings.ceilings)[name] = number;
    };
    return setting(`${prefix}-${LIMIT_FLAGS[name]}`, "N", String(fallback), help, apply);
  });
}

/** Every setting, in the order of the help text. */
export const SETTINGS: readonly SettingRule[] = [
  {
    name: "--stdio",
    fallback: "off",
    help: "Speak MCP over standard input and output instead of HTTP",
    apply: (settings) => void (settings.stdio = true),
  },
  setting("host", "ADDRESS", "127.0.0.1", "Address to listen on", (settings, text) => {
    settings.host = text;
  }),
  numberSetting("port", "port", 0, 65_535, "Port to listen on; 0 for any that is free"),
  setting(
    "authorized-imports",
    "NAMES",
    "the whole library",
    "Modules that programs may import: names, pkg.sub, pkg.*, or *",
    (settings, text) => void (settings.authorizedImports = listOf(text)),
  ),
  ...limitSettings("max"),
  ...limitSettings("ceiling"),
  numberSetting("pool-size", "poolSize", 0, 1_000, "Children kept ready"),
  numberSetting("max-concurrent", "maxConcurrent", 1, 10_000, "Runs at the same time"),
  numberSetting("max-queue", "maxQueue", 0, 100_000, "Runs that may wait for their turn"),
  numberSetting("queue-timeout-sec", "queueTimeoutSec", 0.1, 3_600, "Seconds one may wait", false),
  numberSetting("max-sessions", "maxSessions", 0, 10_000, "Sessions at the same time"),
  numberSetting(
    "session-idle-sec",
    "sessionIdleSec",
    1,
    604_800,
    "Seconds without a run after which a session is closed",
  ),
  setting(
    "api-keys",
    "NAME:KEY,...",
    "none",
    "Keys that clients must show; better given by the environment or --api-keys-file",
    (settings, text, label) => void (settings.apiKeys = parseApiKeys(text.split(","), label)),
  ),
  setting(
    "api-keys-file",
    "PATH",
    "none",
    "A file with a NAME:KEY on each line",
    (settings, path, label) => {
      let text: string;
      try {
        text = Deno.readTextFileSync(path);
      } catch (error) {
        throw new UsageError(`${label}: ${shown(path)} cannot be read: ${messageOf(error)}`);
      }
      settings.apiKeys = parseApiKeys(text.split("\n"), label);
    },
  ),
  numberSetting("max-per-key", "maxPerKey", 1, 10_000, "Runs of one key, running and waiting"),
  numberSetting("max-sessions-per-key", "maxSessionsPerKey", 0, 10_000, "Sessions of one key"),
  numberSetting("rate-per-min", "ratePerMin", 0, 1_000_000, "Requests a minute of one key; 0: any"),
  setting(
    "allowed-hosts",
    "NAMES",
    "loopback names without keys, else any",
    "Host headers that are answered, without port",
    (settings, text) =>
      void (settings.allowedHosts = listOf(text).map((name) => name.toLowerCase())),
  ),
  setting(
    "allowed-origins",
    "ORIGINS",
    "the service's own",
    "Web origins whose pages may call (https://app.example.com); CORS and the Origin check",
    (settings, text, label) => {
      settings.allowedOrigins = listOf(text).map((origin) => checkOrigin(origin, label));
    },
  ),
  numberSetting(
    "max-body-bytes",
    "maxBodyBytes",
    1_024,
    1_073_741_824,
    "Bytes of a request's body",
  ),
  numberSetting("head-timeout-sec", "headTimeoutSec", 1, 3_600, "Seconds for a request's headers"),
  numberSetting(
    "request-timeout-sec",
    "requestTimeoutSec",
    1,
    3_600,
    "Seconds for a whole request",
  ),
  numberSetting(
    "idle-timeout-sec",
    "idleTimeoutSec",
    1,
    3_600,
    "Seconds that a connection may idle, and that a reader of a stream may stall",
  ),
  numberSetting(
    "shutdown-grace-sec",
    "shutdownGraceSec",
    0,
    3_600,
    "Seconds that runs may go on after SIGTERM",
  ),
  setting("log", "json|off", "json", "Logs on standard error", (settings, text, label) => {
    if (text !== "json" && text !== "off") {
      throw new UsageError(`${label} must be json or off, not ${shown(text)}`);
    }
    settings.log = text;
  }),
  setting(
    "log-programs",
    undefined,
    "off",
    "Log programs and what they print as well",
    (settings) => void (settings.logPrograms = true),
  ),
  {
    name: "--version",
    fallback: "",
    help: "Print the version",
    apply: (settings) => void (settings.version = true),
  },
  {
    name: "--help",
    fallback: "",
    help: "Print this text",
    apply: (settings) => void (settings.help = true),
  },
];

/** The environment's variable of a flag. */
function variableOf(flag: string): string {
  return `VIVARIUM_${flag.replaceAll("-", "_").toUpperCase()}`;
}

/**
 * The settings of a command line and an environment; flags win.
 *
 * @throws {UsageError} When one is not valid.
 */
export function readSettings(
  args: readonly string[],
  environment: (name: string) => string | undefined,
): Settings {
  const settings = defaultSettings();
  for (const { env, value, apply } of SETTINGS) {
    const text = env === undefined ? undefined : environment(env);
    if (env === undefined || text === undefined || text === "") continue;
    if (value === undefined && !["1", "true", "0", "false"].includes(text)) {
      throw new UsageError(`${env} must be true or false, not ${shown(text)}`);
    }
    if (value !== undefined || text === "1" || text === "true") apply(settings, text, env);
  }
  const onArgument = (_: Settings, argument: string) => {
    throw new UsageError(
      `Unexpected argument ${shown(argument)}; --help lists the options`,
    );
  };
  readOptions(args, { rules: SETTINGS, short: { "-h": "--help" }, onArgument }, settings);
  checkTogether(settings);
  return settings;
}

/** What is right alone and wrong together. */
function checkTogether(settings: Settings): void {
  const { limits, ceilings, host, apiKeys } = settings;
  const rules = limitRules();
  for (const name of LIMIT_NAMES) {
    const flag = LIMIT_FLAGS[name];
    const value = limits[name];
    if (value !== undefined && value > ceilings[name]) {
      throw new UsageError(
        `--max-${flag} is ${value}, above --ceiling-${flag}, which is ${ceilings[name]}`,
      );
    }
    // A ceiling below the default lowers the default.
    if (value === undefined && rules[name].default > ceilings[name]) limits[name] = ceilings[name];
  }
  if (!settings.stdio && apiKeys.length === 0 && !isLoopback(host)) {
    throw new UsageError(
      `Without API keys the service listens on loopback only, not on ${host}: ` +
        "set VIVARIUM_API_KEYS or --api-keys-file, or leave --host out",
    );
  }
  try {
    checkSandbox(settings);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    throw new UsageError(error.message);
  }
}

/** Lets the module check what is its own; no child is started. */
function checkSandbox({ authorizedImports, limits }: Settings): void {
  void new Sandbox({ authorizedImports, limits, poolSize: 0 }).close();
}

/** Whether only this machine reaches that address. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127(\.\d+){3}$/.test(host);
}

function checkOrigin(origin: string, label: string): string {
  if (URL.canParse(origin) && new URL(origin).origin === origin) return origin;
  throw new UsageError(
    `${label}: ${shown(origin)} is no origin; write it as https://app.example.com`,
  );
}

function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}...` : text);
}

function messageOf(error: unknown): string {
  if (error instanceof Deno.errors.NotCapable) return "add -P, or --allow-read";
  if (error instanceof Deno.errors.NotFound) return "no such file";
  return error instanceof Error ? error.message : String(error);
}

/** The text of `--help`. */
export function settingsHelp(): string {
  const rows = SETTINGS.map(({ name, value, help, fallback }) =>
    [value ? `${name} ${value}` : name, fallback === "" ? help : `${help} [${fallback}]`] as const
  );
  return `Serves Vivarium, a sandbox for Python 3.13, over HTTP and MCP.

Usage: deno run -P server.ts [options]            HTTP, and MCP at /mcp
       deno run -P server.ts --stdio [options]    MCP over standard input and output

Options, with their defaults; VIVARIUM_PORT=8080 in the environment is --port 8080:
${twoColumns(rows)}
`;
}

/** The rows of the documentation's table. */
export function settingsTable(): string {
  const rows = SETTINGS.filter(({ fallback }) => fallback !== "").map((
    { name, value, env, fallback, help },
  ) =>
    `| \`${value ? `${name} ${value.replaceAll("|", "\\|")}` : name}\` | ${
      env ? `\`${env}\`` : "–"
    } | ${fallback} | ${help} |`
  );
  return ["| flag | variable | default | what it sets |", "|---|---|---|---|", ...rows].join("\n");
}
