import { inLanguage } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { type Column, Table } from '../../../ui/table.tsx';
import type { Lot } from '../queries.ts';

export type PublicLot = Pick<
  Lot,
  'number' | 'title' | 'envelopeMinor' | 'minimumMinor' | 'maximumMinor' | 'currency'
>;

type Props<One extends PublicLot> = {
  lots: readonly One[];
  /** Under a heading that says the same the caption is for screen readers alone. */
  hideCaption?: boolean;
  /** What may be done with a lot, where anything may. */
  actions?: Column<One>['cell'] | undefined;
};

/** The lots of a call: number, title and the amounts they give. */
export function LotTable<One extends PublicLot>({ lots, hideCaption = false, actions }: Props<One>) {
  const language = useLanguage();
  const { t, locale } = language;
  const amount = (head: string, minorOf: (lot: One) => number): Column<One> => ({
    head,
    numeric: true,
    cell: (lot) => language.money(money(minorOf(lot), lot.currency)),
  });
  return (
    <Table
      caption={t('grants.lot.list.title')}
      hideCaption={hideCaption}
      rows={lots}
      empty={t('grants.lot.list.empty')}
      columns={[
        { head: t('grants.lot.number'), cell: (lot) => lot.number },
        { head: t('grants.lot.title'), names: true, cell: (lot) => inLanguage(lot.title, locale) },
        amount(t('grants.lot.envelope'), (lot) => lot.envelopeMinor),
        amount(t('grants.lot.minimum'), (lot) => lot.minimumMinor),
        amount(t('grants.lot.maximum'), (lot) => lot.maximumMinor),
        ...(actions ? [{ head: t('common.actions'), cell: actions }] : []),
      ]}
    />
  );
}
