/** Makes a value when it is first asked for. */
export function lazy<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => value ??= make();
}
