import { jsonDecoderModule } from "../json/module.ts";

export default jsonDecoderModule;
