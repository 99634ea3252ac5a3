// Every key of the sidebar and the popup, as a table.
import { Kbd } from "../ui/Kbd.tsx";
import styles from "./KeyHelp.module.css";

const ROWS: readonly { where: string; keys: readonly string[]; what: string }[] = [
  { where: "Anywhere", keys: ["Alt+B"], what: "open or focus the sidebar (can be changed in the browser)" },
  { where: "Anywhere", keys: ["?"], what: "this list" },
  { where: "Anywhere", keys: ["/"], what: "search content" },
  { where: "Anywhere", keys: ["Esc"], what: "back or close" },
  { where: "Sidebar", keys: ["J", "K"], what: "next, previous section" },
  { where: "Sidebar", keys: ["V"], what: "verdict row, then G N W M" },
  { where: "Sidebar", keys: ["Z"], what: "undo the verdict" },
  { where: "Sidebar", keys: ["A", "R", "D"], what: "accept, recycle, disqualify" },
  { where: "Sidebar", keys: ["1", "2", "3"], what: "jump to a why-now touch" },
  { where: "Sidebar", keys: ["[", "]"], what: "other person in the thread" },
  { where: "Reasons", keys: ["1", "–", "9"], what: "choose" },
  { where: "Reasons", keys: ["Enter"], what: "save" },
  { where: "Reasons", keys: ["Esc"], what: "leave without saving" },
  { where: "Content", keys: ["↑", "↓"], what: "move" },
  { where: "Content", keys: ["Enter"], what: "insert" },
  { where: "Content", keys: ["C"], what: "copy link, from a chosen result" },
  { where: "Content", keys: ["Space"], what: "preview, from a chosen result" },
  { where: "Content", keys: ["Tab"], what: "complete a filter" },
  { where: "Content", keys: ["Backspace"], what: "on an empty field, remove the last filter" },
];

export function KeyTable() {
  return (
    <table className={styles.table}>
      <thead className="spoken">
        <tr>
          <th>Where</th>
          <th>Keys</th>
          <th>What</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row, index) => (
          <tr key={`${row.where} ${row.what}`}>
            <th scope="row">
              {ROWS[index - 1]?.where === row.where ? <span className="spoken">{row.where}</span> : row.where}
            </th>
            <td className={styles.keys}>
              {row.keys.map((key) => (
                <Kbd key={key} framed>
                  {key}
                </Kbd>
              ))}
              <span className="spoken">{row.keys.join(" ")}</span>
            </td>
            <td>{row.what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
