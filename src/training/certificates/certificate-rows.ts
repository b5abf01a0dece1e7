import { dayIn } from '../../platform/dates.ts';
import { type TaggedColumn, taggedRows } from '../../platform/documents/hxl.ts';
import type { Language } from '../../platform/language/language.ts';
import { zone } from '../../platform/zone.ts';
import type { Certificate } from './queries.ts';

/** The certificates of a gathering as rows of a table file. By number alone: who holds one stands on the page, and why one was revoked. */
export function certificateRows({ t }: Language, certificates: readonly Certificate[]) {
  const columns: TaggedColumn<Certificate>[] = [
    { head: t('training.title'), tag: '#event+name', value: ({ title }) => title },
    { head: t('training.starts_on'), tag: '#date+start', value: ({ startsOn }) => startsOn },
    { head: t('training.ends_on'), tag: '#date+end', value: ({ endsOn }) => endsOn },
    { head: t('training.host'), tag: '#org+host+name', value: ({ hostName }) => hostName },
    { head: t('training.certificate.number'), tag: '#output+certificate+id', value: ({ number }) => number },
    {
      head: t('training.certificate.issued_on'),
      tag: '#date+issued',
      value: ({ issuedAt }) => dayIn(zone, issuedAt),
    },
    {
      head: t('training.certificate.half_days_attended'),
      tag: '#output+attended+num',
      value: ({ attended }) => attended,
    },
    {
      head: t('training.certificate.half_days_planned'),
      tag: '#output+planned+num',
      value: ({ planned }) => planned,
    },
    {
      head: t('training.presence.rule.least_share'),
      tag: '#indicator+target+num',
      value: ({ leastShare }) => leastShare,
    },
    {
      head: t('training.certificate.state'),
      tag: '#status+certificate',
      value: ({ revokedAt }) => t(`training.certificate.${revokedAt ? 'revoked' : 'valid'}`),
    },
    {
      head: t('training.certificate.revoked_on'),
      tag: '#date+revoked',
      value: ({ revokedAt }) => revokedAt && dayIn(zone, revokedAt),
    },
  ];
  // In the order of the numbers, which is chance: the page's order of names would tell whose is whose.
  return taggedRows(
    columns,
    certificates.toSorted((a, b) => (a.number < b.number ? -1 : 1)),
  );
}
