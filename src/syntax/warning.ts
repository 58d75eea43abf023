/** What the parser hands to whoever wants to hear of doubtful but valid source. */

/** A warning about the source, in CPython's words, with UTF-16 offsets. */
export interface SourceWarning {
  category: "SyntaxWarning";
  message: string;
  start: number;
  end: number;
}

/** Receives each warning while a program is parsed. */
export type WarningHandler = (warning: SourceWarning) => void;
