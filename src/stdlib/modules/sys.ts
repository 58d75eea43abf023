import { sysModule } from "../sys/module.ts";

export default sysModule;
