import { describe, expect, it } from 'vitest';
import { type Draft, emptyDraft } from './answers.ts';
import { check } from './check.ts';
import type { FormContext } from './problems.ts';
import { readTyped } from './read-typed.ts';
import { sectionStates } from './section-states.ts';
import { buildForm } from './testing.ts';

const form = buildForm();
const nothing: FormContext = { attachments: {} };
const statute = { id: 'f', name: 'statute.pdf', size: 10, sha256: 'a'.repeat(64), type: 'application/pdf' };
const complete: FormContext = {
  attachments: { statute: [statute] },
  grant: { minimumMinor: 100_000, maximumMinor: 2_000_000 },
  bounds: { duration_months: { min: 6, max: 12 } },
};
const good: Draft = {
  raw: {},
  answers: {
    title: 'Bridges',
    summary: 'We build bridges.',
    months: 10,
    place: 'XK',
    kinds: ['protection'],
    partners: false,
    activity: [{ name: 'Talks' }, {}],
    budget: {
      lines: [{ heading: 'travel', description: 'Bus', unit: 'trip', units: '4', rateMinor: 50_000 }],
      requestedMinor: 200_000,
    },
    honest: true,
  },
};

function codes(draft: Draft, context: FormContext, mode: 'draft' | 'submit') {
  return check(form, draft, context, mode).map(({ path, code }) => `${path} ${code}`);
}
function changed(answers: object): Draft {
  return { ...good, answers: { ...good.answers, ...answers } };
}

describe('on submission', () => {
  it('an empty form lacks everything that is required and nothing else', () => {
    expect(codes(emptyDraft, nothing, 'submit')).toEqual([
      'title missing',
      'summary missing',
      'months missing',
      'place nothing_chosen',
      'kinds nothing_chosen',
      'partners nothing_chosen',
      'activity too_few_entries',
      'budget no_budget',
      'statute no_file',
      'honest not_declared',
    ]);
  });

  it('a question that an answer brings to light is required from then on', () => {
    expect(codes(changed({ partners: true }), complete, 'submit')).toEqual(['partner_names missing']);
  });

  it('names the line and the part of a budget that is missing, counting lines from one', () => {
    const draft = changed({ budget: { lines: [{}, { heading: 'travel', units: '2' }], requestedMinor: 1 } });
    const found = check(form, draft, nothing, 'submit').filter(({ question }) => question === 'budget');
    expect(found.map(({ field, code }) => [field, code])).toEqual([
      ['q.budget.1.description', 'missing'],
      ['q.budget.1.unit', 'missing'],
      ['q.budget.1.rate', 'missing'],
      ['q.budget-requested', 'requested_over_total'],
    ]);
    expect(found[0]!.details.line).toBe(2);
  });

  it('the call’s own bounds count beside the form’s', () => {
    expect(codes(changed({ months: 5 }), complete, 'submit')).toEqual(['months number_not_between']);
    expect(codes(changed({ months: 5 }), { ...complete, bounds: {} }, 'submit')).toEqual([]);
  });

  it('a budget that breaks the call’s terms is refused with its heading and amounts', () => {
    const draft = changed({
      budget: {
        lines: [
          { heading: 'travel', description: 'Bus', unit: 'trip', units: '1', rateMinor: 100_000 },
          { heading: 'indirect', description: 'Office', unit: 'lump', units: '1', rateMinor: 8_000 },
        ],
        requestedMinor: 90_000,
      },
    });
    const found = check(form, draft, complete, 'submit');
    expect(found.map(({ path, code }) => [path, code])).toEqual([
      ['budget.1.rate', 'over_ceiling'],
      ['budget-requested', 'requested_under_minimum'],
    ]);
    expect(found[0]!.details).toMatchObject({
      heading: 'indirect',
      percent: 7,
      mostMinor: 7_000,
      currency: 'EUR',
    });
  });

  it('a full form is complete', () => {
    expect(codes(good, complete, 'submit')).toEqual([]);
  });
});

describe('in a draft', () => {
  it('gaps are no fault', () => {
    expect(codes(emptyDraft, nothing, 'draft')).toEqual([]);
  });

  it('what cannot be read or is too long is said at once', () => {
    const typed = {
      'q.months': 'twelve',
      'q.summary': 'word '.repeat(21),
      'q.starts-day': '40',
      'q.title': 'x'.repeat(41),
    };
    const draft = readTyped(form.sections[0]!, typed);
    expect(codes(draft, nothing, 'draft')).toEqual([
      'title too_long',
      'summary too_many_words',
      'months malformed_number',
      'starts malformed_date',
    ]);
  });

  it('an unreadable part of an entry or a line is named where it stands', () => {
    const group = readTyped(form.sections[1]!, { 'q.activity.1.people': 'many', 'q.turnover': 'enough' });
    const budget = readTyped(form.sections[2]!, { 'q.budget.1.units': '1.234', 'q.budget.1.rate': '-3' });
    expect(codes(group, nothing, 'draft')).toEqual([
      'activity.1.people malformed_number',
      'turnover malformed_money',
    ]);
    expect(codes(budget, nothing, 'draft')).toEqual([
      'budget.1.units malformed_units',
      'budget.1.rate negative',
    ]);
  });
});

describe('the task list', () => {
  it('goes from not started to done, and papers wait for what they come after', () => {
    const states = (draft: Draft, context: FormContext) =>
      sectionStates(form, draft, context).map(({ state }) => state);
    expect(states(emptyDraft, nothing)).toEqual([
      'not_started',
      'not_started',
      'not_started',
      'cannot_start',
    ]);
    expect(states({ answers: { title: 'Bridges' }, raw: {} }, nothing)[0]).toBe('in_progress');
    expect(states({ answers: {}, raw: { 'q.months': 'twelve' } }, nothing)[0]).toBe('problem');
    const unsigned = changed({ honest: undefined });
    expect(states(unsigned, { ...complete, attachments: {} })).toEqual([
      'done',
      'done',
      'done',
      'not_started',
    ]);
    expect(states(good, complete)).toEqual(['done', 'done', 'done', 'done']);
  });
});
