// Catches a bug while rendering and puts a panel in its place. No white screen, ever.
import { Component, type ReactNode } from "react";

interface Props {
  children: ReactNode;
  /** What stands in place of the children; `retry` renders them again. */
  view: (error: Error, retry: () => void) => ReactNode;
  /** Called before the children are rendered again, for instance to drop cached answers. */
  onRetry?: (() => void) | undefined;
}

export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(thrown: unknown): { error: Error } {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  retry = (): void => {
    this.props.onRetry?.();
    this.setState({ error: null });
  };

  override render(): ReactNode {
    return this.state.error ? this.props.view(this.state.error, this.retry) : this.props.children;
  }
}
