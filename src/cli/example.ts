import { createTwin } from '../twin/twin.ts';
import { commonOptions, defineCommand } from './command.ts';

/** `tokentwin example`. */
export const example = defineCommand({
  name: 'example',
  summary: 'makes up a body with which an operation could succeed, valid by its spec',
  usage: ['OPERATION [options]'],
  arguments: ['OPERATION'],
  options: {
    'random-seed': {
      type: 'number',
      placeholder: 'N',
      default: 1,
      description: 'Another number makes another body, the same one the same body.',
    },
    ...commonOptions,
  },
  examples: [
    'tokentwin example feishu.tokenLoginValidate',
    'tokentwin example dingtalk.corpToken --random-seed 7 --json',
  ],
  async run({ options, arguments: [operation], terminal }) {
    // What tells an instant is to repeat as well.
    const twin = createTwin({
      randomSeed: options['random-seed'],
      now: '2026-11-21T00:00:00Z',
      frozen: true,
    });
    const body = await twin.example(operation!);
    if (options.json) terminal.printJson(body);
    else terminal.print(JSON.stringify(body, null, 2));
    return 0;
  },
});
