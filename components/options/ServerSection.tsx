// Server and token: tried before they are saved, and the token is never shown again.
import { type FormEvent, useState } from "react";
import type { OptionsState, UiCalls } from "../../lib/contracts/ui-background.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Icon } from "../ui/Icon.tsx";
import { checkServerUrl, checkToken } from "./check-input.ts";
import styles from "./options.module.css";

type TestResult = UiCalls["options.test"]["output"];

/** `onTest` and `onSave` reject with a sentence. A token left empty keeps the one that is stored. */
export function ServerSection(props: {
  options: OptionsState;
  onTest: (input: UiCalls["options.test"]["input"]) => Promise<TestResult>;
  onSave: (input: { serverUrl: string; token?: string }) => Promise<unknown>;
}) {
  const { options } = props;
  const [url, setUrl] = useState(options.serverUrl ?? "");
  const [token, setToken] = useState("");
  const [errors, setErrors] = useState<{ url: string | null; token: string | null }>({
    url: null,
    token: null,
  });
  const [busy, setBusy] = useState<"test" | "save" | null>(null);
  const [result, setResult] = useState<{ ok: boolean; text: string } | null>(null);

  const check = (): boolean => {
    const found = { url: checkServerUrl(url), token: checkToken(token, options.hasToken) };
    setErrors(found);
    setResult(null);
    return found.url === null && found.token === null;
  };
  const run = async (what: "test" | "save") => {
    if (!check()) return;
    setBusy(what);
    const input = { serverUrl: url.trim(), token: token.trim() === "" ? null : token.trim() };
    try {
      const test = await props.onTest(input);
      if (!test.ok) setResult({ ok: false, text: test.message });
      else if (what === "test") setResult({ ok: true, text: describe(test) });
      else {
        await props.onSave(
          input.token === null
            ? { serverUrl: input.serverUrl }
            : { serverUrl: input.serverUrl, token: input.token },
        );
        setToken("");
        setResult({ ok: true, text: `Saved. ${describe(test)}` });
      }
    } catch (error) {
      setResult({ ok: false, text: error instanceof Error ? error.message : "It failed, without a reason." });
    } finally {
      setBusy(null);
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run("save");
  };
  return (
    <section className={styles.card} id="server" aria-labelledby="server-title">
      <h2 id="server-title" className={styles.title}>
        Sign in
      </h2>
      <form id="sign-in" className={styles.form} noValidate onSubmit={onSubmit}>
        <Field
          label="Server"
          type="url"
          placeholder="https://baton.example.com"
          autoComplete="url"
          value={url}
          error={errors.url}
          onChange={(event) => setUrl(event.target.value)}
        />
        <Field
          label="Token"
          type="password"
          autoComplete="off"
          placeholder={options.hasToken ? "Stored on this device; leave empty to keep it" : "baton_…"}
          hint="Your admin makes it. It is stored on this device and never shown again."
          value={token}
          error={errors.token}
          onChange={(event) => setToken(event.target.value)}
        />
        <div className={styles.acts}>
          <Button type="submit" look="primary" busy={busy === "save"}>
            {options.hasToken ? "Save" : "Sign in"}
          </Button>
          <Button busy={busy === "test"} onClick={() => void run("test")}>
            Test connection
          </Button>
        </div>
        {result ? (
          <p className={styles.result} role={result.ok ? "status" : "alert"}>
            <Icon name={result.ok ? "checkCircle" : "alert"} className={result.ok ? "good" : "bad"} />
            <span>{result.text}</span>
          </p>
        ) : null}
      </form>
    </section>
  );
}

function describe(test: TestResult): string {
  const who = [test.member, test.workspace].filter(Boolean).join(", ");
  return who === "" ? test.message : `${test.message} (${who})`;
}
