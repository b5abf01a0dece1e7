import { z } from 'zod';
import { choice, choices, day, withDates } from '../../platform/http/fields.ts';
import {
  actCodes,
  assessed,
  consequences,
  credibilities,
  directions,
  groupCodes,
  indicatorAnswers,
  indicatorCodes,
  lossKinds,
  mechanismCodes,
  partsOfDay,
  peopleKinds,
  perpetrators,
  placeKinds,
  reliabilities,
  sourceKinds,
  standingReasons,
} from './codes.ts';
import { allOf, aloneFits, lostOf, type People } from './rules/people.ts';
import { type Range, readRange } from './rules/units.ts';
import type { Written } from './write-incident.ts';

type Issues = { addIssue(issue: { code: 'custom'; path?: string[]; message: string }): void };

/** A number, or a minimum and a maximum; null when left out. */
export const range = z
  .string()
  .trim()
  .default('')
  .transform((typed, issues): Range | null => {
    const read = readRange(typed);
    if (typed !== '' && !read) issues.addIssue({ code: 'custom', message: 'invalid.incident_range' });
    return read ?? null;
  });

/** One of the codes; null when left out. */
export const optional = <const Value extends string>(values: readonly Value[]) =>
  z
    .union([z.literal(''), z.enum(values)], 'invalid.choice')
    .default('')
    .transform((value): Value | null => (value === '' ? null : (value as Value)));

export const peopleForm = z
  .object({
    women: range,
    men: range,
    girls: range,
    boys: range,
    not_known: range,
    alone: range,
    dead: range,
    missing: range,
    'groups[]': choices(groupCodes),
  })
  .transform(({ 'groups[]': groups, ...typed }, issues): Written => {
    const known = [...peopleKinds, 'alone' as const, ...lossKinds].flatMap((kind) =>
      typed[kind] ? [[kind, typed[kind]] as const] : [],
    );
    const people = Object.fromEntries(known) as People;
    const fault = (path: string, message: string) =>
      issues.addIssue({ code: 'custom', path: [path], message });
    if (allOf(people).high + lostOf(people).high === 0) fault('women', 'invalid.incident_people');
    else if (!aloneFits(people)) fault('alone', 'invalid.incident_alone');
    return { page: 'people', people, groups };
  });

/** `places`: the jurisdictions of this person's duty. */
export const placeForm = withDates(
  ['from_on', 'to_on'],
  z
    .object({
      place: z.string('invalid.choice').regex(/^([A-Z]{2}|X[1-6])$/, 'invalid.choice'),
      border: z
        .string()
        .regex(/^([A-Z]{2}|X[1-6])?$/, 'invalid.choice')
        .default(''),
      place_kind: choice(placeKinds),
      direction: choice(directions),
      part_of_day: choice(partsOfDay),
      from_on: day,
      to_on: day,
    })
    .transform((typed, issues): Written => {
      if (typed.to_on < typed.from_on)
        issues.addIssue({ code: 'custom', path: ['to_on'], message: 'invalid.incident_days' });
      return {
        ...{ page: 'place', jurisdiction: typed.place, border: typed.border || null },
        ...{ placeKind: typed.place_kind, direction: typed.direction, partOfDay: typed.part_of_day },
        ...{ fromOn: typed.from_on, toOn: typed.to_on },
      };
    }),
  { done: ['from_on', 'to_on'] },
);

export const actRows = [1, 2, 3] as const;
export const actFields = ['act', 'perpetrator', 'done_by', 'hurt', 'consequence'] as const;
type Fields = Readonly<Record<string, unknown>>;

