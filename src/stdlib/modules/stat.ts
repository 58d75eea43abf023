import { statModule } from "../stat/module.ts";

export default statModule;
