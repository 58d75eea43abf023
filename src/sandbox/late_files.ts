/**
 * Loading this module brings into Deno's cache what is loaded late: the child's program, which it
 * must find there without network access, and the library's scripts. Only needed where Vivarium is
 * imported from the network.
 */

/** Never called: that the imports stand here is enough. */
export const loadLate = (): Promise<unknown> =>
  Promise.all([import("./worker.js"), import("./library_code.js")]);
