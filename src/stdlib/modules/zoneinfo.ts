import { zoneinfoModule } from "../zoneinfo/module.ts";

export default zoneinfoModule;
