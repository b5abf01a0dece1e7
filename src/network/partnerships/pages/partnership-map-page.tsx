import type { PlainDate } from '../../../platform/dates.ts';
import { Figure } from '../../../ui/figure.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { WhoWithWhom } from '../../../ui/who-with-whom.tsx';
import type { PartySort } from '../schema.ts';
import type { Link, Node } from '../who-with-whom.ts';

const levels: Readonly<Record<PartySort, 1 | 2 | 3 | 4 | 5>> = {
  cso: 5,
  state_body: 3,
  municipality: 4,
  media: 1,
  academia: 2,
  international: 2,
  other: 1,
};

/** As many as can be told apart on a phone. */
export const mostDrawn = 24;

type MapProps = {
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
  readonly today: PlainDate;
};

/** Who works with whom, on a page of its own. */
export function PartnershipMapPage(props: MapProps) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('network.partnership.map.title')}</Heading>
      <PartnershipMap {...props} csv="/staff/partnerships.csv" />
    </>
  );
}

/** The most connected drawn, and all of them in the table. */
export function PartnershipMap({ nodes, links, today, csv }: MapProps & { readonly csv: string }) {
  const { t, number, list } = useLanguage();
  const nameOf = new Map(nodes.map(({ key, name }) => [key, name]));
  const partnersOf = (key: string) =>
    links.flatMap(({ from, to }) =>
      from === key ? [nameOf.get(to)!] : to === key ? [nameOf.get(from)!] : [],
    );
  const drawn = nodes.slice(0, mostDrawn).map((node, at) => ({
    ...node,
    number: at + 1,
    level: levels[node.sort],
  }));
  const title = t('network.partnership.map.title');
  return (
    <>
      <p class="govuk-body">{t('network.partnership.map.text', { most: mostDrawn })}</p>
      <Figure
        title={title}
        source={t('network.partnership.map.source')}
        date={today}
        csv={csv}
        table={
          <Table
            caption={title}
            hideCaption
            rows={nodes.map((node, at) => ({ ...node, at: at + 1 }))}
            empty={t('network.partnership.list.empty')}
            columns={[
              {
                head: t('common.name'),
                cell: ({ at, name }) => (
                  <>
                    {number(at)}. <bdi>{name}</bdi>
                  </>
                ),
              },
              {
                head: t('network.partnership.sort'),
                cell: ({ sort }) => t(`network.partnership.sort.${sort}`),
              },
              {
                head: t('network.partnership.map.links'),
                numeric: true,
                cell: ({ links: others }) => number(others),
              },
            ]}
          />
        }
      >
        {drawn.length > 0 ? (
          <WhoWithWhom
            id="who-with-whom"
            title={title}
            description={t('network.partnership.map.description', {
              parties: nodes.length,
              pairs: links.length,
            })}
            nodes={drawn}
            links={links}
          />
        ) : null}
      </Figure>
      <Table
        caption={t('network.partnership.map.works_with')}
        hideCaption
        rows={nodes}
        empty={t('network.partnership.list.empty')}
        columns={[
          { head: t('common.name'), cell: ({ name }) => <bdi>{name}</bdi> },
          {
            head: t('network.partnership.map.works_with'),
            cell: ({ key }) => <bdi>{list(partnersOf(key))}</bdi>,
          },
        ]}
      />
    </>
  );
}
