import { messages } from '../core/message.ts';

const english = {
  stopped: (url: string) => `The tokentwin server at ${url} has stopped.`,
  unreachable: (url: string, why: string) =>
    `Cannot reach a tokentwin server at ${url} (${why}). Start one with tokentwin serve, or give the address of another: --url or TOKENTWIN_URL.`,
  notATwin: (url: string, call: string, status: number, body: string) =>
    `${url} is not a tokentwin server, or a proxy before it answered: ${call} got HTTP ${status} with ${body}. Give the address of a tokentwin server (--url or TOKENTWIN_URL), or check the proxy.`,
  emptyBody: 'an empty body',
  textBody: (type: string, start: string) => `${type}: "${start}"`,
  otherJson: (type: string) => `${type} of another kind`,
  cutJson: (type: string, length: number) => `${type} that ends early, after ${length} characters`,
  noType: 'a body without a content type',
  notAUrl: (url: string) => `"${url}" is not a URL. Write it like http://127.0.0.1:4010.`,
  passwordInUrl:
    'The address of a tokentwin server has no user name and no password. Pass the control token as controlToken, --control-token or TOKENTWIN_CONTROL_TOKEN.',
};

/** What can go wrong between a client and a running twin, in English. */
export type ControlTexts = typeof english;

/** What can go wrong between a client and a running twin. */
export const controlTexts = messages('control', english);
