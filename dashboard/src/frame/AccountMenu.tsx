// Who is signed in, with theme, key list and sign-out. A native popover: it closes with Esc or a click outside.
import { useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useLocation } from "wouter";
import { Avatar } from "../../../components/ui/Avatar.tsx";
import { Button } from "../../../components/ui/Button.tsx";
import type { Me } from "../../../lib/contracts/workspace.ts";
import { errorWords } from "../format/error-sentence.ts";
import { ROLE_LABEL } from "../format/words.ts";
import { useSignOut } from "../session/use-session.ts";
import styles from "./AccountMenu.module.css";
import { applyTheme, storedTheme, THEMES, type Theme } from "./preference.ts";

const THEME_LABEL: Readonly<Record<Theme, string>> = {
  system: "As the system",
  light: "Light",
  dark: "Dark",
};

export function AccountMenu({ me, onKeyList }: { me: Me; onKeyList(): void }) {
  const menuId = useId();
  const [theme, setTheme] = useState(storedTheme);
  const [, navigate] = useLocation();
  const queryClient = useQueryClient();
  const signOut = useSignOut();

  function choose(next: Theme): void {
    applyTheme(next);
    setTheme(next);
  }
  function leave(): void {
    signOut.mutate(undefined, {
      onSuccess: () => {
        navigate("/sign-in");
        queryClient.clear();
      },
    });
  }

  return (
    <>
      <button type="button" className={styles.me} popoverTarget={menuId}>
        <Avatar name={me.member.name} size="sm" />
        <span className={styles.who}>
          <span className="cut">{me.member.name}</span>
          <span className={`cut ${styles.where}`}>
            {me.workspace.name}, {ROLE_LABEL[me.member.role]}
          </span>
        </span>
      </button>
      <div id={menuId} popover="auto" className={styles.menu}>
        <p className={styles.address}>{me.member.email}</p>
        <fieldset className={styles.themes}>
          <legend>Theme</legend>
          {THEMES.map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name={`${menuId}theme`}
                checked={theme === choice}
                onChange={() => choose(choice)}
              />
              {THEME_LABEL[choice]}
            </label>
          ))}
        </fieldset>
        <Button look="quiet" popoverTarget={menuId} popoverTargetAction="hide" onClick={onKeyList}>
          List of keys
        </Button>
        <Button look="quiet" onClick={leave} busy={signOut.isPending}>
          Sign out
        </Button>
        {signOut.isError && (
          <p className={styles.failed} role="alert">
            Still signed in. {errorWords(signOut.error).title}.
          </p>
        )}
      </div>
    </>
  );
}
