import type { Exchange } from '../reports/exchanges.ts';
import type { ReportedValue } from '../reports/parts.ts';
import type { Line } from '../reports/queries.ts';

/** What was sent of an expenditure: suppliers, accepted parts and corrections came later than the first reports. */
export type SentLine = Pick<
  Line,
  | 'id'
  | 'spentOn'
  | 'heading'
  | 'description'
  | 'documentReference'
  | 'supplier'
  | 'originalMinor'
  | 'originalCurrency'
  | 'rate'
  | 'rateMonth'
  | 'amountMinor'
  | 'currency'
  | 'state'
  | 'countedMinor'
> & { readonly exchanges: readonly Exchange[] };

/** What a report said when it was sent (`contentOfReport`), as its version keeps it. */
export type SentContent = {
  readonly answers: unknown;
  readonly values: readonly ReportedValue[];
  readonly lines: readonly SentLine[];
  readonly bills: readonly { readonly lineId: string; readonly name: string }[];
};

type Stored = {
  readonly answers?: unknown;
  readonly values?: readonly ReportedValue[];
  readonly lines?: readonly (Line & { readonly refusedMinor?: number })[];
  readonly bills?: SentContent['bills'];
};

/** The content of a version; nothing where the schedule has deleted it. */
export function sentContent(json: unknown): SentContent | undefined {
  const { answers, values = [], lines, bills = [] } = json as Stored;
  if (!lines) return undefined;
  return { answers, values, bills, lines: lines.map(sentLine) };
}

function sentLine(line: Line): SentLine {
  const { supplier, countedMinor, refusedMinor, query, earlierQueries, ...rest } = line;
  const counted = rest.state === 'rejected' ? 0 : rest.amountMinor - (refusedMinor ?? 0);
  const last = query ? [{ ...rest, query }] : [];
  return {
    ...rest,
    supplier: supplier ?? '',
    countedMinor: countedMinor ?? counted,
    exchanges: [...(earlierQueries ?? []), ...last],
  };
}

/** What was sent under each heading, in minor units, without what was rejected before; headings in the order of their first expenditure. */
export function sentByHeading(lines: readonly SentLine[]): { heading: string; minor: number }[] {
  const sums = new Map<string, number>();
  for (const { heading, countedMinor } of lines) sums.set(heading, (sums.get(heading) ?? 0) + countedMinor);
  return [...sums].map(([heading, minor]) => ({ heading, minor }));
}
