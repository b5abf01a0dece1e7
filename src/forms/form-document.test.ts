import { describe, expect, it } from 'vitest';
import type { Block } from '../platform/documents/document.ts';
import { uiLanguage } from '../ui/testing.tsx';
import type { Answers } from './answers.ts';
import { blankFormBlocks } from './blank-form-document.ts';
import type { FormContext } from './check.ts';
import { answersBlocks } from './form-document.ts';
import { loadForms } from './load-form.ts';
import { buildForm } from './testing.ts';

const language = uiLanguage();
const form = buildForm();
const file = { id: '1', name: 'statute.pdf', size: 1, sha256: 'a', type: 'application/pdf' };
const context: FormContext = {
  attachments: { statute: [file] },
  grant: { minimumMinor: 1, maximumMinor: 1_000_000, coFinancingPercent: 10 },
};
const answers: Answers = {
  title: 'Bridges',
  summary: 'First.\n\nSecond.',
  partners: false,
  partner_names: 'hidden partners',
  activity: [{}, { name: 'Talks', people: 12 }],
  budget: {
    lines: [{}, { heading: 'travel', description: 'Bus', unit: 'trip', units: '2.5', rateMinor: 10_001 }],
    requestedMinor: 20_000,
  },
};

function texts(blocks: readonly Block[]): string {
  return JSON.stringify(blocks);
}

describe('answers as a document', () => {
  const blocks = answersBlocks(language, form, answers, context);

  it('leave out what is hidden and say what is missing', () => {
    expect(texts(blocks)).not.toContain('hidden partners');
    expect(blocks).toContainEqual({ kind: 'keyValues', pairs: [{ key: 'Months', value: 'Not given' }] });
  });

  it('keep paragraphs, entries and names of files', () => {
    expect(blocks).toContainEqual({ kind: 'paragraph', text: 'First.' });
    expect(blocks).toContainEqual({ kind: 'paragraph', text: 'Second.' });
    expect(blocks).toContainEqual({
      kind: 'keyValues',
      pairs: [
        { key: 'Name', value: 'Talks' },
        { key: 'Participants', value: '12' },
      ],
    });
    expect(texts(blocks)).toContain('statute.pdf');
  });

  it('show a budget with the page’s own figures', () => {
    const [lines, figures] = blocks.filter((block) => block.kind === 'table');
    expect(lines!.rows).toEqual([['Bus', 'Travel', '2.5 trip', '100.01\u00a0EUR', '250.03\u00a0EUR']]);
    expect(lines!.foot!.flat()).toContain('250.03\u00a0EUR');
    expect(figures!.rows.at(-2)).toEqual(['Amount you ask for', '200.00\u00a0EUR', '80%']);
  });
});

describe('the form on paper', () => {
  it('has every question of every form of the Action, its limits and its conditions', async () => {
    for (const one of await loadForms('actions/shbb')) {
      const blank = texts(blankFormBlocks(language, one, context));
      for (const { label } of one.sections.flatMap(({ questions }) => questions))
        expect(blank).toContain(label.en);
      expect(blank).toContain('At most 200 words.');
    }
  });

  it('takes the hours of the call before those of the form', () => {
    expect(texts(blankFormBlocks(language, form, context))).toContain('about 4 hours');
    expect(texts(blankFormBlocks(language, form, context, 9))).toContain('about 9 hours');
    expect(texts(blankFormBlocks(language, form, context))).toContain('At least 10 % of the total');
  });
});
