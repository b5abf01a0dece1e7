import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Body, bodies } from '../../platform/bodies.ts';
import {
  bodyOf,
  hasPlace,
  movingUp,
  mustBeRegistrable,
  nextParticipantState,
  type PlaceGroup,
  type Taken,
} from './rules.ts';
import { participantStates } from './schema.ts';

const now = '2026-11-25T12:00:00.000Z';
const open = { registration: 'open', places: 2, registerUntil: null } as const;
const standing = { withdrawnAt: null, publishedAt: now, over: false };

describe('registration', () => {
  it('is closed to anyone where it never opened, is a draft, is for the invited, is over or too late; staff write down whom they like', () => {
    const shut = [
      [{ ...open, registration: 'closed' as const }, standing],
      [{ ...open, registration: 'invited' as const }, standing],
      [{ ...open, registerUntil: '2026-11-25T11:59:59.000Z' }, standing],
      [open, { ...standing, over: true }],
      [open, { ...standing, publishedAt: null }],
    ] as const;
    for (const [offer, gathering] of shut) {
      expect(() => mustBeRegistrable(offer, gathering, { now, as: 'anyone' })).toThrow(
        expect.objectContaining({
          code: 'over' in gathering && gathering.over ? 'event_over' : 'registration_closed',
        }),
      );
      mustBeRegistrable(offer, gathering, { now, as: 'staff' });
    }
    mustBeRegistrable({ ...open, registration: 'invited' }, standing, { now, as: 'invited' });
    mustBeRegistrable(open, { ...standing, publishedAt: null }, { now, as: 'invited' });
    mustBeRegistrable({ ...open, registerUntil: now }, standing, { now, as: 'anyone' });
  });

  it('tells staff who invite to open it first, and a reader never to ask the organiser about an event that is over', () => {
    const inviting = { now, as: 'inviting' } as const;
    expect(() => mustBeRegistrable({ ...open, registration: 'closed' }, standing, inviting)).toThrow(
      expect.objectContaining({ code: 'inviting_closed' }),
    );
    expect(() => mustBeRegistrable(open, { ...standing, over: true }, inviting)).toThrow(
      expect.objectContaining({ code: 'event_over' }),
    );
    mustBeRegistrable({ ...open, registration: 'invited' }, standing, inviting);
  });

  it('is closed to everybody when the gathering was withdrawn', () => {
    for (const as of ['staff', 'invited', 'anyone'] as const)
      expect(() => mustBeRegistrable(open, { ...standing, withdrawnAt: now }, { now, as })).toThrow(
        expect.objectContaining({ code: 'gathering_withdrawn' }),
      );
  });
});

it('whoever gave up a place or declined is not called back', () => {
  for (const state of ['cancelled', 'declined'] as const)
    for (const verb of ['register', 'wait', 'decline', 'cancel'] as const)
      expect(() => nextParticipantState(state, verb)).toThrow(
        expect.objectContaining({ code: 'participant_state' }),
      );
  for (const state of participantStates.filter((one) => one !== 'cancelled' && one !== 'declined'))
    expect(nextParticipantState(state, 'cancel')).toBe('cancelled');
});

const police = { kind: 'institution', jurisdiction: 'RS' } as const;
const club = { kind: 'cso', jurisdiction: 'RS' } as const;

describe('places', () => {
  it('are had when there is one of all and one of every group somebody belongs to', () => {
    const groups: PlaceGroup[] = [{ kind: 'institution', jurisdiction: null, places: 1 }];
    const room = { places: 3, groups, taken: [{ ...police, people: 1 }] };
    expect(hasPlace(police, room)).toBe(false);
    expect(hasPlace(club, room)).toBe(true);
    expect(hasPlace(club, { ...room, places: 1 })).toBe(false);
    expect(hasPlace(police, { places: null, groups: [], taken: [{ ...police, people: 900 }] })).toBe(true);
  });

  it('are set aside for one kind of institution, which counts among all public institutions, too', () => {
    const [border, court] = [
      { kind: 'police', jurisdiction: 'RS' },
      { kind: 'court', jurisdiction: 'RS' },
    ] as const;
    const groups: PlaceGroup[] = [
      { kind: 'police', jurisdiction: null, places: 1 },
      { kind: 'institution', jurisdiction: null, places: 2 },
    ];
    const room = (taken: readonly Taken[]) => ({ places: null, groups, taken });
    expect(hasPlace(border, room([{ ...border, people: 1 }]))).toBe(false);
    expect(hasPlace(court, room([{ ...border, people: 1 }]))).toBe(true);
    const full = room([
      { ...border, people: 1 },
      { ...court, people: 1 },
    ]);
    expect([court, police, club].map((one) => hasPlace(one, full))).toEqual([false, false, true]);
    expect(movingUp([border, border, court, court], room([]))).toEqual([border, court]);
  });

  it('are set aside for the border police apart from other police, and for all police', () => {
    const of = (kind: Body) => ({ kind, jurisdiction: 'RS' });
    const groups: PlaceGroup[] = [
      { kind: 'border_police', jurisdiction: null, places: 1 },
      { kind: 'police', jurisdiction: null, places: 2 },
    ];
    const [border, other] = [of('border_police'), of('other_police')];
    const room = (taken: readonly Taken[]) => ({ places: null, groups, taken });
    expect([border, other].map((one) => hasPlace(one, room([{ ...border, people: 1 }])))).toEqual([
      false,
      true,
    ]);
    for (const second of [other, of('police')]) {
      const full = room([
        { ...border, people: 1 },
        { ...second, people: 1 },
      ]);
      expect([border, other, of('court')].map((one) => hasPlace(one, full))).toEqual([false, false, true]);
    }
    expect(movingUp([border, border, other, other], room([]))).toEqual([border, other]);
  });

  it('go to whoever waits longest and fits; who is passed over keeps their turn', () => {
    const groups: PlaceGroup[] = [{ kind: 'institution', jurisdiction: null, places: 1 }];
    const taken = [{ ...police, people: 1 }];
    expect(movingUp([police, club, club], { places: 2, groups, taken })).toEqual([club]);
    expect(movingUp([police, club], { places: 3, groups, taken: [] })).toEqual([police, club]);
  });

  const someone = fc.record({
    kind: fc.constantFrom(...bodies),
    jurisdiction: fc.constantFrom('RS', 'AL', null),
  });
  it('are never given twice, and nobody is left waiting who fits', () => {
    fc.assert(
      fc.property(
        fc.array(someone, { maxLength: 30 }),
        fc.option(fc.nat(12)),
        fc.array(
          fc.record({
            kind: fc.constantFrom('cso', 'police', 'institution', null),
            jurisdiction: fc.constantFrom('RS', null),
            places: fc.nat(6),
          }),
          { maxLength: 3 },
        ),
        (waiting, places, groups) => {
          const moved = movingUp(waiting, { places, groups, taken: [] });
          if (places !== null) expect(moved.length).toBeLessThanOrEqual(places);
          const taken = moved.map((one) => ({ ...one, people: 1 }));
          for (const group of groups)
            expect(
              moved.filter(
                (one) =>
                  (group.kind ?? one.kind) ===
                    (group.kind === 'institution' ? bodyOf(one.kind).organisationKind : one.kind) &&
                  (group.jurisdiction ?? one.jurisdiction) === one.jurisdiction,
              ).length,
            ).toBeLessThanOrEqual(group.places);
          for (const one of waiting.filter((each) => !moved.includes(each)))
            expect(hasPlace(one, { places, groups, taken })).toBe(false);
        },
      ),
    );
  });
});
