import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, type Draft, emptyDraft, submittedAnswers, visibleQuestions } from './answers.ts';
import { fieldsOf } from './fields-of.ts';
import { readTyped, withSection } from './read-typed.ts';
import { buildForm } from './testing.ts';

const form = buildForm();
const [project, activities, money] = form.sections as [never, never, never];

describe('what a person typed is never lost', () => {
  it('keeps a number, a date and an amount that cannot be read as they were typed', () => {
    const typed = {
      'q.months': 'twelve',
      'q.starts-day': '31',
      'q.starts-month': '2',
      'q.starts-year': '2027',
      'q.title': '  Bridges  ',
    };
    const draft = readTyped(project, typed);
    expect(draft.answers).toEqual({ title: 'Bridges' });
    expect(fieldsOf(project, draft)).toMatchObject({ ...typed, 'q.title': 'Bridges' });
  });

  it('keeps a half-filled budget line and its unreadable rate', () => {
    const typed = {
      'q.budget.0.heading': 'travel',
      'q.budget.0.units': '3,5',
      'q.budget.0.rate': 'about fifty',
      'q.budget-requested': '1.000,50',
      'q.budget-rows': '2',
    };
    const draft = readTyped(money, typed);
    expect(draft.answers.budget).toEqual({
      lines: [{ heading: 'travel', units: '3.5' }, {}],
      requestedMinor: 100_050,
    });
    expect(fieldsOf(money, draft)['q.budget.0.rate']).toBe('about fifty');
  });

  it('keeps answers of questions that the page did not show', () => {
    const before: Draft = { answers: { partners: false, partner_names: 'Old friends' }, raw: {} };
    const after = withSection(before, project, {
      _shown: 'title partners',
      'q.title': 'New',
      'q.partners': 'no',
    });
    expect(after.answers).toEqual({ partners: false, partner_names: 'Old friends', title: 'New' });
  });

  it('forgets the unreadable text once it was mended', () => {
    const broken = withSection(emptyDraft, project, { 'q.months': 'twelve' });
    expect(withSection(broken, project, { 'q.months': '12' })).toEqual({ answers: { months: 12 }, raw: {} });
  });

  it('drops control characters and lone surrogates, which no database keeps', () => {
    expect(readTyped(project, { 'q.title': 'a\u0000b\ud800' }).answers.title).toBe('ab\ufffd');
  });

  it('takes no choice that is not offered and no more rows than the group has', () => {
    const typed = {
      'q.place': 'RS',
      'q.kinds[]': ['protection', 'x'],
      'q.activity.40.name': 'far',
      'q.activity-rows': '900',
    };
    expect(readTyped(project, typed).answers).toEqual({ kinds: ['protection'] });
    expect(readTyped(activities, typed).answers.activity).toHaveLength(3);
  });
});

it('a page filled from a draft and sent back unchanged is the same draft', () => {
  const word = fc.stringMatching(/^[A-Za-zčćžšđëçА-я]{1,12}$/);
  const entry = fc.record({ name: word, people: fc.nat(5000) }, { requiredKeys: [] });
  const line = fc.record(
    {
      heading: fc.constantFrom('human_resources', 'travel', 'indirect'),
      description: word,
      unit: word,
      units: fc.nat(9_999_999).map((n) => String(n / 1000)),
      rateMinor: fc.nat(1_000_000_000),
    },
    { requiredKeys: [] },
  );
  const drafts = fc.record(
    {
      title: word,
      months: fc.integer({ min: -1_000_000, max: 1_000_000 }),
      starts: fc
        .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
      place: fc.constantFrom('AL', 'XK'),
      kinds: fc.constantFrom(['prevention'], ['prevention', 'protection']),
      partners: fc.boolean(),
      activity: fc.array(entry, { minLength: 1, maxLength: 3 }),
      turnover: fc.record({ minor: fc.nat(1_000_000_000), currency: fc.constantFrom('EUR', 'ALL') }),
      budget: fc.record({
        lines: fc.array(line, { minLength: 1, maxLength: 5 }),
        requestedMinor: fc.nat(1_000_000_000),
      }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(drafts, (answers) => {
      const draft: Draft = { answers: answers as Answers, raw: {} };
      for (const section of form.sections) {
        expect(withSection(draft, section, fieldsOf(section, draft))).toEqual(draft);
      }
    }),
  );
});

describe('conditions', () => {
  it('a hidden question is neither asked nor submitted', () => {
    const answers = { partners: false, partner_names: 'Old friends', title: 'Bridges' };
    expect(visibleQuestions(form, project, answers).map(({ key }) => key)).not.toContain('partner_names');
    expect(submittedAnswers(form, answers)).toEqual({ partners: false, title: 'Bridges' });
    expect(submittedAnswers(form, { ...answers, partners: true })).toHaveProperty('partner_names');
  });

  it('what is submitted has no empty entries and lines, and submitting it again changes nothing', () => {
    const answers: Answers = {
      activity: [{}, { name: 'Talks' }, {}],
      budget: { lines: [{}, { units: '1' }] },
    };
    const once = submittedAnswers(form, answers);
    expect(once).toEqual({ activity: [{ name: 'Talks' }], budget: { lines: [{ units: '1' }] } });
    expect(submittedAnswers(form, once)).toEqual(once);
  });
});
