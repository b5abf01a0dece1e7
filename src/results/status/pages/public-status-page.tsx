import type { ActionDefinition } from '../../../action/index.ts';
import type { PlainDate } from '../../../platform/dates.ts';
import { jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { shareParts } from '../../../platform/language/share-text.ts';
import { Bars } from '../../../ui/bars.tsx';
import { Figure } from '../../../ui/figure.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import type { Share } from '../../measure.ts';
import type { MilestoneView } from '../../workplan/milestones.ts';
import type { PublicStatus } from '../public-status.ts';
import type { FrozenExpenditure, PublishedGrants } from '../queries-public.ts';
import { Milestones } from './milestone-table.tsx';
import { OwnExpenditure } from './own-expenditure.tsx';
import { AchievementCell } from './status-cells.tsx';

/** The Action at a glance for everybody: time, targets, sub-grants by jurisdiction, what is late and what comes next. */
export function PublicStatusPage({
  definition,
  time,
  status,
  grants,
  expenditure,
  today,
  late,
  next,
}: {
  definition: ActionDefinition;
  time: Share | null;
  status: PublicStatus;
  grants: readonly PublishedGrants[];
  expenditure: readonly FrozenExpenditure[];
  today: PlainDate;
  late: readonly MilestoneView[];
  next: readonly MilestoneView[];
}) {
  const language = useLanguage();
  const { t, locale, number } = language;
  const { action } = definition;
  const mean = status.action.achievement?.mean ?? null;
  const bars = [
    { label: t('results.status.time'), share: time },
    { label: t('results.status.targets'), share: mean },
  ].map(({ label, share }) =>
    share
      ? {
          label,
          percent: (share.numerator * 100) / share.denominator,
          text: shareParts(language, share).percent,
        }
      : { label, percent: 0, text: t('results.status.unknown') },
  );
  const lines = [
    { name: action.shortName, achievement: status.action.achievement },
    ...status.clusters.map(({ key, achievement }) => {
      const cluster = action.clusters.find((one) => one.key === key);
      return { name: cluster ? inLanguage(cluster.title, locale) : key, achievement };
    }),
  ];
  const subGrantsIn = (place: string | null) =>
    grants.find(({ jurisdiction }) => jurisdiction === place)?.subGrants ?? 0;
  return (
    <>
      <Heading caption={action.shortName}>{t('results.status.title')}</Heading>
      <Figure
        title={t('results.status.two_bars')}
        source={t('results.status.source_public')}
        date={today}
        note={t('results.status.rule_public')}
        table={
          <Table
            caption={t('results.status.by_cluster')}
            rows={lines}
            columns={[
              { head: t('results.status.line'), cell: ({ name }) => name },
              {
                head: t('results.status.targets'),
                numeric: true,
                cell: ({ achievement }) => <AchievementCell achievement={achievement} />,
              },
            ]}
          />
        }
      >
        <Bars id="status" title={t('results.status.two_bars')} bars={bars} />
      </Figure>
      <p class="govuk-body">
        <a class="govuk-link" href="/results">
          {t('results.public.title')}
        </a>
      </p>
      <Table
        caption={t('results.status.by_jurisdiction')}
        rows={[...action.jurisdictions, null]}
        columns={[
          {
            head: t('results.jurisdiction'),
            cell: (place) => (place === null ? t('results.region') : jurisdictionName(place, locale)),
          },
          {
            head: t('results.status.sub_grants'),
            numeric: true,
            cell: (place) => number(subGrantsIn(place)),
          },
        ]}
      />
      <OwnExpenditure action={action} rows={expenditure} today={today} />
      <Milestones caption={t('results.status.late')} none={t('results.status.nothing_late')} rows={late} />
      <Milestones
        caption={t('action.work_plan.next')}
        none={t('action.work_plan.nothing_next')}
        rows={next.slice(0, 6)}
      />
    </>
  );
}
