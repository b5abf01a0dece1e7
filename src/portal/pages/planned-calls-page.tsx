import { dayIn } from '../../platform/dates.ts';
import type { Context } from '../../platform/http/route.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { Heading } from '../../ui/heading.tsx';
import { Table } from '../../ui/table.tsx';
import type { PlannedCall } from '../queries.ts';

/** The calls that partners plan, the next to open first. */
export function PlannedCallsPage({ context, calls }: { context: Context; calls: readonly PlannedCall[] }) {
  const { language } = context;
  const { t, locale } = language;
  return (
    <>
      <Heading>{t('portal.planned.title')}</Heading>
      <p class="govuk-body-l">{t('portal.planned.intro')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/next-calls">
          {t('grants.follow.next.title')}
        </a>
      </p>
      <Table
        caption={t('portal.planned.title')}
        hideCaption
        rows={calls}
        empty={t('portal.planned.empty')}
        columns={[
          {
            head: t('portal.calls.call'),
            names: true,
            cell: ({ title, summary }) => (
              <>
                <strong>{inLanguage(title, locale)}</strong>
                <br />
                {inLanguage(summary, locale)}
              </>
            ),
          },
          {
            head: t('portal.calls.for'),
            cell: ({ jurisdiction }) =>
              jurisdiction ? jurisdictionName(jurisdiction, locale) : t('grants.call.scope.regional'),
          },
          { head: t('grants.call.partner'), cell: ({ partnerName }) => <bdi>{partnerName}</bdi> },
          {
            head: t('portal.planned.opens'),
            cell: ({ opensAt, deadlineZone }) => language.day(dayIn(deadlineZone, opensAt)),
          },
        ]}
      />
    </>
  );
}
