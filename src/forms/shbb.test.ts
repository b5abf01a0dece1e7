import { expect, it } from 'vitest';
import { findBudget, questionsOf } from './definition.ts';
import { loadForms } from './load-form.ts';

const languages = ['en', 'sq', 'mk', 'sr-Cyrl', 'bs', 'hr', 'cnr'];
const forms = await loadForms('actions/shbb');

/** Every text of a form: each object with `en`. */
function textsOf(value: unknown): Record<string, string>[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value) return [value as Record<string, string>];
  return Object.values(value).flatMap(textsOf);
}

it('the Action has its applications, its report, its evaluation and its checklists of visits, all complete in every language that is written', () => {
  expect(forms.map(({ key }) => key)).toEqual([
    'application_national',
    'application_regional',
    'report_narrative',
    'training_evaluation',
    'visit_help',
    'visit_monitoring',
  ]);
  for (const text of forms.flatMap(textsOf)) expect(Object.keys(text)).toEqual(languages);
});

it('no text calls a person illegal, and Kosovo* never stands without its asterisk', () => {
  for (const text of forms.flatMap(textsOf).flatMap((one) => Object.values(one))) {
    expect(text).not.toMatch(/illegal|ilegal|илегал/i);
    expect(text).not.toMatch(/(Kosov[oa]|Косово)(?!\*)/);
    expect(text).not.toMatch(/traffick|trafik|трговија со луѓе|трговин/i);
  }
});

it('applications name their title, ask for a budget, and declare that nobody can be recognised', () => {
  for (const form of forms.filter(({ purpose }) => purpose === 'application')) {
    const keys = questionsOf(form).map(({ key }) => key);
    expect(keys).toEqual(
      expect.arrayContaining(['title', 'summary', 'months', 'statute', 'declared_people']),
    );
    expect(findBudget(form)!.ceilings).toEqual([{ heading: 'indirect', percent: 7, of: 'direct' }]);
  }
});
