import {
  buttonRoute,
  formRoute,
  page,
  type Route,
  redirect,
  type Subject,
} from '../../platform/http/route.ts';
import { findGathering, type Gathering } from '../queries.ts';
import { addConclusions } from './add-conclusions.ts';
import { editConclusion } from './edit-conclusion.ts';
import { AddConclusionsPage, ConclusionFormPage } from './pages/conclusion-form-pages.tsx';
import {
  addConclusionsPermission,
  editConclusionPermission,
  publishConclusionsPermission,
} from './permissions.ts';
import { publishConclusions } from './publish-conclusions.ts';
import { type Conclusion, findConclusion } from './queries.ts';
import {
  type AddConclusionsForm,
  addConclusionsForm,
  type ConclusionForm,
  conclusionForm,
} from './schema.ts';
import { takeBackConclusions } from './take-back-conclusions.ts';

const gatheringSubject: Subject<Gathering> = {
  kind: 'gathering',
  param: 'gatheringId',
  find: (tx, id, { actionId }) => findGathering(tx, actionId, id),
};
export const conclusionSubject: Subject<Conclusion> = {
  kind: 'conclusion',
  param: 'conclusionId',
  find: (tx, id, { actionId }) => findConclusion(tx, actionId, id),
};
const clausesOf = (gatheringId: string) => `/staff/gatherings/${gatheringId}/conclusions`;
const typedOf = ({ version, text, language }: Conclusion): Record<string, string> => ({
  version: String(version),
  text,
  language: language ?? '',
});

export const conclusionRoutes: Route[] = [
  formRoute<Gathering, AddConclusionsForm>({
    path: '/staff/gatherings/:gatheringId/conclusions/new',
    may: addConclusionsPermission,
    subject: gatheringSubject,
    schema: addConclusionsForm,
    show: (context, { id, title }, state) => {
      const action = context.language.t('training.conclusion.add');
      return page(
        action,
        <AddConclusionsPage context={context} state={state} title={action} caption={title} />,
        { back: { href: `/staff/gatherings/${id}`, text: title } },
      );
    },
    act: async ({ work }, { id }, form) => {
      await addConclusions(work, { gatheringId: id, form });
      return redirect(clausesOf(id));
    },
  }),
  formRoute<Conclusion, ConclusionForm>({
    path: '/staff/conclusions/:conclusionId/edit',
    may: editConclusionPermission,
    subject: conclusionSubject,
    schema: conclusionForm,
    fill: (_context, conclusion) => typedOf(conclusion),
    show: (context, conclusion, state) => {
      const title = context.language.t('training.conclusion.edit');
      return page(
        title,
        <ConclusionFormPage
          context={context}
          state={state}
          title={title}
          caption={conclusion.gatheringTitle}
          stored={typedOf(conclusion)}
        />,
        { back: { href: clausesOf(conclusion.gatheringId), text: conclusion.gatheringTitle } },
      );
    },
    act: async ({ work }, { id, gatheringId }, form) => {
      await editConclusion(work, { conclusionId: id, form });
      return redirect(clausesOf(gatheringId));
    },
  }),
  buttonRoute<Gathering>({
    path: '/staff/gatherings/:gatheringId/conclusions/publish',
    may: publishConclusionsPermission,
    subject: gatheringSubject,
    back: (_context, { id }) => `/staff/gatherings/${id}`,
    seen: true,
    act: async ({ work }, { id }, { seen }) => {
      await publishConclusions(work, { gatheringId: id, seen });
      return redirect(`/staff/gatherings/${id}`);
    },
  }),
  buttonRoute<Gathering>({
    path: '/staff/gatherings/:gatheringId/conclusions/take-back',
    done: 'conclusion.take_back',
    may: publishConclusionsPermission,
    subject: gatheringSubject,
    back: (_context, { id }) => `/staff/gatherings/${id}`,
    act: async ({ work }, { id }) => {
      await takeBackConclusions(work, { gatheringId: id });
      return redirect(`/staff/gatherings/${id}`);
    },
  }),
];
