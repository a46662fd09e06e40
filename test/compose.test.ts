import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

test('the Compose example waits for a health check of the twin, and names only services that it has', () => {
  const { services } = parse(
    readFileSync(join(import.meta.dirname, '../examples/docker-compose/compose.yaml'), 'utf8'),
  ) as {
    services: Record<string, { healthcheck?: { test: string[] }; depends_on?: Record<string, unknown> }>;
  };
  expect(services.tokentwin?.healthcheck?.test.join(' ')).toMatch(/\/_twin\/health|\/healthz/);
  for (const { depends_on: needed = {} } of Object.values(services)) {
    for (const name of Object.keys(needed)) expect(services).toHaveProperty(name);
  }
});
