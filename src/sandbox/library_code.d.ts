/** The type of library_code.js, which `deno task build` writes. */

/**
 * Every module of the library, by its full name: the scripts that it is made of and those of the
 * modules that it imports when it is run, in the order in which they must be evaluated.
 */
export declare const modules: Readonly<Record<string, readonly string[]>>;

/** Every script, by its name: an expression in JavaScript, deflated (raw), in Base64. */
export declare const scripts: Readonly<Record<string, string>>;
