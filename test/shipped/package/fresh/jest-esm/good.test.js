import { createTwin, TwinError } from 'tokentwin';
import { connect } from 'tokentwin/control';
import { useTwin } from 'tokentwin/jest';
import { ask } from './client.js';

const world = useTwin();

test('a new twin for each test', async () => {
  const first = await ask(world.url);
  world.twin.clock.to('renewal-window');
  expect(await ask(world.url)).not.toBe(first);
  expect(world.twin).toHaveIssued(2);
  expect(world.twin).toHaveReceived('feishu.tenantAccessTokenInternal', 2);
  expect(world.twin).toHaveNoVerdicts('error');
  expect(await connect(world.url).tokens.list()).toHaveLength(2);
});

test('shares nothing with the one before', () => {
  expect(world.twin.tokens.list()).toEqual([]);
});

test('in process', () => {
  expect(() => createTwin().clock.advance('soon')).toThrow(TwinError);
});
