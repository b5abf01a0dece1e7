import type { ActionFile } from '../../../action/index.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { type Actor, hasRole, ofPartner } from '../../../platform/permissions.ts';
import { FirstRows, Folded } from '../../../ui/details.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { Day } from '../../../ui/time.tsx';
import { leadsToRecords } from '../changes.ts';
import type { DueReport } from '../queries.ts';
import type { Coming, Late, Status } from '../view.ts';

/** So many rows of each table are open. */
const mostOpen = 3;

/** A record by its name, one click away where this reader has its page. */
function Named({ of, actor }: { of: Late | Coming; actor: Actor }) {
  const { t, locale } = useLanguage();
  switch (of.of) {
    case 'milestone':
      return (
        <a class="govuk-link" href={`/staff/work-plan/${of.view.activity.key}`}>
          {inLanguage(of.view.milestone.title, locale)}
        </a>
      );
    case 'report':
      return <ReportName report={of.report} actor={actor} />;
    case 'period':
      return (
        <a
          class="govuk-link"
          href={hasRole(actor, 'programme_manager') ? `/staff/periods/${of.id}` : '/staff/logframe'}
          dir="auto"
        >
          {t('results.status.period_open', { name: of.name })}
        </a>
      );
    case 'donor_report':
      return (
        <a
          class="govuk-link"
          href={
            !hasRole(actor, 'programme_manager')
              ? '/staff/logframe'
              : of.id
                ? `/staff/donor-reports/${of.id}`
                : `/staff/periods/${of.periodId}`
          }
          dir="auto"
        >
          {of.name}
        </a>
      );
    case 'gathering':
      return (
        <a class="govuk-link" href={`/staff/gatherings/${of.id}`} dir="auto">
          {of.title}
        </a>
      );
  }
}

function ReportName({ report, actor }: { report: DueReport; actor: Actor }) {
  const { t } = useLanguage();
  const { agreementId, number, period } = report;
  if (number === null) return <em>{t('results.unnamed.sub_grant')}</em>;
  const text = t('results.status.report', { number, period });
  // As `agreement.read` has it: those of the partner may be bound to a jurisdiction.
  const reads =
    hasRole(actor, 'programme_manager', 'contracting_authority') ||
    actor.roles.some(({ jurisdiction }) => ofPartner(actor, report, jurisdiction));
  return reads ? (
    <a class="govuk-link" href={`/agreements/${agreementId}`}>
      {text}
    </a>
  ) : (
    <span>{text}</span>
  );
}

/** What is late, the longest first: who answers for it and by how many days. */
export function LateTable({ status, actor }: { status: Status; actor: Actor }) {
  const { t } = useLanguage();
  const nameOf = (id: string | null) => status.partners.find((one) => one.id === id)?.name;
  return (
    <FirstRows
      rows={status.late}
      most={mostOpen}
      of={t('results.status.late')}
      draw={(rows, first) => (
        <Table
          caption={t('results.status.late')}
          hideCaption={!first}
          rows={rows}
          empty={t('results.status.nothing_late')}
          columns={[
            { head: t('results.record'), cell: (one) => <Named of={one} actor={actor} /> },
            { head: t('results.record.kind'), cell: (one) => t(`results.status.kind.${one.of}`) },
            {
              head: t('results.status.partner'),
              cell: ({ partnerId }) =>
                nameOf(partnerId) ?? <span class="m-quiet">{t('results.status.nobody_named')}</span>,
            },
            {
              head: t('results.status.late_by'),
              numeric: true,
              cell: ({ by }) => <Tag tone="bad">{t('results.status.days', { days: by })}</Tag>,
            },
          ]}
        />
      )}
    />
  );
}

