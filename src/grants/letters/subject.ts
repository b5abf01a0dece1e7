import type { Subject } from '../../platform/http/route.ts';
import { findLetter, type LetterRecord } from './queries.ts';

/** The letter of an application, by `:applicationId`: there is one once it was found not eligible or decided on. */
export const letterSubject: Subject<LetterRecord> = {
  kind: 'application',
  param: 'applicationId',
  find: (tx, id) => findLetter(tx, id),
};
