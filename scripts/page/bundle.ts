import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const page = join(import.meta.dirname, '../../src/page');

/** The module that holds the page's script and style as texts. */
export async function bundlePage(): Promise<string> {
  const build = await rolldown({ input: join(page, 'app.ts'), platform: 'browser' });
  const { output } = await build.generate({ format: 'esm', minify: true });
  await build.close();
  const style = readFileSync(join(page, 'page.css'), 'utf8').replace(/\s*\n\s*/g, '\n');
  return [
    '// Made by npm run page from src/page. Do not edit.',
    '',
    '/** The script of the page, to stand in a document. */',
    `export const script: string = ${JSON.stringify(inline(output[0].code))};`,
    '',
    '/** Its style. */',
    `export const style: string = ${JSON.stringify(style)};`,
    '',
  ].join('\n');
}

/** Nothing in a script may end the element that holds it. */
function inline(code: string): string {
  return code.trim().replaceAll('</script', '<\\/script');
}
