import { fractionsModule } from "../fractions/module.ts";

export default fractionsModule;
