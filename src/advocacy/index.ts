export { addEvidence } from './recommendations/add-evidence.ts';
export { publishRecommendation } from './recommendations/publish-recommendation.ts';
export { recordRecommendation } from './recommendations/record-recommendation.ts';
export type { EvidenceForm, RecommendationForm } from './recommendations/schema.ts';
export { advocacyRoutes } from './routes.ts';
