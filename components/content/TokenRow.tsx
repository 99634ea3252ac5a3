// The search tokens under the field: set ones, the half-typed one with suggestions, and how to start one.
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { type FilterToken, type HalfToken, TOKEN_KEYS, type TokenKey } from "./filter-tokens.ts";
import styles from "./TokenRow.module.css";

const SUGGESTED = 4;

export function TokenRow(props: {
  tokens: readonly FilterToken[];
  half: HalfToken | null;
  suggestions: readonly FilterToken[];
  onStart: (key: TokenKey) => void;
  onAdd: (token: FilterToken) => void;
  onRemove: (token: FilterToken) => void;
}) {
  const { tokens, half, suggestions } = props;
  const unused = TOKEN_KEYS.filter((key) => !tokens.some((token) => token.key === key));
  return (
    <div className={styles.row}>
      {tokens.map((token) => (
        <button
          key={`${token.key}:${token.value}`}
          type="button"
          className={styles.token}
          aria-label={`Remove filter ${token.key}: ${token.label}`}
          onClick={() => props.onRemove(token)}
        >
          {token.key}:<b className={styles.value}>{token.label}</b>
          <Icon name="x" size="xs" />
        </button>
      ))}
      {half ? (
        <>
          <span className={styles.half}>{half.key}:</span>
          {suggestions.length === 0 ? (
            <span className={styles.none} role="status">
              No {half.key} “{half.typed}”
            </span>
          ) : (
            suggestions.slice(0, SUGGESTED).map((token, index) => (
              <Button
                key={token.value}
                small
                look={index === 0 ? "plain" : "quiet"}
                hint={index === 0 ? "Tab" : undefined}
                onClick={() => props.onAdd(token)}
              >
                {token.label}
              </Button>
            ))
          )}
        </>
      ) : (
        unused.map((key) => (
          <button key={key} type="button" className={styles.half} onClick={() => props.onStart(key)}>
            {key}:
          </button>
        ))
      )}
      {tokens.length > 0 ? <span className={styles.esc}>Esc clears</span> : null}
    </div>
  );
}
