import type { AnyOwner } from '../papers/index.ts';
import { expenditurePapers } from './budget/subject.ts';
import { incomePapers } from './income/subject.ts';
import { documentPapers } from './library/subject.ts';
import { procurementPapers } from './procurement/subject.ts';
import { vatRulePapers } from './vat/subject.ts';

/** The records of the area that files lie beside. */
export const actionPapers: readonly AnyOwner[] = [
  expenditurePapers,
  procurementPapers,
  incomePapers,
  vatRulePapers,
  documentPapers,
];
