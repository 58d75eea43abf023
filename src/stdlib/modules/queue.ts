import { queueModule } from "../queue/module.ts";

export default queueModule;
