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
import { mustBeWhole } from './departure-fields.ts';
import { conflictKinds, type Vote, type Votes } from './rules.ts';

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
    day_reason: optionalParagraphs(2000),
  }),
);
export type CommitteeForm = z.output<typeof committeeForm>;

const applicant = z.string('invalid.required').min(1, 'invalid.required').max(40, 'invalid.choice');
const kind = z.enum(conflictKinds, 'invalid.choice');
/** With whom the conflict of interest is, and of what kind. */
export const stepBackForm = z.object({ applicant, kind });
export type StepBackForm = z.output<typeof stepBackForm>;
/** The same of a first declaration, where there is one. */
export const declareForm = z.discriminatedUnion(
  'declaration',
  [
    z
      .object({
        seen,
        declaration: z.literal('none'),
        applicant: z.string().optional(),
        kind: z.string().optional(),
      })
      .superRefine((typed, issues) => {
        if (typed.applicant || typed.kind)
          issues.addIssue({ code: 'custom', path: ['declaration'], message: 'invalid.none_or_conflict' });
      }),
    z.object({ seen, declaration: z.literal('conflict'), applicant, kind }),
  ],
  'invalid.choice',
);
export type DeclareForm = z.output<typeof declareForm>;

const counted = ['in_favour', 'against', 'abstained'] as const;
const countOf = (typed: unknown): number | undefined => {
  const read = String(typed ?? '').trim();
  return /^\d{1,2}$/.test(read) ? Number(read) : read === '' ? 0 : undefined;
};

/** A number was typed of the lot that `agreed` is about. */
const isCounted = (typed: Readonly<Record<string, unknown>>, agreed: string, one: string) =>
  (countOf(typed[agreed.replace('agreed', one)]) ?? 1) > 0;

/** Attendance, votes and minutes. The lots differ by call, so the votes are read by `votesOf`. */
export const recordForm = z
  .looseObject({ version, 'present[]': people(0), minutes: optionalParagraphs(30_000) })
  .superRefine(mustBeWhole)
  .superRefine((typed, issues) => {
    for (const [name, value] of Object.entries(typed))
      if (/^(in_favour|against|abstained)\./.test(name) && countOf(value) === undefined)
        issues.addIssue({
          code: 'custom',
          path: [name],
          message: 'invalid.number_between',
          params: { min: 0, max: 99 },
        });
    for (const [name, value] of Object.entries(typed))
      if (/^agreed\./.test(name) && value === 'yes' && counted.some((one) => isCounted(typed, name, one)))
        issues.addIssue({ code: 'custom', path: [name], message: 'invalid.agreed_or_counted' });
  });
export type RecordForm = z.output<typeof recordForm>;

type Lots = readonly { readonly id: string; readonly number: number }[];

/** What was typed of each lot: votes where some were counted, else whether the members agreed; nothing where it was not discussed. */
export function votesOf(lots: Lots, typed: Readonly<Record<string, unknown>>): Votes {
  return Object.fromEntries(
    lots.flatMap(({ id, number }): [string, Vote | 'agreed'][] => {
      const [inFavour = 0, against = 0, abstained = 0] = counted.map(
        (name) => countOf(typed[`${name}.${number}`]) ?? 0,
      );
      if (inFavour + against + abstained === 0)
        return typed[`agreed.${number}`] === 'yes' ? [[id, 'agreed' as const]] : [];
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
      const said = votes[id];
      const vote = said === 'agreed' ? undefined : said;
      return [
        [`agreed.${number}`, said === 'agreed' ? 'yes' : ''],
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
/** Opening the record again, cancelling the meeting, and completing its report without a signature. */
export const reasonForm = z.object({ reason: paragraphs(2000), seen });
export type ReasonForm = z.output<typeof reasonForm>;
