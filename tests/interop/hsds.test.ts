import { describe, expect, test } from 'vitest';
import { loadCatalogues, makeCatalogue } from '../../src/platform/messages/catalogue.ts';
import { makeLanguage } from '../../src/platform/messages/make-language.ts';
import {
  accessCodes,
  documentCodes,
  placeKinds,
  policeCodes,
} from '../../src/protection/directory/content.ts';
import { hsdsFile } from '../../src/protection/directory/hsds/hsds-file.ts';
import { buildListedService } from '../../src/protection/directory/hsds/testing.ts';
import { buildContent } from '../../src/protection/directory/testing.ts';
import { hsdsValidator } from './hsds-validator.ts';

const language = makeLanguage(makeCatalogue(loadCatalogues('messages')), 'en', { strict: true });
const given = { language, today: '2026-11-29', demonstration: false, placeName: () => 'Imagined Valley' };
const contents = [
  ...placeKinds.map((placeKind) =>
    buildContent({ placeKind, address: placeKind === 'open' ? 'Imagined Street 1' : null }),
  ),
  ...policeCodes.map((policeTold) => buildContent({ policeTold, always: true, hours: [] })),
  ...documentCodes.map((documents) => buildContent({ documents, ageFrom: 12, ageTo: 17, phones: [] })),
  ...accessCodes.map((access) => buildContent({ access, address: null, forWhom: [], languages: [] })),
];
const file = hsdsFile(
  contents.map((content, at) =>
    buildListedService({ content, id: `00000000-0000-4000-8000-0000000000${10 + at}` }),
  ),
  given,
);

describe('our HSDS file before the standard’s own schemas', () => {
  test('passes, with every kind of place, of papers and of telling the police', (context) => {
    expect(hsdsValidator(context)(file)).toEqual([]);
    expect(file.contents).toHaveLength(contents.length);
    expect(hsdsValidator(context)(hsdsFile([], given))).toEqual([]);
    expect(
      hsdsValidator(context)(hsdsFile([buildListedService()], { ...given, demonstration: true })),
    ).toEqual([]);
  });

  type Service = Record<string, unknown>;
  const mutations: [what: string, finding: string, change: (service: Service) => Service][] = [
    ['a service without a name', "required property 'name'", ({ name: _, ...rest }) => rest],
    ['an id that is none', 'must match format "uuid"', (service) => ({ ...service, id: '7' })],
    ['a status of our own', 'allowed values', (service) => ({ ...service, status: 'listed' })],
    [
      'an organisation without a description',
      'description',
      (one) => ({ ...one, organization: { name: 'x' } }),
    ],
    ['a telephone without a number', "required property 'number'", (one) => ({ ...one, phones: [{}] })],
    ['an age in words', 'minimum_age must be number', (service) => ({ ...service, minimum_age: '12' })],
  ];
  test.for(mutations)('finds %s when we break it', ([_what, finding, change], context) => {
    const broken = { ...file, contents: [change(file.contents[0]!), ...file.contents.slice(1)] };
    expect(hsdsValidator(context)(broken).join('\n')).toContain(finding);
  });
});
