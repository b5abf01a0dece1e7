import { everyStaff, officers, permission } from '../../platform/permissions.ts';

export const listRecommendationsPermission = permission('recommendation.list', everyStaff);
export const seeRecommendation = permission<unknown>('recommendation.see', everyStaff);
export const recordRecommendationPermission = permission('recommendation.record', officers);
export const editRecommendationPermission = permission<unknown>('recommendation.edit', officers);
export const publishRecommendationPermission = permission<unknown>('recommendation.publish', officers);
export const addEvidencePermission = permission<unknown>('recommendation.add_evidence', officers);
/** What is published, everybody reads. */
export const seePublishedRecommendations = permission<unknown>('recommendation.see_published', {
  anyone: true,
});
export const reviewRecommendationPermission = permission<unknown>('recommendation.review', officers);
