import { z } from 'zod';
import { definitionDay, definitionJurisdiction, definitionKey, definitionWords } from '../../action/index.ts';
import { seriesKinds } from '../schema.ts';
import { optionalDay, optionalWords, webAddress } from './fields.ts';
import type { Fault } from './read-definition.ts';

const value = z.strictObject({
  from: definitionDay,
  to: definitionDay,
  jurisdiction: definitionJurisdiction.optional(),
  value: z.int().min(0).optional(),
  /** The publisher's own words, for a level or progress. */
  verbatim: optionalWords,
  approximate: z.boolean().default(false),
  preliminary: z.boolean().default(false),
  asOf: optionalDay,
  document: definitionWords,
  page: optionalWords,
  url: webAddress.optional(),
  verified: z.boolean(),
});

/** Numbers that somebody made of a publisher's words. */
const mapping = z.strictObject({
  mapper: definitionWords,
  document: definitionWords,
  year: z.int().min(2000).max(2100),
  /** From, and to where the scale has an end. */
  scale: z.array(z.number()).min(1).max(2),
  what: definitionWords,
  verified: z.boolean(),
  numbers: z.record(definitionJurisdiction, z.number()),
});

const series = z.strictObject({
  key: definitionKey,
  publisher: definitionWords,
  name: definitionWords,
  kind: z.enum(seriesKinds),
  unit: optionalWords,
  definition: definitionWords,
  caveat: optionalWords,
  values: z.array(value),
  mappings: z.array(mapping).default([]),
});
export type DefinedSeries = z.output<typeof series>;

/** `series.yaml`: figures and verdicts of others, as they gave them. An Action without the file has none. */
export const seriesFile = z.strictObject({ checkedOn: definitionDay, series: z.array(series).min(1) });
export type SeriesFile = z.output<typeof seriesFile>;

/** A count has numbers; a level or progress has the publisher's words with document and page, and never a number of theirs. */
export function seriesFaults({ series: all }: SeriesFile): Fault[] {
  return all.flatMap((one, at) => [
    ...(all.findIndex(({ key }) => key === one.key) === at
      ? []
      : [{ path: ['series', at, 'key'], expected: 'a key that no other series has' }]),
    ...one.values.flatMap((given, index) => {
      const path = ['series', at, 'values', index];
      return [
        ...(given.to < given.from
          ? [{ path: [...path, 'to'], expected: `a day from ${given.from} on` }]
          : []),
        ...(one.kind === 'count' && (given.value === undefined || given.verbatim)
          ? [{ path, expected: 'value, and no verbatim, in a count' }]
          : []),
        ...(one.kind !== 'count' && (given.value !== undefined || !given.verbatim || !given.page)
          ? [
              {
                path,
                expected:
                  'verbatim with document and page, and no value: the number would be somebody else’s',
              },
            ]
          : []),
      ];
    }),
    ...(one.kind === 'count' && one.mappings.length > 0
      ? [{ path: ['series', at, 'mappings'], expected: 'mappings only where a publisher gave words' }]
      : []),
  ]);
}
