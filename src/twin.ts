import { Router } from './core/router.ts';
import { type TwinOptions as CoreOptions, Twin as CoreTwin } from './core/twin.ts';
import { demoSeed } from './demo-seed.ts';
import type { components } from './generated/control/types.ts';
import { dingtalk } from './providers/dingtalk/vendor.ts';
import { ekuaibao } from './providers/ekuaibao/vendor.ts';
import { feishu } from './providers/feishu/vendor.ts';
import { vendors } from './providers/index.ts';
import { fetchThrough } from './transports/fetch.ts';

/** What a twin starts with: registered apps, tenants, corporations, users. */
export type Seed = components['schemas']['Seed'];

/** What a twin is made of; without any of it, the demo seed in real time. */
export interface TwinOptions extends Omit<CoreOptions, 'seed'> {
  readonly seed?: Seed;
}

const router = new Router(vendors);

/** A simulated world of Feishu, DingTalk and Ekuaibao. */
export class Twin extends CoreTwin {
  constructor({ seed = demoSeed, ...options }: TwinOptions = {}) {
    super(router, { ...options, seed });
  }

  /** Answers as the vendor would; a broken connection is the TypeError that `fetch` gives. */
  fetch = (input: Request | string | URL, init?: RequestInit): Promise<Response> =>
    fetchThrough((call) => this.handle(call), new Request(input, init));

  /** Feishu's apps, users, login codes and app tickets. */
  get feishu() {
    return this.registry(feishu);
  }

  /** DingTalk's corporations and clients. */
  get dingtalk() {
    return this.registry(dingtalk);
  }

  /** Ekuaibao's corporations. */
  get ekuaibao() {
    return this.registry(ekuaibao);
  }
}

/** Makes a twin. */
export function createTwin(options?: TwinOptions): Twin {
  return new Twin(options);
}
