import { z } from 'zod';
import { definitionDay, definitionJurisdiction, definitionKey, definitionWords } from '../../action/index.ts';
import { readPath } from '../law/provision-path.ts';
import { lawFields, lawSubjects, subJurisdictions, translations } from '../schema.ts';
import { eli, optionalDay, optionalWords, webAddress } from './fields.ts';
import type { Fault } from './read-definition.ts';

const language = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, 'a language tag, such as sq or sr-Cyrl');

const provision = z.strictObject({
  /** Left out where the source does not say where it stands. */
  path: z
    .string()
    .refine((path) => readPath(path) !== undefined, 'a place such as art_298__para_2')
    .optional(),
  subject: z.enum(lawSubjects),
  /** What it says, in our own words. */
  says: definitionWords,
  source: definitionWords,
  verified: z.boolean(),
});

const version = z.strictObject({
  key: definitionKey,
  name: definitionWords,
  validFrom: optionalDay,
  language,
  translation: z.enum(translations),
  url: webAddress.optional(),
  source: definitionWords,
  provisions: z.array(provision).default([]),
});

const law = z.strictObject({
  key: definitionKey,
  jurisdiction: definitionJurisdiction,
  subJurisdiction: z.enum(subJurisdictions).optional(),
  title: definitionWords,
  titleLanguage: language.default('en'),
  englishTitle: optionalWords,
  field: z.enum(lawFields),
  number: optionalWords,
  adoptedOn: optionalDay,
  gazette: z.strictObject({ name: optionalWords, number: definitionWords, date: optionalDay }).optional(),
  amendedBy: z
    .array(z.strictObject({ number: definitionWords, date: optionalDay, title: optionalWords }))
    .default([]),
  eli: eli.optional(),
  url: webAddress.optional(),
  repeals: optionalWords,
  repealedOn: optionalDay,
  note: optionalWords,
  source: definitionWords,
  verified: z.boolean(),
  versions: z.array(version).default([]),
});
export type DefinedLaw = z.output<typeof law>;

/** Where a jurisdiction publishes under its ELIs: what stands before `/eli/…`. */
const eliAddress = z.strictObject({ address: webAddress, publisher: definitionWords });

/** `laws.yaml`: national law as far as public sources show it. An Action without the file has none. */
export const lawsFile = z.strictObject({
  checkedOn: definitionDay,
  /** Left out for a jurisdiction of which no such address is known. */
  eliAddresses: z.record(definitionJurisdiction, eliAddress).default({}),
  laws: z.array(law).min(1),
});
export type LawsFile = z.output<typeof lawsFile>;

/** Every law, version and place is there once, and only Bosnia and Herzegovina has law of several makers. */
export function lawsFaults({ laws }: LawsFile): Fault[] {
  const faults: Fault[] = [];
  for (const [at, one] of laws.entries()) {
    const path = ['laws', at];
    if (laws.findIndex(({ key }) => key === one.key) !== at)
      faults.push({ path: [...path, 'key'], expected: 'a key that no other law has' });
    if ((one.jurisdiction === 'BA') !== (one.subJurisdiction !== undefined))
      faults.push({
        path: [...path, one.subJurisdiction ? 'subJurisdiction' : 'jurisdiction'],
        expected: 'subJurisdiction for Bosnia and Herzegovina, and for no other jurisdiction',
      });
    faults.push(...versionFaults(one, path));
  }
  return faults;
}

function versionFaults({ versions }: DefinedLaw, path: Fault['path']): Fault[] {
  return versions.flatMap((one, at) => {
    const here = [...path, 'versions', at];
    const places = one.provisions.map((provided) => provided.path);
    return [
      ...(versions.findIndex(({ key }) => key === one.key) === at
        ? []
        : [{ path: [...here, 'key'], expected: 'a key that no other version of the law has' }]),
      ...places.flatMap((place, index) =>
        place === undefined || places.indexOf(place) === index
          ? []
          : [
              {
                path: [...here, 'provisions', index, 'path'],
                expected: 'a place that no other provision of the version has',
              },
            ],
      ),
    ];
  });
}
