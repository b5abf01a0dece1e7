import { filterOnly } from '../../../platform/http/paging.ts';
import type { Context } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { localeFacts } from '../../../platform/language/locales.ts';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { TakeTable } from '../../../ui/take-table.tsx';
import type { LinkedRecommendation, LinkedStandard } from '../queries-links.ts';
import type { PublishedMaterial } from '../queries-published.ts';
import { textLanguageName, textLanguageOptions, whereOf } from '../words.ts';
import { MaterialFilterFields } from './material-filter.tsx';

/** What was published, for everybody. */
export function PublicMaterialListPage({
  context,
  materials,
  linked,
  next,
}: {
  context: Context;
  materials: readonly PublishedMaterial[];
  linked: { standards: readonly LinkedStandard[]; recommendations: readonly LinkedRecommendation[] };
  next: string | undefined;
}) {
  const { language, query } = context;
  const { t, locale, day } = language;
  return (
    <>
      <Heading>{t('materials.list.title')}</Heading>
      <p class="govuk-body-l">{t('materials.public.intro')}</p>
      <p class="govuk-body">{t('materials.public.whose')}</p>
      <FilterForm action="/materials" typed={filterOnly(query)}>
        <MaterialFilterFields />
        <Select
          name="language"
          label={t('materials.text.language')}
          empty={t('common.any')}
          options={textLanguageOptions}
        />
        {linked.standards.length > 0 ? (
          <Select
            name="standard"
            label={t('materials.links.standards')}
            empty={t('common.any')}
            options={linked.standards.map(({ id, title }) => ({
              value: id,
              text: inLanguage(title, locale),
            }))}
          />
        ) : null}
        {linked.recommendations.length > 0 ? (
          <Select
            name="recommendation"
            label={t('materials.links.recommendations')}
            empty={t('common.any')}
            options={linked.recommendations.map(({ id, title }) => ({ value: id, text: title }))}
          />
        ) : null}
      </FilterForm>
      <Table
        caption={t('materials.list.title')}
        hideCaption
        rows={materials}
        empty={t('materials.none')}
        columns={[
          {
            head: t('materials.title'),
            names: true,
            cell: ({ id, titles, originalLanguage }) => {
              const shown = titles[locale] === undefined ? originalLanguage : locale;
              return (
                <a class="govuk-link" href={`/materials/${id}`} lang={localeFacts(shown).lang}>
                  <bdi>{titles[shown]}</bdi>
                </a>
              );
            },
          },
          { head: t('materials.kind'), cell: ({ kind }) => t(`materials.kind.${kind}`) },
          { head: t('materials.topic'), cell: ({ topic }) => t(`matrix.area.${topic}`) },
          {
            head: t('common.jurisdiction'),
            cell: ({ jurisdiction }) => <bdi>{whereOf(jurisdiction, language)}</bdi>,
          },
          {
            head: t('materials.languages'),
            cell: ({ languages }) => <bdi>{languages.map(textLanguageName).join(', ')}</bdi>,
          },
          { head: t('materials.published_on'), cell: ({ firstPublishedOn }) => day(firstPublishedOn) },
        ]}
      />
      <Pagination next={next} />
      <TakeTable of="materials" path="/materials" query={context.query} />
      <p class="govuk-body">
        <a class="govuk-link" href="/materials.atom">
          {t('materials.feed')}
        </a>
        {' · '}
        <a class="govuk-link" href="/media-echo">
          {t('materials.echo.title')}
        </a>
      </p>
    </>
  );
}
