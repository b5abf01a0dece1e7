import { z } from 'zod';
import {
  day,
  optionalParagraphs,
  paragraphs,
  seen,
  text,
  tick,
  withDates,
} from '../../platform/http/fields.ts';
import type { Vote, Votes } from './rules.ts';

const version = z.coerce.number().int().min(0).default(0);
/** People, ticked in a list that depends on the call. */
const people = (min: number) =>
  z.preprocess(
    (typed) => (typed === undefined ? [] : [typed].flat()),
    z.array(z.uuid('invalid.choice')).min(min, 'invalid.choices').max(30, 'invalid.choices'),
  );

export const committeeForm = withDates(
  ['meeting_on'],
  z.object({
    version,
    chair: z.uuid('invalid.choice'),
    chair_votes: tick,
    secretary: z.uuid('invalid.choice'),
    'members[]': people(1),
    meeting_on: day,
    place: text(300),
    agenda: paragraphs(4000),
  }),
);
export type CommitteeForm = z.output<typeof committeeForm>;

export const declareForm = z
  .object({
    seen,
    declaration: z.enum(['none', 'conflict'], 'invalid.choice'),
    conflict: optionalParagraphs(2000),
  })
  .refine(({ declaration, conflict }) => declaration === 'none' || conflict !== '', {
    path: ['conflict'],
    error: 'invalid.required',
  });
export type DeclareForm = z.output<typeof declareForm>;

const counted = ['in_favour', 'against', 'abstained'] as const;
const countOf = (typed: unknown): number | undefined => {
  const read = String(typed ?? '').trim();
  return /^\d{1,2}$/.test(read) ? Number(read) : read === '' ? 0 : undefined;
};

/** Attendance, votes and minutes. The lots differ by call, so the votes are read by `votesOf`. */
export const recordForm = z
  .looseObject({ version, 'present[]': people(0), minutes: optionalParagraphs(30_000) })
  .superRefine((typed, issues) => {
    for (const [name, value] of Object.entries(typed))
      if (/^(in_favour|against|abstained)\./.test(name) && countOf(value) === undefined)
        issues.addIssue({
          code: 'custom',
          path: [name],
          message: 'invalid.number_between',
          params: { min: 0, max: 99 },
        });
  });
export type RecordForm = z.output<typeof recordForm>;

type Lots = readonly { readonly id: string; readonly number: number }[];

/** The votes that were typed, by lot; where nothing was counted, there was no vote. */
export function votesOf(lots: Lots, typed: Readonly<Record<string, unknown>>): Votes {
  return Object.fromEntries(
    lots.flatMap(({ id, number }) => {
      const [inFavour = 0, against = 0, abstained = 0] = counted.map(
        (name) => countOf(typed[`${name}.${number}`]) ?? 0,
      );
      if (inFavour + against + abstained === 0) return [];
      const cast = typed[`casting.${number}`];
      const casting = inFavour === against && (cast === 'in_favour' || cast === 'against') ? cast : null;
      return [[id, { inFavour, against, abstained, casting } satisfies Vote]];
    }),
  );
}

/** The same as the fields of the form. */
export function typedOfVotes(lots: Lots, votes: Votes): Record<string, string> {
  return Object.fromEntries(
    lots.flatMap(({ id, number }) => {
      const vote = votes[id];
      return [
        [`in_favour.${number}`, vote ? String(vote.inFavour) : ''],
        [`against.${number}`, vote ? String(vote.against) : ''],
        [`abstained.${number}`, vote ? String(vote.abstained) : ''],
        [`casting.${number}`, vote?.casting ?? ''],
      ];
    }),
  );
}

export const closeForm = withDates(['sign_by'], z.object({ seen, sign_by: day }));
export type CloseForm = z.output<typeof closeForm>;
export const reopenForm = z.object({ reason: paragraphs(2000) });
