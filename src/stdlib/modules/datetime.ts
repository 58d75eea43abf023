import { datetimeModule } from "../datetime/module.ts";

export default datetimeModule;
