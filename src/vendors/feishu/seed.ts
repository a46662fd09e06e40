import type { components } from '../../generated/control/types.ts';

/** Feishu's part of a seed. */
export type FeishuSeed = components['schemas']['FeishuSeed'];

/** A registered app. */
export type App = components['schemas']['FeishuApp'];

/** A registered user. */
export type User = components['schemas']['FeishuUser'];
