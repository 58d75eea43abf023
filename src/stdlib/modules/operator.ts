import { operatorModule } from "../operator/module.ts";

export default operatorModule;
