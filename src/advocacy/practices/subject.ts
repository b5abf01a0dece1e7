import type { Context, Subject } from '../../platform/http/route.ts';
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
  back: { href, text: language.t('practice.list.title') },
});
export const backToPractice = ({ id, title }: Pick<Practice, 'id' | 'title'>) => ({
  back: { href: `/staff/practices/${id}`, text: title },
});
