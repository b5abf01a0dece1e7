import type { Language } from '../../platform/language/language.ts';
import { marksText } from '../visibility/product-rows.ts';
import type { AnnexTable } from './annex-table.ts';
import type { Cell } from './report-table.ts';
import type { VisibilityFact } from './visibility.ts';

/** The visibility annex: each product of the period with its channel, proof and marks. */
export function visibilityTable(language: Language, products: readonly VisibilityFact[]): AnnexTable {
  const { t } = language;
  return {
    key: 'visibility',
    caption: t('results.annex.visibility'),
    columns: [
      { head: t('results.visibility.product'), width: 2.4 },
      { head: t('results.visibility.kind'), width: 1.2 },
      { head: t('results.visibility.shown_on') },
      { head: t('results.visibility.who'), width: 1.6 },
      { head: t('results.visibility.channel'), width: 1.4 },
      { head: t('results.visibility.proof'), width: 1.8 },
      { head: t('results.visibility.marks'), width: 1.6 },
    ],
    rows: products.map((one): Cell[] => [
      one.title,
      t(`results.visibility.kind.${one.kind}`),
      { day: one.shownOn },
      one.who,
      one.channel,
      [one.url, one.files > 0 ? t('results.visibility.proof.files', { count: one.files }) : null]
        .filter(Boolean)
        .join('; '),
      [marksText(language, one), one.derogation].filter(Boolean).join(': '),
    ]),
    hrefs: products.map(() => '/staff/visibility'),
  };
}
