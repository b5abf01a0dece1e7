import type { CapacityFile } from '../../../action/index.ts';
import type { PlainDate } from '../../../platform/dates.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import type { Shown } from '../../../platform/suppression.ts';
import { Figure } from '../../../ui/figure.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Radar } from '../../../ui/radar.tsx';
import { Table } from '../../../ui/table.tsx';
import { TakeTable } from '../../../ui/take-table.tsx';
import type { AreaMean } from '../queries.ts';

/** What the organisations found together, from five on, and nothing of any one of them. */
export function PublicCapacityPage({
  areas,
  means,
  improved,
  today,
}: {
  areas: CapacityFile['areas'];
  means: readonly AreaMean[];
  improved: Shown;
  today: PlainDate;
}) {
  const { t, locale, number } = useLanguage();
  const title = t('network.capacity.public.title');
  const rows = areas.map(({ key, name }, at) => ({
    at: at + 1,
    name: inLanguage(name, locale),
    mean: means.find(({ area }) => area === key),
  }));
  const organisations = Math.max(0, ...means.map((mean) => mean.organisations));
  return (
    <>
      <Heading>{title}</Heading>
      <p class="govuk-body-l">{t('network.capacity.public.intro')}</p>
      <p class="govuk-body">{t('network.capacity.public.rule')}</p>
      {means.length === 0 ? (
        <InsetText>{t('network.capacity.public.none')}</InsetText>
      ) : (
        <>
          <p class="govuk-body">
            {t('network.capacity.public.behind', { organisations })}{' '}
            {'shown' in improved
              ? t('network.capacity.public.improved', { count: improved.shown })
              : t('network.capacity.public.improved_hidden')}
          </p>
          <Figure
            title={title}
            source={t('network.capacity.source')}
            date={today}
            note={t('network.capacity.public.description')}
            take={<TakeTable of="capacity" path="/capacity" />}
            table={
              <Table
                caption={title}
                hideCaption
                rows={rows}
                columns={[
                  { head: t('network.capacity.area'), cell: ({ at, name }) => `${at}. ${name}` },
                  {
                    head: t('network.capacity.round.baseline'),
                    numeric: true,
                    cell: ({ mean }) => (mean ? number(mean.before) : '–'),
                  },
                  {
                    head: t('network.capacity.round.follow_up'),
                    numeric: true,
                    cell: ({ mean }) => (mean ? number(mean.after) : '–'),
                  },
                ]}
              />
            }
          >
            <Radar
              id="capacity"
              title={title}
              description={t('network.capacity.description')}
              axes={areas.length}
              most={4}
              series={[
                { look: 'before', values: rows.map(({ mean }) => mean?.before ?? null) },
                { look: 'after', values: rows.map(({ mean }) => mean?.after ?? null) },
              ]}
            />
          </Figure>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/learning-change">
          {t('training.loop.change')}
        </a>
      </p>
    </>
  );
}
