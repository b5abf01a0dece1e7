import type { ActionFile } from '../../../action/index.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { money as moneyOf } from '../../../platform/money.ts';
import { FirstRows, Folded } from '../../../ui/details.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { type Column, Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { Share } from '../../measure.ts';
import type { Status, StatusLine } from '../view.ts';
import { AchievementCell, AmountCell, ShareCell } from './status-cells.tsx';

/** Lines that are open: partners and clusters. */
const [mostPartners, mostClusters] = [2, 1];

/** Lines with the same columns: time, money spent and committed, achievement, what is late. */
function Lines({
  caption,
  naming,
  rows,
  achieved,
  nameOf,
  time,
  currency,
  most,
}: {
  caption: string;
  naming: string;
  rows: readonly StatusLine[];
  /** What the achievement counts: targets or milestones. */
  achieved: string;
  nameOf: Column<StatusLine>['cell'];
  time: Share | null;
  currency: string;
  /** So many lines are open, and the others behind a line; all or none where it is left out. */
  most?: number;
}) {
  const { t, number } = useLanguage();
  const hasMoney = rows.some(({ money }) => money);
  const ofMoney: Column<StatusLine>[] = [
    {
      head: t('results.status.spent'),
      numeric: true,
      cell: ({ money }) =>
        money ? <AmountCell minor={money.spent} budget={money.budget} currency={currency} /> : '–',
    },
    {
      head: t('results.status.committed'),
      numeric: true,
      cell: ({ money }) =>
        money ? <AmountCell minor={money.committed} budget={money.budget} currency={currency} /> : '–',
    },
    {
      head: t('results.status.pace'),
      numeric: true,
      cell: ({ pace }) =>
        pace === null ? (
          '–'
        ) : (
          <span class="m-words">
            <Pace points={pace} />
          </span>
        ),
    },
  ];
  // Where the money is, it is compared with what was achieved for it.
  const ofBurn: Column<StatusLine>[] = [
    {
      head: t('results.status.burn'),
      numeric: true,
      cell: ({ burn }) =>
        burn === null ? (
          '–'
        ) : (
          <span class="m-words">
            <Pace points={burn} even="results.status.burn.even" />
          </span>
        ),
    },
  ];
  const draw = (shown: readonly StatusLine[], first = true) => (
    <Table
      caption={caption}
      hideCaption={!first}
      rows={shown}
      columns={[
        { head: naming, cell: nameOf },
        { head: t('results.status.time'), numeric: true, cell: () => <ShareCell share={time} /> },
        ...(hasMoney ? ofMoney : []),
        {
          head: achieved,
          numeric: true,
          cell: ({ achievement }) => <AchievementCell achievement={achievement} />,
        },
        ...(hasMoney ? ofBurn : []),
        {
          head: t('results.status.late_count'),
          numeric: true,
          cell: ({ late }) => (late > 0 ? <Tag tone="bad">{number(late)}</Tag> : number(0)),
        },
      ]}
    />
  );
  return most === undefined ? (
    <Folded summary={caption} rows={rows.length}>
      {draw(rows)}
    </Folded>
  ) : (
    <FirstRows rows={rows} most={most} of={caption} draw={draw} />
  );
}

/** Points before the time or the achievement, or behind it, in words. */
function Pace({ points, even = 'results.status.pace.even' }: { points: number; even?: string }) {
  const { t } = useLanguage();
  if (points === 0) return <>{t(even)}</>;
  return (
    <>
      {t(points > 0 ? 'results.status.pace.before' : 'results.status.pace.behind', {
        points: Math.abs(points),
      })}
    </>
  );
}

