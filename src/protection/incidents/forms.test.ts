import { describe, expect, it } from 'vitest';
import { indicatorCodes } from './codes.ts';
import { askedBack } from './desk/asked-back.ts';
import { noteMark } from './note-fault.ts';
import { routeForm } from './route-form.ts';
import { quietUntil } from './rules/shown.ts';
import { actsForm, peopleForm, sourcesForm } from './schema.ts';
import { whatForm } from './what-form.ts';

const keys = { secret: 'a secret of the tests, long enough for them' };
const faults = (read: {
  error?: { issues: readonly { path: PropertyKey[]; message: string }[] } | undefined;
}) => Object.fromEntries((read.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));

describe('The box of a note that was read again', () => {
  const note = 'Police hit Amir.';
  const of = { incidentId: 'one', personId: 'elira' };
  const sent = { kind: 'crime', note, 'note_read[]': ['yes'] };
  const shown = (typed: Record<string, string | string[]>, errors: Record<string, string>) =>
    askedBack(keys, of, { typed, errors, conflict: false });

  it('counts not where it was ticked before anything was asked', () => {
    const named = { note: 'problem.incident_note_name' };
    expect(faults(whatForm.safeParse(sent))).toEqual(named);
    const mark = noteMark(keys, of, note);
    expect(faults(whatForm.safeParse({ kind: 'crime', note, note_mark: mark }))).toEqual(named);
    expect(whatForm.parse({ ...sent, note_mark: mark })).toMatchObject({ noteRead: mark });
    expect(whatForm.parse({ kind: 'crime', note: '', note_mark: mark })).toMatchObject({ noteRead: '' });
    expect(faults(whatForm.safeParse({ ...sent, note: `${note}${' a'.repeat(200)}` }))).toEqual({
      note: 'invalid.too_long',
    });
    expect(faults(whatForm.safeParse({ note, 'note_read[]': ['yes'] }))).toMatchObject(named);
  });

  it('is of one note, incident and person', () => {
    const mark = noteMark(keys, of, note);
    expect(noteMark(keys, of, ` ${note.replaceAll(' ', '  ')}`)).toBe(mark);
    for (const other of [
      noteMark(keys, of, 'Police hit Zahra.'),
      noteMark(keys, { ...of, incidentId: 'two' }, note),
      noteMark(keys, { ...of, personId: 'fatos' }, note),
    ])
      expect(other).not.toBe(mark);
  });

  it('is shown only with a note that is asked back, empty for a new one', () => {
    expect(shown({ note }, {}).asked).toBeUndefined();
    expect(shown({ note: 'Ring 064 123 4567, Amir.' }, { note: 'x' }).asked).toBeUndefined();
    expect(shown({ note: 'Shoes were taken.' }, { kind: 'x' }).asked).toBeUndefined();
    const mark = noteMark(keys, of, note);
    for (const errors of [{ note: 'x' }, { kind: 'x' }] as Record<string, string>[]) {
      const again = shown({ ...sent, note_mark: 'of another' }, errors);
      expect([again.asked, again.state.typed['note_read[]']]).toEqual([mark, undefined]);
    }
    const kept = shown({ ...sent, note_mark: mark }, { kind: 'x' });
    expect([kept.asked, kept.state.typed['note_read[]']]).toEqual([mark, ['yes']]);
    expect(mark).not.toContain('Amir');
  });
});

describe('The forms of an incident', () => {
  const act = { act_1: 'pushback', perpetrator_1: 'army', hurt_1: '5', consequence_1: 'injury' };
  const asked = Object.fromEntries(indicatorCodes.map((code) => [`asked_${code}`, 'not_asked']));

  it('lose nothing without a word: a further row is whole or empty, and a referral needs a yes', () => {
    expect(actsForm.safeParse({ ...act, ...asked }).success).toBe(true);
    for (const more of [
      { hurt_2: '3' },
      { perpetrator_3: 'army' },
      { done_by_2: '2' },
      { consequence_2: 'death' },
    ])
      expect(faults(actsForm.safeParse({ ...act, ...asked, ...more }))).toHaveProperty(
        `act_${Object.keys(more)[0]!.at(-1)}`,
      );
    expect(faults(actsForm.safeParse({ ...act, ...asked, mechanism: 'referred' }))).toEqual({
      mechanism: 'invalid.incident_mechanism_alone',
    });
    const source = {
      ...{ source_1: 'partner', independent_1: '1', reliability_1: 'a', credibility_1: 'c1' },
      ...{ month_1: '2026-10', may_count_1: 'yes' },
    };
    expect(sourcesForm.safeParse(source).success).toBe(true);
    for (const more of [{ independent_2: '1' }, { month_2: '2026-10' }, { may_count_2: 'no' }])
      expect(faults(sourcesForm.safeParse({ ...source, ...more }))).toHaveProperty('source_2');
  });
});

describe('The people of an incident', () => {
  it('may be those alone who died or are missing, and nobody at all is refused', () => {
    expect(peopleForm.parse({ dead: '2-3', missing: '1' })).toMatchObject({
      people: { dead: { low: 2, high: 3 }, missing: { low: 1, high: 1 } },
    });
    expect(faults(peopleForm.safeParse({ dead: '0' }))).toEqual({ women: 'invalid.incident_people' });
  });
});

describe('How people travelled', () => {
  it('may stay empty, and is otherwise said of a number', () => {
    expect(routeForm.parse({})).toEqual({ page: 'route', route: null });
    expect(routeForm.parse({ 'means[]': ['water'], price: 'under_500', told: '5-7' })).toEqual({
      page: 'route',
      route: { means: ['water'], dangers: [], price: 'under_500', told: { low: 5, high: 7 } },
    });
    const told = { told: 'invalid.incident_route_told' };
    expect(faults(routeForm.safeParse({ 'dangers[]': ['weapons'] }))).toEqual(told);
    expect(faults(routeForm.safeParse({ price: 'under_500', told: '0-3' }))).toEqual(told);
    expect(faults(routeForm.safeParse({ told: '3' }))).toEqual({ means: 'invalid.incident_route_empty' });
    expect(faults(routeForm.safeParse({ price: '1500', told: '3' }))).toHaveProperty('price');
  });
});

describe('A record', () => {
  it('is its writer’s alone to the fourteenth day after its last date', () => {
    expect(quietUntil('2026-10-04', '2026-10-18')).toBe('2026-10-18');
    expect(quietUntil('2026-10-04', '2026-10-19')).toBeUndefined();
    expect(quietUntil(null, '2026-10-19')).toBeUndefined();
  });
});
