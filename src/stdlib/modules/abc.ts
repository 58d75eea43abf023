import { abcModule } from "../abc/module.ts";

export default abcModule;
