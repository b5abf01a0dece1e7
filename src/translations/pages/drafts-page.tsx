import type { Typed } from '../../platform/http/route.ts';
import { localeFacts, localeName, translatedLocales } from '../../platform/language/locales.ts';
import { Folded } from '../../ui/details.tsx';
import { FilterForm } from '../../ui/filter-form.tsx';
import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { Pagination } from '../../ui/pagination.tsx';
import { Select } from '../../ui/select.tsx';
import { Table } from '../../ui/table.tsx';
import type { Draft, Progress } from '../rules.ts';

type Props = {
  readonly typed: Typed;
  readonly drafts: readonly Draft[];
  readonly next: string | undefined;
  readonly progress: readonly Progress[];
  readonly areas: readonly string[];
};

/** For reviewers: which texts are our own drafts, their English beside them, and where each stands. */
export function DraftsPage({ typed, drafts, next, progress, areas }: Props) {
  const { t } = useLanguage();
  const areaName = useAreaName();
  return (
    <>
      <Heading>{t('translations.title')}</Heading>
      <p class="govuk-body">{t('translations.intro')}</p>
      <Folded summary={t('translations.progress')} rows={progress.length}>
        <ProgressTable progress={progress} />
      </Folded>
      <Heading level={2}>{t('translations.list')}</Heading>
      <FilterForm action="/staff/translations" typed={typed}>
        <Select
          name="language"
          label={t('translations.language')}
          empty={t('common.any')}
          options={translatedLocales.map((locale) => ({ value: locale, text: localeName(locale) }))}
        />
        <Select
          name="area"
          label={t('translations.area')}
          empty={t('common.any')}
          options={areas.map((area) => ({ value: area, text: areaName(area) }))}
        />
      </FilterForm>
      <Table
        caption={t('translations.list')}
        hideCaption
        rows={drafts}
        empty={t('translations.none')}
        columns={[
          { head: t('translations.language'), cell: ({ locale }) => localeName(locale) },
          {
            head: t('translations.where'),
            cell: ({ area, key, file }) => (
              <>
                {areaName(area)}
                <br />
                <code class="m-code" dir="ltr">
                  {key}
                </code>
                {key.startsWith(file) ? null : (
                  <>
                    <br />
                    <code class="m-code" dir="ltr">
                      {file}
                    </code>
                  </>
                )}
              </>
            ),
          },
          { head: t('translations.english'), cell: ({ english }) => <Words text={english} lang="en" /> },
          {
            head: t('translations.draft'),
            cell: ({ text, locale }) => <Words text={text} lang={localeFacts(locale).lang} />,
          },
        ]}
      />
      <Pagination next={next} />
    </>
  );
}

/** A text as it stands in its file, line by line. */
function Words({ text, lang }: { text: string; lang: string }) {
  return (
    <span lang={lang} dir="ltr">
      {text.split('\n').map((line, at) => (
        <>
          {at > 0 ? <br /> : null}
          {line}
        </>
      ))}
    </span>
  );
}

function ProgressTable({ progress }: { progress: readonly Progress[] }) {
  const { t, number } = useLanguage();
  return (
    <Table
      caption={t('translations.progress')}
      rows={progress}
      columns={[
        {
          head: t('translations.language'),
          cell: ({ locale }) => (
            <a class="govuk-link" href={`/staff/translations?language=${locale}`}>
              {localeName(locale)}
            </a>
          ),
        },
        { head: t('translations.drafts'), cell: ({ drafts }) => number(drafts), numeric: true },
        { head: t('translations.texts'), cell: ({ all }) => number(all), numeric: true },
      ]}
    />
  );
}

/** What the part of the platform is called in which a text stands. A test sees to it that every folder of texts has a name. */
function useAreaName(): (area: string) => string {
  const { t } = useLanguage();
  return (area) => t(`translations.area.${area}`);
}
