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
      <Heading>{t('advocacy.material.list.title')}</Heading>
      <p class="govuk-body">{t('advocacy.material.list.text')}</p>
      <ButtonRow>
        {records ? (
          <ButtonLink href="/staff/materials/new">{t('advocacy.material.record.action')}</ButtonLink>
        ) : null}
        <ButtonLink look="secondary" href="/staff/media-echo">
          {t('advocacy.material.echo.title')}
        </ButtonLink>
        <ButtonLink look="secondary" href="/materials">
          {t('advocacy.material.public_list')}
        </ButtonLink>
        <TakeAway href={`/staff/materials.csv?${new URLSearchParams(filterOnly(query))}`}>
          {t('common.download_csv')}
        </TakeAway>
      </ButtonRow>
      <FilterForm action="/staff/materials" typed={filterOnly(query)}>
        <Select
          name="state"
          label={t('advocacy.material.state')}
          empty={t('common.any')}
          options={materialStates.map((value) => ({ value, text: t(`advocacy.material.state.${value}`) }))}
        />
        <MaterialFilterFields />
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
            href: ({ id }) => `/staff/materials/${id}`,
            cell: ({ title }) => title || t('advocacy.material.untitled'),
          },
          { head: t('advocacy.material.kind'), cell: ({ kind }) => t(`advocacy.material.kind.${kind}`) },
          {
            head: t('common.jurisdiction'),
            cell: ({ jurisdiction }) => <bdi>{whereOf(jurisdiction, language)}</bdi>,
          },
          {
            head: t('advocacy.material.languages'),
            cell: ({ languages }) => <bdi>{languages.map(textLanguageName).join(', ')}</bdi>,
          },
          {
            head: t('advocacy.material.state'),
            cell: ({ state }) => <Tag tone={tones[state]}>{t(`advocacy.material.state.${state}`)}</Tag>,
          },
        ]}
      />
      <Pagination next={next} />
    </>
  );
}
