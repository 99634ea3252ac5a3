// A call that failed with nothing to show instead, in words.
import { AppError } from "../../lib/core/errors.ts";
import { failureWords } from "./connection-words.ts";
import { FailedPanel } from "./panels.tsx";

/** Errors cross the port as data, so `code` is read rather than the class. */
export function isGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "host_gone";
}

export function FailedQuery(props: { error: Error; onRetry: () => void }) {
  const { error } = props;
  const message =
    error instanceof AppError
      ? `${failureWords(error.code, error.status ?? null)}. ${error.message}`
      : error.message;
  return (
    <FailedPanel
      message={message}
      requestId={error instanceof AppError ? (error.requestId ?? null) : null}
      onRetry={props.onRetry}
    />
  );
}
