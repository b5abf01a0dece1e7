import type { PaperOwner } from '../../papers/index.ts';
import type { Context, Subject } from '../../platform/http/route.ts';
import { seePractice } from './permissions.ts';
import { findPractice, type Practice, type PracticeText } from './queries.ts';
import { type Adoption, findAdoption } from './queries-adoptions.ts';
import { findPublished } from './queries-published.ts';

export const practiceSubject: Subject<Practice> = {
  kind: 'practice',
  param: 'practiceId',
  find: (tx, id, { actionId }) => findPractice(tx, actionId, id),
};
export const adoptionSubject: Subject<Adoption> = {
  kind: 'adoption',
  param: 'adoptionId',
  find: (tx, id, { actionId }) => findAdoption(tx, actionId, id),
};
export const publishedSubject: Subject<PracticeText> = {
  kind: 'published_practice',
  param: 'practiceId',
  find: (tx, id, { actionId }) => findPublished(tx, actionId, id),
};

export const backToPractices = ({ language }: Pick<Context, 'language'>, href = '/staff/practices') => ({
  back: { href, text: language.t('advocacy.practice.list.title') },
});
export const backToPractice = ({ id, title }: Pick<Practice, 'id' | 'title'>) => ({
  back: { href: `/staff/practices/${id}`, text: title },
});

/** Beside a practice lies its text or form. */
export const practicePapers: PaperOwner<Practice> = {
  kind: 'practice',
  subject: practiceSubject,
  see: seePractice,
  adding: '/staff/practices/:practiceId/papers/new',
  standsOn: ({ id, title }) => ({
    href: `/staff/practices/${id}`,
    title,
    audited: { kind: 'practice', id },
  }),
};
/** Beside an adoption lies what proves it. */
export const adoptionPapers: PaperOwner<Adoption> = {
  kind: 'adoption',
  subject: adoptionSubject,
  see: seePractice,
  adding: '/staff/adoptions/:adoptionId/papers/new',
  standsOn: ({ practiceId, practice }) => ({
    href: `/staff/practices/${practiceId}`,
    title: practice,
    audited: { kind: 'practice', id: practiceId },
  }),
};
