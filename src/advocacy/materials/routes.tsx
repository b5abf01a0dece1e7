import { listChoices } from '../../network/index.ts';
import { papersBeside } from '../../papers/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { filterOnly, limitOf, paged } from '../../platform/http/paging.ts';
import {
  type ActingContext,
  type Context,
  csv,
  type FormState,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { standingOf } from '../../platform/workflow/standing.ts';
import { zone } from '../../platform/zone.ts';
import { commentRoutes } from '../comments/routes.tsx';
import { openComments } from '../comments/shown-comments.ts';
import { listEchoes } from '../echo/queries.ts';
import { materialHistory } from '../histories.ts';
import { editMaterial } from './edit-material.ts';
import { findMarks } from './marks.ts';
import { materialRows } from './material-rows.ts';
import { owedBy } from './owed.ts';
import { ownFileRoute } from './own-file-route.tsx';
import { MaterialFormPage } from './pages/material-form-page.tsx';
import { MaterialListPage } from './pages/material-list-page.tsx';
import { MaterialPage } from './pages/material-page.tsx';
import { materialPermissions } from './permissions.ts';
import { type MaterialNeeds, publicMaterialRoutes } from './public-routes.tsx';
import { editionOf } from './publish-material.ts';
import { listMaterials, listWriters, type Material } from './queries.ts';
import { listOwnFiles } from './queries-files.ts';
import { listRecommendationsOf, listStandardsOf } from './queries-links.ts';
import { listConfirmed, listEditions, listReviews } from './queries-reviews.ts';
import { listTexts } from './queries-texts.ts';
import { recordMaterial } from './record-material.ts';
import { reviewRoutes } from './review-routes.tsx';
import { type MaterialForm, materialFilter, materialForm } from './schema.ts';
import { backToMaterial, backToMaterials, materialPapers, materialSubject } from './subject.ts';
import { textRoutes } from './text-routes.tsx';
import { typedMaterial } from './typed.ts';
import { materialSteps, materialWorkflow } from './workflow.ts';

const at = '/staff/materials';

async function form(context: ActingContext, state: FormState, title: string, stored?: Material) {
  return page(
    title,
    <MaterialFormPage
      context={context}
      state={state}
      title={title}
      organisations={await listChoices(context.tx, context.actionId)}
      {...(stored ? { stored: typedMaterial(stored) } : {})}
    />,
    stored ? backToMaterial(stored, context) : backToMaterials(context),
  );
}

async function show(context: Context, material: Material, { language }: MaterialNeeds) {
  const { tx, actionId, actor, now, token } = context;
  const { id, edition } = material;
  const texts = await listTexts(tx, id);
  const writers = await listWriters(tx, material);
  const files = await listOwnFiles(tx, material);
  const owedIn = owedBy(language, material.publisher);
  const findings = findMarks({ ...material, texts, files }, owedIn);
  const confirmed = new Set((await listConfirmed(tx, { materialId: id, edition })).keys());
  const asked = { ...material, writers, findings, confirmed };
  const body = (
    <MaterialPage
      material={material}
      texts={texts}
      openComments={await openComments(context, material)}
      findings={findings}
      files={await papersBeside(context, materialPapers, [id])}
      confirmed={confirmed}
      reviews={await listReviews(tx, id)}
      editions={await listEditions(tx, id)}
      standards={await listStandardsOf(tx, id)}
      recommendations={await listRecommendationsOf(tx, id)}
      echoes={await listEchoes(tx, actionId, { materialId: id })}
      history={await context.history({}, [id])}
      officer={may(actor, materialSteps.edit.permission, material)}
      standing={standingOf(materialWorkflow, actor, asked, dayIn(zone, now))}
      seen={editionOf(material, texts, owedIn, files).sha256}
      token={token}
    />
  );
  const title = material.title || context.language.t('advocacy.material.untitled');
  return page(title, body, { wide: true, ...backToMaterials(context) });
}

/** Every route of materials: what staff write, review and publish, and what everybody reads. */
export function materialRoutes(needs: MaterialNeeds): Route[] {
  return [
    pageRoute({
      path: at,
      may: materialPermissions.list,
      show: async (context) => {
        const { tx, actionId, query, language } = context;
        const found = await listMaterials(tx, actionId, materialFilter.parse(query), limitOf(query));
        const { rows, next } = paged(query, found);
        return page(
          language.t('advocacy.material.list.title'),
          <MaterialListPage
            context={context}
            materials={rows}
            next={next}
            records={may(context.actor, materialPermissions.record, undefined)}
          />,
          { wide: true },
        );
      },
    }),
    pageRoute({
      path: '/staff/materials.csv',
      may: materialPermissions.list,
      stepUp: true,
      show: async ({ tx, actionId, query, language }) =>
        csv(
          'materials.csv',
          materialRows(language, await listMaterials(tx, actionId, filterOnly(materialFilter.parse(query)))),
        ),
    }),
    formRoute<void, MaterialForm>({
      path: `${at}/new`,
      may: materialPermissions.record,
      schema: materialForm,
      fill: ({ actor, language }) => ({
        original_language: language.locale,
        'authors[]': actor ? [actor.organisationId] : [],
      }),
      show: (context, _none, state) =>
        form(context, state, context.language.t('advocacy.material.record.action')),
      act: async ({ work }, _none, typed) => {
        const id = await recordMaterial(work, typed);
        return redirect(`${at}/${id}/texts/${typed.originalLanguage}`);
      },
    }),
    pageRoute<Material>({
      path: `${at}/:materialId`,
      may: materialPermissions.see,
      subject: materialSubject,
      history: materialHistory,
      show: (context, material) => show(context, material, needs),
    }),
    formRoute<Material, MaterialForm>({
      path: materialSteps.edit.button.path,
      may: materialSteps.edit.permission,
      subject: materialSubject,
      schema: materialForm,
      fill: (_context, material) => typedMaterial(material),
      show: (context, material, state) =>
        form(context, state, context.language.t('advocacy.material.edit.action'), material),
      act: async ({ work }, { id }, typed) => {
        await editMaterial(work, { materialId: id, form: typed });
        return redirect(`${at}/${id}`);
      },
    }),
    ...textRoutes(needs),
    ...commentRoutes,
    ownFileRoute(needs),
    ...reviewRoutes(needs),
    ...publicMaterialRoutes(needs),
  ];
}
