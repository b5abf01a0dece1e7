import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadAction } from '../../action/index.ts';
import { articlesOf, blockFields, mustBeUsable, necessaryFields, piecesOf, textFields } from './text.ts';

const whole = [
  '# Parties',
  ...necessaryFields.filter((name) => name !== 'instalments').map((name) => `{${name}}`),
  '',
  '{instalments}',
].join('\n');
const codeOf = (content: string) => {
  try {
    mustBeUsable(content);
  } catch (error) {
    return { code: (error as { code: string }).code, ...(error as { details: object }).details };
  }
  return undefined;
};

describe('the text of an agreement', () => {
  it('is refused with the article and the name of what is wrong in it', () => {
    expect(codeOf('A sentence before the first article.')).toMatchObject({
      code: 'agreement_text_no_article',
    });
    expect(codeOf(`${whole}\n\n# Amount\nWe pay {amout}.`)).toEqual({
      ...{ code: 'agreement_text_unknown_field', article: 2, name: 'amout' },
    });
    expect(codeOf(`${whole}\n\n# Plan\nAs in {periods} above.`)).toEqual({
      ...{ code: 'agreement_text_field_not_alone', article: 2, name: 'periods' },
    });
    expect(codeOf(`${whole}\n\n# Amount\nWe pay {amount.`)).toMatchObject({ code: 'agreement_text_brace' });
    expect(codeOf('')).toEqual({ code: 'agreement_text_no_article' });
    expect(codeOf(`${whole}\n\n# Of {amount}\nNothing.`)).toEqual({
      ...{ code: 'agreement_text_brace', article: 2 },
    });
    expect(codeOf(`${whole}\n\n- We pay {amout}.`)).toEqual({
      ...{ code: 'agreement_text_unknown_field', article: 1, name: 'amout' },
    });
    expect(codeOf(`${whole}\n\n# \nNothing.`)).toMatchObject({ code: 'agreement_text_no_title' });
    for (const name of necessaryFields)
      expect(codeOf(whole.replace(`{${name}}`, 'nothing'))).toEqual({ code: 'agreement_text_lacks', name });
    expect(codeOf(whole)).toBeUndefined();
  });

  it('that comes with the Action is usable, in articles that the field expects', async () => {
    const { agreement } = await loadAction('actions/shbb');
    expect(codeOf(agreement.text)).toBeUndefined();
    const titles = articlesOf(agreement.text).map(({ title }) => title);
    for (const title of ['Parties', 'Eligible costs', 'Procurement', 'Suspension', 'Recovery', 'Disputes'])
      expect(titles).toContain(title);
  });

  it('loses nothing of a paragraph when it is cut into pieces, whatever is written', () => {
    const piece = fc.oneof(
      fc.string().filter((one) => !/[{}]/.test(one)),
      fc.constantFrom(...textFields).map((name) => `{${name}}`),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const again = piecesOf(text).map((one) => ('text' in one ? one.text : `{${one.field}}`));
        expect(again.join('')).toBe(text);
      }),
    );
  });

  it('is read with the line ends of any program, and an item beside a sentence is part of it', () => {
    expect(articlesOf('  \r\n# One\r\nA\r\nB\r\n\r\nThese:\r\n- c\r\n')).toEqual([
      {
        title: 'One',
        parts: [
          { kind: 'paragraph', text: 'A B' },
          { kind: 'paragraph', text: 'These: - c' },
        ],
      },
    ]);
  });

  it('names its fields among its words', () => {
    expect(piecesOf('We pay {amount} to {nobody}.')).toEqual([
      { text: 'We pay ' },
      { field: 'amount' },
      { text: ' to ' },
      { text: '{nobody}' },
      { text: '.' },
    ]);
  });

  it('takes a table where its field has a paragraph of its own', () => {
    for (const name of blockFields)
      expect(articlesOf(`# One\nBefore.\n\n{${name}}\n\n- a\n- b`)[0]?.parts).toEqual([
        { kind: 'paragraph', text: 'Before.' },
        { kind: 'block', field: name },
        { kind: 'items', items: ['a', 'b'] },
      ]);
  });
});