/** Headings of partners that are nearly spent or overspent. */
export function HeadingsTable({ status, action }: { status: Status; action: ActionFile }) {
  const language = useLanguage();
  const { t, locale } = language;
  const amount = (minor: number) => language.money(money(minor, action.currency));
  return (
    <FirstRows
      rows={status.headings}
      most={mostOpen}
      of={t('results.status.headings')}
      draw={(rows, first) => (
        <Table
          caption={t('results.status.headings')}
          hideCaption={!first}
          rows={rows}
          empty={t('results.status.no_heading')}
          columns={[
            {
              head: t('results.status.partner'),
              cell: ({ partnerId }) => status.partners.find(({ id }) => id === partnerId)?.name ?? '',
            },
            {
              head: t('results.report.heading'),
              cell: ({ heading }) => {
                const known = action.budgetHeadings.find(({ key }) => key === heading);
                return known ? `${known.number}. ${inLanguage(known.name, locale)}` : heading;
              },
              href: ({ partnerId, heading }) =>
                `/staff/budget/expenditure?partner=${partnerId}&heading=${encodeURIComponent(heading)}`,
            },
            { head: t('results.report.budget'), numeric: true, cell: ({ budget }) => amount(budget) },
            { head: t('results.status.spent'), numeric: true, cell: ({ spent }) => amount(spent) },
            {
              head: t('results.status.committed'),
              numeric: true,
              cell: ({ committed }) => amount(committed),
            },
            {
              head: t('results.status.of_budget'),
              numeric: true,
              cell: ({ percent, spent, committed, budget }) => (
                <Tag tone={spent + committed > budget ? 'bad' : 'waiting'}>
                  {percent === null
                    ? t('results.status.no_budget')
                    : language.percent(spent + committed, budget)}
                </Tag>
              ),
            },
          ]}
        />
      )}
    />
  );
}

/** What comes in the next days, the soonest first. */
export function NextTable({ status, actor }: { status: Status; actor: Actor }) {
  const { t } = useLanguage();
  return (
    <FirstRows
      rows={status.next}
      most={mostOpen}
      of={t('results.status.next')}
      draw={(rows, first) => (
        <Table
          caption={t('results.status.next')}
          hideCaption={!first}
          rows={rows}
          empty={t('results.status.nothing_next')}
          columns={[
            { head: t('results.record'), cell: (one) => <Named of={one} actor={actor} /> },
            { head: t('results.record.kind'), cell: (one) => t(`results.status.kind.${one.of}`) },
            { head: t('results.status.by'), cell: ({ on }) => <Day date={on} /> },
          ]}
        />
      )}
    />
  );
}

/** What the last week brought: figures by the days of their records, and actions by how often they happened. */
export function LastWeek({
  status,
  currency,
  openKinds,
}: {
  status: Status;
  currency: string;
  /** The kinds of record that this reader may open: a change of another kind leads nowhere. */
  openKinds: ReadonlySet<string>;
}) {
  const language = useLanguage();
  const { t, locale, number } = language;
  return (
    <>
      <Heading level={2} id="week">
        {t('results.status.week')}
      </Heading>
      <Folded
        summary={t('ui.folded.show')}
        of={t('results.status.week')}
        rows={status.added.length + status.changes.length}
      >
        <div class="m-pair">
          <div>
            <FirstRows
              rows={status.added}
              most={mostOpen}
              of={t('results.status.week.figures')}
              draw={(rows, first) => (
                <Table
                  caption={t('results.status.week.figures')}
                  hideCaption={!first}
                  rows={rows}
                  empty={t('results.status.week.no_figure')}
                  columns={[
                    {
                      head: t('results.indicator'),
                      cell: ({ indicator }) => inLanguage(indicator.name, locale),
                      href: ({ indicator }) => `/staff/logframe/${indicator.code}`,
                    },
                    {
                      head: t('results.status.week.added'),
                      numeric: true,
                      cell: ({ indicator, value }) =>
                        indicator.unit === 'money'
                          ? language.money(money(value, currency))
                          : `+${number(value)}`,
                    },
                  ]}
                />
              )}
            />
          </div>
          <div>
            <FirstRows
              rows={status.changes}
              most={mostOpen}
              of={t('results.status.week.actions')}
              draw={(rows, first) => (
                <Table
                  caption={t('results.status.week.actions')}
                  hideCaption={!first}
                  rows={rows}
                  empty={t('results.status.week.no_action')}
                  columns={[
                    {
                      head: t('results.status.week.what'),
                      cell: ({ word }) => t(`history.${word}`),
                      href: ({ word }) =>
                        leadsToRecords(word, openKinds) ? `/staff/status/changes/${word}` : undefined,
                    },
                    {
                      head: t('results.status.week.times'),
                      numeric: true,
                      cell: ({ times }) => number(times),
                    },
                  ]}
                />
              )}
            />
          </div>
        </div>
      </Folded>
    </>
  );
}
