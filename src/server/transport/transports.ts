import { TwinError } from '../../core/errors.ts';
import { serverTexts } from '../server-texts.ts';
import { fastTransport } from './fast/fast-transport.ts';
import { plainTransport } from './plain-transport.ts';
import type { Transport, TransportName } from './transport.ts';

const transports: Readonly<Record<TransportName, Transport>> = { plain: plainTransport, fast: fastTransport };

/** The transport of that name; `fast` unless given. */
export function transportNamed(name: TransportName = 'fast'): Transport {
  if (Object.hasOwn(transports, name)) return transports[name];
  throw new TwinError(
    'ERR_INVALID_OPTION',
    serverTexts.unknownTransport(String(name), Object.keys(transports)),
  );
}
