// Who is signed in, signing in by a one-time link, signing out.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Me } from "../../../lib/contracts/workspace.ts";
import { ME_KEY } from "../app/query-client.ts";
import { useServices } from "../app/services.tsx";

/** Asks the server whom the session cookie belongs to. */
export function useMe() {
  const { client } = useServices();
  return useQuery({ queryKey: ME_KEY, queryFn: ({ signal }) => client.call("me", { signal }) });
}

/** Exchanges a one-time token for the session cookie. What an earlier member had on screen is forgotten. */
export function useRedeemLink() {
  const { client } = useServices();
  const queryClient = useQueryClient();
  return useMutation<Me, Error, string>({
    mutationFn: (token) => client.call("redeemLink", { body: { token } }),
    onSuccess: (me) => {
      queryClient.clear();
      queryClient.setQueryData(ME_KEY, me);
    },
  });
}

/** Ends the session on the server. The caller leads away and then forgets what was on screen. */
export function useSignOut() {
  const { client } = useServices();
  return useMutation({ mutationFn: () => client.call("signOut", {}) });
}
