import { dayIn } from '../../../platform/dates.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import type { LotResult } from '../queries.ts';

/** What came of a call: how many applications, by lot; nothing before it was told. */
export function CallResults({ results, zone }: { results: readonly LotResult[]; zone: string }) {
  const { t, locale, day, number } = useLanguage();
  const [first] = results;
  if (!first) return null;
  const counts = ['received', 'eligible', 'awarded', 'reserve', 'rejected'] as const;
  const totalOf = (key: (typeof counts)[number]) => results.reduce((sum, one) => sum + one[key], 0);
  return (
    <section id="results">
      <Heading level={2}>{t('grants.call_results.title')}</Heading>
      <p class="govuk-body">{t('grants.call_results.text', { day: day(dayIn(zone, first.toldAt)) })}</p>
      <Table
        caption={t('grants.call_results.caption')}
        rows={results}
        columns={[
          {
            head: t('grants.lot.title'),
            names: true,
            cell: (one) => `${one.number}. ${inLanguage(one.title, locale)}`,
          },
          ...counts.map((key) => ({
            head: t(`grants.call_results.${key}`),
            numeric: true,
            cell: (one: LotResult) => number(one[key]),
          })),
        ]}
        foot={
          results.length > 1 ? [t('common.total'), ...counts.map((key) => number(totalOf(key)))] : undefined
        }
      />
    </section>
  );
}
