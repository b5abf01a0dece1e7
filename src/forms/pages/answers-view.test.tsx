import { html } from 'hono/html';
import { describe, expect, it } from 'vitest';
import { renderIn, uiLanguage } from '../../ui/testing.tsx';
import type { Answers } from '../answers.ts';
import { loadForms } from '../load-form.ts';
import type { FormContext } from '../problems.ts';
import { sectionStates } from '../section-states.ts';
import { buildForm } from '../testing.ts';
import { AnswersView } from './answers-view.tsx';
import { FormPrint } from './form-print.tsx';
import { FormTasks } from './form-tasks.tsx';

const language = uiLanguage();
const form = buildForm();
const file = { id: 'file-1', name: 'statute.pdf', size: 1, sha256: 'a', type: 'application/pdf' };
const context: FormContext = { attachments: { statute: [file] }, bounds: { duration_months: { min: 6 } } };
const answers: Answers = {
  title: 'Bridges <3',
  place: 'XK',
  partners: false,
  partner_names: 'hidden partners',
  activity: [{}, { name: 'Talks', people: 12 }],
  budget: {
    lines: [{ heading: 'travel', description: 'Bus', unit: 'trip', units: '2', rateMinor: 100 }],
    requestedMinor: 150,
  },
};

describe('answers to check', () => {
  it('do not show what is hidden, and say what is not given', () => {
    const html = renderIn(language, <AnswersView form={form} answers={answers} context={context} />);
    expect(html).not.toContain('hidden partners');
    expect(html).toContain('Not given');
  });

  it('show every kind of answer in words', () => {
    const html = renderIn(language, <AnswersView form={form} answers={answers} context={context} />);
    for (const words of [
      'Bridges &lt;3',
      'Kosovo*',
      'Talks',
      '12',
      'statute.pdf',
      '2.00\u00a0EUR',
      '75%',
      '25%',
    ]) {
      expect(html).toContain(words);
    }
  });

  it('lead to the section for those who may change, and to files for those who may read them', () => {
    const readOnly = renderIn(language, <AnswersView form={form} answers={answers} context={context} />);
    expect(readOnly).not.toContain('href=');
    const own = renderIn(
      language,
      <AnswersView
        form={form}
        answers={answers}
        context={context}
        changeHref={({ key }) => `/a/1/${key}`}
        fileHref={({ id }) => `/f/${id}`}
      />,
    );
    expect(own).toContain('href="/a/1/project#q-title"');
    expect(own).toContain('href="/f/file-1"');
  });
});

describe('the form before one starts', () => {
  it('says hours, documents, limits and when a question is asked at all', () => {
    const html = renderIn(language, <FormPrint form={form} context={context} />);
    for (const words of [
      'about 4 hours',
      'Documents to have ready',
      'At most 20 words.',
      'From 6 to 36.',
      'Only if “Do you work with partners?” is “Yes”.',
      'Indirect costs: at most 7% of the direct costs.',
    ]) {
      expect(html).toContain(words);
    }
  });

  it('has every question of every form of the Action', async () => {
    for (const one of await loadForms('actions/shbb')) {
      const printed = renderIn(language, <FormPrint form={one} context={context} />);
      for (const question of one.sections.flatMap(({ questions }) => questions)) {
        expect(printed, one.key).toContain(String(html`${question.label.en}`));
        if ('words' in question)
          expect(printed, one.key).toContain(`At most ${language.number(question.words)} words.`);
      }
    }
  });

  it('takes the hours of the Call before its own', () => {
    expect(renderIn(language, <FormPrint form={form} context={context} hours={9} />)).toContain(
      'about 9 hours',
    );
  });
});

it('the task list links what can be opened and says how much is left', () => {
  const states = sectionStates(form, { answers: { title: 'x' }, raw: {} }, { attachments: {} });
  const html = renderIn(language, <FormTasks states={states} href={({ key }) => `/a/1/${key}`} />);
  expect(html).toContain('href="/a/1/project"');
  expect(html).toContain('5 things are left');
  expect(html).not.toContain('href="/a/1/papers"');
});
