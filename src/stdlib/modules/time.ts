import { timeModule } from "../time/module.ts";

export default timeModule;
