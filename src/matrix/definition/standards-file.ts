import { z } from 'zod';
import {
  definitionDay,
  definitionJurisdiction,
  definitionKey,
  definitionText,
  definitionWords,
} from '../../action/index.ts';
import { areas, bindings, instrumentKinds, instrumentStatuses } from '../schema.ts';
import { celex, ecli, eli, optionalDay, optionalWords, provisionKey, webAddress } from './fields.ts';
import type { Fault } from './read-definition.ts';

const bindingOfJurisdiction = z.strictObject({
  as: z.enum(bindings),
  since: optionalDay,
  source: optionalWords,
  /** The source was seen; otherwise it is from memory. */
  verified: z.boolean(),
});

const instrument = z.strictObject({
  key: definitionKey,
  name: definitionWords,
  shortName: definitionWords,
  kind: z.enum(instrumentKinds),
  status: z.enum(instrumentStatuses),
  celex: celex.optional(),
  eli: eli.optional(),
  ecli: ecli.optional(),
  symbol: optionalWords,
  url: webAddress.optional(),
  validFrom: optionalDay,
  validTo: optionalDay,
  successor: definitionKey.optional(),
  note: optionalWords,
  binding: z.record(definitionJurisdiction, bindingOfJurisdiction),
});

const provision = z.strictObject({
  key: provisionKey,
  instrument: definitionKey,
  article: definitionWords,
  area: z.enum(areas),
  /** What it asks, in our own words. */
  says: definitionWords,
  /** Whether its content was seen in a source; otherwise it is from memory. */
  seen: z.boolean(),
});

const standard = z.strictObject({
  key: definitionKey,
  area: z.enum(areas),
  title: definitionText,
  statement: definitionText,
  provisions: z.array(provisionKey).min(1),
});

/** `standards.yaml`: what law and practice are held against. An Action without the file has none. */
export const standardsFile = z.strictObject({
  checkedOn: definitionDay,
  instruments: z.array(instrument).min(1),
  provisions: z.array(provision).min(1),
  standards: z.array(standard).min(1),
});
export type StandardsFile = z.output<typeof standardsFile>;

/** Every key is there once, every reference leads somewhere, every provision stands under one standard, and what is verified has a source. */
export function standardsFaults(file: StandardsFile): Fault[] {
  const instruments = new Set(file.instruments.map(({ key }) => key));
  return [
    ...(['instruments', 'provisions', 'standards'] as const).flatMap((list) =>
      doubled(file[list].map(({ key }) => key)).map((at) => ({
        path: [list, at, 'key'],
        expected: 'a key that no other of the list has',
      })),
    ),
    ...file.instruments.flatMap((one, at) => instrumentFaults(one, ['instruments', at], instruments)),
    ...file.provisions.flatMap(({ instrument: of }, at) =>
      instruments.has(of)
        ? []
        : [{ path: ['provisions', at, 'instrument'], expected: 'the key of an instrument' }],
    ),
    ...groupingFaults(file),
  ];
}

function doubled(keys: readonly string[]): number[] {
  return [...keys.keys()].filter((at) => keys.indexOf(keys[at]!) !== at);
}

function instrumentFaults(
  one: StandardsFile['instruments'][number],
  path: Fault['path'],
  known: ReadonlySet<string>,
): Fault[] {
  const faults: Fault[] = [];
  const add = (inside: Fault['path'], expected: string) =>
    faults.push({ path: [...path, ...inside], expected });
  if (one.successor && !known.has(one.successor)) add(['successor'], 'the key of an instrument');
  if (one.validFrom && one.validTo && one.validTo < one.validFrom)
    add(['validTo'], `a day from ${one.validFrom} on`);
  if (one.status === 'expired' && !one.validTo && !one.successor)
    add(['status'], 'validTo or successor beside it: what expired says when, or by what');
  for (const [code, { since, source, verified }] of Object.entries(one.binding))
    if ((verified || since) && !source)
      add(['binding', code], 'a source, because it is verified or has a day');
  return faults;
}

function groupingFaults({ provisions, standards }: StandardsFile): Fault[] {
  const faults: Fault[] = [];
  const known = new Set(provisions.map(({ key }) => key));
  const grouped = new Set<string>();
  for (const [at, one] of standards.entries())
    for (const [place, key] of one.provisions.entries()) {
      const path = ['standards', at, 'provisions', place];
      if (!known.has(key)) faults.push({ path, expected: 'the key of a provision' });
      else if (grouped.has(key)) faults.push({ path, expected: 'a provision that no other standard has' });
      grouped.add(key);
    }
  for (const [at, { key }] of provisions.entries())
    if (!grouped.has(key))
      faults.push({ path: ['provisions', at, 'key'], expected: 'a standard that has it' });
  return faults;
}
