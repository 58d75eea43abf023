import { zlibModule } from "../zlib/module.ts";

export default zlibModule;
