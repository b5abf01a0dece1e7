import { expect, it } from 'vitest';
import type { Answers } from './answers.ts';
import { questionsOf } from './definition.ts';
import { earlierAnswer } from './earlier.ts';
import { answersOfProfile } from './profile.ts';
import { buildForm } from './testing.ts';

const form = buildForm();
const taken = (answers: Answers, asked = form) =>
  Object.fromEntries(
    questionsOf(asked).flatMap((question) => {
      const answer = earlierAnswer(question, { form, answers });
      return answer === undefined ? [] : [[question.key, answer]];
    }),
  );
/** The form with one question changed. */
const changed = (key: string, changes: object) =>
  buildForm({
    sections: form.sections.map((section) => ({
      ...section,
      questions: section.questions.map((one) =>
        one.key === key ? JSON.parse(JSON.stringify({ ...one, ...changes })) : one,
      ),
    })),
  });

const answers: Answers = {
  title: 'Two banks',
  place: 'AL',
  kinds: ['prevention', 'protection'],
  partners: false,
  activity: [{ name: 'Talks', people: '20' }, {}],
  turnover: { minor: 500, currency: 'ALL' },
  budget: { lines: [{ heading: 'travel', description: 'Bus' }], requestedMinor: 100 },
  honest: true,
};

it('What was declared, and the amount that was asked for, is not taken from an earlier application; the rest is.', () => {
  expect(taken(answers)).toEqual({
    ...{ title: 'Two banks', place: 'AL', kinds: ['prevention', 'protection'], partners: false },
    activity: [{ name: 'Talks', people: '20' }],
    turnover: { minor: 500, currency: 'ALL' },
    budget: { lines: [{ heading: 'travel', description: 'Bus' }] },
  });
});

it('A question of another type, an option, a currency and a heading that this form lacks take nothing.', () => {
  expect(taken(answers, changed('title', { type: 'long_text', words: 20, max: undefined })).title).toBe(
    undefined,
  );
  const options = [
    { key: 'XK', label: { en: 'Kosovo*' } },
    { key: 'protection', label: { en: 'Protection' } },
  ];
  expect(taken(answers, changed('place', { options })).place).toBe(undefined);
  expect(taken(answers, changed('kinds', { options })).kinds).toEqual(['protection']);
  expect(taken(answers, changed('turnover', { currencies: ['EUR'] })).turnover).toBe(undefined);
  expect(taken(answers, changed('budget', { currency: 'ALL' })).budget).toBe(undefined);
  expect(taken(answers, changed('budget', { headings: ['human_resources'], ceilings: [] })).budget).toEqual({
    lines: [{ description: 'Bus' }],
  });
});

it('A form begins with what the profile says where a question names it, and with nothing that is not known.', () => {
  const asked = changed('title', { profile: 'name' });
  const profile = { name: 'Bregu', website: '' } as Parameters<typeof answersOfProfile>[1];
  expect(answersOfProfile(asked, profile)).toEqual({ title: 'Bregu' });
  expect(answersOfProfile(changed('title', { profile: 'website' }), profile)).toEqual({});
  expect(answersOfProfile(form, profile)).toEqual({});
});
