import { dayFields } from '../../platform/http/fields.ts';
import { formRoute, page, type Route, redirect, type Subject } from '../../platform/http/route.ts';
import type { Recommendation } from '../recommendations/queries.ts';
import {
  backToRecommendation,
  backToRecommendations,
  recommendationSubject,
} from '../recommendations/subject.ts';
import { addMeasure } from './add-measure.ts';
import { editMeasure } from './edit-measure.ts';
import { AddMeasurePage, MeasureFormPage } from './pages/measure-form-page.tsx';
import { addMeasurePermission, editMeasurePermission } from './permissions.ts';
import { findMeasure, listMeasures, listServed, type StoredMeasure } from './queries.ts';
import { type AddMeasureForm, addMeasureForm, type MeasureForm, measureForm } from './schema.ts';

const measureSubject: Subject<StoredMeasure> = {
  kind: 'measure',
  param: 'measureId',
  find: (tx, id, { actionId }) => findMeasure(tx, actionId, id),
};
const typedOf = ({ version, title, office, state, dueOn }: StoredMeasure): Record<string, string> => ({
  version: String(version),
  title,
  office,
  state,
  ...dayFields('due_on', dueOn),
});

export const measureRoutes: Route[] = [
  formRoute<Recommendation, AddMeasureForm>({
    path: '/staff/recommendations/:recommendationId/measure',
    may: addMeasurePermission,
    subject: recommendationSubject,
    schema: addMeasureForm,
    show: async (context, recommendation, state) => {
      const title = context.language.t('advocacy.measure.action');
      return page(
        title,
        <AddMeasurePage
          context={context}
          state={state}
          title={title}
          caption={recommendation.title}
          known={await listMeasures(context.tx, context.actionId)}
        />,
        backToRecommendation(recommendation),
      );
    },
    act: async ({ work }, { id }, form) => {
      await addMeasure(work, { recommendationId: id, form });
      return redirect(`/staff/recommendations/${id}`);
    },
  }),
  formRoute<StoredMeasure, MeasureForm>({
    path: '/staff/measures/:measureId/edit',
    may: editMeasurePermission,
    subject: measureSubject,
    schema: measureForm,
    fill: (_context, measure) => typedOf(measure),
    show: async (context, measure, state) => {
      const title = context.language.t('advocacy.measure.edit');
      const served = await listServed(context.tx, measure.id);
      return page(
        title,
        <MeasureFormPage
          context={context}
          state={state}
          title={title}
          stored={typedOf(measure)}
          served={served}
        />,
        served[0] ? backToRecommendation(served[0]) : backToRecommendations(context),
      );
    },
    act: async ({ tx, work }, { id }, form) => {
      await editMeasure(work, { measureId: id, form });
      const [first] = await listServed(tx, id);
      return redirect(first ? `/staff/recommendations/${first.id}` : '/staff/recommendations');
    },
  }),
];
