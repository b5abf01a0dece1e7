import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Likened, likenessOf, nameLikeness, pairsOf } from './likeness.ts';
import { aliasOf, inventedNames, seeded } from './testing.ts';

const likened = (id: string, more: Partial<Likened> = {}): Likened => ({
  id,
  names: ['Most nade'],
  jurisdiction: 'RS',
  municipality: null,
  registrationNumber: null,
  addresses: [],
  ...more,
});

describe('whether two organisations are worth a look side by side', () => {
  it('nothing is said of two that share no more than what kind of body they are', () => {
    for (const [one, other] of [
      ['Udruženje građana Most', 'Udruženje građana Krug'],
      ['Shoqata e Grave', 'Shoqata e të Rinjve'],
      ['Centar za mlade Drina', 'Fondacija Šara'],
    ] as const)
      expect([
        one,
        other,
        likenessOf(likened('a', { names: [one] }), likened('b', { names: [other] })),
      ]).toEqual([one, other, undefined]);
    const shared = { addresses: ['one@gmail.com', null] };
    expect(
      likenessOf(likened('a', { names: ['Most'], ...shared }), likened('b', { names: ['Krug'], ...shared })),
    ).toBeUndefined();
  });

  it('a name is known in each script, with another legal form, turned and with a slip', () => {
    for (const other of [
      'Мост наде',
      'МОСТ НАДЕ',
      'Udruženje građana „Most nade“',
      'Nade Most',
      'Most ndae',
      'MOSTNADE',
      'Здружение на граѓани Мост наде',
      'Shoqata Most Nade – OJQ',
    ])
      expect([other, nameLikeness('Most nade', other) >= 0.8]).toEqual([other, true]);
    expect(nameLikeness('Shoqëria Çelësi', 'Celesi')).toBe(1);
    expect(nameLikeness('Život', 'Zhivot')).toBe(1);
  });

  it('one number in one jurisdiction says more than any name, and two numbers speak against it', () => {
    const a = likened('a', { names: ['Most nade'], registrationNumber: 'БУ 17 456 789' });
    const b = likened('b', { names: ['Bridge of Hope'], registrationNumber: '17456789' });
    expect(likenessOf(a, b)?.signs).toEqual(['same_number']);
    expect(likenessOf(a, { ...b, jurisdiction: 'BA' })).toBeUndefined();
    const c = likened('c', { registrationNumber: '22222222' });
    expect(likenessOf(a, c)?.signs).toEqual(['same_name', 'other_number']);
    expect(likenessOf(a, c)!.score).toBeLessThan(likenessOf(a, likened('d'))!.score);
  });

  it('a domain of their own speaks for it, unless many write from it', () => {
    const of = (id: string, name: string) =>
      likened(id, { names: [name], addresses: [`${id}@bridge.example`, 'https://www.bridge.example/en'] });
    const [a, b] = [of('a', 'Most nade'), of('b', 'Bridge of Hope')];
    expect(pairsOf([a, b]).map(({ signs }) => signs)).toEqual([['same_domain']]);
    expect(pairsOf([a, b, of('c', 'Krug'), of('d', 'Glas Drine')])).toEqual([]);
  });

  it('is the same whoever is asked first, and every number lies from 1 to 100', () => {
    const name = fc.constantFrom(...inventedNames(), 'Мост наде', 'Qendra e Gruas', '');
    const one = fc.record({
      id: fc.uuid(),
      names: fc.array(name, { minLength: 1, maxLength: 3 }),
      jurisdiction: fc.constantFrom('RS', 'AL', null),
      municipality: fc.constantFrom('Niš', 'НИШ', null),
      registrationNumber: fc.constantFrom('17', '017', '18', null),
      addresses: fc.array(fc.constantFrom('a@most.example', 'https://most.example', 'b@gmail.com', null)),
    });
    fc.assert(
      fc.property(one, one, (a, b) => {
        const there = likenessOf(a, b);
        expect(likenessOf(b, a)).toEqual(there);
        if (there) expect(there.score >= 1 && there.score <= 100 && there.signs.length > 0).toBe(true);
      }),
    );
  });

  it('finds each of 500 aliases, and the one it is an alias of before every other', () => {
    const names = inventedNames();
    const random = seeded(484);
    const missed: unknown[] = [];
    for (let at = 0; at < 500; at++) {
      const name = names[at % names.length]!;
      const alias = aliasOf(name, random);
      const ranked = names
        .map((other, id) => ({
          other,
          likeness: likenessOf(likened(`${id}`, { names: [other] }), likened('x', { names: [alias] })),
        }))
        .filter(({ likeness }) => likeness)
        .sort((a, b) => b.likeness!.score - a.likeness!.score);
      if (ranked[0]?.other !== name) missed.push([alias, name, ranked[0]?.other]);
    }
    expect(missed).toEqual([]);
  });
});
