import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Pagination } from '../../../ui/pagination.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import { Day } from '../../../ui/time.tsx';
import { procurementKinds } from '../../definition/procurement.ts';
import type { ActionFile } from '../../definition/schema.ts';
import type { Participant } from '../../queries.ts';
import type { Procurement } from '../queries.ts';
import { procurementStates } from '../schema.ts';
import { remainingOf, supplierFor } from '../words.ts';
import { ProcedureCell, StateTag } from './procurement-tags.tsx';

/** The register: each contract with its supplier, procedure, and what is ordered, paid and left. */
export function ProcurementListPage({
  action,
  partners,
  contracts,
  filter,
  next,
  csv,
  isFiltered,
  mayRecord,
  seesPerson,
}: {
  action: ActionFile;
  partners: readonly Participant[];
  contracts: readonly Procurement[];
  filter: Readonly<Record<string, string>>;
  next: string | undefined;
  csv: string;
  /** Something else than all is listed. */
  isFiltered: boolean;
  mayRecord: boolean;
  seesPerson: (contract: Procurement) => boolean;
}) {
  const language = useLanguage();
  const { t } = language;
  return (
    <>
      <Heading>{t('action.procurement.title')}</Heading>
      <p class="govuk-body">{t('action.procurement.intro')}</p>
      {mayRecord ? (
        <ButtonRow>
          <ButtonLink href="/staff/procurement/new">{t('action.procurement.record.title')}</ButtonLink>
        </ButtonRow>
      ) : null}
      <FilterForm action="/staff/procurement" typed={filter}>
        <Select
          name="partner"
          label={t('action.budget.partner')}
          empty={t('common.any')}
          options={partners.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <Select
          name="kind"
          label={t('action.procurement.kind')}
          empty={t('common.any')}
          options={procurementKinds.map((value) => ({ value, text: t(`action.procurement.kind.${value}`) }))}
        />
        <Select
          name="state"
          label={t('common.state')}
          empty={t('common.any')}
          options={procurementStates.map((value) => ({
            value,
            text: t(`action.procurement.state.${value}`),
          }))}
        />
      </FilterForm>
      <Table
        caption={t('action.procurement.title')}
        hideCaption
        rows={contracts}
        empty={t(isFiltered ? 'action.procurement.none' : 'action.procurement.none_yet')}
        columns={[
          {
            head: t('action.procurement.subject'),
            cell: ({ id, subject, number, signedOn }) => (
              <>
                <a class="govuk-link" href={`/staff/procurement/${id}`} dir="auto">
                  {subject}
                </a>
                <br />
                <span class="m-quiet">
                  <bdi>{number}</bdi>, <Day date={signedOn} />
                </span>
              </>
            ),
          },
          {
            head: t('action.expenditure.supplier'),
            cell: (one) => (
              <>
                <bdi>{supplierFor(language, one, seesPerson(one))}</bdi>
                <br />
                <span class="m-quiet" dir="auto">
                  {one.partner}
                </span>
              </>
            ),
          },
          {
            head: t('action.procurement.procedure'),
            cell: (one) => <ProcedureCell action={action} contract={one} />,
          },
          {
            head: t('action.procurement.ordered'),
            numeric: true,
            cell: ({ standing }) => language.money(standing.ordered),
          },
          {
            head: t('action.procurement.paid'),
            numeric: true,
            cell: ({ standing }) => language.money(standing.paid),
          },
          {
            head: t('action.procurement.left'),
            numeric: true,
            cell: (one) => remainingOf(language, one),
          },
          { head: t('common.state'), cell: ({ state }) => <StateTag state={state} /> },
        ]}
      />
      <Pagination next={next} />
      <TakeAway href={csv}>{t('common.download_csv')}</TakeAway>
    </>
  );
}
