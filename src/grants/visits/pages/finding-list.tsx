import { dayIn } from '../../../platform/dates.ts';
import type { Context } from '../../../platform/http/route.ts';
import { standingOf } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { Heading } from '../../../ui/heading.tsx';
import { StepRow } from '../../../ui/step-buttons.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Visit } from '../queries.ts';
import type { Finding } from '../queries-findings.ts';
import { findingWorkflow } from '../workflow.ts';
import { FindingTag } from './visit-tag.tsx';

/** Each finding with its follow-up: whose it is, by when, what was done. */
export function FindingList({
  context: { language, actor, token, now },
  visit: { organisationId, partnerId, jurisdiction, state: visitState },
  findings,
}: {
  context: Context;
  visit: Visit;
  findings: readonly Finding[];
}) {
  const { t } = language;
  return (
    <>
      {findings.map((one, at) => (
        <section id={`finding-${at + 1}`}>
          <Heading level={3}>{t('grants.visit.finding.number', { number: at + 1 })}</Heading>
          <SummaryList
            rows={[
              { key: t('common.state'), value: <FindingTag state={one.state} /> },
              { key: t('grants.visit.finding'), value: <TypedText text={one.finding} /> },
              { key: t('grants.visit.finding.follow_up'), value: <TypedText text={one.followUp} /> },
              { key: t('grants.visit.finding.side'), value: t(`grants.visit.finding.side.${one.side}`) },
              { key: t('grants.visit.finding.due_on'), value: <Day date={one.dueOn} /> },
              ...(one.remark
                ? [{ key: t('grants.visit.remark'), value: <TypedText text={one.remark} /> }]
                : []),
            ]}
          />
          <StepRow
            standing={standingOf(
              findingWorkflow,
              actor,
              { ...one, organisationId, partnerId, jurisdiction, visitState },
              dayIn(zone, now),
            )}
            token={token}
          />
        </section>
      ))}
    </>
  );
}
