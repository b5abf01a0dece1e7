import { findRate } from '../../action/index.ts';
import { type addLine, listInstalments } from '../../grants/index.ts';
import { addDays, daysBetween, type PlainDate } from '../../platform/dates.ts';
import { jurisdictionFacts } from '../../platform/language/jurisdictions.ts';
import { chanceOf } from '../chance.ts';
import { textsOf } from '../invented/texts.ts';
import type { Running } from './make-agreement.ts';
import type { Stage } from './stage.ts';

export type Period = {
  readonly id: string;
  readonly number: number;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly final: boolean;
};
type Line = Parameters<typeof addLine>[1]['line'];

const kinds = [
  { heading: 'human_resources', cost: 'coordinator', part: 0.4 },
  { heading: 'human_resources', cost: 'adviser', part: 0.2 },
  { heading: 'travel', cost: 'travel', part: 0.1 },
  { heading: 'local_office', cost: 'office', part: 0.12 },
  { heading: 'other_costs', cost: 'services', part: 0.1 },
  { heading: 'other_costs', cost: 'printing', part: 0.08 },
] as const;

/** What was spent in a period: a share of the agreement's amount, and of what is paid beside it from other sources, over six kinds of cost with `each` documents of each, in the money of the place. */
export async function makeLines(
  stage: Stage,
  { agreementId, applicant, opened, entry }: Running,
  period: Period,
  { share, each }: { readonly share: number; readonly each: number },
): Promise<Line[]> {
  const instalments = await listInstalments(stage.tx, agreementId);
  const grant = instalments.reduce(
    (sum, { amountMinor, plannedMinor }) => sum + (plannedMinor ?? amountMinor),
    0,
  );
  const amount = (grant * 100) / (100 - opened.call.coFinancing);
  const { costs } = textsOf(applicant.locale);
  const chance = chanceOf(`lines ${opened.call.key} ${entry.applicant} ${period.number}`);
  const days = daysBetween(period.startsOn, period.endsOn);
  const { currency } = jurisdictionFacts(applicant.jurisdiction);
  const lines: Line[] = [];
  const documents = kinds.flatMap((kind) => Array.from({ length: each }, () => kind));
  for (const [number, { heading, cost, part }] of documents.entries()) {
    const spentOn = addDays(period.startsOn, chance.whole(1, days - 1));
    const euros = Math.round((amount * share * part) / each);
    const rate = currency === 'EUR' ? '1' : await findRate(stage.tx, currency, `${spentOn.slice(0, 7)}-01`);
    lines.push({
      heading,
      description: costs[cost],
      supplier: '',
      documentReference: `DEMO-${period.number}-${number + 1}/${spentOn.slice(0, 4)}`,
      spentOn,
      originalMinor: Math.round(euros * Number(rate)),
      originalCurrency: currency,
    });
  }
  return lines;
}
