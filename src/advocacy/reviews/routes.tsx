import { formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { reviewRecommendationPermission } from '../recommendations/permissions.ts';
import type { Recommendation } from '../recommendations/queries.ts';
import { backToRecommendation, recommendationSubject } from '../recommendations/subject.ts';
import { ReviewFormPage } from './pages/review-form-page.tsx';
import { reviewRecommendation } from './review-recommendation.ts';
import { type ReviewForm, reviewForm } from './schema.ts';

export const reviewRoutes: Route[] = [
  formRoute<Recommendation, ReviewForm>({
    path: '/staff/recommendations/:recommendationId/review',
    may: reviewRecommendationPermission,
    subject: recommendationSubject,
    schema: reviewForm,
    show: (context, recommendation, state) =>
      page(
        context.language.t('advocacy.review.action'),
        <ReviewFormPage context={context} state={state} caption={recommendation.title} />,
        backToRecommendation(recommendation),
      ),
    act: async ({ work }, { id }, form) => {
      await reviewRecommendation(work, { recommendationId: id, form });
      return redirect(`/staff/recommendations/${id}`);
    },
  }),
];
