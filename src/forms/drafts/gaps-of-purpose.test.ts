import { expect, it } from 'vitest';
import type { FormDefinition } from '../definition.ts';
import { loadForms } from '../load-form.ts';
import { parseForm } from '../parse-form.ts';
import { buildForm } from '../testing.ts';
import { replaced, withQuestion } from './edits.ts';
import { gapsOf } from './gaps.ts';
import { kindsFor } from './kinds.ts';
import { findPlace } from './places.ts';
import { typedQuestion } from './question-form.ts';
import { typedOfKind } from './typed-question.ts';

/** The gaps of the form of the tests after its budget, its summary, or the section of its budget was given other settings. */
const told = (form: FormDefinition) =>
  gapsOf(form, [], []).faults.map(({ path, code }) => `${path.slice(4).join('.')} ${code}`.trim());
const withSettings = (key: string, settings: object): FormDefinition => {
  const form = buildForm();
  const sections = form.sections.map((section) => ({
    ...section,
    questions: section.questions.map((one) => (one.key === key ? { ...one, ...settings } : one)),
  }));
  return { ...form, sections } as FormDefinition;
};

it('an application form asks for one budget, always, under its key and in the currency of the Action', () => {
  expect(told(buildForm())).toEqual([]);
  expect(told(withSettings('budget', { key: 'money' }))).toEqual(['budget_key']);
  expect(told(withSettings('budget', { required: false }))).toEqual(['required budget_optional']);
  const when = { question: 'partners', equals: true };
  expect(told(withSettings('budget', { when }))).toEqual(['when budget_conditional']);
  const form = buildForm();
  const sections = form.sections.map((one) => (one.key === 'money' ? { ...one, when } : one));
  expect(gapsOf({ ...form, sections }, [], []).faults).toMatchObject([
    { path: ['sections', 2, 'when'], code: 'budget_conditional' },
  ]);
  expect(gapsOf(withSettings('budget', { currency: 'MKD' }), [], []).faults).toMatchObject([
    { code: 'budget_currency', details: { currency: 'EUR' } },
  ]);
});

it('the keys that an agreement takes over are of their own types', () => {
  const summary = withSettings('summary', { type: 'text', max: 40, words: undefined });
  expect(told(summary)).toContain('key_kept');
  const text = { type: 'text', label: { en: 'A' }, required: true, max: 40 } as const;
  const into = findPlace(buildForm(), 's.project')!;
  expect(told(withQuestion(buildForm(), into, { ...text, key: 'places' }))).toEqual(['key_kept']);
  const list = {
    key: 'places',
    type: 'group',
    label: { en: 'A' },
    entry: { en: 'A' },
    required: true,
  } as const;
  const places = (key: string) =>
    withQuestion(buildForm(), into, { ...list, min: 1, max: 5, questions: [{ ...text, key }] });
  expect(told(places('town'))).toEqual(['questions places_unnamed']);
  expect(told(places('municipality'))).toEqual([]);
});

it('a budget is not offered where another question has its key', () => {
  const yesNo = { key: 'budget', type: 'yes_no', label: { en: 'A' }, required: true } as const;
  const form = replaced(buildForm(), findPlace(buildForm(), 'q.budget')!, yesNo);
  expect(told(form)).toEqual(['no_budget', 'key_kept']);
  expect(kindsFor(form, findPlace(form, 's.money')!)).not.toContain('budget');
});

it('other forms ask for no files and no budget', () => {
  for (const purpose of ['report', 'visit'] as const)
    expect(told(buildForm({ purpose })).sort()).toEqual(['attachment_not_here', 'budget_not_here']);
});

it('more answers than there are cannot be asked for, in a file or in the browser', () => {
  expect(told(withSettings('kinds', { min: 3, max: undefined }))).toEqual(['min min_above_options']);
  expect(() => parseForm(withSettings('kinds', { min: 3, max: undefined }))).toThrow();
  const typed = (min: string) =>
    typedQuestion.safeParse({ version: '1', type: 'choices', label: 'A', new_options: 'a\nb\nc', min });
  expect(typed('3').success).toBe(true);
  expect(typed('4').error!.issues).toMatchObject([
    { path: ['min'], message: 'forms.fault.min_above_options' },
  ]);
});

it('a budget in another currency than the Action’s is refused where it is typed', () => {
  const typed = (currency: string) =>
    typedQuestion.safeParse({ version: '1', type: 'budget', label: 'A', ...typedOfKind('budget', currency) });
  expect(typed('EUR').success).toBe(true);
  expect(typed('MKD').error!.issues).toMatchObject([
    { path: ['currency'], message: 'forms.fault.budget_currency' },
  ]);
});

it('the forms of the Action lack nothing', async () => {
  for (const form of await loadForms('actions/shbb')) expect(told(form)).toEqual([]);
});
