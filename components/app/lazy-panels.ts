// The full panels, loaded when the first of them is needed: most pages need none.
import { lazyPart } from "../ui/lazy-part.tsx";

const load = () => import("./panels.tsx");

export const SignedOutPanel = lazyPart(async () => (await load()).SignedOutPanel);
export const WithheldPanel = lazyPart(async () => (await load()).WithheldPanel);
export const UnknownPanel = lazyPart(async () => (await load()).UnknownPanel);
export const NoOutsiderPanel = lazyPart(async () => (await load()).NoOutsiderPanel);
export const NoMailPanel = lazyPart(async () => (await load()).NoMailPanel);
