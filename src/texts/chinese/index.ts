import type { Catalogue } from '../../core/message.ts';
import { fieldOf } from '../../verdicts/rule-texts.ts';
import { control } from './control.ts';
import { errors } from './errors.ts';
import { intercept } from './intercept.ts';
import { journal } from './journal.ts';
import { reasons } from './reasons.ts';
import { refusals } from './refusals.ts';
import { rules } from './rules.ts';
import { sentences } from './sentences.ts';
import { server } from './server.ts';
import { upstream } from './upstream.ts';
import { verdicts } from './verdicts.ts';
import { verify } from './verify.ts';
import { violations } from './violations.ts';

/** The Chinese texts of the twin and its server, by area. */
export const catalogues: Readonly<Record<string, Catalogue>> = {
  control,
  errors,
  intercept,
  journal,
  reasons,
  refusals,
  'rule-fixes': fieldOf('fix', rules),
  'rule-titles': fieldOf('title', rules),
  sentences,
  server,
  upstream,
  verdicts,
  verify,
  violations,
};
