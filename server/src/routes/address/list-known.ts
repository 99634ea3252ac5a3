// GET /v1/known-addresses
import { listKnownAddresses } from "../../services/address/list-known.ts";
import type { Handler } from "../handler.ts";

export const listKnownAddressesRoute: Handler<"knownAddresses"> = ({ ctx, query }) =>
  listKnownAddresses({ ctx, input: query });
