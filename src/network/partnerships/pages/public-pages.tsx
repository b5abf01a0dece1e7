import { type PublicPaper, PublicPapers } from '../../../papers/index.ts';
import type { PlainDate } from '../../../platform/dates.ts';
import { filterOnly } from '../../../platform/http/paging.ts';
import type { Context } from '../../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { Folded } from '../../../ui/details.tsx';
import { Figure } from '../../../ui/figure.tsx';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { JurisdictionMap } from '../../../ui/jurisdiction-map.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Pagination } from '../../../ui/pagination.tsx';
import { ShowAll } from '../../../ui/show-all.tsx';
import { Table } from '../../../ui/table.tsx';
import { TakeTable } from '../../../ui/take-table.tsx';
import { Day } from '../../../ui/time.tsx';
import type { Result } from '../queries.ts';
import type { PublicPartnership } from '../queries-published.ts';
import type { Link, Node } from '../who-with-whom.ts';
import { PartnershipFacts } from './partnership-facts.tsx';
import { PartnershipFilterFields } from './partnership-filter.tsx';
import { PartnershipMap } from './partnership-map-page.tsx';

/** Who works with whom, where and since when: for everybody, as far as it is marked public. */
export function PublicListPage({
  context,
  partnerships,
  next,
  drawn,
  counts,
  today,
}: {
  context: Context;
  partnerships: readonly PublicPartnership[];
  next: string | undefined;
  /** All that fit the filter: who with whom, and how many in each jurisdiction. */
  drawn: { readonly nodes: readonly Node[]; readonly links: readonly Link[] };
  counts: ReadonlyMap<string, number>;
  today: PlainDate;
}) {
  const { language, query } = context;
  const { t, list } = language;
  const csv = `/partnerships.csv?${new URLSearchParams(filterOnly(query))}`;
  return (
    <>
      <Heading>{t('network.partnership.list.title')}</Heading>
      <p class="govuk-body-l">{t('network.partnership.public.intro')}</p>
      <FilterForm action="/partnerships" typed={filterOnly(query)}>
        <PartnershipFilterFields />
      </FilterForm>
      <Table
        caption={t('network.partnership.list.title')}
        hideCaption
        rows={partnerships}
        empty={t('network.partnership.list.empty')}
        columns={[
          {
            head: t('network.partnership.subject'),
            names: true,
            href: ({ id }) => `/partnerships/${id}`,
            cell: ({ subject }) => subject,
          },
          {
            head: t('network.partnership.parties'),
            cell: ({ parties }) => <bdi>{list(parties.map(({ name }) => name))}</bdi>,
          },
          { head: t('network.partnership.kind'), cell: ({ kind }) => t(`network.partnership.kind.${kind}`) },
          {
            head: t('network.partnership.level'),
            cell: ({ level }) => t(`network.partnership.level.${level}`),
          },
          { head: t('network.partnership.began_on'), cell: ({ beganOn }) => <Day date={beganOn} /> },
        ]}
      />
      <Pagination next={next} />
      <TakeTable of="partnerships" path="/partnerships" query={query} />
      <Where counts={counts} today={today} csv={csv} />
      <Heading level={2}>{t('network.partnership.map.title')}</Heading>
      <Folded summary={t('network.partnership.list.title')} rows={drawn.links.length}>
        <PartnershipMap {...drawn} today={today} csv={csv} />
      </Folded>
      <ShowAll query={query} />
    </>
  );
}

/** How many lie in each jurisdiction; those over a border or the region are said to lie in none. */
function Where({
  counts,
  today,
  csv,
}: {
  counts: ReadonlyMap<string, number>;
  today: PlainDate;
  csv: string;
}) {
  const { t, locale, number } = useLanguage();
  const title = t('network.partnership.where.title');
  const most = Math.max(1, ...counts.values());
  const rows = jurisdictionCodes.map((code) => ({
    code,
    name: jurisdictionName(code, locale),
    count: counts.get(code) ?? 0,
  }));
  return (
    <Figure
      title={title}
      source={t('network.partnership.map.source')}
      date={today}
      csv={csv}
      table={
        <Table
          caption={title}
          hideCaption
          narrow="lines"
          rows={rows}
          columns={[
            { head: t('common.jurisdiction'), cell: ({ name }) => name },
            { head: t('network.partnership.where.count'), numeric: true, cell: ({ count }) => number(count) },
          ]}
        />
      }
    >
      <JurisdictionMap
        id="partnerships-where"
        title={title}
        description={t('network.partnership.where.description')}
        areas={rows.map(({ code, name, count }) => ({
          code,
          name,
          value: number(count),
          level: (count === 0 ? 1 : 1 + Math.ceil((4 * count) / most)) as 1 | 2 | 3 | 4 | 5,
        }))}
      />
    </Figure>
  );
}

/** One partnership with what came of it, for everybody. */
export function PublicPage({
  partnership,
  results,
  papers,
}: {
  partnership: PublicPartnership;
  results: readonly Result[];
  papers: readonly PublicPaper[];
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading caption={t(`network.partnership.kind.${partnership.kind}`)}>
        <bdi>{partnership.subject}</bdi>
      </Heading>
      <PartnershipFacts
        partnership={partnership}
        results={results}
        origins={{ agreement: '/grants', gathering: '/events' }}
      />
      <PublicPapers papers={papers} />
    </>
  );
}
