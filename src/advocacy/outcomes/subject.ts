import type { Context, Subject } from '../../platform/http/route.ts';
import { findOutcome, type Outcome, type OutcomeText } from './queries.ts';
import { findPublished } from './queries-published.ts';
import { findSubstantiation, type Substantiation } from './queries-substantiations.ts';

export const outcomeSubject: Subject<Outcome> = {
  kind: 'outcome',
  param: 'outcomeId',
  find: (tx, id, { actionId }) => findOutcome(tx, actionId, id),
};
export const substantiationSubject: Subject<Substantiation> = {
  kind: 'substantiation',
  param: 'substantiationId',
  find: (tx, id, { actionId }) => findSubstantiation(tx, actionId, id),
};
export const publishedSubject: Subject<OutcomeText> = {
  kind: 'published_outcome',
  param: 'outcomeId',
  find: (tx, id, { actionId }) => findPublished(tx, actionId, id),
};

export const backToOutcomes = ({ language }: Pick<Context, 'language'>, href = '/staff/outcomes') => ({
  back: { href, text: language.t('advocacy.outcome.list.title') },
});
export const backToOutcome = ({ id, title }: Pick<Outcome, 'id' | 'title'>) => ({
  back: { href: `/staff/outcomes/${id}`, text: title },
});
