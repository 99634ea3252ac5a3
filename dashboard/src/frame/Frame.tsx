// What stands around every page: navigation, who is signed in, the key list.
import { type ReactNode, useCallback, useRef, useState } from "react";
import { Link, useRoute } from "wouter";
import { classNames } from "../../../components/ui/class-names.ts";
import { Logo } from "../../../components/ui/Logo.tsx";
import type { Me } from "../../../lib/contracts/workspace.ts";
import { AccountMenu } from "./AccountMenu.tsx";
import styles from "./Frame.module.css";
import { KeyList } from "./KeyList.tsx";
import { NavIcon } from "./NavIcon.tsx";
import { PAGES, type Page } from "./navigation.ts";
import { rememberKeysOn, storedKeysOn } from "./preference.ts";
import { useKeys } from "./use-keys.ts";

export function Frame({ me, children }: { me: Me; children: ReactNode }) {
  const keyList = useRef<HTMLDialogElement>(null);
  const [keysOn, setKeysOn] = useState(storedKeysOn);
  const openKeyList = useCallback(() => keyList.current?.showModal(), []);
  useKeys(keysOn, openKeyList);

  return (
    <div className={styles.frame}>
      <a href="#main" className={styles.skip}>
        Skip to the page
      </a>
      <nav className={styles.nav} aria-label="Main">
        <span className={styles.brand}>
          <Logo />
          Baton
        </span>
        {PAGES.map((page) => (
          <NavLink key={page.path} page={page} />
        ))}
        <span className={styles.account}>
          <AccountMenu me={me} onKeyList={openKeyList} />
        </span>
      </nav>
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <KeyList
        dialog={keyList}
        keysOn={keysOn}
        onKeysOn={(on) => {
          rememberKeysOn(on);
          setKeysOn(on);
        }}
      />
    </div>
  );
}

function NavLink({ page }: { page: Page }) {
  const [here] = useRoute(page.path);
  return (
    <Link
      href={page.path}
      className={classNames(styles.link, here && styles.on) ?? ""}
      aria-current={here ? "page" : undefined}
    >
      <NavIcon paths={page.icon} />
      {page.label}
    </Link>
  );
}
