/** A block of code in a page. */
export interface CodeBlock {
  /** What stands behind the opening fence, such as `sh`; empty for none. */
  readonly language: string;
  readonly code: string;
  /** The comment of the page right above the block, without its marks; such as `printed`. */
  readonly mark: string | undefined;
}

/** The blocks of code of a page, in order. */
export function codeBlocks(markdown: string): CodeBlock[] {
  const found = markdown.matchAll(/^(?:<!-- ([^>]*) -->\n)?```(\w*)\n([\s\S]*?)^```$/gm);
  return [...found].map(([, mark, language, code]) => ({ language: language!, code: code!, mark }));
}

/** How a line comment begins, by language. Other languages have none that a page uses. */
const commentMarks: Readonly<Record<string, RegExp>> = {
  sh: /(?:^|(?<=\s))#.*$/,
  python: /(?:^|(?<=\s))#.*$/,
  yaml: /(?:^|(?<=\s))#.*$/,
  ts: /(?:^|(?<=\s))\/\/.*$/,
  js: /(?:^|(?<=\s))\/\/.*$/,
  java: /(?:^|(?<=\s))\/\/.*$/,
  go: /(?:^|(?<=\s))\/\/.*$/,
};

/** A line of code, and its comment. */
export interface SplitLine {
  readonly code: string;
  readonly comment: string;
}

/** Takes a line apart; the spaces before the comment belong to the comment. */
export function splitLine(line: string, language: string): SplitLine {
  const at = commentMarks[language]?.exec(line)?.index;
  if (at === undefined) return { code: line.trimEnd(), comment: '' };
  const code = line.slice(0, at).trimEnd();
  return { code, comment: line.slice(code.length) };
}

/** What is left of the code when comments and empty lines are gone. */
export function withoutComments(code: string, language: string): string[] {
  return code
    .split('\n')
    .map((line) => splitLine(line, language).code)
    .filter((line) => line !== '');
}

/**
 * The fresh code with the comments of a translation: a line whose code is the same keeps its translated comment.
 * Comments with lines of their own are kept while there are as many of them as before.
 */
export function withTranslatedComments(fresh: string, translated: string, language: string): string {
  const known = translated.split('\n').map((line) => splitLine(line, language));
  const own = known.filter(({ code, comment }) => code === '' && comment !== '');
  const lines = fresh.split('\n');
  const isOwn = (line: string) => {
    const { code, comment } = splitLine(line, language);
    return code === '' && comment !== '';
  };
  const keepsOwn = lines.filter(isOwn).length === own.length;
  return lines
    .map((line) => {
      if (isOwn(line)) return keepsOwn ? join(own.shift()!) : line;
      const { code, comment } = splitLine(line, language);
      const at = comment === '' ? -1 : known.findIndex((each) => each.code === code && each.comment !== '');
      return at === -1 ? line : join(known.splice(at, 1)[0]!);
    })
    .join('\n');
}

function join({ code, comment }: SplitLine): string {
  return code + comment;
}
