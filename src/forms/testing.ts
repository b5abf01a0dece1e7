import type { FormDefinition } from './definition.ts';
import { parseForm } from './parse-form.ts';

/** A small form with every type of question, for tests of all areas. Sections: `project`, `activities`, `money`, `papers`. */
export function buildForm(changes: Partial<FormDefinition> = {}): FormDefinition {
  return parseForm({
    key: 'test_form',
    version: 1,
    purpose: 'application',
    title: label('Form of the tests'),
    origin: label('Made for the tests'),
    hoursExpected: 4,
    sections: [
      {
        key: 'project',
        title: label('The project'),
        questions: [
          { key: 'title', type: 'text', label: label('Title'), max: 40 },
          { key: 'summary', type: 'long_text', label: label('Summary'), words: 20 },
          {
            key: 'months',
            type: 'number',
            label: label('Months'),
            bounds: 'duration_months',
            min: 1,
            max: 36,
          },
          { key: 'starts', type: 'date', label: label('First day'), required: false, min: '2026-01-01' },
          {
            key: 'place',
            type: 'choice',
            label: label('Where'),
            options: [option('AL', 'Albania'), option('XK', 'Kosovo*')],
          },
          {
            key: 'kinds',
            type: 'choices',
            label: label('What for'),
            options: [option('prevention', 'Prevention'), option('protection', 'Protection')],
            max: 2,
          },
          { key: 'partners', type: 'yes_no', label: label('Do you work with partners?') },
          {
            key: 'partner_names',
            type: 'long_text',
            label: label('Which partners?'),
            words: 50,
            when: { question: 'partners', equals: true },
          },
        ],
      },
      {
        key: 'activities',
        title: label('Activities'),
        questions: [
          {
            key: 'activity',
            type: 'group',
            label: label('Activities'),
            entry: label('Activity'),
            min: 1,
            max: 3,
            questions: [
              { key: 'name', type: 'text', label: label('Name') },
              { key: 'people', type: 'number', label: label('Participants'), min: 0, required: false },
            ],
          },
          {
            key: 'turnover',
            type: 'money',
            label: label('Turnover'),
            currencies: ['EUR', 'ALL'],
            required: false,
          },
        ],
      },
      {
        key: 'money',
        title: label('Budget'),
        questions: [
          {
            key: 'budget',
            type: 'budget',
            label: label('Budget'),
            currency: 'EUR',
            headings: ['human_resources', 'travel', 'other_costs', 'indirect'],
            ceilings: [{ heading: 'indirect', percent: 7, of: 'direct' }],
          },
        ],
      },
      {
        key: 'papers',
        title: label('Papers'),
        after: ['project', 'money'],
        questions: [
          { key: 'statute', type: 'attachment', label: label('Statute'), kinds: ['pdf'] },
          { key: 'honest', type: 'declaration', label: label('What we wrote is true') },
        ],
      },
    ],
    ...changes,
  });
}

function label(en: string) {
  return { en };
}

function option(key: string, en: string) {
  return { key, label: { en } };
}
