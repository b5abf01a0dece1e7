import { listStandards } from '../../matrix/index.ts';
import { buttonRoute, formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { listRecommendations } from '../recommendations/queries.ts';
import { handInMaterial, takeBackMaterial } from './hand-in.ts';
import { linkMaterial } from './link-material.ts';
import { findMarks } from './marks.ts';
import { owedBy } from './owed.ts';
import { MaterialReviewPage } from './pages/review-form-page.tsx';
import { LinksPage, RevisePage, WithdrawPage } from './pages/small-forms.tsx';
import type { MaterialNeeds } from './public-routes.tsx';
import { publishMaterial } from './publish-material.ts';
import type { Material } from './queries.ts';
import { listOwnFiles } from './queries-files.ts';
import { listRecommendationsOf, listStandardsOf } from './queries-links.ts';
import { listTexts } from './queries-texts.ts';
import { reviewMaterial } from './review-material.ts';
import { reviseMaterial } from './revise-material.ts';
import {
  type LinksForm,
  linksForm,
  type ReviewForm,
  type RevisionForm,
  reviewForm,
  revisionForm,
  type WithdrawalForm,
  withdrawalForm,
} from './schema.ts';
import { backToMaterial, materialSubject } from './subject.ts';
import { withdrawMaterial } from './withdraw-material.ts';
import { materialSteps } from './workflow.ts';

const one = '/staff/materials/:materialId';
const here = ({ id }: Material) => `/staff/materials/${id}`;

/** From the draft over the review to what everybody reads, to the next edition, and to taking it back. */
export function reviewRoutes({ language }: MaterialNeeds): Route[] {
  const owed = ({ publisher }: Material) => owedBy(language, publisher);
  return [
    buttonRoute<Material>({
      path: materialSteps.hand_in.button.path,
      may: materialSteps.hand_in.permission,
      subject: materialSubject,
      back: (_context, material) => here(material),
      act: async ({ work }, material) => {
        await handInMaterial(work, { materialId: material.id });
        return redirect(here(material));
      },
    }),
    buttonRoute<Material>({
      path: materialSteps.take_back.button.path,
      may: materialSteps.take_back.permission,
      subject: materialSubject,
      back: (_context, material) => here(material),
      act: async ({ work }, material) => {
        await takeBackMaterial(work, { materialId: material.id });
        return redirect(here(material));
      },
    }),
    formRoute<Material, ReviewForm>({
      path: materialSteps.approve.button.path,
      may: materialSteps.approve.permission,
      subject: materialSubject,
      schema: reviewForm,
      show: async (context, material, state) => {
        const texts = await listTexts(context.tx, material.id);
        const files = await listOwnFiles(context.tx, material);
        return page(
          context.language.t('advocacy.material.review.action'),
          <MaterialReviewPage
            context={context}
            state={state}
            material={material}
            files={files}
            findings={findMarks({ ...material, texts, files }, owed(material))}
          />,
          backToMaterial(material, context),
        );
      },
      act: async ({ work }, material, form) => {
        await reviewMaterial(work, { materialId: material.id, form, owedIn: owed(material) });
        return redirect(here(material));
      },
    }),
    buttonRoute<Material>({
      path: materialSteps.publish.button.path,
      may: materialSteps.publish.permission,
      subject: materialSubject,
      back: (_context, material) => here(material),
      seen: true,
      act: async ({ work }, material, { seen }) => {
        await publishMaterial(work, { materialId: material.id, owedIn: owed(material), seen });
        return redirect(here(material));
      },
    }),
    formRoute<Material, RevisionForm>({
      path: materialSteps.revise.button.path,
      may: materialSteps.revise.permission,
      subject: materialSubject,
      schema: revisionForm,
      show: (context, material, state) =>
        page(
          context.language.t('advocacy.material.revise.action'),
          <RevisePage context={context} state={state} caption={material.title} />,
          backToMaterial(material, context),
        ),
      act: async ({ work }, material, form) => {
        await reviseMaterial(work, { materialId: material.id, form });
        return redirect(here(material));
      },
    }),
    formRoute<Material, WithdrawalForm>({
      path: materialSteps.withdraw.button.path,
      may: materialSteps.withdraw.permission,
      subject: materialSubject,
      schema: withdrawalForm,
      show: (context, material, state) =>
        page(
          context.language.t('advocacy.material.withdraw.action'),
          <WithdrawPage context={context} state={state} caption={material.title} />,
          backToMaterial(material, context),
        ),
      act: async ({ work }, material, form) => {
        await withdrawMaterial(work, { materialId: material.id, form });
        return redirect(here(material));
      },
    }),
    formRoute<Material, LinksForm>({
      path: `${one}/links`,
      done: 'material.link',
      may: materialSteps.edit.permission,
      subject: materialSubject,
      schema: linksForm,
      fill: async ({ tx }, { id }) => ({
        'standards[]': (await listStandardsOf(tx, id)).map((standard) => standard.id),
        'recommendations[]': (await listRecommendationsOf(tx, id)).map((found) => found.id),
      }),
      show: async (context, material, state) => {
        const { tx, actionId } = context;
        return page(
          context.language.t('advocacy.material.links.action'),
          <LinksPage
            context={context}
            state={state}
            caption={material.title}
            standards={await listStandards(tx, actionId)}
            recommendations={await listRecommendations(tx, actionId, {})}
          />,
          backToMaterial(material, context),
        );
      },
      act: async ({ work }, material, form) => {
        await linkMaterial(work, { materialId: material.id, form });
        return redirect(here(material));
      },
    }),
  ];
}
