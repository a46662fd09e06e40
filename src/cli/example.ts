import { createTwin } from '../twin/twin.ts';
import { commonOptions, defineCommand } from './command.ts';
import { ownVendors, vendorOption } from './vendor-option.ts';

/** `tokentwin example`. */
export const example = defineCommand({
  name: 'example',
  summary: 'prints a valid sample response of an operation',
  usage: ['OPERATION [options]'],
  arguments: ['OPERATION'],
  options: {
    'random-seed': {
      type: 'number',
      placeholder: 'N',
      default: 1,
      description: 'The same number gives the same response.',
    },
    ...vendorOption,
    ...commonOptions,
  },
  examples: [
    'tokentwin example VENDOR.OPERATION',
    'tokentwin example VENDOR.OPERATION --random-seed 7 --json',
  ],
  async run({ options, arguments: [operation], terminal }) {
    // A fixed time, so that instants in the response repeat too.
    const twin = createTwin({
      randomSeed: options['random-seed'],
      now: '2026-11-21T00:00:00Z',
      frozen: true,
      vendors: await ownVendors(options),
    });
    const body = await twin.example(operation!);
    if (options.json) terminal.printJson(body);
    else terminal.print(JSON.stringify(body, null, 2));
    return 0;
  },
});
