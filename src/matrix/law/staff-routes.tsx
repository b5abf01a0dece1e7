import {
  type Context,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
} from '../../platform/http/route.ts';
import { jurisdictionCodes } from '../../platform/language/jurisdictions.ts';
import { may } from '../../platform/permissions.ts';
import { inventedPlaces } from '../cycles/places.ts';
import { isDemonstration } from '../cycles/queries.ts';
import { lawHistory } from '../histories.ts';
import * as permissions from '../permissions.ts';
import { addAmendment } from './add-amendment.ts';
import { addVersion } from './add-version.ts';
import { describePlace } from './describe-place.ts';
import { editLaw } from './edit-law.ts';
import { editVersion } from './edit-version.ts';
import { LawFormPage } from './pages/law-form-page.tsx';
import { AmendmentFormPage, PlaceFormPage, VersionFormPage } from './pages/small-forms.tsx';
import { StaffLawListPage, StaffLawPage } from './pages/staff-law-pages.tsx';
import * as queries from './queries.ts';
import { findLaw, findVersion, type Law, listLaws, type ReachedVersion } from './queries-staff.ts';
import { recordLaw } from './record-law.ts';
import * as forms from './schema.ts';
import { typedLaw, typedVersion } from './typed.ts';

const list = '/staff/laws';
const lawOfPath: Subject<Law> = {
  kind: 'law',
  param: 'lawId',
  find: (tx, id, { actionId }) => findLaw(tx, actionId, id),
};
const versionOfPath: Subject<ReachedVersion> = {
  kind: 'law_version',
  param: 'versionId',
  find: (tx, id, { actionId }) => findVersion(tx, actionId, id),
};
const backTo = (id: string, title: string) => ({ back: { href: `${list}/${id}`, text: title } });
const backToList = ({ language }: Pick<Context, 'language'>) => ({
  back: { href: list, text: language.t('matrix.laws.title') },
});
const placesHere = async ({ tx }: Pick<Context, 'tx'>) =>
  (await isDemonstration(tx)) ? [...inventedPlaces, ...jurisdictionCodes] : jurisdictionCodes;

/** National law as those describe it who work with it. */
export const lawStaffRoutes: Route[] = [
  pageRoute({
    path: list,
    may: permissions.listLawsPermission,
    show: async ({ tx, actor, actionId, language }) =>
      page(
        language.t('matrix.laws.title'),
        <StaffLawListPage
          laws={await listLaws(tx, actionId)}
          mayRecord={may(actor, permissions.recordLawPermission, undefined)}
        />,
        { wide: true, back: { href: '/staff/standards', text: language.t('matrix.standards.title') } },
      ),
  }),
  formRoute<void, forms.LawForm>({
    path: `${list}/new`,
    may: permissions.recordLawPermission,
    schema: forms.lawForm,
    show: async (context, _none, state) => {
      const title = context.language.t('matrix.law.record');
      return page(
        title,
        <LawFormPage context={context} state={state} places={await placesHere(context)} title={title} />,
        backToList(context),
      );
    },
    act: async ({ work }, _none, form) => redirect(`${list}/${await recordLaw(work, form)}`),
  }),
  pageRoute<Law>({
    path: `${list}/:lawId`,
    may: permissions.seeLawPermission,
    subject: lawOfPath,
    history: lawHistory,
    show: async (context, law) => {
      const { tx, actor, actionId, language } = context;
      const history = await context.history({}, [law.id]);
      const body = (
        <StaffLawPage
          law={law}
          eliAddress={await queries.eliAddressOf(tx, actionId, law.jurisdiction)}
          amendments={await queries.listAmendments(tx, law.id)}
          versions={await queries.listVersions(tx, law.id)}
          provisions={await queries.listLawProvisions(tx, actionId, { lawId: law.id })}
          history={history.filter(({ word }) => language.has(`history.${word}`))}
          mayEdit={may(actor, permissions.editLawPermission, law)}
        />
      );
      return page(law.title, body, { wide: true, ...backToList(context) });
    },
  }),
  formRoute<Law, forms.LawForm>({
    path: `${list}/:lawId/edit`,
    may: permissions.editLawPermission,
    subject: lawOfPath,
    schema: forms.lawForm,
    fill: (_context, law) => typedLaw(law),
    show: async (context, law, state) => {
      const title = context.language.t('matrix.law.edit');
      return page(
        title,
        <LawFormPage
          context={context}
          state={state}
          places={await placesHere(context)}
          title={title}
          stored={typedLaw(law)}
        />,
        backTo(law.id, law.title),
      );
    },
    act: async ({ work }, { id }, form) => {
      await editLaw(work, { lawId: id, form });
      return redirect(`${list}/${id}`);
    },
  }),
  formRoute<Law, forms.AmendmentForm>({
    path: `${list}/:lawId/amendment`,
    may: permissions.addAmendmentPermission,
    subject: lawOfPath,
    schema: forms.amendmentForm,
    show: (context, { id, title: caption }, state) => {
      const title = context.language.t('matrix.law.add_amendment');
      return page(
        title,
        <AmendmentFormPage context={context} state={state} title={title} caption={caption} />,
        backTo(id, caption),
      );
    },
    act: async ({ work }, { id }, form) => {
      await addAmendment(work, { lawId: id, form });
      return redirect(`${list}/${id}`);
    },
  }),
  formRoute<Law, forms.VersionForm>({
    path: `${list}/:lawId/version`,
    may: permissions.addVersionPermission,
    subject: lawOfPath,
    schema: forms.versionForm,
    show: (context, { id, title: caption }, state) => {
      const title = context.language.t('matrix.law.add_version');
      return page(
        title,
        <VersionFormPage context={context} state={state} title={title} caption={caption} />,
        backTo(id, caption),
      );
    },
    act: async ({ work }, { id }, form) => {
      await addVersion(work, { lawId: id, form });
      return redirect(`${list}/${id}`);
    },
  }),
  formRoute<ReachedVersion, forms.VersionForm>({
    path: '/staff/law-versions/:versionId/edit',
    may: permissions.editVersionPermission,
    subject: versionOfPath,
    schema: forms.versionForm,
    fill: (_context, version) => typedVersion(version),
    show: (context, { lawId, title: caption }, state) => {
      const title = context.language.t('matrix.law.edit_version');
      return page(
        title,
        <VersionFormPage context={context} state={state} title={title} caption={caption} />,
        backTo(lawId, caption),
      );
    },
    act: async ({ work }, { id, lawId }, form) => {
      await editVersion(work, { lawVersionId: id, form });
      return redirect(`${list}/${lawId}`);
    },
  }),
  formRoute<ReachedVersion, forms.PlaceForm>({
    path: '/staff/law-versions/:versionId/place',
    may: permissions.describePlacePermission,
    subject: versionOfPath,
    schema: forms.placeForm,
    show: (context, { lawId, title: caption }, state) => {
      const title = context.language.t('matrix.law.describe_place');
      return page(
        title,
        <PlaceFormPage context={context} state={state} title={title} caption={caption} />,
        backTo(lawId, caption),
      );
    },
    act: async ({ work }, { id, lawId }, form) => {
      await describePlace(work, { lawVersionId: id, form });
      return redirect(`${list}/${lawId}`);
    },
  }),
];
