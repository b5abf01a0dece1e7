import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Celex,
  celexUrl,
  type Ecli,
  identifiersOf,
  isEli,
  readCelex,
  readEcli,
  readIdentifier,
} from './identifiers.ts';

const writeCelex = ({ sector, year, descriptor, number, suffix }: Celex) =>
  `${sector}${String(year).padStart(4, '0')}${descriptor}${number}${suffix}`;
const writeEcli = ({ country, court, year, ordinal }: Ecli) =>
  `ECLI:${country}:${court}:${String(year).padStart(4, '0')}:${ordinal}`;

describe('a CELEX number', () => {
  it('is refused where a part is missing, invented, or a day stands at something that is no consolidated text', () => {
    for (const text of [
      '',
      '2024L1712',
      '32024l1712',
      '32024L17',
      '32024LLL1712',
      'X2024L1712',
      '32024L1712-20240714',
      '02011L0036-20240732',
      '02011L0036-20240714x',
      ' 32024L1712',
      '32024L1712\n',
    ])
      expect([text, readCelex(text)]).toEqual([text, undefined]);
  });

  it('is taken apart as EUR-Lex explains it', () => {
    expect(readCelex('32024L1712')).toEqual({
      sector: '3',
      year: 2024,
      descriptor: 'L',
      number: '1712',
      suffix: '',
    });
    expect(readCelex('02011L0036-20240714')).toMatchObject({ sector: '0', suffix: '-20240714' });
    expect(readCelex('52020XC1001(01)')).toMatchObject({ descriptor: 'XC', suffix: '(01)' });
    expect(readCelex('32016R0679R(02)')).toMatchObject({ descriptor: 'R', suffix: 'R(02)' });
    expect(readCelex('62023CJ0460')).toMatchObject({ sector: '6', descriptor: 'CJ' });
    expect(celexUrl('52020XC1001(01)')).toBe(
      'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52020XC1001(01)',
    );
  });

  it('written and read again is the same, whatever its parts are', () => {
    const parts = fc.record({
      sector: fc.constantFrom(...'123456789CE'),
      year: fc.integer({ min: 1951, max: 2099 }),
      descriptor: fc.constantFrom('L', 'R', 'D', 'F', 'CJ', 'CC', 'PC', 'DC', 'XC'),
      number: fc.integer({ min: 0, max: 99_999 }).map((number) => String(number).padStart(4, '0')),
      suffix: fc.constantFrom('', '(01)', 'R(03)'),
    });
    fc.assert(
      fc.property(parts, (celex) => {
        expect(readCelex(writeCelex(celex))).toEqual(celex);
      }),
    );
  });

  it('never throws, and what it takes it gives back', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789LRCJ()-') }), (text) => {
        const read = readCelex(text);
        if (read) expect(writeCelex(read)).toBe(text);
      }),
    );
  });
});

describe('an ECLI', () => {
  it('has five parts, the last of at most 25 letters, digits and dots', () => {
    expect(readEcli('ECLI:NL:HR:2015:472')).toEqual({
      country: 'NL',
      court: 'HR',
      year: 2015,
      ordinal: '472',
    });
    for (const text of [
      'ECLI:NL:HR:2015',
      'ecli:nl:hr:2015:1',
      `ECLI:EU:C:2025:${'1'.repeat(26)}`,
      'ECLI:EU:C:25:1',
      'ECLI:EU:C:0025:1',
      'ECLI:EU:C:2025:1:2',
      'ECLI:ZZ:C:2025:1',
      'ECLI:XA:C:2025:1',
      'ECLI:NL:1HR:2015:1',
      'ECLI:NL:RECHTBANK:2015:1',
      'ECLI:NL:HR:2015:1-2',
      'ECLI:NL::2015:1',
    ])
      expect([text, readEcli(text)]).toEqual([text, undefined]);
  });

  it('is of a country, or of a court of several', () => {
    for (const code of ['EU', 'CE', 'EP', 'EL', 'UK', 'RS', 'XK', 'AL', 'DE'])
      expect(readEcli(`ECLI:${code}:BVerfG:2015:rs20150127.1bvr047110`)?.country).toBe(code);
  });

  it('written and read again is the same', () => {
    const word = (characters: string, max: number) =>
      fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: max });
    const parts = fc.record({
      country: fc.constantFrom('EU', 'CE', 'RS', 'NL'),
      court: word('ABCDEFGH0123', 6).map((rest) => `A${rest}`),
      year: fc.integer({ min: 1950, max: 2099 }),
      ordinal: word('ABC0123456789.', 25),
    });
    fc.assert(
      fc.property(parts, (ecli) => {
        expect(readEcli(writeEcli(ecli))).toEqual(ecli);
      }),
    );
  });
});

describe('an ELI', () => {
  it('is an address whose path goes through eli, or such a path', () => {
    for (const text of [
      'http://data.europa.eu/eli/dir/2024/1712/oj',
      'http://data.europa.eu/eli/dir/2011/36/2024-07-14',
      '/eli/fz/1995/7895/298',
      '/eli/rep/sgrs/skupstina/zakon/2018/24/1',
    ])
      expect([text, isEli(text)]).toEqual([text, true]);
    for (const text of [
      '',
      'eli',
      '/eli/',
      'http://data.europa.eu/dir/2024/1712',
      'javascript:eli/a/b',
      '/eli/a/<b>',
    ])
      expect([text, isEli(text)]).toEqual([text, false]);
  });
});

it('the identifiers of a record lead where a public page is known, and nowhere else', () => {
  expect(
    identifiersOf({ celex: '32024L1712', eli: '/eli/fz/1995/7895/298', ecli: 'ECLI:CE:ECHR:2012:1' }),
  ).toEqual([
    { scheme: 'celex', value: '32024L1712', url: celexUrl('32024L1712') },
    { scheme: 'eli', value: '/eli/fz/1995/7895/298', url: '' },
    { scheme: 'ecli', value: 'ECLI:CE:ECHR:2012:1', url: '' },
  ]);
  const ofUnion = identifiersOf({ ecli: 'ECLI:EU:C:2000:1' })[0]!.url;
  expect(ofUnion).toBe('https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=ecli%3AECLI%3AEU%3AC%3A2000%3A1');
  expect(identifiersOf({ ecli: 'ECLI:NL:HR:2015:472' })[0]!.url).toBe(
    'https://e-justice.europa.eu/ecli/ECLI%3ANL%3AHR%3A2015%3A472',
  );
  expect(identifiersOf({ eli: '/eli/fz/1995/7895' }, 'https://publisher.example/en/')[0]!.url).toBe(
    'https://publisher.example/en/eli/fz/1995/7895',
  );
  expect(identifiersOf({})).toEqual([]);
});

it('one field takes any of the three and knows which it is', () => {
  const schemes = ['32024L1712', '/eli/fz/1995/7895', 'ECLI:NL:HR:2015:472', 'Law 7895'].map(
    (text) => readIdentifier(text)?.scheme,
  );
  expect(schemes).toEqual(['celex', 'eli', 'ecli', undefined]);
  expect(readIdentifier('/eli/a/b', 'https://publisher.example')?.url).toBe(
    'https://publisher.example/eli/a/b',
  );
  expect(readIdentifier('http://data.europa.eu/eli/dir/2024/1712/oj', 'https://publisher.example')?.url).toBe(
    'http://data.europa.eu/eli/dir/2024/1712/oj',
  );
});
