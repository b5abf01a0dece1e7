import type { HistoryEntry } from '../../../platform/audit/history.ts';
import type { Context } from '../../../platform/http/route.ts';
import type { Standing } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { StepRow } from '../../../ui/step-buttons.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { PlaceName } from '../../place-name.ts';
import type { Appointment } from '../queries.ts';
import { isRuledOut } from '../rules.ts';
import { DutyTag } from './duty-tag.tsx';

/** One appointment: who, for what, who proposed and decided, and what can be done now. */
export function DutyPage({
  context,
  appointment,
  standing,
  history,
  placeName,
}: {
  context: Context;
  appointment: Appointment;
  standing: Standing;
  history: readonly HistoryEntry[];
  placeName: PlaceName;
}) {
  const { language, token } = context;
  const { t } = language;
  const { duty, jurisdictions, reason, decidedAt } = appointment;
  const by = (name: string | null, at: string) => (
    <>
      <bdi>{name ?? ''}</bdi> <DateTime at={at} zone={zone} />
    </>
  );
  return (
    <>
      <Heading caption={appointment.organisationName}>{t('protection.duty.title')}</Heading>
      <p class="govuk-body">
        <DutyTag of={appointment} />
      </p>
      {isRuledOut(appointment) ? <InsetText>{t('protection.duty.inactive')}</InsetText> : null}
      <SummaryList
        rows={[
          { key: t('protection.duty.person'), value: <bdi>{appointment.personName}</bdi> },
          { key: t('protection.duty'), value: t(`protection.duty.${duty}`) },
          {
            key: t('protection.duty.jurisdictions'),
            value: language.list(jurisdictions.map(placeName)),
          },
          {
            key: t('protection.duty.proposed_by'),
            value: by(appointment.proposerName, appointment.proposedAt),
          },
          ...(decidedAt
            ? [
                {
                  key: t(reason === null ? 'protection.duty.confirmed_at' : 'protection.duty.refused_at'),
                  value: <DateTime at={decidedAt} zone={zone} />,
                },
              ]
            : []),
          ...(reason === null ? [] : [{ key: t('common.reason'), value: <TypedText text={reason} /> }]),
        ]}
      />
      <StepRow standing={standing} token={token} />
      <History entries={history} zone={zone} />
    </>
  );
}
