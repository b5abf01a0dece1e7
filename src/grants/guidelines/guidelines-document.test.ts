import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import type { EvaluationGrid } from '../../action/index.ts';
import { getForm } from '../../forms/index.ts';
import type { Block } from '../../platform/documents/document.ts';
import { runsOf } from '../../platform/documents/document.ts';
import { findCall, listLots } from '../calls/queries.ts';
import { buildPublishedCall } from '../testing.ts';
import { guidelinesDocument } from './guidelines-document.ts';

const wordsOf = (block: Block): string => {
  if (block.kind === 'keyValues') return block.pairs.map(({ key, value }) => `${key}: ${value}`).join('\n');
  if (block.kind === 'table')
    return [...block.rows, ...(block.foot ?? [])].map((row) => row.join(' | ')).join('\n');
  if (block.kind === 'list') return block.items.map((item) => runsOf(item)[0]?.text ?? '').join('\n');
  return 'text' in block
    ? runsOf(block.text)
        .map(({ text }) => text)
        .join('')
    : '';
};

it(
  'The guidelines of a call say what its data says: who, how much, until when, by which grid, and which language counts',
  staged(async (cast) => {
    const { callId } = await buildPublishedCall(cast);
    const call = (await findCall(tables(cast), callId))!;
    const content = {
      call: { ...call, grid: call.grid as EvaluationGrid },
      lots: await listLots(tables(cast), callId),
      form: (await getForm(tables(cast), call.formVersionId)).definition,
      origin: 'https://example.org',
    };
    const text = (locale: 'en' | 'sq') =>
      guidelinesDocument(languageOf(locale), content, false)
        .blocks.map(wordsOf)
        .join('\n')
        .replaceAll('\u00a0', ' ');
    const english = text('en');
    expect(english).toContain('This English version is authentic.');
    expect(english).toContain('1 | Prevention | 20,000.00 EUR | 1,000.00 EUR | 10,000.00 EUR');
    expect(english).toContain('Relevance | 15 | 5');
    expect(english).toContain('– relevance | 10 |');
    expect(english).toMatch(/15 February 2026 at 14:00/);
    expect(english).toContain('within 15 days');
    expect(english).toContain(`https://example.org/calls/${callId}/form`);
    // A translation says that it is one, and which language counts.
    expect(text('sq')).toContain('English');
  }),
);
