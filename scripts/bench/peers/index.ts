import { mockoon } from './mockoon.ts';
import { oauth2MockServer } from './oauth2-mock-server.ts';
import type { Peer } from './peer.ts';
import { prism } from './prism.ts';
import { wiremock } from './wiremock.ts';

/** The peers of the comparison. */
export const peers: readonly Peer[] = [prism, mockoon, oauth2MockServer, wiremock];
