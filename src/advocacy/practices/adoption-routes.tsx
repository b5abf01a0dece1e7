import { listChoices } from '../../network/index.ts';
import { formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { editAdoption } from './edit-adoption.ts';
import { moveAdoption } from './move-adoption.ts';
import { AdoptionFormPage, EditAdoptionPage, StepFormPage } from './pages/adoption-form-pages.tsx';
import * as permissions from './permissions.ts';
import type { Practice } from './queries.ts';
import type { Adoption } from './queries-adoptions.ts';
import { recordAdoption } from './record-adoption.ts';
import {
  type AdoptionForm,
  adoptionForm,
  type EditAdoptionForm,
  editAdoptionForm,
  type StepForm,
  stepForm,
} from './schema.ts';
import { adoptionSubject, backToPractice, practiceSubject } from './subject.ts';
import { typedOfAdoption } from './typed.ts';

const backTo = ({ practiceId, practice }: Adoption) => backToPractice({ id: practiceId, title: practice });
const practiceOf = ({ practiceId }: Adoption) => redirect(`/staff/practices/${practiceId}`);

export const adoptionRoutes: Route[] = [
  formRoute<Practice, AdoptionForm>({
    path: '/staff/practices/:practiceId/adoption',
    may: permissions.recordAdoptionPermission,
    subject: practiceSubject,
    schema: adoptionForm,
    show: async (context, practice, state) =>
      page(
        context.language.t('advocacy.practice.adoption.action'),
        <AdoptionFormPage
          context={context}
          state={state}
          practice={practice}
          organisations={await listChoices(context.tx, context.actionId)}
        />,
        backToPractice(practice),
      ),
    act: async ({ work }, { id }, typed) => {
      await recordAdoption(work, { practiceId: id, form: typed });
      return redirect(`/staff/practices/${id}`);
    },
  }),
  formRoute<Adoption, EditAdoptionForm>({
    path: '/staff/adoptions/:adoptionId/edit',
    may: permissions.editAdoptionPermission,
    subject: adoptionSubject,
    schema: editAdoptionForm,
    fill: (_context, adoption) => typedOfAdoption(adoption),
    show: (context, adoption, state) =>
      page(
        context.language.t('advocacy.practice.adoption.edit'),
        <EditAdoptionPage
          context={context}
          state={state}
          adoption={adoption}
          stored={typedOfAdoption(adoption)}
        />,
        backTo(adoption),
      ),
    act: async ({ work }, adoption, typed) => {
      await editAdoption(work, { adoptionId: adoption.id, form: typed });
      return practiceOf(adoption);
    },
  }),
  formRoute<Adoption, StepForm>({
    path: '/staff/adoptions/:adoptionId/step',
    may: permissions.moveAdoptionPermission,
    subject: adoptionSubject,
    schema: stepForm,
    show: (context, adoption, state) =>
      page(
        context.language.t('advocacy.practice.step.action'),
        <StepFormPage context={context} state={state} adoption={adoption} />,
        backTo(adoption),
      ),
    act: async ({ work }, adoption, typed) => {
      await moveAdoption(work, { adoptionId: adoption.id, form: typed });
      return practiceOf(adoption);
    },
  }),
];
