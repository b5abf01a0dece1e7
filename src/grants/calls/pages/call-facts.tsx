import { jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { localeName } from '../../../platform/language/locales.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { deadlineDay } from '../../eligibility/fits-of-application.ts';
import { WhoMayApply } from '../../eligibility/pages/who-may-apply.tsx';
import { applicantRulesOf } from '../../eligibility/rules.ts';
import type { Call } from '../queries.ts';
import { LotTable, type PublicLot } from './lot-table.tsx';
import { RulesSummary } from './rules-summary.tsx';

export type PublicCall = Pick<
  Call,
  | 'number'
  | 'title'
  | 'summary'
  | 'jurisdiction'
  | 'authenticLanguage'
  | 'opensAt'
  | 'deadlineAt'
  | 'deadlineZone'
  | 'rules'
  | 'contactName'
  | 'contactEmail'
  | 'hoursExpected'
  | 'partnerName'
>;

/** A call as anyone reads it: what for, how much, until when, by which rules, and whom to ask. */
export function CallFacts({ call, lots }: { call: PublicCall; lots: readonly PublicLot[] }) {
  const language = useLanguage();
  const { t, locale } = language;
  return (
    <>
      <Heading caption={call.number}>{inLanguage(call.title, locale)}</Heading>
      <TypedText text={inLanguage(call.summary, locale)} />
      <SummaryList
        rows={[
          { key: t('grants.call.partner'), value: call.partnerName },
          {
            key: t('grants.call.where'),
            value: call.jurisdiction
              ? jurisdictionName(call.jurisdiction, locale)
              : t('grants.call.scope.regional'),
          },
          {
            key: t('grants.call.opens'),
            value: call.opensAt ? <DateTime at={call.opensAt} zone={call.deadlineZone} /> : '',
          },
          {
            key: t('grants.call.deadline'),
            value: call.deadlineAt ? <DateTime at={call.deadlineAt} zone={call.deadlineZone} /> : '',
          },
          { key: t('grants.call.hours'), value: t('grants.call.hours.value', { hours: call.hoursExpected }) },
          {
            key: t('grants.call.authentic'),
            value: t('grants.call.authentic.value', { language: localeName(call.authenticLanguage) }),
          },
          {
            key: t('grants.call.contact'),
            value: call.contactEmail ? (
              <a
                class="govuk-link"
                href={`mailto:${call.contactEmail}`}
              >{`${call.contactName}, ${call.contactEmail}`}</a>
            ) : (
              ''
            ),
          },
        ]}
      />
      <WhoMayApply rules={applicantRulesOf(call.rules)} deadline={deadlineDay(call)} />
      <LotTable lots={lots} />
      <Heading level={2}>{t('grants.call.rules.title')}</Heading>
      <RulesSummary rules={call.rules} />
    </>
  );
}
