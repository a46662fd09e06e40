import { describe, expect, test } from 'vitest';
import { defineCommand } from '../../src/cli/command.ts';
import { parse } from '../../src/cli/parse.ts';

const toy = defineCommand({
  name: 'toy',
  summary: 'shows what was understood',
  usage: ['WHAT [WHERE]'],
  arguments: ['WHAT', '[WHERE]'],
  options: {
    url: {
      type: 'string',
      placeholder: 'URL',
      env: 'TOY_URL',
      default: 'http://default',
      description: 'Where.',
    },
    offset: { type: 'string', placeholder: 'DURATION', description: 'How much.' },
    times: { type: 'number', placeholder: 'N', description: 'How often.' },
    tag: { type: 'string', placeholder: 'TAG', multiple: true, description: 'Which.' },
    fast: { type: 'boolean', short: 'f', description: 'Whether.' },
  },
  examples: [],
  run: async () => 0,
});

const untouched = { url: 'http://default', offset: undefined, times: undefined, tag: [], fast: false };

describe('parsing a command line', () => {
  test.each([
    [['x'], {}, ['x']],
    [['x', 'y', '-f'], { fast: true }, ['x', 'y']],
    [['--offset', '-1s', 'x'], { offset: '-1s' }, ['x']],
    [['--offset=-1s', 'x'], { offset: '-1s' }, ['x']],
    [['x', '-5m'], {}, ['x', '-5m']],
    [['x', '--', '--fast'], {}, ['x', '--fast']],
    [['x', '--times', '3', '--times', '0.5'], { times: 0.5 }, ['x']],
    [['x', '--tag', 'a', '--tag=b'], { tag: ['a', 'b'] }, ['x']],
  ])('%j', (args, options, positionals) => {
    expect(parse(toy, args)).toEqual({ options: { ...untouched, ...options }, arguments: positionals });
  });

  test('an option that is not given comes from the environment, then from its default', () => {
    const url = (args: string[], env: Record<string, string>) => parse(toy, ['x', ...args], env).options.url;
    expect(url(['--url', 'http://given'], { TOY_URL: 'http://env' })).toBe('http://given');
    expect(url([], { TOY_URL: 'http://env' })).toBe('http://env');
    expect(url([], { TOY_URL: '' })).toBe('http://default');
  });
});
