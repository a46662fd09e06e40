import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { InProcessFigures } from './in-process.ts';
import type { Row } from './report.ts';

/** The costs of a twin in the same process. */
export async function* doorRows(): AsyncGenerator<Row> {
  const script = join(import.meta.dirname, 'in-process.ts');
  const printed = execFileSync(process.execPath, ['--expose-gc', script], { encoding: 'utf8' });
  const seen: InProcessFigures = JSON.parse(printed);
  const row = (what: string, us: number, atMost: number): Row => ({
    what,
    median: us,
    unit: 'µs',
    goal: { atMost },
  });
  yield row('handle, feishu', seen.handleUs.feishu, 3);
  yield row('handle, dingtalk', seen.handleUs.dingtalk, 3);
  yield row('fetch, feishu', seen.fetchUs.feishu, 15);
  yield row('fetch, dingtalk', seen.fetchUs.dingtalk, 15);
  yield row('reset', seen.resetUs, 20);
  yield row('new twin', seen.newTwinUs, 100);
  yield { what: 'a living token', median: seen.bytesPerToken, unit: 'bytes', goal: { atMost: 250 } };
}
