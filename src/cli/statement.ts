/** Whether what was typed so far is a whole statement, as an interactive Python asks itself. */

/** What a scan of the text found at its end. */
interface State {
  /** Brackets that are open. */
  depth: number;
  /** The triple quotes that are open, or an empty string. */
  quote: string;
  /** Whether the last line ends with a backslash. */
  continued: boolean;
  /** Whether a line opened a block or was a decorator. */
  isCompound: boolean;
}

const TOKEN = /("""|'''|"|'|#|[([{]|[)\]}]|\\\n?|\n)/g;

function scan(text: string): State {
  const state: State = { depth: 0, quote: "", continued: false, isCompound: false };
  let lineStart = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const token = match[0];
    state.continued = false;
    if (token === "#") {
      TOKEN.lastIndex = lineEnd(text, TOKEN.lastIndex);
    } else if (token.startsWith('"') || token.startsWith("'")) {
      const end = stringEnd(text, TOKEN.lastIndex, token);
      if (end < 0) return { ...state, quote: token };
      TOKEN.lastIndex = end;
    } else if ("([{".includes(token)) state.depth++;
    else if (")]}".includes(token)) state.depth--;
    else if (token.startsWith("\\")) state.continued = TOKEN.lastIndex >= text.length;
    else if (state.depth <= 0) {
      state.isCompound ||= opensBlock(text.slice(lineStart, match.index));
      lineStart = TOKEN.lastIndex;
    }
  }
  if (state.depth <= 0) state.isCompound ||= opensBlock(text.slice(lineStart));
  return state;
}

const lineEnd = (text: string, from: number): number => {
  const found = text.indexOf("\n", from);
  return found < 0 ? text.length : found;
};

/** Where a string ends; -1 where a triple-quoted one does not. Others end with their line. */
function stringEnd(text: string, from: number, quote: string): number {
  for (let i = from; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text.startsWith(quote, i)) return i + quote.length;
    else if (quote.length === 1 && text[i] === "\n") return i;
  }
  return quote.length === 3 ? -1 : text.length;
}

function opensBlock(line: string): boolean {
  const code = line.replace(/\s*#[^'"]*$/, "").trim();
  return code.startsWith("@") || code.endsWith(":") ||
    /^(if|while|for|with|try|def|class|async|match|except|finally|else|elif)\b[^=]*:/.test(code);
}

/** Whether `text`, which may have several lines, can be run: a block ends with an empty line. */
export function isWhole(text: string): boolean {
  const { depth, quote, continued, isCompound } = scan(text);
  if (depth > 0 || quote !== "" || continued) return false;
  return !isCompound || /\n[ \t]*$/.test(text);
}
