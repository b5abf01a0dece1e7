import { procedureName } from '../../action/index.ts';
import { money } from '../../platform/money.ts';
import type { AnnexTable } from './annex-table.ts';
import type { ProcurementFact } from './procurement.ts';
import type { Cell } from './report-table.ts';
import type { ReportContent } from './report-tables.ts';

/** The contracts above the threshold with their value, the procedure that was used, the one that was needed, and what was explained. */
export function procurementTable(
  { language, definition, facts }: ReportContent,
  contracts: readonly ProcurementFact[],
): AnnexTable {
  const { t } = language;
  const { currency } = facts;
  const named = (procedure: string | null) => procedureName(language, definition.action, procedure);
  const said = ({ late, was = null, asked, reason }: ProcurementFact) => {
    const answer = asked.map((kind) => t(`action.procurement.asked.${kind}`)).join(', ');
    return [
      late && t(`results.annex.procurement.${late}`),
      was !== null && t('results.annex.procurement.lowered', { was: language.money(money(was, currency)) }),
      reason && (answer ? `${answer}: ${reason}` : reason),
    ]
      .filter(Boolean)
      .join(' ');
  };
  const amount = (minor: number): Cell => ({ money: money(minor, currency) });
  return {
    key: 'procurement',
    caption: t('results.annex.procurement'),
    columns: [
      { head: t('action.procurement.subject'), width: 2.4 },
      { head: t('action.budget.partner'), width: 1.6 },
      { head: t('action.expenditure.supplier'), width: 1.6 },
      { head: t('action.procurement.kind') },
      { head: t('action.procurement.signed_on'), width: 1.2 },
      { head: t('action.procurement.value'), numeric: true, currency, width: 1.2 },
      { head: t('action.procurement.procedure'), width: 1.8 },
      { head: t('action.procurement.needed'), width: 1.8 },
      { head: t('common.reason'), width: 1.8 },
      { head: t('action.procurement.files'), numeric: true, width: 0.8 },
    ],
    rows: contracts.map((one): Cell[] => [
      `${one.subject} (${one.number})`,
      one.partner,
      one.supplier ?? t('action.procurement.person'),
      t(`action.procurement.kind.${one.kind}`),
      { day: one.signedOn },
      amount(one.amountMinor),
      named(one.procedure),
      one.needed === null ? null : named(one.needed),
      said(one),
      { count: one.files },
    ]),
    foot: [
      [
        ...[t('results.total'), null, null, null, null],
        amount(contracts.reduce((sum, { amountMinor }) => sum + amountMinor, 0)),
        ...[null, null, null, null],
      ],
    ],
    hrefs: contracts.map(({ id }) => `/staff/procurement/${id}`),
  };
}
