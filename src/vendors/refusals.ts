import { messages } from '../core/message.ts';

const english = {
  unknownApp: (id: string, hint: string) => `There is no app "${id}".${hint}`,
  unknownClient: (id: string, hint: string) => `There is no client "${id}".${hint}`,
  unknownUser: (id: string, hint: string) => `There is no user "${id}".${hint}`,
  noVisibleUser: (app: string) =>
    `No registered user is visible to ${app}. Name one, or register one with visible_to.`,
  noUser: (list: string) => `No user is registered: put one under ${list} in the seed.`,
  noTicketOf: (app: string) => `${app} is a self-built app; only store apps have tickets.`,
  ticketsOfOther: (app: string) => `Invalid tickets in saved state: ${app} is not a store app.`,
  bodyLacksApp: 'The body lacks "app_id": name the app whose user logs in.',
  queryLacksApp: 'The query parameter app_id is missing: add ?app_id=….',
  noProvider: (vendor: string, operation: string) =>
    `The vendor "${vendor}" has no provider of ${operation}.`,
};

/** Why vendors refuse what the control API asks of them, in English. */
export type RefusalTexts = typeof english;

/** Why vendors refuse what the control API asks of them. */
export const refusals = messages('refusals', english);
