/** The type of every module of this folder; a declaration file because they are JavaScript. */

import type { LibraryCode } from "../python_module.ts";

declare const compiled: LibraryCode;
export default compiled;
