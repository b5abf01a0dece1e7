import { filterOnly } from '../../../platform/http/paging.ts';
import type { Context } from '../../../platform/http/route.ts';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Pagination } from '../../../ui/pagination.tsx';
import { Table } from '../../../ui/table.tsx';
import { TakeTable } from '../../../ui/take-table.tsx';
import type { OutcomeText } from '../queries.ts';
import type { PublishedSubstantiation } from '../queries-published.ts';
import { OutcomeFacts, OutcomeFilterFields, OutcomeTable, SubstantiationTable } from './outcome-parts.tsx';

/** What changed and was confirmed by others: for everybody. */
export function PublicListPage({
  context,
  outcomes,
  next,
}: {
  context: Context;
  outcomes: readonly OutcomeText[];
  next: string | undefined;
}) {
  const { t } = context.language;
  return (
    <>
      <Heading>{t('advocacy.outcome.list.title')}</Heading>
      <p class="govuk-body-l">{t('advocacy.outcome.public.intro')}</p>
      <FilterForm action="/outcomes" typed={filterOnly(context.query)}>
        <OutcomeFilterFields />
      </FilterForm>
      <OutcomeTable rows={outcomes} href={({ id }) => `/outcomes/${id}`} />
      <Pagination next={next} />
      <TakeTable of="outcomes" path="/outcomes" query={context.query} />
    </>
  );
}

/** One outcome with who confirms it, for everybody. */
export function PublicPage({
  outcome,
  recommendations,
  substantiations,
}: {
  outcome: OutcomeText;
  recommendations: readonly { readonly id: string; readonly title: string }[];
  substantiations: readonly PublishedSubstantiation[];
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading caption={t('advocacy.outcome.one')}>
        <bdi>{outcome.title}</bdi>
      </Heading>
      <OutcomeFacts outcome={outcome} />
      {recommendations.length > 0 ? (
        <Table
          caption={t('advocacy.outcome.link.recommendation')}
          rows={recommendations}
          columns={[
            {
              head: t('advocacy.recommendation'),
              href: ({ id }) => `/recommendations/${id}`,
              cell: ({ title }) => title,
            },
          ]}
        />
      ) : null}
      <SubstantiationTable rows={substantiations} />
    </>
  );
}
