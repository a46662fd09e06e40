import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Where links of a document lead. */
export interface LinkTargets {
  readonly root: string;
  readonly repository: string;
  /** The tag of the release. */
  readonly tag: string;
  /** Paths that the reader of the document has beside it; links to them stay as they are. */
  readonly isPacked?: (path: string) => boolean;
}

/** A Markdown document whose links work outside the repository; throws for a link that leads nowhere. */
export function withAbsoluteLinks(text: string, document: string, targets: LinkTargets): string {
  const { root, repository, tag, isPacked = () => false } = targets;
  const absolute = (target: string, isImage: boolean): string => {
    if (/^([a-z]+:|#)/i.test(target)) return target;
    const [, path = '', fragment = ''] = /^([^#]*)(#.*)?$/.exec(target) ?? [];
    const file = relative(root, join(root, dirname(document), path)).replaceAll('\\', '/');
    if (file.startsWith('..') || !existsSync(join(root, file))) {
      throw new Error(`${document} links to ${target}, which does not exist.`);
    }
    if (isPacked(file)) return target;
    const kind = statSync(join(root, file)).isDirectory() ? 'tree' : isImage ? 'raw' : 'blob';
    return `${repository}/${kind}/${tag}/${file.replace(/\/$/, '')}${fragment}`;
  };
  return text
    .replace(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g, (_, bang: string, label: string, target: string) => {
      return `${bang}[${label}](${absolute(target, bang === '!')})`;
    })
    .replace(/\b(src|srcset|href)="([^"]+)"/g, (_, name: string, target: string) => {
      return `${name}="${absolute(target, name !== 'href')}"`;
    });
}
