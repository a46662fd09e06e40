// One process of a service: calls, six unless told otherwise; a failed one is a failed test.
import { makeCalls } from './make-calls.ts';

const [folder, calls = '6', pauseMs = '30', pace] = process.argv.slice(2);
const failed = await makeCalls({
  baseUrl: process.env.TOKENTWIN_URL!,
  folder: folder!,
  calls: Number(calls),
  pauseMs: Number(pauseMs),
  isSteady: pace === 'steady',
});
process.exitCode = failed > 0 ? 1 : 0;
