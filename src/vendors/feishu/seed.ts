import type { Seed, SeedApp, SeedUser } from '../../generated/feishu/types.ts';

/** Feishu's part of a seed. */
export type FeishuSeed = Seed;

/** A registered app. */
export type App = SeedApp;

/** A registered user. */
export type User = SeedUser;
