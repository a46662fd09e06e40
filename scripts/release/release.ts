import type { Steps } from '../libraries/steps.ts';
import type { Publishing } from './publishing.ts';

/** What every part of a release needs to know. */
export interface Release {
  readonly root: string;
  /** Where what is made goes. */
  readonly out: string;
  readonly publishing: Publishing;
  readonly version: string;
  readonly tag: string;
  readonly steps: Steps;
}
