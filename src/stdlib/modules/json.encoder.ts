import { jsonEncoderModule } from "../json/module.ts";

export default jsonEncoderModule;
