import type { ActingContext, FormState, Typed } from '../../../platform/http/route.ts';
import { inLanguage, type Language } from '../../../platform/language/language.ts';
import { localeName } from '../../../platform/language/locales.ts';
import { toLatin } from '../../../platform/language/transliterate.ts';
import { Heading } from '../../../ui/heading.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { draftHref } from '../hrefs.ts';
import type { Draft } from '../queries.ts';
import { type FormText, isOutdated, textsOf } from '../texts.ts';
import { EditPage } from './edit-page.tsx';

/** The parts of a form with how many texts they lack in a language. */
export function TextsListPage({
  draft,
  locale,
  language,
}: {
  draft: Draft;
  locale: string;
  language: Language;
}) {
  const { t } = language;
  const { definition } = draft;
  const texts = textsOf(definition);
  const parts = [
    { key: '-', section: '', title: t('forms.where.form') },
    ...definition.sections.map(({ key, title }) => ({
      key,
      section: key,
      title: inLanguage(title, language.locale),
    })),
  ].map((part) => ({ ...part, texts: texts.filter(({ section }) => section === part.section) }));
  return (
    <>
      <Heading caption={inLanguage(definition.title, language.locale)}>
        {t('forms.draft.texts.title', { language: localeName(locale) })}
      </Heading>
      <p class="govuk-body">{t('forms.draft.texts.text')}</p>
      <Table
        caption={t('forms.draft.texts.parts')}
        hideCaption
        rows={parts}
        empty=""
        columns={[
          {
            head: t('forms.draft.texts.part'),
            names: true,
            cell: ({ title }) => title,
            href: ({ key }) => `${draftHref(draft)}/texts/${locale}/${key}`,
          },
          {
            head: t('forms.draft.texts.missing'),
            numeric: true,
            cell: (part) =>
              language.number(
                part.texts.filter(({ id, text }) => !text[locale] || isOutdated(draft.outdated, locale, id))
                  .length,
              ),
          },
          {
            head: t('forms.draft.texts.all'),
            numeric: true,
            cell: (part) => language.number(part.texts.length),
          },
        ]}
      />
    </>
  );
}

/** The texts of one part of a form, each under its English. */
export function TextsPage({
  context,
  state,
  draft,
  stored,
  locale,
  texts,
}: {
  context: ActingContext;
  state: FormState;
  draft: Draft;
  stored: Typed;
  locale: string;
  texts: readonly FormText[];
}) {
  const { t } = context.language;
  const english = new Map(texts.map(({ id, text }) => [`text.${id}`, text.en]));
  return (
    <EditPage
      {...{ context, state, draft, stored }}
      title={t('forms.draft.texts.title', { language: localeName(locale) })}
      labelOf={(name) => english.get(name) ?? name}
      intro={<p class="govuk-body">{t('forms.draft.texts.text')}</p>}
    >
      <SafetyRail />
      {texts.map(({ id, text }) => (
        <TextArea
          name={`text.${id}`}
          label={text.en}
          hint={
            [
              isOutdated(draft.outdated, locale, id) ? t('forms.draft.texts.outdated') : undefined,
              serbian(text, locale),
            ]
              .filter(Boolean)
              .join(' ') || undefined
          }
          rows={text.en.length > 120 ? 4 : 2}
        />
      ))}
    </EditPage>
  );
}

/** Beside Bosnian, Croatian and Montenegrin, the Serbian text in Latin letters where there is one: most of it is the same. */
function serbian(text: FormText['text'], locale: string): string | undefined {
  const cyrillic = text['sr-Cyrl'];
  return cyrillic && ['bs', 'hr', 'cnr'].includes(locale) ? toLatin(cyrillic) : undefined;
}
