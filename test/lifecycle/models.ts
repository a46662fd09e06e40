const secondMs = 1_000;
const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;

/** A token as a model remembers it: whose it is and when it ends. */
export interface Remembered {
  readonly who: number;
  endMs: number;
}

/** What a vendor's pages say about tokens, in as few lines as will do: the yardstick for the twin. */
export interface Model {
  /** Every token handed out, oldest first. */
  readonly tokens: readonly Remembered[];
  /** What a client is given, and what it is told about its end. */
  ask(who: number, nowMs: number): { token: Remembered; told: number };
  /** What it is given in place of a token that lives, where the vendor refreshes. */
  refresh?(token: Remembered, nowMs: number): { token: Remembered; told: number };
}

/** Feishu: the same token while 30 minutes or more remain, then one more; each lives two hours. */
export class FeishuModel implements Model {
  readonly tokens: Remembered[] = [];

  ask(who: number, nowMs: number) {
    const youngest = this.tokens.findLast((token) => token.who === who);
    const isGoodEnough = youngest && youngest.endMs - nowMs >= 30 * minuteMs;
    const token = isGoodEnough ? youngest : { who, endMs: nowMs + 2 * hourMs };
    if (token !== youngest) this.tokens.push(token);
    return { token, told: Math.floor((token.endMs - nowMs) / secondMs) };
  }
}

/** DingTalk, internal app: the same token with its two hours anew, a new one only after its end. */
export class RenewingModel implements Model {
  readonly tokens: Remembered[] = [];

  ask(who: number, nowMs: number) {
    const youngest = this.tokens.findLast((each) => each.who === who);
    const token = youngest && nowMs < youngest.endMs ? youngest : { who, endMs: 0 };
    if (token !== youngest) this.tokens.push(token);
    token.endMs = nowMs + 2 * hourMs;
    return { token, told: 7_200 };
  }
}

/** DingTalk, third-party app: a new token every time, for two hours. */
export class AlwaysNewModel implements Model {
  readonly tokens: Remembered[] = [];

  ask(who: number, nowMs: number) {
    const token = { who, endMs: nowMs + 2 * hourMs };
    this.tokens.push(token);
    return { token, told: 7_200 };
  }
}

/** Ekuaibao: a new token every time, for two hours; a refresh ends it and gives 32 days. */
export class EkuaibaoModel implements Model {
  readonly tokens: Remembered[] = [];

  ask(who: number, nowMs: number) {
    return this.#give(who, nowMs + 2 * hourMs);
  }

  refresh(token: Remembered, nowMs: number) {
    token.endMs = nowMs;
    return this.#give(token.who, nowMs + 32 * dayMs);
  }

  #give(who: number, endMs: number) {
    const token = { who, endMs };
    this.tokens.push(token);
    return { token, told: endMs };
  }
}
