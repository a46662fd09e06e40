import { test } from 'tokentwin/vitest';

test('never runs', () => {});
