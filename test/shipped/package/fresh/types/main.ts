import { createTwin, type Twin, TwinError } from 'tokentwin';
import { createFeishuClient } from 'tokentwin/client';
import { connect } from 'tokentwin/control';
import { useTwin } from 'tokentwin/jest';
import { serve } from 'tokentwin/node';

const twin: Twin = createTwin();
export const reading = connect('http://127.0.0.1:4010').clock.advance('91m');
export const client = createFeishuClient({ fetch: twin.fetch });
export const url: Promise<string> = serve().then((running) => running.url);
export const world: { readonly url: string } = useTwin({ failOn: 'warning' });
export const error: Error = new TwinError('ERR_CONTROL', 'x');
expect(twin).toHaveNoVerdicts();
expect(twin).not.toHaveIssued(1);

// @ts-expect-error there is no such moment
twin.clock.to('renewal');
// @ts-expect-error there is no such severity
expect(twin).toHaveNoVerdicts('errors');
