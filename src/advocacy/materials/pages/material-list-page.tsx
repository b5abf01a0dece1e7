import { filterOnly } from '../../../platform/http/paging.ts';
import type { Context } from '../../../platform/http/route.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import type { Material } from '../queries.ts';
import { materialStates } from '../schema.ts';
import { textLanguageName, tones, whereOf } from '../words.ts';
import { MaterialFilterFields } from './material-filter.tsx';

/** Materials as staff write and follow them, drafts among them. */
export function MaterialListPage({
  context,
  materials,
  next,
  records,
}: {
  context: Context;
  materials: readonly Material[];
  next: string | undefined;
  /** Whether this person may record another. */
  records: boolean;
}) {
  const { language, query } = context;
  const { t } = language;
  return (
    <>
      <Heading>{t('materials.list.title')}</Heading>
      <p class="govuk-body">{t('materials.list.text')}</p>
      <ButtonRow>
        {records ? <ButtonLink href="/staff/materials/new">{t('materials.record.action')}</ButtonLink> : null}
        <ButtonLink look="secondary" href="/staff/media-echo">
          {t('materials.echo.title')}
        </ButtonLink>
        <ButtonLink look="secondary" href="/materials">
          {t('materials.public_list')}
        </ButtonLink>
        <TakeAway href={`/staff/materials.csv?${new URLSearchParams(filterOnly(query))}`}>
          {t('common.download_csv')}
        </TakeAway>
      </ButtonRow>
      <FilterForm action="/staff/materials" typed={filterOnly(query)}>
        <Select
          name="state"
          label={t('materials.state')}
          empty={t('common.any')}
          options={materialStates.map((value) => ({ value, text: t(`materials.state.${value}`) }))}
        />
        <MaterialFilterFields />
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
            href: ({ id }) => `/staff/materials/${id}`,
            cell: ({ title }) => title || t('materials.untitled'),
          },
          { head: t('materials.kind'), cell: ({ kind }) => t(`materials.kind.${kind}`) },
          {
            head: t('common.jurisdiction'),
            cell: ({ jurisdiction }) => <bdi>{whereOf(jurisdiction, language)}</bdi>,
          },
          {
            head: t('materials.languages'),
            cell: ({ languages }) => <bdi>{languages.map(textLanguageName).join(', ')}</bdi>,
          },
          {
            head: t('materials.state'),
            cell: ({ state }) => <Tag tone={tones[state]}>{t(`materials.state.${state}`)}</Tag>,
          },
        ]}
      />
      <Pagination next={next} />
    </>
  );
}
