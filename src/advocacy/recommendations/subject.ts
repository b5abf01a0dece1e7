import type { Context, Subject } from '../../platform/http/route.ts';
import { findRecommendation, type Recommendation } from './queries.ts';

/** How a route of staff finds the recommendation of its path. */
export const recommendationSubject: Subject<Recommendation> = {
  kind: 'recommendation',
  param: 'recommendationId',
  find: (tx, id, { actionId }) => findRecommendation(tx, actionId, id),
};

export const backToRecommendations = ({ language }: Pick<Context, 'language'>) => ({
  back: { href: '/staff/recommendations', text: language.t('advocacy.recommendation.list.title') },
});
export const backToRecommendation = ({ id, title }: Pick<Recommendation, 'id' | 'title'>) => ({
  back: { href: `/staff/recommendations/${id}`, text: title },
});
