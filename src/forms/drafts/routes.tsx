import { dayIn } from '../../platform/dates.ts';
import { page, pageRoute, type Route } from '../../platform/http/route.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { isLocale, localeName, translatedLocales } from '../../platform/language/locales.ts';
import { problem } from '../../platform/problem.ts';
import { standingOf } from '../../platform/workflow/standing.ts';
import { zone } from '../../platform/zone.ts';
import { differencesOf } from '../differences.ts';
import { formDownload } from '../form-file.ts';
import { FormPreviewPage } from '../pages/form-preview-page.tsx';
import { ChangesPage } from '../pages/versions-page.tsx';
import { getForm } from '../queries.ts';
import { getPlace } from './get-place.ts';
import { draftHistory } from './histories.ts';
import { draftHref, draftList, listHref } from './hrefs.ts';
import { ContentsPage } from './pages/contents-page.tsx';
import { DraftPage } from './pages/draft-page.tsx';
import { TextsListPage } from './pages/texts-pages.tsx';
import { draftPermissions } from './permissions.ts';
import { questionAt } from './places.ts';
import type { Draft } from './queries.ts';
import { draftSubject } from './subject.ts';
import { draftWorkflow } from './workflow.ts';

const path = `${draftList}/:draftId`;
export const titleOf = ({ definition }: Draft, { locale }: Language) => inLanguage(definition.title, locale);
export const backToDraft = (draft: Draft, language: Language) => ({
  back: { href: draftHref(draft), text: titleOf(draft, language) },
});

/** A form that is being made, to look at. */
export const draftRoutes: readonly Route[] = [
  pageRoute<Draft>({
    path,
    may: draftPermissions.read,
    subject: draftSubject,
    history: draftHistory,
    async show(context, draft) {
      const { actor, now, language, token } = context;
      return page(
        titleOf(draft, language),
        <DraftPage
          {...{ draft, language, token }}
          open={draft.state === 'open'}
          standing={standingOf(draftWorkflow, actor, draft, dayIn(zone, now))}
          history={await context.history(draft, [draft.id])}
        />,
        { back: { href: '/staff/forms', text: language.t('forms.preview.back') } },
      );
    },
  }),
  pageRoute<Draft>({
    path: `${path}/in/:piece`,
    may: draftPermissions.read,
    subject: draftSubject,
    show({ actor, now, language, token, params }, draft) {
      const place = getPlace(draft.definition, params.piece ?? '');
      const question = questionAt(draft.definition, place);
      if (question && question.type !== 'group') throw problem('not_found');
      const href = listHref(draft, place);
      return page(
        titleOf(draft, language),
        <ContentsPage
          {...{ draft, place, language, token }}
          standing={standingOf(draftWorkflow, actor, draft, dayIn(zone, now))}
        />,
        { back: { href, text: question ? language.t('forms.draft.back') : titleOf(draft, language) } },
      );
    },
  }),
  pageRoute<Draft>({
    path: `${path}/texts/:locale`,
    may: draftPermissions.read,
    subject: draftSubject,
    show({ language, params: { locale = '' } }, draft) {
      if (!isLocale(locale) || !translatedLocales.some((one) => one === locale)) throw problem('not_found');
      return page(
        language.t('forms.draft.texts.title', { language: localeName(locale) }),
        <TextsListPage {...{ draft, locale, language }} />,
        backToDraft(draft, language),
      );
    },
  }),
  pageRoute<Draft>({
    path: `${path}/preview`,
    may: draftPermissions.read,
    subject: draftSubject,
    show: ({ language }, draft) =>
      page(
        titleOf(draft, language),
        <FormPreviewPage
          definition={draft.definition}
          caption={language.t('forms.draft.caption', { version: draft.definition.version })}
          language={language}
        />,
        backToDraft(draft, language),
      ),
  }),
  pageRoute<Draft>({
    path: `${path}/changes`,
    may: draftPermissions.read,
    subject: draftSubject,
    async show({ tx, language }, draft) {
      const { definition, copiedFrom } = draft;
      if (!copiedFrom) throw problem('not_found');
      const older = (await getForm(tx, copiedFrom)).definition;
      const title = language.t('forms.draft.changes');
      return page(
        title,
        <ChangesPage
          {...{ older, language, title }}
          newer={definition}
          differences={differencesOf(older, definition)}
        />,
        { wide: true, ...backToDraft(draft, language) },
      );
    },
  }),
  pageRoute<Draft>({
    path: `${path}/form.yaml`,
    may: draftPermissions.read,
    subject: draftSubject,
    show: (_context, { definition }) => formDownload(definition),
  }),
];
