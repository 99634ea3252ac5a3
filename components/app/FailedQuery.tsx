// A call that failed with nothing to show instead, in words.
import { AppError, type ErrorCode } from "../../lib/core/errors.ts";
import { failureWords } from "./connection-words.ts";
import { FailedPanel } from "./failure-panels.tsx";

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

/** The background could not get this person's story and has no older copy. */
export function FailedStory(props: {
  code: ErrorCode;
  message: string;
  requestId: string | null;
  onRetry: () => void;
}) {
  return (
    <FailedPanel
      message={`${failureWords(props.code, null)}. ${props.message}`}
      requestId={props.requestId}
      onRetry={props.onRetry}
    />
  );
}
