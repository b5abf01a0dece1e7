import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Draft, draftOf, submittedAnswers } from './answers.ts';
import { canonicalContent } from './canonical.ts';
import { check } from './check.ts';
import { fieldsOf } from './fields-of.ts';
import { withSection } from './read-typed.ts';
import { saveSection } from './save-section.ts';
import { sectionStates } from './section-states.ts';
import { buildForm } from './testing.ts';

const form = buildForm();
const context = { attachments: {}, grant: { minimumMinor: 1, maximumMinor: 100 } };

/** Names that pages have, names that nobody has, and rows far beyond any page. */
const names = fc.oneof(
  fc.constantFrom(
    'q.title',
    'q.months',
    'q.place',
    'q.kinds[]',
    'q.partners',
    'q.honest',
    'q.statute',
    '_shown',
    '_add',
    '_remove',
  ),
  fc.constantFrom(
    'q.starts-day',
    'q.starts-month',
    'q.starts-year',
    'q.turnover',
    'q.turnover-currency',
    'q.budget-requested',
  ),
  fc
    .tuple(
      fc.constantFrom('activity', 'budget', 'title', '__proto__'),
      fc.constantFrom('0', '1', '7', '999', '-1', 'x'),
      fc.constantFrom(
        'name',
        'people',
        'heading',
        'description',
        'unit',
        'units',
        'rate',
        'constructor',
        '__proto__',
      ),
    )
    .map((parts) => `q.${parts.join('.')}`),
  fc.constantFrom('q.activity-rows', 'q.budget-rows', 'q.__proto__', 'q.constructor'),
  fc.string(),
);
const values = fc.oneof(
  fc.constantFrom(
    '',
    '1',
    '-5',
    '1.234',
    '1e9',
    '99999999999999999999',
    'NaN',
    'yes',
    'no',
    'AL',
    'EUR',
    'travel',
    'activity',
    'budget.1',
    '\u0000',
    '\ud800',
    '31',
  ),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom('prevention', 'protection', 'x')),
);
const typed = fc.dictionary(names, values, { maxKeys: 30, noNullPrototype: true });

it('nothing that can be sent breaks a form, and what was read survives the database and the page', () => {
  fc.assert(
    fc.property(typed, fc.constantFrom(...form.sections), (sent, section) => {
      const { draft } = saveSection(form, section, { answers: {}, raw: {} }, sent, context);
      const stored: Draft = draftOf(JSON.parse(JSON.stringify(draft)));
      expect(stored).toEqual(draft);
      expect(JSON.stringify(draft)).not.toContain('\\u0000');
      expect(withSection(draft, section, fieldsOf(section, draft))).toEqual(draft);
      sectionStates(form, draft, context);
      canonicalContent({ about: {}, form, answers: draft.answers, attachments: {} });
      expect(submittedAnswers(form, submittedAnswers(form, draft.answers))).toEqual(
        submittedAnswers(form, draft.answers),
      );
    }),
    { numRuns: 500 },
  );
});

it('what is wrong in a draft is wrong on submission too, and nothing incomplete is complete', () => {
  fc.assert(
    fc.property(typed, (sent) => {
      const draft = form.sections.reduce<Draft>((all, section) => withSection(all, section, sent), {
        answers: {},
        raw: {},
      });
      const submit = check(form, draft, context, 'submit').map(({ path, code }) => `${path} ${code}`);
      const early = check(form, draft, context, 'draft').map(({ path, code }) => `${path} ${code}`);
      expect(submit).toEqual(expect.arrayContaining(early));
      expect(submit).not.toEqual([]);
    }),
  );
});
