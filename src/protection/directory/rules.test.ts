import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadAction, serviceNeeds } from '../../action/index.ts';
import { addDays, daysBetween } from '../../platform/dates.ts';
import { placeKinds, policeCodes } from './content.ts';
import { textFault } from './free-text.ts';
import { checkDaysOf, dangerOf, freshnessOf, isUpwards, mustBeReachable, waitsForCheck } from './rules.ts';
import { buildContent } from './testing.ts';

const { protection } = await loadAction('actions/shbb');
const offsets = fc.integer({ min: -400, max: 400 });

describe('How long an entry counts', () => {
  it('A helpline and a shelter are checked every 14 days, health and legal help every 30, other help every 60.', () => {
    const days = Object.fromEntries(serviceNeeds.map((need) => [need, checkDaysOf(protection, need)]));
    expect(days).toMatchObject({ helpline: 14, safe_place: 14, health: 30, legal: 30, food: 60, other: 60 });
  });

  it('An entry is checked, then to be rung first, then gone, and never comes back by itself.', () => {
    fc.assert(
      fc.property(offsets, fc.integer({ min: 1, max: 365 }), (offset, checkDays) => {
        const checkedOn = '2026-11-01';
        const today = addDays(checkedOn, offset);
        const age = daysBetween(checkedOn, today);
        const expected = age < 0 || age > 2 * checkDays ? 'gone' : age > checkDays ? 'ring_first' : 'checked';
        expect(freshnessOf({ checkedOn, checkDays }, today)).toBe(expected);
      }),
    );
  });
});

describe('What is public about the police', () => {
  it('There is no word for a service that never tells the police.', () => {
    expect([...policeCodes].sort()).toEqual(['always', 'if_child', 'if_crime', 'not_known']);
  });

  it('Only a change to more people told goes live before it is confirmed.', () => {
    const code = fc.constantFrom(...policeCodes);
    fc.assert(
      fc.property(code, code, fc.constantFrom(...placeKinds), (before, after, placeKind) => {
        const listed = buildContent({ policeTold: before });
        const address = placeKind === 'open' ? 'Another Street 2' : null;
        const now = buildContent({ policeTold: after, placeKind, address, cost: 'paid' });
        const live = dangerOf(listed, now);
        expect(live.policeTold).toBe(isUpwards(before, after) ? after : before);
        expect(live.cost).toBe(listed.cost);
        expect([live.placeKind, live.address]).toEqual(
          placeKind === 'open' ? [listed.placeKind, listed.address] : [placeKind, null],
        );
      }),
    );
  });
});

describe('What is not stored', () => {
  it('An address is refused unless the place is open, whatever it says.', () => {
    const closed = fc.constantFrom('front_gate' as const, 'phone_only' as const);
    fc.assert(
      fc.property(closed, fc.string({ minLength: 1 }), (placeKind, address) => {
        expect(() => mustBeReachable(buildContent({ placeKind, address }))).toThrow(
          'service_address_of_closed_place',
        );
      }),
    );
  });

  it('The way to a place that is not open is refused.', () => {
    const led = { placeKind: 'front_gate', address: null } as const;
    expect(() => mustBeReachable(buildContent(led))).not.toThrow();
    const texts = { way: 'Behind the bus station.', bring: '', happens: '' };
    expect(() => mustBeReachable(buildContent({ ...led, texts }))).toThrow('service_way_of_closed_place');
  });

  it('A service without a phone needs an open place with its address.', () => {
    expect(() => mustBeReachable(buildContent({ phones: [] }))).not.toThrow();
    const hidden = { phones: [], placeKind: 'front_gate', address: null } as const;
    expect(() => mustBeReachable(buildContent(hidden))).toThrow('service_phone_missing');
    expect(() => mustBeReachable(buildContent({ ageFrom: 18, ageTo: 12 }))).toThrow('service_ages');
  });

  it('A digit of any script is refused in a free text, wherever it is.', () => {
    const digit = fc.constantFrom(...'0123456789٠٣۴۹०৫½Ⅻ');
    fc.assert(
      fc.property(fc.string(), digit, fc.string(), (before, one, after) => {
        expect(textFault(`${before}${one}${after}`, 'open')).toBe('number');
      }),
    );
  });

  it.each([
    'Ulica kralja Petra',
    'u ulici iza pošte',
    'Улица краља Петра',
    'rruga e bujqësisë',
    'Rr. Nënë Tereza',
    'булевар Гоце Делчев',
    'na trgu',
    'behind Main Street',
  ])('“%s” is refused where the place is kept secret, and taken where it is open.', (text) => {
    expect(textFault(text, 'front_gate')).toBe('place');
    expect(textFault(text, 'phone_only')).toBe('place');
    expect(textFault(text, 'open')).toBeUndefined();
  });

  it.each(['write to me@example.org', 'www.example.org', 'see https://example.org', 'mostura.eu'])(
    '“%s” is refused: it leads to others.',
    (text) => {
      expect(textFault(text, 'open')).toBe('link');
    },
  );

  it.each(['Bring your medicine.', 'A doctor sees you, and trade unions help.', 'Жртве трговине људима'])(
    '“%s” is taken.',
    (text) => {
      expect(textFault(text, 'front_gate')).toBeUndefined();
    },
  );
});

describe('Whose check a service waits for', () => {
  const listed = buildContent();
  type Service = Parameters<typeof waitsForCheck>[0];
  const checked: Service = {
    ...{ state: 'listed', writerId: 'a', content: listed, listed },
    ...{ checkDays: 30, checkedOn: '2026-11-20' },
  };
  const waits = (differing: Partial<Service>, by = 'b') =>
    waitsForCheck({ ...checked, ...differing }, by, '2026-11-30');

  it('It waits for every organisation but the one that wrote it: a draft, a change, what is suspended and what was long ago.', () => {
    expect(waits({})).toBe(false);
    const waiting: Partial<Service>[] = [
      { state: 'draft', listed: null, checkedOn: null },
      { state: 'suspended' },
      { content: buildContent({ cost: 'paid' }) },
      { checkedOn: '2026-10-30' },
    ];
    for (const differing of waiting) {
      expect(waits(differing)).toBe(true);
      expect(waits(differing, 'a')).toBe(false);
    }
  });

  it('What is closed waits for nobody.', () => {
    expect(waits({ state: 'closed', checkedOn: '2026-01-01' })).toBe(false);
  });
});
