// A process that makes the calls it is sent, each time with a source of its own, and answers how many failed.
import { type Calls, makeCalls } from './make-calls.ts';

process.on('message', async ({ id, calls }: { readonly id: string; readonly calls: Calls }) => {
  process.send!({ id, failed: await makeCalls(calls) });
});
