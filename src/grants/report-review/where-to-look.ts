import type { Instant, PlainDate } from '../../platform/dates.ts';
import { drawSample } from '../../platform/draw-sample.ts';
import type { BesideLine } from '../bills/beside-lines.ts';
import { openOf } from '../bills/rules.ts';
import { exchangesOf } from '../reports/exchanges.ts';
import type { Line } from '../reports/queries.ts';

/** Why an expenditure is looked at before the others. */
export const risks = ['twice', 'no_bill', 'outside_period', 'over_heading', 'large', 'asked_before'] as const;
export type Risk = (typeof risks)[number];
/** Those that stay as they are once the report is submitted. */
const lasting: readonly Risk[] = ['outside_period', 'large', 'asked_before'];
/** Our proposal: so large a part of its report, in percent, is looked at; of what is left so many are drawn. */
export const largePercent = 10;
export const drawnLines = 10;

/** Whether an expenditure is looked at for a reason, was drawn, or is one of the others. */
export type Look =
  | { readonly why: 'risk'; readonly risks: readonly Risk[] }
  | { readonly why: 'drawn' | 'rest' };

type Reported = {
  readonly id: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly submission: number;
  readonly submittedAt: Instant | null;
};

/**
 * Which expenditures of a report its reviewer looks at, by their ids: all with a reason, and of the others a sample in which each unit of
 * money has the same chance. It is drawn from all without a reason that their submission alone gives, so that nothing that is decided or found
 * meanwhile draws it anew. Nobody knows what is drawn before it is sent. `over`: headings under which more was spent than they have.
 */
export function whereToLook(
  report: Reported,
  lines: readonly Line[],
  { beside, over }: { beside(lineId: string): BesideLine; over: ReadonlySet<string> },
): ReadonlyMap<string, Look> {
  const total = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const risksOf = (line: Line): Risk[] => {
    const { bills, twins } = beside(line.id);
    const has: Record<Risk, boolean> = {
      twice: twins.length > 0,
      no_bill: openOf(bills).length === 0,
      outside_period: line.spentOn < report.startsOn || line.spentOn > report.endsOn,
      over_heading: over.has(line.heading),
      large: line.amountMinor * 100 >= total * largePercent,
      asked_before: exchangesOf(line).some(
        ({ askedAt }) => askedAt === null || askedAt < (report.submittedAt ?? askedAt),
      ),
    };
    return risks.filter((risk) => has[risk]);
  };
  const found = lines.map((line) => ({ ...line, risks: risksOf(line) }));
  const drawable = found.filter((line) => !line.risks.some((risk) => lasting.includes(risk)));
  const seed = [report.id, report.submission, report.submittedAt].join(' ');
  const drawn = new Set(drawSample(drawable, { seed, size: drawnLines }).map(({ id }) => id));
  return new Map(
    found.map(({ id, risks: some }): [string, Look] => [
      id,
      some.length > 0 ? { why: 'risk', risks: some } : { why: drawn.has(id) ? 'drawn' : 'rest' },
    ]),
  );
}