export const actsForm = z
  .object({
    ...Object.fromEntries(
      actRows.flatMap((row) => [
        [`act_${row}`, optional(actCodes)],
        [`perpetrator_${row}`, optional(perpetrators)],
        [`done_by_${row}`, range],
        [`hurt_${row}`, range],
        [`consequence_${row}`, optional(consequences)],
      ]),
    ),
    ...Object.fromEntries(indicatorCodes.map((code) => [`asked_${code}`, optional(indicatorAnswers)])),
    mechanism: optional(mechanismCodes),
  })
  .transform((typed: Fields, issues): Written => {
    const acts = actRows.flatMap((row) => {
      const [code, perpetrator, doneBy, hurt, consequence] = [
        ...actFields.map((name) => typed[`${name}_${row}`]),
      ];
      if (row > 1 && [code, perpetrator, doneBy, hurt, consequence].every((one) => one === null)) return [];
      mustBeGiven(issues, { [`act_${row}`]: code, [`perpetrator_${row}`]: perpetrator });
      mustBeGiven(issues, { [`hurt_${row}`]: hurt }, 'invalid.incident_range');
      mustBeGiven(issues, { [`consequence_${row}`]: consequence });
      return [{ code, perpetrator, doneBy, hurt, consequence }];
    });
    mustBeGiven(
      issues,
      Object.fromEntries(indicatorCodes.map((code) => [`asked_${code}`, typed[`asked_${code}`]])),
    );
    const indicators = Object.fromEntries(indicatorCodes.map((code) => [code, typed[`asked_${code}`]]));
    const isIndicated = Object.values(indicators).includes('yes');
    if (isIndicated && typed.mechanism === null)
      issues.addIssue({ code: 'custom', path: ['mechanism'], message: 'invalid.incident_mechanism' });
    if (!isIndicated && typed.mechanism !== null)
      issues.addIssue({ code: 'custom', path: ['mechanism'], message: 'invalid.incident_mechanism_alone' });
    return { page: 'acts', acts, indicators, mechanism: typed.mechanism } as unknown as Written;
  });

function mustBeGiven(issues: Issues, fields: Fields, message = 'invalid.choice'): void {
  for (const [name, value] of Object.entries(fields))
    if (value === null) issues.addIssue({ code: 'custom', path: [name], message });
}

export const sourceRows = [1, 2] as const;
export const sourceFields = [
  'source',
  'independent',
  'reliability',
  'credibility',
  'month',
  'may_count',
] as const;
const month = z
  .string()
  .regex(/^(20\d\d-(0[1-9]|1[0-2]))?$/, 'invalid.choice')
  .default('')
  .transform((value) => value || null);

export const sourcesForm = z
  .object(
    Object.fromEntries(
      sourceRows.flatMap((row): [string, z.ZodType][] => [
        [`source_${row}`, optional(sourceKinds)],
        [`independent_${row}`, range],
        [`reliability_${row}`, optional(reliabilities)],
        [`credibility_${row}`, optional(credibilities)],
        [`month_${row}`, month],
        [`may_count_${row}`, optional(['yes', 'no'])],
      ]),
    ),
  )
  .transform((typed: Fields, issues): Written => {
    const sources = sourceRows.flatMap((row) => {
      const of = (name: string) => typed[`${name}_${row}`];
      if (row > 1 && sourceFields.every((name) => of(name) === null)) return [];
      const independent = of('independent') as Range | null;
      mustBeGiven(issues, { [`source_${row}`]: of('source') });
      if (
        !independent ||
        independent.low !== independent.high ||
        independent.low < 1 ||
        independent.low > 1000
      )
        issues.addIssue({ code: 'custom', path: [`independent_${row}`], message: 'invalid.number' });
      mustBeGiven(issues, {
        ...{ [`reliability_${row}`]: of('reliability'), [`credibility_${row}`]: of('credibility') },
        ...{ [`month_${row}`]: of('month'), [`may_count_${row}`]: of('may_count') },
      });
      return [
        {
          ...{ kind: of('source'), independent: independent?.low, reliability: of('reliability') },
          ...{ credibility: of('credibility'), month: of('month'), mayCount: of('may_count') === 'yes' },
        },
      ];
    });
    return { page: 'sources', sources } as Written;
  });

export const assessForm = z.object({
  standing: choice(assessed),
  reason: choice(standingReasons),
  version: z.coerce.number().int(),
});
export type AssessForm = z.output<typeof assessForm>;

/** A page that only asks once more. */
export const withdrawForm = z.object({});
