import type { PaperOwner } from '../../papers/index.ts';
import type { Subject } from '../../platform/http/route.ts';
import { seeRecommendation } from '../recommendations/permissions.ts';
import { findLetter, type Letter } from './queries.ts';
import { whyNotPublic } from './rules.ts';

const letterSubject: Subject<Letter> = {
  kind: 'response',
  param: 'responseId',
  find: (tx, id, { actionId }) => findLetter(tx, actionId, id),
};
/** Beside a reply that came by letter lies the letter; beside one by link, the files that came with it. */
export const responsePapers: PaperOwner<Letter> = {
  kind: 'response',
  subject: letterSubject,
  see: seeRecommendation,
  adding: '/staff/responses/:responseId/papers/new',
  whyNotPublic,
  standsOn: ({ recommendationId, title }) => ({
    href: `/staff/recommendations/${recommendationId}`,
    title,
    audited: { kind: 'recommendation', id: recommendationId },
  }),
};
