import type { PlainDate } from '../../../platform/dates.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import type { WrittenPart } from '../queries.ts';
import { PartsTable } from './parts-table.tsx';

/** The parts of donor reports that a partner was asked for; of a programme manager, all. */
export function PartListPage({ parts, today }: { parts: readonly WrittenPart[]; today: PlainDate }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('results.part.list.title')}</Heading>
      <p class="govuk-body-l">{t('results.part.list.intro')}</p>
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
