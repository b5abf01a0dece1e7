import { describe, expect, it } from 'vitest';
import type { Activity } from '../../action/index.ts';
import { longestSection } from '../report/sections.ts';
import {
  inOrder,
  isLate,
  isOpen,
  longestText,
  mostItems,
  mustBeOpen,
  ownActivities,
  reportHeading,
  sectionOf,
  withAdded,
} from './rules.ts';
import { textsForm } from './schema.ts';

const activity = (key: string, partners: string[] | null, milestone?: string) =>
  ({
    key,
    partners: partners ? { value: partners } : { value: null },
    milestones: [{ key: 'm', ...(milestone ? { partner: milestone } : {}) }],
  }) as unknown as Activity;
const south = { id: 'id-of-south', key: 'south' };

describe('The activities of a partner', () => {
  const activities = [activity('a', ['south', 'north']), activity('b', null, 'south'), activity('c', null)];
  const keys = (
    planOf: Parameters<typeof ownActivities>[2] = () => undefined,
    partner: { id: string; key: string | null } = south,
  ) => ownActivities(activities, partner, planOf).map(({ key }) => key);

  it('are those that the work plan names it for, as a whole or by a milestone', () => {
    expect(keys()).toEqual(['a', 'b']);
    expect(keys(undefined, { id: 'x', key: null })).toEqual([]);
  });

  it('follow the plan that was set since: it takes a milestone from one partner and gives it to another', () => {
    expect(keys((key) => (key === 'b' ? { partnerId: 'another' } : undefined))).toEqual(['a']);
    expect(keys((key) => (key === 'c' ? { partnerId: south.id } : undefined))).toEqual(['a', 'b', 'c']);
  });
});

describe('Parts', () => {
  const part = (state: string, dueOn: string, reportState = 'draft') => ({ state, dueOn, reportState });

  it('are late while they are with the partner and their day is over', () => {
    for (const state of ['asked', 'writing', 'returned']) {
      expect(isLate(part(state, '2026-11-24'), '2026-11-25')).toBe(true);
      expect(isLate(part(state, '2026-11-25'), '2026-11-25')).toBe(false);
    }
    for (const state of ['submitted', 'accepted', 'withdrawn'])
      expect(isLate(part(state, '2026-11-24'), '2026-11-25')).toBe(false);
    expect(isLate(part('asked', '2026-11-24', 'submitted'), '2026-11-25')).toBe(false);
  });

  it('are listed with the late ones first, then by their day, and what was withdrawn last', () => {
    const parts = [
      ...[part('withdrawn', '2026-01-01'), part('asked', '2026-12-31'), part('accepted', '2026-11-01')],
      ...[part('writing', '2026-11-20'), part('returned', '2026-11-10')],
    ];
    expect(inOrder(parts, '2026-11-25').map(({ dueOn }) => dueOn)).toEqual([
      ...['2026-11-10', '2026-11-20', '2026-11-01', '2026-12-31', '2026-01-01'],
    ]);
  });

  it('are open while their report is written, and closed once it is submitted', () => {
    expect(
      ['draft', 'returned', 'submitted', 'accepted'].map((reportState) => isOpen({ reportState })),
    ).toEqual([...[true, true, false, false]]);
    expect(() => mustBeOpen({ reportState: 'submitted' })).toThrow('report_part_closed');
  });

  it('go into the section that they are about, and texts on activities into results and activities', () => {
    expect(sectionOf('section:3.2')).toBe('3.2');
    expect(sectionOf('activity:advocacy-practice')).toBe('2.2');
  });

  it('are added behind what a section says, or stand alone in an empty one, up to its limit', () => {
    const fresh = (...texts: string[]) => texts.map((text) => ({ text, before: '' }));
    expect(withAdded('2.2', 'Ours.\n\n', fresh('A', 'B'))).toBe('Ours.\n\nA\n\nB');
    expect(withAdded('2.2', '', fresh('A'))).toBe('A');
    const most = 'x'.repeat(longestSection - 3);
    expect(withAdded('2.2', most, fresh('y'))).toHaveLength(longestSection);
    expect(() => withAdded('2.2', `${most}x`, fresh('y'))).toThrow('report_part_too_long');
  });

  it('replace what was added before where it still stands, and come at the end where a person changed it', () => {
    const again = [{ text: 'A: three', before: 'A: two' }];
    expect(withAdded('2.2', 'Ours.\n\nA: two\n\nTheirs.', again)).toBe('Ours.\n\nA: three\n\nTheirs.');
    expect(withAdded('2.2', 'Ours.\n\nA: about two', again)).toBe('Ours.\n\nA: about two\n\nA: three');
  });

  it('are headed in English by their activity and partner', () => {
    const activities = [{ key: 'a', title: { en: 'Round tables', sq: 'Tryeza' } }];
    expect(reportHeading({ activities }, 'activity:a', 'Partner')).toBe('Round tables (Partner)');
    expect(reportHeading({ activities }, 'activity:gone', 'Partner')).toBe('Partner');
    expect(reportHeading({ activities }, 'section:3.2', 'Partner')).toBe('Partner');
  });

  it('fit into one form, all texts as long as they may be, in any script', () => {
    expect(mostItems * longestText * 6).toBeLessThan(1_000_000);
  });
});

describe('The form of all texts', () => {
  it('leaves what was not sent as it is, keeps what was emptied, and names the text that is too long', () => {
    const read = textsForm.parse({ version: '3', text_1: ' One.\r\nTwo. ', text_3: '' });
    expect(read).toEqual({
      ...{
        version: 3,
        texts: new Map([
          [1, 'One.\nTwo.'],
          [3, ''],
        ]),
      },
    });
    const { error } = textsForm.safeParse({ version: '3', text_2: 'x'.repeat(20_001) });
    expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([
      [['text_2'], 'invalid.too_long'],
    ]);
  });
});
