import { durationMs } from '../../core/duration.ts';
import { TwinError } from '../../core/errors.ts';
import type { KeptList } from '../../core/kept-list.ts';
import type { RegistryWorld } from '../../core/world.ts';
import type { SeedApp as App } from '../../generated/feishu/types.ts';
import { refusals } from '../refusals.ts';

/** A store app's ticket, and the instant from which it is no longer accepted. */
interface Ticket {
  readonly ticket: string;
  readonly issuedAtMs: number;
  diesAtMs: number;
}

/** A store app's tickets as plain data, the newest first. */
export interface SavedTickets {
  readonly app_id: string;
  readonly nextPushAtMs: number;
  /** When a requested ticket is due that has not been pushed yet. */
  readonly resendAtMs?: number;
  /** A ticket that is valid until it is replaced has no `diesAtMs`. */
  readonly tickets: readonly (Omit<Ticket, 'diesAtMs'> & Partial<Pick<Ticket, 'diesAtMs'>>)[];
}

/** A push that is due. */
interface Push {
  readonly app: App;
  readonly atMs: number;
  callOff(): void;
}

/** Documented (app_ticket event): pushed every hour. */
const pushIntervalMs = 3_600_000;

/** A clock that leaps further makes only the last pushes: so many, of all apps together. */
const pushesALeap = 10_000;

/** Old tickets that may still be within their grace, the newest first. */
const remembered = 8;

/** The tickets of store apps: pushed every hour of twin time and on demand; an old one is accepted for a while longer. */
export class AppTickets {
  readonly #world: RegistryWorld;
  readonly #kept: KeptList<SavedTickets>;
  readonly #tickets = new Map<string, Ticket[]>();
  readonly #texts = new Set<string>();
  /** Each app's next hourly push. */
  readonly #pushes = new Map<string, Push>();
  /** Each app's requested ticket that has not been pushed yet. */
  readonly #resends = new Map<string, Push>();

  constructor(world: RegistryWorld) {
    this.#world = world;
    this.#kept = world.kept('appTickets', ({ app_id }) => app_id);
  }

