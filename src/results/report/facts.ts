import type { PlainDate } from '../../platform/dates.ts';
import type { Share } from '../measure.ts';
import type { Annexes } from './annexes.ts';

/** What a donor report takes from the records when it is built. Amounts in minor units of `currency`. Page, DOCX and XLSX show these and no others. */
export type Facts = {
  readonly period: { readonly name: string; readonly startsOn: PlainDate; readonly endsOn: PlainDate };
  /** The values are those of the frozen period, not of the day of building. */
  readonly frozen: boolean;
  readonly currency: string;
  readonly indicators: readonly IndicatorFact[];
  readonly headings: readonly HeadingFact[];
  /** Absent where a report was built or a period frozen before that was kept. */
  readonly spending?: readonly PartnerFact[];
  readonly gatherings: readonly GatheringFact[];
  readonly subGrants: readonly SubGrantFact[];
  /** Outputs and publications, under the word that reports built before keep them by. */
  readonly materials: readonly PublishedFact[];
  /** Absent where a report was built before there were any. */
  readonly annexes?: Annexes;
};
export type IndicatorFact = {
  readonly code: string;
  readonly target: number | null;
  /** From the first to the last day of the period. */
  readonly inPeriod: number;
  /** From the beginning of the Action to the last day of the period: the current value. */
  readonly value: number;
};
/** A heading of the budget, all partners together. */
export type HeadingFact = {
  readonly heading: string;
  readonly budget: number;
  readonly inPeriod: number;
  readonly spent: number;
};
/** A heading of the budget of one partner. */
export type PartnerFact = HeadingFact & { readonly partnerId: string; readonly partner: string };
export type GatheringFact = {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly place: string;
  readonly jurisdiction: string | null;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly women: number;
  readonly men: number;
  /** Who did not say a sex; absent where a report was built before that was counted. */
  readonly unsaid?: number;
  readonly organisations: number;
};
export type SubGrantFact = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly organisation: string;
  readonly scope: 'national' | 'regional';
  readonly jurisdiction: string | null;
  readonly signedOn: PlainDate;
  readonly amount: number;
  readonly paidInPeriod: number;
  readonly paid: number;
  /** Whoever receives the report must not publish it: its protection switch is on. */
  readonly protected: boolean;
};
export type PublishedFact = {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly publishedOn: PlainDate;
};

/** How far spending is from the budget: what was spent less what was planned, and its share of what was planned. */
export function deviationOf({ budget, spent }: Pick<HeadingFact, 'budget' | 'spent'>): {
  readonly minor: number;
  readonly share: Share;
} {
  const minor = spent - budget;
  return { minor, share: { numerator: minor, denominator: budget } };
}

/** All headings together. */
export function totalOfHeadings(headings: readonly HeadingFact[]): Omit<HeadingFact, 'heading'> {
  return headings.reduce(
    (total, one) => ({
      budget: total.budget + one.budget,
      inPeriod: total.inPeriod + one.inPeriod,
      spent: total.spent + one.spent,
    }),
    { budget: 0, inPeriod: 0, spent: 0 },
  );
}

/** The headings whose figures differ from the sum of their partners: none where both are of the same records. */
export function headingsThatDiffer({ headings, spending }: Facts): string[] {
  if (!spending) return [];
  const known = new Set([...headings, ...spending].map(({ heading }) => heading));
  return [...known].filter((heading) => {
    const ofHeading = (one: HeadingFact) => one.heading === heading;
    const [all, parts] = [headings, spending].map((facts) => totalOfHeadings(facts.filter(ofHeading)));
    return JSON.stringify(all) !== JSON.stringify(parts);
  });
}

/** Women and men who came to the gatherings of the period: attendances, not persons. */
export function attendanceOf(gatherings: readonly GatheringFact[]): { women: number; men: number } {
  return {
    women: gatherings.reduce((sum, { women }) => sum + women, 0),
    men: gatherings.reduce((sum, { men }) => sum + men, 0),
  };
}

/** A fact that moved between two builds. Null: it was not there. */
export type Move = {
  readonly kind: 'indicator' | 'heading' | 'gathering' | 'sub_grant' | 'material';
  readonly id: string;
  /** What it is called; an indicator and a heading have their name in the Action's definition. */
  readonly label: string;
  readonly field:
    | 'target'
    | 'inPeriod'
    | 'value'
    | 'budget'
    | 'spent'
    | 'people'
    | 'amount'
    | 'paid'
    | 'there';
  readonly before: number | null;
  readonly now: number | null;
};
type Figure = Omit<Move, 'before' | 'now'> & { readonly value: number | null };

/** What moved since the last build, in the order of the report. Nothing when it was never built. */
export function movesBetween(before: Facts | undefined, now: Facts): Move[] {
  if (!before) return [];
  const [old, young] = [figuresOf(before), figuresOf(now)];
  const keys = [...new Set([...young.keys(), ...old.keys()])];
  return keys.flatMap((key): Move[] => {
    const [then, today] = [old.get(key), young.get(key)];
    const { value: _value, ...what } = (today ?? then)!;
    const move = { ...what, before: then?.value ?? null, now: today?.value ?? null };
    return move.before === move.now ? [] : [move];
  });
}

function figuresOf({ indicators, headings, gatherings, subGrants, materials }: Facts): Map<string, Figure> {
  const figures: Figure[] = [
    ...indicators.flatMap(({ code, target, inPeriod, value }) => {
      const what = { kind: 'indicator', id: code, label: code } as const;
      return [
        { ...what, field: 'target', value: target } as const,
        { ...what, field: 'inPeriod', value: inPeriod } as const,
        { ...what, field: 'value', value } as const,
      ];
    }),
    ...headings.flatMap(({ heading, budget, inPeriod, spent }) => {
      const what = { kind: 'heading', id: heading, label: heading } as const;
      return [
        { ...what, field: 'budget', value: budget } as const,
        { ...what, field: 'inPeriod', value: inPeriod } as const,
        { ...what, field: 'spent', value: spent } as const,
      ];
    }),
    ...gatherings.map(({ id, title, women, men, unsaid = 0 }): Figure => {
      return { kind: 'gathering', id, label: title, field: 'people', value: women + men + unsaid };
    }),
    ...subGrants.flatMap(({ id, number, amount, paid }) => {
      const what = { kind: 'sub_grant', id, label: number } as const;
      return [
        { ...what, field: 'amount', value: amount } as const,
        { ...what, field: 'paid', value: paid } as const,
      ];
    }),
    ...materials.map(({ id, title }): Figure => {
      return { kind: 'material', id, label: title, field: 'there', value: 1 };
    }),
  ];
  return new Map(figures.map((one) => [`${one.kind} ${one.id} ${one.field}`, one]));
}
