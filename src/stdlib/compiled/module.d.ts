/** The type of every module of this folder; a declaration file because they are JavaScript. */

import type { PythonCode } from "../library_module.ts";

declare const compiled: PythonCode;
export default compiled;
