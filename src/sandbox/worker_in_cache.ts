/**
 * Loading this module brings the child's program into Deno's cache, from where a child can be
 * started without network access. Only needed where Vivarium is imported from the network.
 */

/** Never called: that the import stands here is enough. */
export const loadWorker = (): Promise<unknown> => import("./worker.js");
