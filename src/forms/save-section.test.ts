import { describe, expect, it } from 'vitest';
import { type Draft, emptyDraft } from './answers.ts';
import type { FormContext } from './problems.ts';
import { saveSection, sectionAfter } from './save-section.ts';
import { buildForm } from './testing.ts';

const form = buildForm();
const [project, activities, money] = form.sections as [never, never, never];
const nothing: FormContext = { attachments: {} };

describe('every button saves first', () => {
  it('a new entry comes after the others, and the page goes to it', () => {
    const saved = saveSection(
      form,
      activities,
      emptyDraft,
      { 'q.activity.0.name': 'Talks', _add: 'activity' },
      nothing,
    );
    expect(saved.draft.answers.activity).toEqual([{ name: 'Talks' }, {}]);
    expect(saved).toMatchObject({ stay: true, anchor: 'q-activity-1-row' });
  });

  it('no entry beyond the group’s last, and none for what is no group', () => {
    const typed = { 'q.activity-rows': '3', _add: 'activity' };
    expect(saveSection(form, activities, emptyDraft, typed, nothing).draft.answers.activity).toHaveLength(3);
    const other = saveSection(form, activities, emptyDraft, { 'q.turnover': '5', _add: 'turnover' }, nothing);
    expect(other.draft.answers).toEqual({ turnover: { minor: 500, currency: 'EUR' } });
  });

  it('a line goes with its unreadable text, and that of the lines behind moves up with them', () => {
    const typed = {
      'q.budget.0.rate': 'first',
      'q.budget.1.rate': 'second',
      'q.budget.2.rate': 'third',
      'q.budget.2.description': 'Bus',
      _remove: 'budget.1',
    };
    const { draft } = saveSection(form, money, emptyDraft, typed, nothing);
    expect(draft.answers.budget).toEqual({ lines: [{}, { description: 'Bus' }] });
    expect(draft.raw).toEqual({ 'q.budget.0.rate': 'first', 'q.budget.1.rate': 'third' });
  });

  it('leaving never holds anybody back, even with something that cannot be read', () => {
    const saved = saveSection(form, project, emptyDraft, { 'q.months': 'twelve', _leave: 'yes' }, nothing);
    expect(saved).toMatchObject({ stay: false, draft: { raw: { 'q.months': 'twelve' } } });
  });
});

describe('calculating the budget', () => {
  const calculate = (requested: string) => {
    const typed = {
      ...{ 'q.budget.0.heading': 'travel', 'q.budget.0.description': 'Bus', 'q.budget.0.unit': 'trip' },
      ...{ 'q.budget.0.units': '2', 'q.budget.0.rate': '5000', 'q.budget-requested': requested },
      _recalculate: 'yes',
    };
    const grant = { minimumMinor: 100_000, maximumMinor: 2_000_000, indirectPercent: 5 };
    return saveSection(form, money, emptyDraft, typed, { ...nothing, grant });
  };

  it('goes to the figures while they keep the rules, and else to the top of the page, which names what they break', () => {
    expect(calculate('10000')).toMatchObject({ stay: true, anchor: 'q-budget-figures', calculated: false });
    for (const wrong of ['10', 'many'])
      expect(calculate(wrong)).toMatchObject({ stay: true, anchor: undefined, calculated: true });
  });
});

describe('continuing stays on the page', () => {
  it('when something cannot be read', () => {
    expect(saveSection(form, project, emptyDraft, { 'q.months': 'twelve' }, nothing).stay).toBe(true);
  });

  it('when an answer brought a new question to light, which it goes to', () => {
    const shown = 'title summary months starts place kinds partners';
    const saved = saveSection(form, project, emptyDraft, { _shown: shown, 'q.partners': 'yes' }, nothing);
    expect(saved).toMatchObject({ stay: true, anchor: 'q-partner_names' });
  });

  it('and else goes on to the next section', () => {
    const draft: Draft = { answers: {}, raw: {} };
    expect(saveSection(form, project, draft, { 'q.title': 'Bridges' }, nothing).stay).toBe(false);
    expect(sectionAfter(form, draft, project)!.key).toBe('activities');
    expect(sectionAfter(form, draft, form.sections.at(-1)!)).toBeUndefined();
  });
});
