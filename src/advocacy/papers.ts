import type { AnyOwner } from '../papers/index.ts';
import { materialPapers } from './materials/subject.ts';
import { adoptionPapers, practicePapers } from './practices/subject.ts';
import { replyPapers } from './replies/papers.ts';
import { responsePapers } from './responses/subject.ts';

/** The records of the area that files lie beside. */
export const advocacyPapers: readonly AnyOwner[] = [
  responsePapers,
  replyPapers,
  practicePapers,
  adoptionPapers,
  materialPapers,
];
