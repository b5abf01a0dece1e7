import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { renderIn } from '../../ui/testing.tsx';
import { parseForm } from '../parse-form.ts';
import { BothAnswers } from './both-answers.tsx';

const en = (text: string) => ({ en: text });
const form = parseForm({
  key: 'both',
  version: 1,
  purpose: 'application',
  title: en('Form'),
  origin: en('Made for the test'),
  sections: [
    {
      key: 'work',
      title: en('Work'),
      questions: [
        { key: 'name', type: 'text', label: en('Name of the project') },
        {
          key: 'field',
          type: 'choice',
          label: en('Field of work'),
          options: [
            { key: 'law', label: en('Legal aid') },
            { key: 'press', label: en('Media') },
          ],
        },
        { key: 'ready', type: 'yes_no', label: en('Ready to begin?') },
        {
          key: 'activities',
          type: 'group',
          label: en('Activities'),
          entry: en('Activity'),
          questions: [{ key: 'what', type: 'text', label: en('What happens') }],
        },
      ],
    },
  ],
});
const cells = (html: string) =>
  [...html.slice(html.indexOf('<tbody')).matchAll(/<t[dh][^>]*>(?:<span[^>]*>)?([^<]*)/g)].map(([, text]) =>
    text!.trim(),
  );

describe('both versions of a section', () => {
  it('say nothing of what is the same', () => {
    const typed = { 'q.name': 'Bridge', 'q.field': 'law', version: '3', 'q.activities-rows': '2' };
    const html = renderIn(
      languageOf('en'),
      <BothAnswers form={form} typed={typed} stored={{ 'q.name': 'Bridge', 'q.field': 'law' }} />,
    );
    expect(html).not.toContain('Name of the project');
  });

  it('name questions and choices as the form does, and show an entry that only one of them has', () => {
    const typed = { 'q.field': 'press', 'q.ready': 'no', 'q.activities.0.what': 'Talk' };
    const stored = {
      'q.field': 'law',
      'q.ready': 'yes',
      'q.activities.0.what': 'Walk',
      'q.activities.1.what': 'Sing',
    };
    const html = renderIn(languageOf('en'), <BothAnswers form={form} typed={typed} stored={stored} />);
    expect(cells(html)).toEqual([
      ...['Field of work', 'Media', 'Legal aid'],
      ...['Ready to begin?', 'No', 'Yes'],
      ...['Activity 1, What happens', 'Talk', 'Walk'],
      ...['Activity 2, What happens', '', 'Sing'],
    ]);
  });
});
