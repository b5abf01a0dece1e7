import { listStandards } from '../../matrix/index.ts';
import { formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import type { Recommendation } from '../recommendations/queries.ts';
import { backToRecommendation, recommendationSubject } from '../recommendations/subject.ts';
import { linkStandards } from './link-standards.ts';
import { linkStandardsPermission } from './permissions.ts';
import { listStandardsOf } from './queries.ts';
import { type StandardsForm, standardsForm } from './schema.ts';
import { StandardsFormPage } from './standards-form-page.tsx';

export const linkedStandardRoutes: Route[] = [
  formRoute<Recommendation, StandardsForm>({
    path: '/staff/recommendations/:recommendationId/standards',
    may: linkStandardsPermission,
    subject: recommendationSubject,
    schema: standardsForm,
    fill: async ({ tx }, { id }) => ({
      'standards[]': (await listStandardsOf(tx, id)).map((standard) => standard.id),
    }),
    show: async (context, recommendation, state) =>
      page(
        context.language.t('advocacy.standards.action'),
        <StandardsFormPage
          context={context}
          state={state}
          caption={recommendation.title}
          standards={await listStandards(context.tx, context.actionId)}
        />,
        backToRecommendation(recommendation),
      ),
    act: async ({ work }, { id }, standardIds) => {
      await linkStandards(work, { recommendationId: id, standardIds });
      return redirect(`/staff/recommendations/${id}`);
    },
  }),
];
