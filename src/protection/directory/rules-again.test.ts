import { describe, expect, it } from 'vitest';
import type { ServiceThen } from './queries-again.ts';
import { againOf } from './rules-again.ts';
import { buildContent } from './testing.ts';

const content = buildContent();
const hiddenPlace = buildContent({ placeKind: 'front_gate', address: null });
const then = (differing: Partial<ServiceThen> = {}): ServiceThen => ({
  ...{ id: 'one', state: 'listed', content, listed: content, discreet: null },
  ...{ suspendedOn: null, closedOn: null, shownUntil: null, ...differing },
});

describe('A restored service', () => {
  it('stays as it is where nothing was done to it since the backup', () => {
    expect(againOf(then(), then())).toEqual({ kind: 'same' });
    const closed = then({ state: 'closed', closedOn: '2026-11-20', shownUntil: '2026-12-20' });
    expect(againOf(closed, undefined)).toEqual({ kind: 'same' });
  });

  it('loses the address that was withdrawn, from what was confirmed and from what would be confirmed next', () => {
    const again = againOf(then(), then({ content: hiddenPlace, listed: hiddenPlace }));
    expect(again).toMatchObject({
      kind: 'change',
      change: { content: { placeKind: 'front_gate', address: null }, listed: { address: null } },
    });
    expect(JSON.stringify(again)).not.toMatch(/Imagined Street|bus station/);
    const draft = againOf(
      then({ state: 'draft', listed: null }),
      then({ content: hiddenPlace, listed: null }),
    );
    expect(draft).toMatchObject({ kind: 'change', change: { content: { address: null } } });
    const closed = { state: 'closed', closedOn: '2026-11-20', shownUntil: '2026-12-20' } as const;
    const both = againOf(then(), then({ ...closed, content: hiddenPlace, listed: hiddenPlace }));
    expect(both).toMatchObject({ change: { state: 'closed', listed: { address: null } } });
  });

  it('says again that the police are told of more people, and never again that they are told of fewer', () => {
    const always = buildContent({ policeTold: 'always' });
    const told = againOf(then(), then({ content: always, listed: always }));
    expect(told).toMatchObject({ change: { listed: { policeTold: 'always' } } });
    const before = then({ content: always, listed: always });
    expect(againOf(before, then())).toEqual({ kind: 'same' });
  });

  it.each([
    { state: 'draft', listed: null } as const,
    { listed: buildContent({ address: 'Another Street 2' }) },
    { listed: buildContent({ phones: ['+000 99'] }) },
  ])('is hidden where the service is no longer found as it was: %j', (last) => {
    expect(againOf(then(), then(last)).kind).toBe('unlist');
  });

  it('is hidden where nothing is known of it, also while it is suspended', () => {
    expect(againOf(then(), undefined).kind).toBe('unlist');
    expect(againOf(then({ state: 'suspended', suspendedOn: '2026-11-01' }), undefined).kind).toBe('unlist');
    expect(againOf(then({ state: 'draft', listed: null }), undefined).kind).toBe('same');
  });
});
