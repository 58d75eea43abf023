import { typingModule } from "../typing/module.ts";

export default typingModule;
