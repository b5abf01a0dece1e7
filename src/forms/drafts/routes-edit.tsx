import { buttonRoute, formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { isLocale, localeName, translatedLocales } from '../../platform/language/locales.ts';
import { problem } from '../../platform/problem.ts';
import { addSection } from './add-to-draft.ts';
import { describeDraft } from './describe-draft.ts';
import { discardDraft } from './discard-draft.ts';
import { getPlace } from './get-place.ts';
import { draftHref, draftList, listHref } from './hrefs.ts';
import { kindsFor } from './kinds.ts';
import { moveInDraft } from './move-in-draft.ts';
import { DescribePage } from './pages/describe-page.tsx';
import { DiscardPage, PublishPage, RemovePage } from './pages/end-pages.tsx';
import { KindsPage } from './pages/kinds-page.tsx';
import { SectionFormPage } from './pages/section-form-page.tsx';
import { TextsPage } from './pages/texts-pages.tsx';
import { draftPermissions } from './permissions.ts';
import { publishDraft } from './publish-draft.ts';
import type { Draft } from './queries.ts';
import { removeFromDraft } from './remove-from-draft.ts';
import { backToDraft, titleOf } from './routes.tsx';
import {
  type DescribeForm,
  describeForm,
  type SectionForm,
  sectionForm,
  type TextsForm,
  textsForm,
  type VersionForm,
  versionForm,
} from './schema.ts';
import { draftSubject } from './subject.ts';
import { textsOf } from './texts.ts';
import { translateDraft } from './translate-draft.ts';
import { draftSteps } from './workflow.ts';

const path = `${draftList}/:draftId`;
const filled = ({ definition, languages }: Draft) => ({
  title: definition.title.en,
  intro: definition.intro?.en ?? '',
  origin: definition.origin.en,
  hours: String(definition.hoursExpected ?? ''),
  'languages[]': [...languages],
});
/** The texts of one part of a form: `-` is what the form says of itself. */
const textsIn = ({ definition }: Draft, section: string) => {
  const found = textsOf(definition).filter((one) => one.section === (section === '-' ? '' : section));
  if (found.length === 0) throw problem('not_found');
  return found;
};
const textsFilled = (draft: Draft, { locale = '', section = '' }) =>
  Object.fromEntries(textsIn(draft, section).map(({ id, text }) => [`text.${id}`, text[locale] ?? '']));

/** What is done to a draft as a whole, to its sections, and to the order of its pieces. */
export const editRoutes: readonly Route[] = [
  formRoute<Draft, DescribeForm>({
    path: draftSteps.describe.button.path,
    may: draftPermissions.describe,
    subject: draftSubject,
    schema: describeForm,
    fill: (_context, draft) => filled(draft),
    show: (context, draft, state) =>
      page(
        context.language.t('forms.draft.describe.title'),
        <DescribePage {...{ context, state, draft }} stored={filled(draft)} />,
        backToDraft(draft, context.language),
      ),
    async act({ work }, draft, form) {
      await describeDraft(work, { ...form, draftId: draft.id });
      return redirect(draftHref(draft));
    },
  }),
  formRoute<Draft, SectionForm>({
    path: `${path}/sections/new`,
    may: draftPermissions.add,
    subject: draftSubject,
    schema: sectionForm,
    show: (context, draft, state) =>
      page(
        context.language.t('forms.draft.add_section'),
        <SectionFormPage
          {...{ context, state, draft }}
          title={context.language.t('forms.draft.add_section')}
          earlier={[]}
        />,
        backToDraft(draft, context.language),
      ),
    async act({ work }, draft, { version, title, intro }) {
      const name = await addSection(work, { draftId: draft.id, version, title, intro });
      return redirect(`${draftHref(draft)}/in/${name}`);
    },
  }),
  pageRoute<Draft>({
    path: `${path}/add/:into`,
    may: draftPermissions.add,
    subject: draftSubject,
    show({ language, params: { into = '' } }, draft) {
      const kinds = kindsFor(draft.definition, getPlace(draft.definition, into));
      return page(
        language.t('forms.draft.add.title'),
        <KindsPage
          {...{ language, kinds }}
          caption={titleOf(draft, language)}
          href={(kind) => `${draftHref(draft)}/add/${into}/${kind}`}
        />,
        { back: { href: `${draftHref(draft)}/in/${into}`, text: language.t('forms.draft.back') } },
      );
    },
  }),
  ...(['up', 'down'] as const).map((way) =>
    buttonRoute<Draft>({
      path: `${path}/places/:piece/${way}`,
      may: draftPermissions.move,
      subject: draftSubject,
      back: (_context, draft) => draftHref(draft),
      async act({ work, params: { piece = '' } }, draft) {
        await moveInDraft(work, { draftId: draft.id, piece, by: way === 'up' ? -1 : 1 });
        return redirect(listHref(draft, getPlace(draft.definition, piece)));
      },
    }),
  ),
  formRoute<Draft, VersionForm>({
    path: draftSteps.remove.form,
    may: draftPermissions.remove,
    subject: draftSubject,
    schema: versionForm,
    show: (context, draft, state) => {
      const place = getPlace(draft.definition, context.params.piece ?? '');
      return page(
        context.language.t('forms.draft.remove.title'),
        <RemovePage {...{ context, state, draft, place }} />,
        { back: { href: listHref(draft, place), text: context.language.t('forms.draft.back') } },
      );
    },
    async act({ work, params: { piece = '' } }, draft, { version }) {
      const href = listHref(draft, getPlace(draft.definition, piece));
      await removeFromDraft(work, { draftId: draft.id, piece, version });
      return redirect(href);
    },
  }),
  formRoute<Draft, TextsForm>({
    path: draftSteps.translate.form,
    may: draftPermissions.translate,
    subject: draftSubject,
    schema: textsForm,
    fill: ({ params }, draft) => textsFilled(draft, params),
    show(context, draft, state) {
      const { locale = '', section = '' } = context.params;
      if (!isLocale(locale) || !translatedLocales.some((one) => one === locale)) throw problem('not_found');
      const { t } = context.language;
      return page(
        t('forms.draft.texts.title', { language: localeName(locale) }),
        <TextsPage
          {...{ context, state, draft, locale }}
          stored={textsFilled(draft, context.params)}
          texts={textsIn(draft, section)}
        />,
        { back: { href: `${draftHref(draft)}/texts/${locale}`, text: t('forms.draft.back') } },
      );
    },
    async act({ work, params: { locale = '' } }, draft, form) {
      if (!translatedLocales.some((one) => one === locale)) throw problem('not_found');
      await translateDraft(work, { ...form, draftId: draft.id, locale });
      return redirect(`${draftHref(draft)}/texts/${locale}`);
    },
  }),
  formRoute<Draft, VersionForm>({
    path: draftSteps.publish.button.path,
    may: draftPermissions.publish,
    subject: draftSubject,
    schema: versionForm,
    show: (context, draft, state) =>
      page(
        context.language.t('forms.draft.publish.title'),
        <PublishPage {...{ context, state, draft }} />,
        backToDraft(draft, context.language),
      ),
    async act({ work }, draft, { version }) {
      return redirect(`/staff/forms/${await publishDraft(work, { draftId: draft.id, version })}`);
    },
  }),
  formRoute<Draft, VersionForm>({
    path: draftSteps.discard.button.path,
    may: draftPermissions.discard,
    subject: draftSubject,
    schema: versionForm,
    show: (context, draft, state) =>
      page(
        context.language.t('forms.draft.discard.title'),
        <DiscardPage {...{ context, state, draft }} />,
        backToDraft(draft, context.language),
      ),
    async act({ work }, draft, { version }) {
      await discardDraft(work, { draftId: draft.id, version });
      return redirect('/staff/forms');
    },
  }),
];
