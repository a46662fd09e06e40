const { useTwin } = require('tokentwin/jest');
const { ask, use } = require('./client');

describe('orders', () => {
  const world = useTwin();

  test('after expiry', async () => {
    const token = await ask(world.url);
    world.twin.clock.to('expiry');
    for (let call = 0; call < 3; call++) await use(world.url, token);
  });
});
