import { describe, expect, it } from 'vitest';
import type { FormDefinition } from './definition.ts';
import { differencesOf } from './differences.ts';
import { moved, removed, withCondition } from './drafts/edits.ts';
import { findPlace, pieceAt } from './drafts/places.ts';
import { withTexts } from './drafts/texts.ts';
import { buildForm } from './testing.ts';

describe('The difference between two versions', () => {
  it('of one and the same is nothing', () => {
    expect(differencesOf(buildForm(), buildForm())).toEqual([]);
  });

  it('names what was added, removed, moved and changed, and nothing else', () => {
    const form = buildForm();
    const at = (name: string) => findPlace(form, name)!;
    const told = (newer: FormDefinition) =>
      differencesOf(form, newer).map(({ change, what, piece, setting }) =>
        [change, what, piece?.key, setting].filter(Boolean).join(' '),
      );
    expect(told(removed(form, at('q.activity.people')))).toEqual(['removed question people']);
    expect(told(moved(form, at('q.summary'), -1)!)).toHaveLength(1);
    expect(told(moved(form, at('q.turnover'), 1)!)).toEqual(['moved question turnover']);
    expect(told(withCondition(form, at('q.partner_names'), undefined))).toEqual([
      'changed question partner_names when',
    ]);
    expect(told(withTexts(form, 'sq', new Map([['sections.money.title', 'Buxheti']])))).toEqual([
      'changed section money title',
    ]);
    const older = removed(form, at('s.papers'));
    expect(differencesOf(older, form).map(({ change, piece }) => `${change} ${piece?.key}`)).toEqual([
      'added papers',
      'added statute',
      'added honest',
    ]);
    expect(pieceAt(form, at('s.papers')).key).toBe('papers');
  });
});
