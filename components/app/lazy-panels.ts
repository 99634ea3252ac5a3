// The full panels, loaded when the first of them is needed: most pages need none.
import { lazy } from "react";

const load = () => import("./panels.tsx");

export const SignedOutPanel = lazy(async () => ({ default: (await load()).SignedOutPanel }));
export const WithheldPanel = lazy(async () => ({ default: (await load()).WithheldPanel }));
export const UnknownPanel = lazy(async () => ({ default: (await load()).UnknownPanel }));
export const NoOutsiderPanel = lazy(async () => ({ default: (await load()).NoOutsiderPanel }));
export const NoMailPanel = lazy(async () => ({ default: (await load()).NoMailPanel }));
