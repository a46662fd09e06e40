import { connect, type RemoteTwin } from '../control/remote-twin.ts';
import type { remoteOptions, Values } from './command.ts';

/** The running twin that the options name. */
export function remoteTwin(
  options: Pick<Values<typeof remoteOptions>, 'url' | 'control-token' | 'lang'>,
): RemoteTwin {
  return connect(options.url, {
    controlToken: options['control-token'],
    language: options.lang === 'zh' ? 'zh' : 'en',
  });
}
