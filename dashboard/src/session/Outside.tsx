// A page without the frame: signing in, and what happens before it is known who is there.
import type { ReactNode } from "react";
import { Logo } from "../../../components/ui/Logo.tsx";
import styles from "./Outside.module.css";

export function Outside({ children }: { children: ReactNode }) {
  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        <h1 className={styles.brand}>
          <Logo />
          Baton
        </h1>
        {children}
      </div>
    </main>
  );
}