  /** Gives each app its first ticket and starts the hourly push; an app that has both keeps them, and a requested ticket. */
  serve(apps: readonly App[]): void {
    const [pushAtMs, resendAtMs] = [instantsOf(this.#pushes), instantsOf(this.#resends)];
    for (const push of [...this.#pushes.values(), ...this.#resends.values()]) push.callOff();
    this.#pushes.clear();
    this.#kept.replace([]);
    this.#resends.clear();
    const nowMs = this.#world.clock.now();
    for (const app of apps) {
      if (!this.#tickets.has(app.app_id))
        this.#tickets.set(app.app_id, [this.#ticket(app.app_ticket, nowMs)]);
      this.#pushAt(app, pushAtMs.get(app.app_id) ?? nowMs + this.#pushIntervalMs);
      const pendingAtMs = resendAtMs.get(app.app_id);
      if (pendingAtMs !== undefined) this.#resendAt(app, pendingAtMs);
    }
  }

  /** Restores exported tickets. Of the pushes that fell due in the meantime only the last one is made. */
  importState(saved: readonly SavedTickets[]): void {
    for (const { app_id, nextPushAtMs, resendAtMs, tickets } of saved) {
      const push = this.#pushes.get(app_id);
      if (!push) throw new TwinError('ERR_INVALID_STATE', refusals.ticketsOfOther(app_id));
      push.callOff();
      const read = tickets.map((ticket) => ({ diesAtMs: Number.POSITIVE_INFINITY, ...ticket }));
      for (const { ticket } of read) this.#texts.add(ticket);
      this.#tickets.set(app_id, read);
      const missed = Math.floor((this.#world.clock.now() - nextPushAtMs) / this.#pushIntervalMs);
      this.#pushAt(push.app, nextPushAtMs + Math.max(0, missed) * this.#pushIntervalMs);
      if (resendAtMs !== undefined) this.#resendAt(push.app, resendAtMs);
    }
  }

  get #pushIntervalMs(): number {
    return this.#scaled(pushIntervalMs);
  }

  #scaled(ms: number): number {
    return ms * this.#world.lifeScale;
  }

  current(app: App): { readonly ticket: string; readonly issuedAtMs: number } {
    return this.#tickets.get(app.app_id)![0]!;
  }

  /** Whether a text is a ticket of any app, valid or not. */
  isRemembered(text: string): boolean {
    return this.#texts.has(text);
  }

  /** Whether a text is a ticket of the app that is accepted at an instant. */
  isTaken(app: App, text: string, nowMs: number): boolean {
    const tickets = this.#tickets.get(app.app_id) ?? [];
    const lifetimeMs =
      this.#world.quirk('feishu.app-ticket-lifetime') === '1h'
        ? this.#pushIntervalMs
        : Number.POSITIVE_INFINITY;
    return tickets.some(
      ({ ticket, issuedAtMs, diesAtMs }) =>
        ticket === text && nowMs < Math.min(diesAtMs, issuedAtMs + lifetimeMs),
    );
  }

  /** Makes a new ticket, lets the old one expire, and pushes the new one to the app's callback URL. */
  rotate(app: App, nowMs: number): void {
    const tickets = this.#tickets.get(app.app_id) ?? [];
    const graceMs = this.#scaled(durationMs(this.#world.quirk('feishu.app-ticket-grace')));
    if (tickets[0]) tickets[0].diesAtMs = nowMs + graceMs;
    const fresh = this.#ticket(undefined, nowMs);
    for (const { ticket } of tickets.slice(remembered)) this.#texts.delete(ticket);
    this.#tickets.set(app.app_id, [fresh, ...tickets.slice(0, remembered)]);
    this.#keep(app.app_id);
    this.#push(app, fresh.ticket, nowMs);
  }

  /** Makes a new ticket at the app's request; later, if the quirk says so. */
  resend(app: App, nowMs: number): void {
    const delayMs = durationMs(this.#world.quirk('feishu.app-ticket-delay'));
    if (delayMs === 0) this.rotate(app, nowMs);
    // A pending ticket answers every request for one.
    else if (!this.#resends.has(app.app_id)) this.#resendAt(app, nowMs + delayMs);
  }

  /** Keeps an app's tickets as they are now. */
  #keep(appId: string): void {
    const push = this.#pushes.get(appId);
    if (!push) return;
    const resendAtMs = this.#resends.get(appId)?.atMs;
    this.#kept.put({
      app_id: appId,
      nextPushAtMs: push.atMs,
      ...(resendAtMs !== undefined && { resendAtMs }),
      tickets: (this.#tickets.get(appId) ?? []).map(({ ticket, issuedAtMs, diesAtMs }) => ({
        ticket,
        issuedAtMs,
        ...(diesAtMs !== Number.POSITIVE_INFINITY && { diesAtMs }),
      })),
    });
  }

  #resendAt(app: App, atMs: number): void {
    const callOff = this.#world.clock.schedule(atMs, (nowMs) => {
      this.#resends.delete(app.app_id);
      this.rotate(app, nowMs);
    });
    this.#resends.set(app.app_id, { app, atMs, callOff });
    this.#keep(app.app_id);
  }

  #pushAt(app: App, atMs: number): void {
    const callOff = this.#world.clock.schedule(atMs, (nowMs, targetMs) => {
      this.rotate(app, nowMs);
      // All of the tickets that are still remembered are made.
      const made = Math.max(remembered + 1, Math.floor(pushesALeap / this.#pushes.size));
      const skipped = Math.floor((targetMs - nowMs) / this.#pushIntervalMs) - made;
      this.#pushAt(app, nowMs + (1 + Math.max(0, skipped)) * this.#pushIntervalMs);
    });
    this.#pushes.set(app.app_id, { app, atMs, callOff });
    this.#keep(app.app_id);
  }

  #ticket(text: string | undefined, issuedAtMs: number): Ticket {
    const ticket = text ?? this.#world.random.hex(40);
    this.#texts.add(ticket);
    return { ticket, issuedAtMs, diesAtMs: Number.POSITIVE_INFINITY };
  }

  /** Documented (app_ticket event): the old style of callback body. */
  #push(app: App, ticket: string, nowMs: number): void {
    if (!app.callback_url) return;
    this.#world.push(app.callback_url, {
      ts: (nowMs / 1_000).toFixed(6),
      uuid: this.#world.random.hex(32),
      token: app.verification_token ?? '',
      type: 'event_callback',
      event: { app_id: app.app_id, app_ticket: ticket, type: 'app_ticket' },
    });
  }
}

/** When each push is due. */
function instantsOf(pushes: ReadonlyMap<string, Push>): ReadonlyMap<string, number> {
  return new Map(Array.from(pushes, ([appId, { atMs }]) => [appId, atMs]));
}
