import { withTranslatedComments } from './code.ts';

/** A code block in a page that comes from a file: `<!-- from examples/a/b.ts#region -->`. */
const place = /^(<!-- from (\S+?)#(\S+) -->\n```(\w*)\n)([\s\S]*?)^```$/gm;

/** The start and the end of a region, in the comments of any language. */
const marks = (region: string) => ({
  begin: new RegExp(`^\\s*(?://|#) ?#?region ${region}$`),
  end: /^\s*(?:\/\/|#) ?#?endregion$/,
});

/** The page with every snippet replaced by the current text of its file. A translated page keeps its comments. */
export function withFreshSnippets(
  page: string,
  read: (file: string) => string,
  { isTranslated = false } = {},
): string {
  return page.replace(
    place,
    (_all, head: string, file: string, region: string, language: string, shown: string) => {
      const fresh = regionOf(read(file), region, file);
      const text = isTranslated ? withTranslatedComments(fresh, shown.trimEnd(), language) : fresh;
      return `${head}${text}\n\`\`\``;
    },
  );
}

/** The lines of a region without their indentation. */
export function regionOf(text: string, region: string, file: string): string {
  const lines = text.split('\n');
  const { begin, end } = marks(region);
  const from = lines.findIndex((line) => begin.test(line)) + 1;
  const length = lines.slice(from).findIndex((line) => end.test(line));
  if (from === 0 || length === -1) {
    throw new Error(`${file} has no region "${region}", from "region ${region}" to "endregion".`);
  }
  const inside = lines.slice(from, from + length);
  const indents = inside.filter((line) => line !== '').map((line) => line.search(/\S/));
  const margin = Math.min(...indents);
  return inside.map((line) => line.slice(margin)).join('\n');
}
