import { decimalModule } from "../decimal/module.ts";

export default decimalModule;
