import { z } from 'zod';
import { writeXlsx, type XlsxSheet } from '../../platform/documents/write-xlsx.ts';
import { download, page, pageRoute, type Route } from '../../platform/http/route.ts';
import { kosovoFootnote } from '../../platform/language/kosovo.ts';
import type { Language } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import type { GrantsParts } from '../parts.ts';
import { readsAll } from '../sensitive-records.ts';
import { type Ledger, ledgersBy, readLedger } from './ledger-view.ts';
import { LedgerPage } from './pages/ledger-page.tsx';
import { ledgerPermissions } from './permissions.ts';
import { dimensions, hasEnvelope } from './rules.ts';

const filter = z.object({ by: z.enum(dimensions).catch('lot') });
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The ledger of sub-grants: a page by each dimension, and all of them as one workbook. */
export function ledgerRoutes({ demonstration }: Pick<GrantsParts, 'demonstration'>): Route[] {
  return [
    pageRoute({
      path: '/staff/ledger',
      may: ledgerPermissions.see,
      show: async (context) => {
        const { by } = filter.parse(context.query);
        const read = await readLedger(context);
        return page(
          context.language.t('grants.ledger.title'),
          <LedgerPage
            context={context}
            by={by}
            own={read.own}
            ledgers={ledgersBy(context.language, by, read)}
          />,
          { wide: true },
        );
      },
    }),
    pageRoute({
      path: '/staff/ledger.xlsx',
      stepUp: true,
      may: ledgerPermissions.see,
      reads: readsAll('agreement_list'),
      show: async (context) => {
        const { language } = context;
        const read = await readLedger(context);
        const sheets = dimensions.flatMap((by) =>
          ledgersBy(language, by, read).map((ledger) => sheetOf(language, ledger)),
        );
        const empty = { name: language.t('grants.ledger.title'), columns: [], rows: [] };
        const book = await writeXlsx(sheets.length > 0 ? sheets : [empty], { language, demonstration });
        return download('ledger.xlsx', xlsx, book);
      },
    }),
  ];
}

function sheetOf({ t, locale }: Language, { by, currency, rows, total }: Ledger): XlsxSheet {
  const enveloped = hasEnvelope(by);
  const heads = ['committed', 'contracted', 'paid', 'accepted', 'recovered', 'unaccounted'] as const;
  const amount = (minor: number | undefined) => ({ money: money(minor ?? 0, currency) });
  const cells = (row: Ledger['total']) => [
    row.name,
    ...(enveloped ? [amount(row.envelopeMinor)] : []),
    ...heads.map((head) => amount(row[head])),
    ...(enveloped ? [amount(row.freeMinor)] : []),
  ];
  return {
    name: `${t(`grants.ledger.by.${by}`)} ${currency}`,
    above: [t('grants.ledger.title'), kosovoFootnote(locale)],
    columns: [
      { head: t(`grants.ledger.by.${by}`), width: 40 },
      ...(enveloped ? [{ head: t('grants.lot.envelope') }] : []),
      ...heads.map((head) => ({ head: t(`grants.ledger.${head}`) })),
      ...(enveloped ? [{ head: t('grants.reserve.free') }] : []),
    ],
    rows: rows.map(cells),
    foot: [cells(total)],
  };
}
