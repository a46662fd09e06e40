import type { Catalogue } from '../../core/message.ts';
import { fieldOf } from '../../verdicts/rule-texts.ts';
import { journal } from './journal.ts';
import { reasons } from './reasons.ts';
import { rules } from './rules.ts';
import { verdicts } from './verdicts.ts';

/** The Chinese texts of the twin and its server, by area. */
export const catalogues: Readonly<Record<string, Catalogue>> = {
  journal,
  reasons,
  'rule-fixes': fieldOf('fix', rules),
  'rule-titles': fieldOf('title', rules),
  verdicts,
};
