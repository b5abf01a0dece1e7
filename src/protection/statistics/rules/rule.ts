import type { TableUnit } from './families.ts';

/** From when on a number may be shown: fixed in every release that is built under it, and printed in its method note. */
export type ReleaseRule = {
  /** A cell below is hidden, zero too. */
  readonly least: number;
  /** A cell with fewer organisations is hidden. */
  readonly organisations: number;
  /** A cell of which one organisation has more percent is hidden. */
  readonly sharePercent: number;
  /** A table behind which there are fewer people is not published. */
  readonly people: number;
};

const leastOf: Readonly<Record<TableUnit, number>> = { person: 10, person_event: 10 };

export function ruleOf(unit: TableUnit): ReleaseRule {
  return { least: leastOf[unit], organisations: 3, sharePercent: 85, people: 50 };
}

/** Which results of the second monitor count: printed with each table. */
export const countedStandings = ['one_source', 'corroborated', 'verified'] as const;

/** Why a table was refused. */
export const refusals = [
  'few_people',
  'few_organisations',
  'nothing_left',
  'too_large',
  'not_safe',
  'no_time',
  'not_started',
] as const;
export type RefusalReason = (typeof refusals)[number];

/** What the signer answers for, each with a tick. */
export const signingQuestions = ['no_way', 'no_harder_way', 'nobody_found', 'unit_named', 'contact'] as const;
