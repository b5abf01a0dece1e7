import { filterOnly } from '../../platform/http/paging.ts';
import type { Context } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { FilterForm } from '../../ui/filter-form.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Select } from '../../ui/select.tsx';
import { SortSelect } from '../../ui/sort-select.tsx';
import { Table } from '../../ui/table.tsx';
import { Day } from '../../ui/time.tsx';
import { recordOutputPermission } from '../permissions.ts';
import type { Output } from '../queries-outputs.ts';
import { outputKinds, outputSorts } from '../schema.ts';

/** What organisations of the network wrote together. */
export function OutputListPage({
  context,
  outputs,
  next,
}: {
  context: Context;
  outputs: readonly Output[];
  next: string | undefined;
}) {
  const { t, list } = context.language;
  const typed = filterOnly(context.query);
  return (
    <>
      <Heading>{t('network.output.list.title')}</Heading>
      {may(context.actor, recordOutputPermission, undefined) ? (
        <ButtonLink href="/staff/outputs/new">{t('network.output.record.action')}</ButtonLink>
      ) : null}
      <FilterForm action="/staff/outputs" typed={typed}>
        <Select
          name="kind"
          label={t('network.output.kind')}
          empty={t('common.any')}
          options={outputKinds.map((kind) => ({ value: kind, text: t(`network.output.kind.${kind}`) }))}
        />
        <SortSelect sorts={outputSorts} />
      </FilterForm>
      <Table
        caption={t('network.output.list.title')}
        hideCaption
        rows={outputs}
        empty={t('network.output.list.empty')}
        columns={[
          {
            head: t('network.title'),
            cell: (one) =>
              one.url ? (
                <a class="govuk-link" href={one.url} rel="noopener noreferrer nofollow">
                  {one.title}
                </a>
              ) : (
                one.title
              ),
          },
          { head: t('network.output.kind'), cell: (one) => t(`network.output.kind.${one.kind}`) },
          { head: t('network.output.published_on'), cell: (one) => <Day date={one.publishedOn} /> },
          {
            head: t('network.output.authors'),
            cell: (one) => <bdi>{list(one.authors.map(({ name }) => name))}</bdi>,
          },
        ]}
      />
      <Pagination next={next} />
    </>
  );
}
