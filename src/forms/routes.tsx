import { limitOf, paged } from '../platform/http/paging.ts';
import { page, pageRoute, type Route, type Subject } from '../platform/http/route.ts';
import { isId } from '../platform/ids.ts';
import { inLanguage } from '../platform/language/language.ts';
import { hasRole, may } from '../platform/permissions.ts';
import { differencesOf } from './differences.ts';
import { draftPermissions } from './drafts/permissions.ts';
import { findOpenDraft, listDrafts } from './drafts/queries.ts';
import { findMaker } from './drafts/queries-maker.ts';
import { draftRoutes } from './drafts/routes.tsx';
import { editRoutes } from './drafts/routes-edit.tsx';
import { questionRoutes } from './drafts/routes-questions.tsx';
import { startRoutes } from './drafts/routes-start.tsx';
import { madePurposes } from './drafts/start-draft.ts';
import { formDownload } from './form-file.ts';
import { FormPreviewPage } from './pages/form-preview-page.tsx';
import { FormsListPage } from './pages/forms-list-page.tsx';
import { VersionWays } from './pages/version-ways.tsx';
import { ChangesPage, VersionsPage } from './pages/versions-page.tsx';
import { seeForms } from './permissions.ts';
import { type FormVersion, findFormOfAction, getForm, listForms, listVersions } from './queries.ts';

export const formSubject: Subject<FormVersion> = {
  kind: 'form',
  param: 'formId',
  find: (tx, id, { actionId }) => findFormOfAction(tx, actionId, id),
};
const backTo = (form: FormVersion, text: string, path = '') => ({
  back: { href: `/staff/forms/${form.id}${path}`, text },
});

/** Where a grant officer drafts a call with this version; forms of visits belong to no call. */
function newCallHref({ key, version, purpose }: FormVersion): string | undefined {
  const field = { application: 'form', report: 'report_form' }[purpose as string];
  return field && `/staff/calls/new?${field}=${encodeURIComponent(`${key}@${version}`)}`;
}

/** The forms of the Action, for those who run it: what was published, and what is being made. */
export const formRoutes: readonly Route[] = [
  pageRoute({
    path: '/staff/forms',
    may: seeForms,
    async show({ tx, actionId, actor, language, query }) {
      const makes = may(actor, draftPermissions.list, undefined);
      const partnerId = hasRole(actor, 'programme_manager') ? undefined : actor?.organisationId;
      const after = isId(query.after ?? '') ? query.after : undefined;
      const found = makes
        ? await listDrafts(tx, actionId, { partnerId, after, limit: limitOf(query) })
        : undefined;
      return page(
        language.t('forms.list.title'),
        <FormsListPage
          forms={await listForms(tx, actionId)}
          language={language}
          drafts={found && paged(query, found)}
        />,
      );
    },
  }),
  ...startRoutes,
  ...draftRoutes,
  ...editRoutes,
  ...questionRoutes,
  pageRoute<FormVersion>({
    path: '/staff/forms/:formId',
    may: seeForms,
    subject: formSubject,
    async show({ tx, actionId, actor, language, token }, form) {
      const maker = await findMaker(tx, actionId, form.key);
      const open = await findOpenDraft(tx, actionId, form.key);
      const own = maker !== undefined && may(actor, draftPermissions.read, maker);
      const copies = madePurposes.some((one) => one === form.purpose);
      return page(
        inLanguage(form.definition.title, language.locale),
        <FormPreviewPage
          definition={form.definition}
          caption={language.t('forms.preview.caption', { version: form.version })}
          sha256={form.sha256}
          language={language}
          ways={
            <VersionWays
              {...{ form, token }}
              copies={copies && may(actor, draftPermissions.start, undefined)}
              openDraft={own ? open : undefined}
              fromFiles={maker === undefined && copies}
              usedIn={hasRole(actor, 'grant_officer') ? newCallHref(form) : undefined}
              nexts={maker !== undefined && may(actor, draftPermissions.follow, maker) && !open}
            />
          }
        />,
        { back: { href: '/staff/forms', text: language.t('forms.preview.back') } },
      );
    },
  }),
  pageRoute<FormVersion>({
    path: '/staff/forms/:formId/form.yaml',
    may: seeForms,
    subject: formSubject,
    show: (_context, { definition }) => formDownload(definition),
  }),
  pageRoute<FormVersion>({
    path: '/staff/forms/:formId/versions',
    may: seeForms,
    subject: formSubject,
    async show({ tx, actionId, language }, form) {
      const versions = await listVersions(tx, actionId, form.key);
      return page(
        language.t('forms.versions.title'),
        <VersionsPage {...{ form, versions, language }} />,
        backTo(form, inLanguage(form.definition.title, language.locale)),
      );
    },
  }),
  pageRoute<FormVersion>({
    path: '/staff/forms/:formId/changes',
    may: seeForms,
    subject: formSubject,
    async show({ tx, actionId, language, query }, form) {
      const versions = (await listVersions(tx, actionId, form.key)).filter(({ id }) => id !== form.id);
      const since =
        versions.find(({ version }) => String(version) === query.since) ??
        versions.find(({ version }) => version < form.version);
      const older = since ? (await getForm(tx, since.id)).definition : form.definition;
      const title = language.t('forms.versions.changed', {
        version: form.version,
        since: since?.version ?? form.version,
      });
      return page(
        title,
        <ChangesPage
          {...{ older, language, title }}
          newer={form.definition}
          differences={differencesOf(older, form.definition)}
          others={versions
            .filter(({ id }) => id !== since?.id)
            .map(({ version }) => ({ version, href: `/staff/forms/${form.id}/changes?since=${version}` }))}
        />,
        { wide: true, ...backTo(form, language.t('forms.versions.title'), '/versions') },
      );
    },
  }),
];
