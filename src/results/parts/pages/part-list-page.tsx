import type { PlainDate } from '../../../platform/dates.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import type { WrittenPart } from '../queries.ts';
import { PartsTable } from './parts-table.tsx';

/** The parts of donor reports that a partner was asked for; of a programme manager, all. */
export function PartListPage({
  parts,
  today,
  asking,
}: {
  parts: readonly WrittenPart[];
  today: PlainDate;
  /** For the coordinator: the reports whose parts can be asked for now. Undefined for who asks for none. */
  asking?: readonly { readonly id: string; readonly periodName: string }[] | undefined;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('results.part.list.title')}</Heading>
      <p class="govuk-body-l">{t('results.part.list.intro')}</p>
      {asking ? <Asking reports={asking} /> : null}
      <PartsTable
        parts={parts}
        today={today}
        hideCaption
        most={25}
        empty={t('results.part.list.none')}
        names={({ periodName, partnerName }) => `${periodName} · ${partnerName}`}
      />
    </>
  );
}

/** The way to ask for parts: of each report that is being written; else to where a report begins. */
function Asking({ reports }: { reports: readonly { readonly id: string; readonly periodName: string }[] }) {
  const { t } = useLanguage();
  if (reports.length === 0)
    return (
      <p class="govuk-body">
        {t('results.part.ask.no_report')}{' '}
        <a class="govuk-link" href="/staff/donor-reports">
          {t('results.report.list.title')}
        </a>
      </p>
    );
  return (
    <ButtonRow>
      {reports.map(({ id, periodName }) => (
        <ButtonLink look="secondary" href={`/staff/donor-reports/${id}/parts`}>
          {`${t('results.part.ask.action')}: ${periodName}`}
        </ButtonLink>
      ))}
    </ButtonRow>
  );
}
