import { dayIn } from '../../../platform/dates.ts';
import type { Context } from '../../../platform/http/route.ts';
import { standingOf } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { StepRow } from '../../../ui/step-buttons.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { awaitingSecond, type CheckRecord, sentBackWith } from '../check-record.ts';
import { outcomeOf } from '../rules.ts';
import { checkWorkflow } from '../workflow.ts';

/** Of a check that two people make: what was concluded first and waits for the second, or why it came back. */
export function CheckStanding({ context, record }: { context: Context; record: CheckRecord }) {
  const { language, actor, token, now } = context;
  const { t } = language;
  const check = awaitingSecond(record);
  if (!check) return <SentBack record={record} />;
  return (
    <>
      <InsetText>
        {t('grants.check.concluded_once', {
          outcome: t(`grants.dossier.check.${outcomeOf(check.items)}`),
          day: language.day(dayIn(zone, check.firstConcludedAt)),
        })}
      </InsetText>
      <StepRow standing={standingOf(checkWorkflow, actor, record, dayIn(zone, now))} token={token} />
    </>
  );
}

/** Why the second person sent a check back. */
export function SentBack({ record }: { record: CheckRecord }) {
  const { t } = useLanguage();
  const reason = sentBackWith(record);
  if (!reason) return null;
  return (
    <>
      <Heading level={2}>{t('grants.check.sent_back')}</Heading>
      <TypedText text={reason} />
    </>
  );
}
