import type { Instant } from '../../../platform/dates.ts';
import { inLanguage, type Multilingual } from '../../../platform/language/language.ts';
import { zone } from '../../../platform/zone.ts';
import { Details } from '../../../ui/details.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { DateTime } from '../../../ui/time.tsx';

/** Every wording a standard had, the latest first, closed at first. */
export function Wordings({
  wordings,
}: {
  wordings: readonly {
    readonly number: number;
    readonly title: Multilingual;
    readonly statement: Multilingual;
    readonly reason: string;
    readonly changedAt: Instant;
  }[];
}) {
  const { t, locale, number } = useLanguage();
  return (
    <Details summary={t('matrix.wordings', { number: wordings.length })}>
      <Table
        caption={t('matrix.wordings', { number: wordings.length })}
        hideCaption
        rows={wordings}
        columns={[
          { head: t('matrix.wording'), cell: (one) => number(one.number) },
          {
            head: t('matrix.standard.statement'),
            cell: (one) => (
              <>
                <strong>{inLanguage(one.title, locale)}</strong>
                <br />
                {inLanguage(one.statement, locale)}
              </>
            ),
          },
          {
            head: t('matrix.wording.since'),
            cell: (one) => <DateTime at={one.changedAt} zone={zone} />,
          },
          { head: t('common.reason'), cell: (one) => <bdi>{one.reason}</bdi> },
        ]}
      />
    </Details>
  );
}
