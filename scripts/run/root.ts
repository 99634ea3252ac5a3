// The project's folder, wherever it was cloned.
import { join } from "node:path";

export const ROOT: string = join(import.meta.dirname, "..", "..");
