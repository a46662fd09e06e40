import { errorTexts } from './error-texts.ts';
import { TwinError } from './errors.ts';
import type { StubRule } from './generated/inputs.ts';
import { readInput } from './input.ts';
import type { Text } from './message.ts';
import { didYouMean } from './nearest.ts';
import { type PathTest, pathTest } from './path-pattern.ts';
import { canonicalPath, type Router } from './router.ts';
import { Unsaved } from './unsaved.ts';

/** A stub with its counter. */
export interface StubView extends StubRule {
  readonly id: string;
  /** How many calls it answered. */
  readonly matched: number;
}

/** A stub that was added. */
export interface StubHandle {
  readonly id: string;
  /** Removes the stub; does nothing if it has been removed already. */
  remove(): void;
}

/** The stubs as plain data. */
export interface SavedStubs {
  /** How many stubs have been added. */
  readonly serial: number;
  readonly stubs: readonly StubView[];
  /** The ids of those that the twin started with. */
  readonly starting?: readonly string[];
}

interface Entry {
  readonly id: string;
  readonly rule: StubRule;
  readonly fits: PathTest;
  readonly isStarting: boolean;
  matched: number;
}

/** The maximum number of stubs: a call may be compared with each of them. */
const capacity = 1_000;

/** Responses for business paths. If several match, the last one added answers. */
export class Stubs {
  readonly #router: Router;
  readonly #unsaved: Unsaved;
  #entries: Entry[] = [];
  #serial = 0;
  #starting: readonly StubRule[];

  constructor(router: Router, unsaved: Unsaved = new Unsaved(), starting: readonly StubRule[] = []) {
    this.#router = router;
    this.#unsaved = unsaved;
    this.#starting = starting;
  }

  /** The rules that a twin starts with, and returns to. */
  get starting(): readonly StubRule[] {
    return this.#starting;
  }

  /** Replaces the rules that a twin starts with; those that were added since stay, and answer first. */
  replaceStarting(rules: readonly StubRule[]): void {
    const added = this.#entries.filter(({ isStarting }) => !isStarting);
    for (const rule of rules) requireStub(rule, this.#router);
    requireRoom(added.length + rules.length);
    this.#starting = rules;
    this.#set(added);
    this.addStarting();
  }

  /** Adds the rules that a twin starts with, below all others. */
  addStarting(): void {
    for (const rule of this.#starting) requireStub(rule, this.#router);
    requireRoom(this.#entries.length + this.#starting.length);
    const entries = this.#starting.map((rule) => entryOf(`stub_${++this.#serial}`, rule, 0, true));
    this.#set([...this.#entries, ...entries.reverse()]);
  }

  /** Lets the rules of the start take the place of those that a saved twin started with, unless they are the same. */
  renewStarting(): void {
    const saved = this.#entries.filter(({ isStarting }) => isStarting).map(({ rule }) => rule);
    const isSame = JSON.stringify(saved.reverse()) === JSON.stringify(this.#starting);
    if (this.#starting.length > 0 && !isSame) this.replaceStarting(this.#starting);
  }

  /** Adds a stub; throws ERR_INVALID_STUB for one that could never answer. */
  add(rule: StubRule): StubHandle {
    requireStub(rule, this.#router);
    requireRoom(this.#entries.length + 1);
    const entry = entryOf(`stub_${++this.#serial}`, rule, 0);
    this.#set([entry, ...this.#entries]);
    const remove = () => this.#set(this.#entries.filter((each) => each !== entry));
    return { id: entry.id, remove };
  }

  /** The stubs with their counters, oldest first. */
  list(): StubView[] {
    return this.#entries.map(viewOf).reverse();
  }

  /** A stub with its counter. */
  get(id: string): StubView {
    return viewOf(this.#named(id));
  }

  /** Removes a stub by its id. */
  remove(id: string): StubView {
    const found = this.#named(id);
    this.#set(this.#entries.filter((entry) => entry !== found));
    return viewOf(found);
  }

  /** Removes every stub; returns them. */
  clear(): StubView[] {
    const views = this.list();
    this.#set([]);
    return views;
  }

  /** Removes every stub and numbers the next one 1. */
  reset(): void {
    this.#set([]);
    this.#serial = 0;
  }

  /** Finds and counts the stub that answers a call. */
  answerTo(method: string, path: string): StubRule | undefined {
    if (this.#entries.length === 0) return undefined;
    const asked = canonicalPath(path);
    const found = this.#entries.find(
      ({ rule, fits }) => (rule.method === undefined || rule.method === method) && fits(asked),
    );
    if (!found) return undefined;
    found.matched++;
    this.#unsaved.stub(found.id);
    return found.rule;
  }

  exportState(): SavedStubs {
    const starting = this.#entries.filter(({ isStarting }) => isStarting).map(({ id }) => id);
    return { serial: this.#serial, stubs: this.list(), ...(starting.length > 0 && { starting }) };
  }

  /** Replaces all stubs with exported ones. */
  importState({ serial, stubs, starting = [] }: SavedStubs): void {
    this.#entries = stubs.map(({ id, matched, ...rule }) => {
      requireStub(rule, this.#router);
      return entryOf(id, rule, matched, starting.includes(id));
    });
    this.#entries.reverse();
    this.#serial = serial;
  }

  #set(entries: Entry[]): void {
    this.#entries = entries;
    this.#unsaved.part('stubs');
  }

  #named(id: string): Entry {
    const found = this.#entries.find((entry) => entry.id === id);
    if (found) return found;
    const ids = this.#entries.map((entry) => entry.id);
    const hint = ids.length === 0 ? errorTexts.noStubs : didYouMean(id, ids);
    throw new TwinError('ERR_NOT_FOUND', errorTexts.unknownStub(id, hint));
  }
}

function requireRoom(count: number): void {
  if (count <= capacity) return;
  throw invalidStub(`Too many stubs: the maximum is ${capacity.toLocaleString('en')}. Remove some first.`);
}

/** A copy of the rule, so that the caller cannot change a checked one. */
function entryOf(id: string, rule: StubRule, matched: number, isStarting = false): Entry {
  return { id, rule: structuredClone(rule), fits: pathTest(rule.path), isStarting, matched };
}

function viewOf({ id, rule, matched }: Entry): StubView {
  return { id, ...rule, matched };
}

/** Throws for a stub that could never answer. */
function requireStub(rule: StubRule, router: Router): void {
  const { method, path } = readInput('StubRule', rule, 'ERR_INVALID_STUB');
  const modelled = router.operations.find(
    (each) =>
      each.prefix === undefined &&
      each.path === canonicalPath(path) &&
      (method === undefined || each.method === method),
  );
  if (!modelled) return;
  throw invalidStub(errorTexts.stubOfOperation(modelled.id, path));
}

function invalidStub(text: Text): TwinError {
  return new TwinError('ERR_INVALID_STUB', text);
}
