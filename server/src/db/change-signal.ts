// Tells this process's live feeds that a workspace has new changes. It carries no data: feeds read the table.

type Listener = () => void;

/** Per-workspace wake-ups. */
export interface ChangeSignal {
  /** @returns the function that ends the subscription. */
  subscribe(workspaceId: string, listener: Listener): () => void;
  /** Wakes everyone who waits for the workspace. */
  wake(workspaceId: string): void;
  /** Wakes everyone, for when signals may have been missed. */
  wakeAll(): void;
}

/** Makes an empty signal. */
export function createChangeSignal(): ChangeSignal {
  const listeners = new Map<string, Set<Listener>>();
  return {
    subscribe(workspaceId, listener) {
      const set = listeners.get(workspaceId) ?? new Set();
      listeners.set(workspaceId, set);
      set.add(listener);
      return () => {
        set.delete(listener);
        if (set.size === 0) listeners.delete(workspaceId);
      };
    },
    wake(workspaceId) {
      for (const listener of listeners.get(workspaceId) ?? []) listener();
    },
    wakeAll() {
      for (const set of listeners.values()) for (const listener of set) listener();
    },
  };
}
