import { askedOf, filterOnly } from '../../platform/http/paging.ts';
import type { Context } from '../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { may } from '../../platform/permissions.ts';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { FilterForm } from '../../ui/filter-form.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Select } from '../../ui/select.tsx';
import { SortSelect } from '../../ui/sort-select.tsx';
import { Table } from '../../ui/table.tsx';
import { TakeAway } from '../../ui/take-away.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { listSharedCapacity } from '../capacity/permissions.ts';
import { listDuplicates } from '../merging/permissions.ts';
import { addOrganisationPermission } from '../permissions.ts';
import type { Organisation } from '../queries.ts';
import { fieldsOfWork, organisationKinds, organisationSorts } from '../schema.ts';
import { listWay } from '../way/permissions.ts';

/** The registry: who is in the network, found by any of their names in any script. */
export function OrganisationListPage({
  context,
  organisations,
  next,
  csv,
}: {
  context: Context;
  organisations: readonly Organisation[];
  next: string | undefined;
  csv: string;
}) {
  const { language, actor } = context;
  const { t, locale, list } = language;
  const typed = filterOnly(askedOf(context));
  return (
    <>
      <Heading>{t('network.list.title')}</Heading>
      <ButtonRow>
        {may(actor, addOrganisationPermission, undefined) ? (
          <ButtonLink href="/staff/organisations/new">{t('network.add.action')}</ButtonLink>
        ) : null}
        <ButtonLink look="secondary" href="/staff/partnerships">
          {t('network.partnership.list.title')}
        </ButtonLink>
        {may(actor, listWay, undefined) ? (
          <ButtonLink look="secondary" href="/staff/way">
            {t('network.way.title')}
          </ButtonLink>
        ) : null}
        {may(actor, listDuplicates, undefined) ? (
          <ButtonLink look="secondary" href="/staff/duplicates">
            {t('network.duplicates.title')}
          </ButtonLink>
        ) : null}
        {may(actor, listSharedCapacity, undefined) ? (
          <ButtonLink look="secondary" href="/capacity/shared">
            {t('network.capacity.shared.title')}
          </ButtonLink>
        ) : null}
        <ButtonLink look="secondary" href="/staff/outputs">
          {t('network.outputs.action')}
        </ButtonLink>
      </ButtonRow>
      <FilterForm action="/staff/organisations" typed={typed} words={context}>
        <TextInput name="q" type="search" label={t('network.list.search')} autocomplete="off" optional />
        <Select
          name="kind"
          label={t('network.kind')}
          empty={t('common.any')}
          options={organisationKinds.map((kind) => ({ value: kind, text: t(`network.kind.${kind}`) }))}
        />
        <Select
          name="jurisdiction"
          label={t('common.jurisdiction')}
          empty={t('common.any')}
          options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
        />
        <Select
          name="field"
          label={t('network.field')}
          empty={t('common.any')}
          options={fieldsOfWork.map((field) => ({ value: field, text: t(`people.field_of_work.${field}`) }))}
        />
        <SortSelect sorts={organisationSorts} />
      </FilterForm>
      <Table
        caption={t('network.list.title')}
        hideCaption
        rows={organisations}
        empty={t('network.list.empty')}
        columns={[
          {
            head: t('common.name'),
            cell: (one) => (
              <a class="govuk-link" href={`/staff/organisations/${one.id}`}>
                <bdi>{one.name}</bdi>
              </a>
            ),
          },
          { head: t('network.kind'), cell: (one) => t(`network.kind.${one.kind}`) },
          {
            head: t('common.jurisdiction'),
            cell: (one) =>
              one.jurisdiction ? jurisdictionName(one.jurisdiction, locale) : t('network.regional'),
          },
          { head: t('network.municipality'), cell: (one) => <bdi>{one.municipality ?? '–'}</bdi> },
          {
            head: t('network.field'),
            cell: (one) => list(one.fields.map((field) => t(`people.field_of_work.${field}`))) || '–',
          },
        ]}
      />
      <Pagination next={next} />
      <TakeAway href={csv}>{t('common.download_csv')}</TakeAway>
    </>
  );
}
