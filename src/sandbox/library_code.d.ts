/** The type of library_code.js, which `deno task build` writes. */

/** A library module that is written in Python. */
export interface PackedModule {
  /** Its code, an expression in JavaScript: deflated (raw), in Base64. */
  readonly packed: string;
  /** The modules of this kind that are loaded when it is imported, without itself. */
  readonly imports: readonly string[];
}

/** Every such module, by its full name. */
export declare const library: Readonly<Record<string, PackedModule>>;
