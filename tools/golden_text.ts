/** What a golden output does not hold, because it differs from run to run. */

/** The text without the addresses in the representations of objects. */
export function withoutAddresses(text: string): string {
  return text.replace(/ at 0x[0-9a-f]+(?=[>:])/g, " at 0x…");
}
