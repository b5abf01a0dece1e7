import { jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import type { Language } from '../../../platform/language/language.ts';
import { localeName } from '../../../platform/language/locales.ts';
import { DateTime } from '../../../ui/time.tsx';
import type { Call } from '../queries.ts';

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

/** What everybody reads of a call in rows: who, where, until when, how long it takes, in which language, and whom to ask. */
export function callRows({ t, locale }: Language, call: PublicCall) {
  const { contactName, contactEmail, deadlineZone: zone } = call;
  return [
    { key: t('grants.call.partner'), value: call.partnerName },
    {
      key: t('grants.call.where'),
      value: call.jurisdiction
        ? jurisdictionName(call.jurisdiction, locale)
        : t('grants.call.scope.regional'),
    },
    { key: t('grants.call.opens'), value: call.opensAt ? <DateTime at={call.opensAt} zone={zone} /> : '' },
    {
      key: t('grants.call.deadline'),
      value: call.deadlineAt ? <DateTime at={call.deadlineAt} zone={zone} /> : '',
    },
    { key: t('grants.call.hours'), value: t('grants.call.hours.value', { hours: call.hoursExpected }) },
    {
      key: t('grants.call.authentic'),
      value: t('grants.call.authentic.value', { language: localeName(call.authenticLanguage) }),
    },
    {
      key: t('grants.call.contact'),
      value: contactEmail ? (
        <a class="govuk-link" href={`mailto:${contactEmail}`}>
          {[contactName, contactEmail].filter(Boolean).join(', ')}
        </a>
      ) : (
        contactName
      ),
    },
  ];
}
