/**
 * Writes src/stdlib/zoneinfo/labels_data.ts: the names of time zones and, for each, what its
 * offsets are called and how much of them is daylight saving. The moments of change themselves are
 * `Temporal`'s. CPython 3.13 and the system's time zone database say the labels.
 *
 * Run with: deno run -A tools/zone_labels.ts
 */

import { findPython } from "./find_python.ts";

type Change = [since: number, offset: number, dst: number, name: string];

const OUTPUT = new URL("../src/stdlib/zoneinfo/labels_data.ts", import.meta.url);
const END = 2_208_988_800;

const { stdout, success } = await new Deno.Command(await findPython(), {
  args: ["-s", "-P", new URL("zone_labels.py", import.meta.url).pathname],
  stdout: "piped",
}).output();
if (!success) Deno.exit(1);
const theirs: Record<string, Change[]> = JSON.parse(new TextDecoder().decode(stdout));

/** Offsets by moment of change, as Temporal has them. */
function offsetsOf(key: string): string {
  let time = Temporal.Instant.from("1800-01-01T00:00Z").toZonedDateTimeISO(key);
  const found = [`${time.offsetNanoseconds / 1e9}`];
  for (let next = time.getTimeZoneTransition("next"); next !== null;) {
    time = next;
    if (time.epochMilliseconds >= END * 1000) break;
    found.push(`${time.epochMilliseconds / 1000} ${time.offsetNanoseconds / 1e9}`);
    next = time.getTimeZoneTransition("next");
  }
  return found.join();
}

/** The same from CPython's changes. */
function offsetsIn(changes: Change[]): string {
  const found: string[] = [];
  let last: number | undefined;
  for (const [since, offset] of changes) {
    if (offset === last || since >= END) continue;
    found.push(found.length === 0 ? `${offset}` : `${since} ${offset}`);
    last = offset;
  }
  return found.join();
}

const two = (value: number): string => String(value).padStart(2, "0");

/** `+0530`: what the offset itself says, as zones without an abbreviation are called. */
function numericName(offset: number): string {
  const minutes = Math.abs(offset) / 60;
  const rest = minutes % 60 === 0 ? "" : two(minutes % 60);
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${rest}`;
}

/** The labels of each offset: a new entry wherever an offset is called something else. */
function labelsOf(changes: Change[]): string {
  const entries: string[] = [];
  const current = new Map<number, string>();
  for (const [since, offset, dst, name] of changes) {
    const label = `${name === numericName(offset) ? "" : name}${dst === 0 ? "" : `/${dst}`}`;
    if (current.get(offset) === label) continue;
    entries.push(`${offset}=${label}${current.has(offset) ? `@${since}` : ""}`);
    current.set(offset, label);
  }
  return entries.join(" ");
}

const labels = new Map<string, string>();
/** Zones whose offsets CPython's database and Temporal agree on, by those offsets. */
const agreeing = new Map<string, string>();
const differing: [key: string, offsets: string][] = [];
for (const [key, changes] of Object.entries(theirs)) {
  const offsets = offsetsOf(key);
  if (offsets !== offsetsIn(changes)) differing.push([key, offsets]);
  else {
    labels.set(key, labelsOf(changes));
    if (!agreeing.has(offsets)) agreeing.set(offsets, key);
  }
}
// The system may know more of the years before 1970 than IANA's main files, where these zones
// are links to another.
for (const [key, offsets] of differing) {
  const other = agreeing.get(offsets);
  if (other === undefined) throw new Error(`nothing is known of ${key}`);
  labels.set(key, labels.get(other)!);
}

const distinct = [...new Set(labels.values())];
const lines = distinct.map((text) => {
  const keys = [...labels].filter(([, each]) => each === text).map(([key]) => key);
  return `  ${JSON.stringify(`${keys.join(" ")}|${text}`)},`;
});
await Deno.writeTextFile(
  OUTPUT,
  `/**
 * Written by tools/zone_labels.ts from the time zone database, which is in the public domain.
 * Each text: the names of zones, then the labels of their offsets, \`offset=name/dst@since\`. A
 * name that is missing is the offset in figures; daylight saving that is missing is none.
 */
// deno-fmt-ignore-file

/** The labels of all zones. */
export const zoneLabels: readonly string[] = [
${lines.join("\n")}
];
`,
);
console.log(`${labels.size} zones, ${distinct.length} sets of labels`);
