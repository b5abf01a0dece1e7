import type { HistoryEntry } from '../../../platform/audit/history.ts';
import { dayIn } from '../../../platform/dates.ts';
import type { Context } from '../../../platform/http/route.ts';
import { standingOf } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { StepRow } from '../../../ui/step-buttons.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Risk, RiskEntry } from '../queries.ts';
import { ruleText } from '../rule-text.ts';
import { seenOfRisk } from '../seen-of-risk.ts';
import { recordsOfTrigger } from '../triggers.ts';
import { riskWorkflow } from '../workflow.ts';
import { LevelTag, StateTag } from './risk-tags.tsx';

/** One risk: what it is, who answers for it, what is done, when it is looked at again, and what was written about it. */
export function RiskPage({
  context: { language, actor, token, now },
  risk,
  category,
  concerns,
  value,
  come,
  entries,
  history,
}: {
  context: Context;
  risk: Risk;
  /** The texts of what was chosen. */
  category: string;
  concerns: string;
  /** What the rule of its trigger counts now; null where the status does not know. */
  value: number | null;
  come: boolean;
  entries: readonly RiskEntry[];
  history: readonly HistoryEntry[];
}) {
  const { t } = language;
  const { triggerRule } = risk;
  const [latest] = entries;
  const declined = latest?.kind === 'decline' ? latest : undefined;
  return (
    <>
      <Heading caption={category}>
        <bdi>{risk.title}</bdi>
      </Heading>
      <p class="govuk-body">
        <StateTag state={risk.state} /> <LevelTag risk={risk} />{' '}
        {come ? <Tag tone="bad">{t('results.risk.trigger_come')}</Tag> : null}
      </p>
      {declined ? (
        <InsetText>
          <p class="govuk-body">
            {t('results.risk.declined', { day: language.day(dayIn(zone, declined.at)) })}
          </p>
          <TypedText text={declined.remark} />
        </InsetText>
      ) : null}
      <SummaryList
        rows={[
          ...(['cause', 'event', 'effect'] as const).map((part) => ({
            key: t(`results.risk.${part}`),
            value: <TypedText text={risk[part]} />,
          })),
          { key: t('results.risk.concerns'), value: concerns },
          { key: t('results.risk.likelihood'), value: t(`results.risk.likelihood.${risk.likelihood}`) },
          { key: t('results.risk.impact'), value: t(`results.risk.impact.${risk.impact}`) },
          {
            key: t('results.risk.owner'),
            value: (
              <>
                <bdi>{risk.ownerName}</bdi>, {t(`people.role.${risk.ownerRole}`)}
              </>
            ),
          },
          { key: t('results.risk.response'), value: t(`results.risk.response.${risk.response}`) },
          { key: t('results.risk.measures'), value: <TypedText text={risk.measures} /> },
          ...(risk.triggerText
            ? [{ key: t('results.risk.trigger_text'), value: <TypedText text={risk.triggerText} /> }]
            : []),
          ...(triggerRule
            ? [
                {
                  key: t('results.risk.trigger_rule'),
                  value: (
                    <>
                      {ruleText(language, risk, value ?? undefined)}{' '}
                      {value === null ? `${t('results.risk.trigger_unknown')} ` : null}
                      <a class="govuk-link" href={recordsOfTrigger[triggerRule]}>
                        {t('results.risk.trigger_records')}
                      </a>
                    </>
                  ),
                },
              ]
            : []),
          { key: t('results.risk.review_on'), value: <Day date={risk.reviewOn} /> },
        ]}
      />
      <StepRow
        standing={standingOf(riskWorkflow, actor, risk, dayIn(zone, now))}
        token={token}
        seen={{ accept: seenOfRisk(risk) }}
      />
      <Table
        caption={t('results.risk.entries')}
        rows={entries}
        columns={[
          { head: t('common.date'), cell: ({ at }) => <Day date={dayIn(zone, at)} /> },
          { head: t('results.risk.entry'), cell: ({ kind }) => t(`history.risk.${kind}`) },
          { head: t('results.risk.weight'), cell: (entry) => <LevelTag risk={entry} /> },
          {
            head: t('results.risk.remark'),
            cell: ({ remark }) => (remark ? <TypedText text={remark} /> : null),
          },
        ]}
      />
      <History entries={history} zone={zone} />
    </>
  );
}
