// Writes what each entry point exports to etc/api: npm run api. With --check, says whether that has changed.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';

const root = join(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');
const folder = join(root, 'etc/api');
await mkdir(folder, { recursive: true });

for (const name of ['index', 'node', 'msw', 'vitest', 'jest', 'client', 'control', 'pact', 'vendor']) {
  const { apiReportChanged, errorCount } = Extractor.invoke(configOf(name), {
    localBuild: !isCheck,
    messageCallback: (message) => {
      // Its TypeScript may be older than ours, which does not matter.
      if (message.messageId === 'console-preamble' || message.messageId.startsWith('console-compiler'))
        message.handled = true;
    },
  });
  if (errorCount > 0) process.exitCode = 1;
  if (!apiReportChanged) continue;
  console.log(
    `What ${name} exports has changed${isCheck ? ': npm run api writes it down, and a review sees it.' : '.'}`,
  );
  if (isCheck) process.exitCode = 1;
}

function configOf(name: string): ExtractorConfig {
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      // The files in dist/types only lead to the tree.
      mainEntryPointFilePath: join(root, 'dist', name === 'vitest' ? 'types' : 'cjs/types', `${name}.d.ts`),
      compiler: { tsconfigFilePath: join(root, 'tsconfig.build.json') },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: folder,
        reportTempFolder: join(root, 'node_modules/.cache/api'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, 'package.json'),
  });
}
