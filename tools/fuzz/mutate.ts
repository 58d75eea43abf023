/** Programs that are broken on purpose: characters and tokens changed, dropped, doubled or moved. */

import type { Random } from "./random.ts";

const TOKEN = /\n[ \t]*|[A-Za-z_]\w*|\d[\w.]*|'[^'\n]*'|"[^"\n]*"|[^\w\s]|[ \t]+/g;
const FRAGMENTS = [
  ..."( ) [ ] { } : , ; . = == := -> + - * ** / // % @ & | ^ ~ < > <= >= != ! ? $ ` \\ # ' \" ''' \"\"\" 0 1 1.5 0x 1e 1_ 0777 1j"
    .split(" "),
  ..."False None True and as assert async await break class continue def del elif else except finally"
    .split(" "),
  ..."for from global if import in is lambda nonlocal not or pass raise return try while with yield match case type _"
    .split(" "),
  "f'",
  "f'{",
  "}'",
  "b'",
  "rb'",
  "\\N{",
  "\\x",
  "\t",
  "\f",
  "\r",
  "\u00a0",
  "\u00e9",
  "\ud83d\ude00",
  "\0",
  "\ufeff",
  "\\\n",
  "\n",
  "\n    ",
  "\n  ",
  "*a",
  "**k",
  "x=1",
  "lambda:",
  "yield x",
  "await x",
  "__debug__",
  "print x",
  "else if",
]; // deno-fmt-ignore

function mutateTokens(random: Random, text: string): string {
  const tokens = text.match(TOKEN) ?? [];
  if (tokens.length === 0) return random.pick(FRAGMENTS);
  const at = random.int(0, tokens.length - 1);
  switch (random.int(0, 5)) {
    case 0:
      tokens.splice(at, 1);
      break;
    case 1:
      tokens.splice(at, 0, random.pick(FRAGMENTS));
      break;
    case 2:
      tokens[at] = random.pick(FRAGMENTS);
      break;
    case 3:
      tokens.splice(at, 0, tokens[at]!);
      break;
    case 4: {
      const other = random.int(0, tokens.length - 1);
      [tokens[at], tokens[other]] = [tokens[other]!, tokens[at]!];
      break;
    }
    default:
      tokens.splice(at, random.int(1, 4));
  }
  return tokens.join("");
}

function mutateCharacters(random: Random, text: string): string {
  const at = random.int(0, text.length);
  const character = random.chance(0.5) ? String.fromCharCode(random.int(32, 126)) : random.pick([
    "\n",
    " ",
    "\t",
    "'",
    '"',
    "\\",
    "(",
    ")",
    ":",
    "\0",
    "\u00e9",
    "\u2028",
    "\u0301",
  ]);
  return text.slice(0, at) + character + text.slice(at + random.int(0, 2));
}

function noise(random: Random): string {
  if (random.chance(0.5)) {
    return random.times(random.int(1, 25), () => random.pick(FRAGMENTS)).join(
      random.pick(["", " "]),
    );
  }
  return String.fromCodePoint(
    ...random.times(
      random.int(1, 80),
      () => random.chance(0.8) ? random.int(9, 126) : random.int(0, 0xd7ff),
    ),
  );
}

/** A few lines of `program`, so that a mutation meets its context alone. */
function excerpt(random: Random, program: string): string {
  const lines = program.split("\n");
  const start = random.int(0, lines.length - 1);
  return lines.slice(start, start + random.int(1, 12)).join("\n");
}

/** A program made of one of `programs` by one to three changes. */
export function mutate(random: Random, programs: readonly string[]): string {
  if (random.chance(0.05)) return noise(random);
  let text = random.pick(programs);
  if (random.chance(0.7)) text = excerpt(random, text);
  for (let i = random.int(1, random.chance(0.7) ? 1 : 3); i > 0; i--) {
    text = random.chance(0.8) ? mutateTokens(random, text) : mutateCharacters(random, text);
  }
  // A file holds no lone surrogates, into which a change may have cut a pair; and with a byte order
  // mark CPython's columns of the first line are wrong.
  return text.toWellFormed().replace(/^\ufeff+/, "");
}
