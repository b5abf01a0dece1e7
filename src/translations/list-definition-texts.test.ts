import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { languageOf } from '../../tests/support/language.ts';
import { locales } from '../platform/language/language.ts';
import { listAreas } from '../platform/messages/po-file.ts';
import { listDefinitionTexts } from './list-definition-texts.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mostura-definition-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(path.join(folder, 'forms'));
writeFileSync(
  path.join(folder, 'action.yaml'),
  '# Made up.\nslug: tiny\nname:\n  en: Border\n  sq: Kufi\n  mk: Граница\nplace: { en: Bridge, hr: Most }\nplain: { key: a, text: b }\n',
);
writeFileSync(
  path.join(folder, 'forms/one.yaml'),
  '# Ours.\n# Reviewed: sq\nlist:\n  - en: Yes\n    sq: Po\n    mk: Да\n',
);

describe('the texts of an Action’s own files', () => {
  it('are found wherever they stand, with their place, and are drafts until their file says who was reviewed', () => {
    const found = listDefinitionTexts(folder, 'tiny').map(
      ({ locale, key, english, text, draft }) => [locale, key, english, text, draft] as const,
    );
    expect(found).toEqual([
      ['sq', 'actions/tiny/action.yaml:5', 'Border', 'Kufi', true],
      ['mk', 'actions/tiny/action.yaml:6', 'Border', 'Граница', true],
      ['hr', 'actions/tiny/action.yaml:7', 'Bridge', 'Most', true],
      ['sq', 'actions/tiny/forms/one.yaml:5', 'Yes', 'Po', false],
      ['mk', 'actions/tiny/forms/one.yaml:6', 'Yes', 'Да', true],
    ]);
  });

  it('are those of this Action, each at the line that is named', () => {
    const found = listDefinitionTexts('actions/shbb', 'shbb');
    expect(found.length).toBeGreaterThan(1000);
    expect(new Set(found.map(({ file }) => file)).size).toBeGreaterThan(5);
    for (const { key, text } of [found[0]!, found.at(-1)!]) {
      const [file, line] = key.split(':');
      expect(readFileSync(file!, 'utf8').split('\n')[Number(line) - 1]).toContain(text.slice(0, 10));
    }
    expect(readdirSync('actions')).toContain('shbb');
  });
});

it('every folder of texts has a name in every language, and so have the texts of the Action', () => {
  for (const locale of locales) {
    const language = languageOf(locale);
    const unnamed = [...listAreas('messages'), 'definition'].filter(
      (area) => !language.has(`translations.area.${area}`),
    );
    expect([locale, unnamed]).toEqual([locale, []]);
  }
});