/** One line written downwards, beside its bars: each measure with its share and amount. */
export function Measures({
  line,
  time,
  achieved,
  currency,
}: {
  line: StatusLine;
  time: Share | null;
  achieved: string;
  currency: string;
}) {
  const { t, number } = useLanguage();
  const { money, achievement, pace, burn, late } = line;
  const amount = (minor: number) =>
    money ? <AmountCell minor={minor} budget={money.budget} currency={currency} /> : '–';
  return (
    <Table
      caption={t('results.status.whole')}
      hideCaption
      narrow="lines"
      rows={[
        { name: t('results.status.time'), cell: <ShareCell share={time} /> },
        { name: t('results.status.spent'), cell: amount(money?.spent ?? 0) },
        { name: t('results.status.committed'), cell: amount(money?.committed ?? 0) },
        { name: achieved, cell: <AchievementCell achievement={achievement} /> },
        { name: t('results.status.pace'), cell: pace === null ? '–' : <Pace points={pace} /> },
        {
          name: t('results.status.burn'),
          cell: burn === null ? '–' : <Pace points={burn} even="results.status.burn.even" />,
        },
        { name: t('results.status.late_count'), cell: number(late) },
      ]}
      columns={[
        { head: t('results.status.measure'), cell: ({ name }) => name },
        { head: t('results.status.now'), numeric: true, cell: ({ cell }) => cell },
      ]}
    />
  );
}

export function ClusterLines({ status, action }: { status: Status; action: ActionFile }) {
  const { t, locale } = useLanguage();
  return (
    <>
      <Lines
        caption={t('results.status.by_cluster')}
        naming={t('results.status.cluster')}
        rows={status.clusters}
        most={mostClusters}
        achieved={t('results.status.targets')}
        nameOf={({ key }) => {
          const cluster = action.clusters.find((one) => one.key === key);
          return cluster ? inLanguage(cluster.title, locale) : key;
        }}
        time={status.time}
        currency={action.currency}
      />
      <ClusterRule status={status} action={action} />
    </>
  );
}

/** Which headings make the money of a cluster, and how much is divided to none; or why no cluster has money. */
function ClusterRule({ status: { clusterMoney }, action }: { status: Status; action: ActionFile }) {
  const language = useLanguage();
  const { t, locale } = language;
  const amount = (minor: number) => language.money(moneyOf(minor, action.currency));
  const { of, shared } = clusterMoney;
  const namesOf = (keys: readonly string[]) =>
    language.list(
      action.budgetHeadings
        .filter(({ key }) => keys.includes(key))
        .map(({ number, name }) => `${number}. ${inLanguage(name, locale)}`),
    );
  return (
    <div class="m-quiet">
      <p class="govuk-body">
        {t(of.size > 0 ? 'results.status.cluster_rule' : 'results.status.cluster_none')}
      </p>
      {of.size > 0 ? (
        <ul class="govuk-list govuk-list--bullet">
          {action.clusters.flatMap(({ key, title }) => {
            const found = of.get(key);
            return found ? [<li>{`${inLanguage(title, locale)}: ${namesOf(found.headings)}`}</li>] : [];
          })}
          <li>
            {t('results.status.cluster_shared', {
              budget: amount(shared.budget),
              spent: amount(shared.spent),
            })}
          </li>
        </ul>
      ) : null}
      <p class="govuk-body">
        <a class="govuk-link" href="/staff/work-plan">
          {t('action.work_plan.title')}
        </a>
      </p>
    </div>
  );
}

const noPace = Number.MAX_SAFE_INTEGER;

/** Who has most that is late comes first, then who is furthest behind; who keeps no money last. */
export function PartnerLines({ status, currency }: { status: Status; currency: string }) {
  const { t } = useLanguage();
  return (
    <Lines
      caption={t('results.status.by_partner')}
      naming={t('results.status.partner')}
      rows={status.byPartner.toSorted(
        (a, b) => b.late - a.late || Math.sign((a.pace ?? noPace) - (b.pace ?? noPace)),
      )}
      most={mostPartners}
      achieved={t('results.status.milestones')}
      nameOf={({ key }) => (
        <a class="govuk-link" href={`/staff/status/${key}`} dir="auto">
          {status.partners.find(({ id }) => id === key)?.name}
        </a>
      )}
      time={status.time}
      currency={currency}
    />
  );
}
