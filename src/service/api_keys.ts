/** The keys that clients show: reading them, and comparing them in constant time. */

import { UsageError } from "../usage/command_line.ts";

/** A key and the name under which its bearer is counted and logged. */
export interface ApiKey {
  readonly name: string;
  readonly secret: string;
}

const LEAST_LENGTH = 16;

/** The keys in `name:secret` entries; blank ones and comments (`#`) are skipped. */
export function parseApiKeys(entries: readonly string[], label: string): ApiKey[] {
  const keys: ApiKey[] = [];
  for (const [i, entry] of entries.entries()) {
    const text = entry.trim();
    if (text === "" || text.startsWith("#")) continue;
    // A secret is not for a terminal or a log: its place says which one is meant.
    const place = `${label}, entry ${i + 1}`;
    const [, name, secret] = /^([\w.-]{1,64}):(\S+)$/.exec(text) ?? [];
    if (name === undefined || secret === undefined) {
      throw new UsageError(`${place}: write it as NAME:KEY, the name of letters, digits and _.-`);
    }
    if (secret.length < LEAST_LENGTH) {
      throw new UsageError(`${place}: the key of ${name} must have ${LEAST_LENGTH} characters`);
    }
    if (keys.some((key) => key.name === name || key.secret === secret)) {
      throw new UsageError(`${place}: ${name} is there twice, or its key is`);
    }
    keys.push({ name, secret });
  }
  if (keys.length === 0) throw new UsageError(`${label} holds no key; write them as NAME:KEY`);
  return keys;
}

/** Finds the key that a client shows. */
export class KeyRing {
  readonly #digests: Promise<readonly (readonly [name: string, digest: Uint8Array])[]>;

  /** Takes the keys that are valid. */
  constructor(keys: readonly ApiKey[]) {
    this.#digests = Promise.all(
      keys.map(async ({ name, secret }) => [name, await digestOf(secret)] as const),
    );
  }

  /** The name of the key, or `null` where there is none such. The time it takes tells nothing. */
  async find(secret: string): Promise<string | null> {
    const digest = await digestOf(secret);
    let found: string | null = null;
    for (const [name, other] of await this.#digests) {
      let difference = 0;
      for (let i = 0; i < digest.length; i++) difference |= digest[i]! ^ other[i]!;
      if (difference === 0) found = name;
    }
    return found;
  }
}

/** Digests have one length, and what they share tells nothing of the secrets. */
async function digestOf(secret: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(secret)));
}
