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
      <Heading>{t('advocacy.material.list.title')}</Heading>
      <p class="govuk-body-l">{t('advocacy.material.public.intro')}</p>
      <p class="govuk-body">{t('advocacy.material.public.whose')}</p>
      <FilterForm action="/materials" typed={filterOnly(query)}>
        <MaterialFilterFields />
        <Select
          name="language"
          label={t('advocacy.material.text.language')}
          empty={t('common.any')}
          options={textLanguageOptions}
        />
        {linked.standards.length > 0 ? (
          <Select
            name="standard"
            label={t('advocacy.material.links.standards')}
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
            label={t('advocacy.material.links.recommendations')}
            empty={t('common.any')}
            options={linked.recommendations.map(({ id, title }) => ({ value: id, text: title }))}
          />
        ) : null}
      </FilterForm>
      <Table
        caption={t('advocacy.material.list.title')}
        hideCaption
        rows={materials}
        empty={t('advocacy.material.none')}
        columns={[
          {
            head: t('advocacy.material.title'),
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
          { head: t('advocacy.material.kind'), cell: ({ kind }) => t(`advocacy.material.kind.${kind}`) },
          { head: t('advocacy.material.topic'), cell: ({ topic }) => t(`matrix.area.${topic}`) },
          {
            head: t('common.jurisdiction'),
            cell: ({ jurisdiction }) => <bdi>{whereOf(jurisdiction, language)}</bdi>,
          },
          {
            head: t('advocacy.material.languages'),
            cell: ({ languages }) => <bdi>{languages.map(textLanguageName).join(', ')}</bdi>,
          },
          {
            head: t('advocacy.material.published_on'),
            cell: ({ firstPublishedOn }) => day(firstPublishedOn),
          },
        ]}
      />
      <Pagination next={next} />
      <TakeTable of="materials" path="/materials" query={context.query} />
      <p class="govuk-body">
        <a class="govuk-link" href="/materials.atom">
          {t('advocacy.material.feed')}
        </a>
        {' · '}
        <a class="govuk-link" href="/media-echo">
          {t('advocacy.material.echo.title')}
        </a>
      </p>
    </>
  );
}
