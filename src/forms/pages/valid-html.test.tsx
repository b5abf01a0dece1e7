import { expect, it } from 'vitest';
import { htmlValidator } from '../../../tests/support/html-validator.ts';
import { renderIn, uiLanguage } from '../../ui/testing.tsx';
import type { Answer, Draft } from '../answers.ts';
import { questionsOf } from '../definition.ts';
import { fieldsOf } from '../fields-of.ts';
import { loadForms } from '../load-form.ts';
import type { Question } from '../questions.ts';
import { AnswersView } from './answers-view.tsx';
import { FormPrint } from './form-print.tsx';
import { SectionForm } from './section-form.tsx';

const language = uiLanguage();
const file = { id: 'f1', name: 'a.pdf', size: 1, sha256: 'a', type: 'application/pdf' };
const context = { attachments: { statute: [file] } };
const forms = await loadForms('actions/shbb');

/** Something for every question, so that every conditional one is asked. */
function answerTo(question: Question): Answer | undefined {
  if (question.type === 'choices') return question.options.map(({ key }) => key);
  if (question.type === 'choice') return question.options[0]!.key;
  if (question.type === 'yes_no') return false;
  if (question.type === 'group') return [{}, {}];
  if (question.type === 'budget') return { lines: [{ heading: 'travel', units: '1', rateMinor: 100 }, {}] };
  return undefined;
}

it.each(forms.map((form) => [form.key, form] as const))('every page of %s is valid HTML', async (_, form) => {
  const answers = Object.fromEntries(
    questionsOf(form).flatMap((question) => {
      const answer = answerTo(question);
      return answer === undefined ? [] : [[question.key, answer] as const];
    }),
  );
  const draft: Draft = { answers, raw: { 'q.months': 'twelve' } };
  const sections = form.sections.map((section) => (
    <SectionForm
      form={form}
      section={section}
      draft={draft}
      state={{ typed: fieldsOf(section, draft), errors: {}, conflict: false }}
      context={context}
      mode="submit"
      action="/a"
      token="csrf.once"
      fileHref={({ id }) => `/files/${id}`}
    />
  ));
  const read = (
    <AnswersView form={form} answers={answers} context={context} changeHref={({ key }) => `/${key}`} />
  );
  const pages = [...sections, read, <FormPrint form={form} context={context} />];
  for (const body of pages) {
    const html = renderIn(language, body);
    const report = await htmlValidator.validateString(html);
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const linked = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
    const described = [...html.matchAll(/aria-describedby="([^"]+)"/g)].flatMap(([, list = '']) =>
      list.split(' '),
    );
    expect([...linked, ...described].filter((id) => !ids.has(id))).toEqual([]);
  }
});
