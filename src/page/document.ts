import { createHash } from 'node:crypto';
import { script, style } from '../generated/page.ts';
import type { FrozenRun } from './snapshot.ts';

/** An HTML document and the policy that lets it run nothing but itself. */
export interface PageDocument {
  readonly html: string;
  readonly contentSecurityPolicy: string;
}

/** The page of a running twin: it takes what it shows from the control API. */
export function livePage(): PageDocument {
  return page('', 'self');
}

/** The page of a run that is over, as one file that needs no network. */
export function frozenPage(run: FrozenRun): PageDocument {
  // Nothing in the data may end the element that holds it.
  const data = JSON.stringify(run).replaceAll('<', '\\u003c');
  return page(`<script type="application/json" id="frozen-run">${data}</script>`, 'none');
}

function page(data: string, connect: 'self' | 'none'): PageDocument {
  const contentSecurityPolicy = [
    "default-src 'none'",
    `script-src ${hashSource(script)}`,
    `style-src ${hashSource(style)}`,
    `connect-src '${connect}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    ...(connect === 'self' ? ["frame-ancestors 'none'"] : []),
  ].join('; ');
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${connect === 'none' ? `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">\n` : ''}<title>tokentwin</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<noscript>This page needs JavaScript. The same is in: tokentwin tokens, tokentwin journal, tokentwin verdicts.</noscript>
${data}
<script type="module">${script}</script>
</body>
</html>
`;
  return { html, contentSecurityPolicy };
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
