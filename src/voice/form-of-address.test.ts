import { expect, it } from 'vitest';
import { loadCatalogues } from '../platform/messages/catalogue.ts';

/** How a formal imperative ends. */
const formal = {
  ...{ sq: /ni$/, mk: /те$/, 'sr-Cyrl': /те$/ },
  ...{ bs: /te$/, hr: /te$/, cnr: /te$/ },
} as const;
/** “Again”, where a language says it before the verb. */
const again: Partial<Record<string, string>> = {
  ...{ 'sr-Cyrl': 'Поново', bs: 'Ponovo', hr: 'Ponovno', cnr: 'Ponovo' },
};

/** Whether a button begins with a formal imperative, apart from “again”. */
function isFormal(locale: keyof typeof formal, text: string): boolean {
  const [first, second] = text.split(' ');
  return formal[locale].test((first === again[locale] ? second : first) ?? '');
}

it('Each button of these pages addresses its reader formally.', () => {
  const catalogues = loadCatalogues('messages');
  for (const locale of Object.keys(formal) as (keyof typeof formal)[]) {
    const buttons = [...catalogues.get(locale)!].filter(([key]) =>
      /^voice\..*\.button$|^voice\.(check\.change|contact\.forget|pass_on\.title)$/.test(key),
    );
    expect(buttons.length).toBeGreaterThan(10);
    expect([locale, buttons.filter(([, text]) => !isFormal(locale, text))]).toEqual([locale, []]);
  }
});

it.each([
  ['bs', 'Otvori ponovite slučaj'],
  ['bs', 'Ponovo otvori slučaj'],
  ['hr', 'Ponovo otvorite slučaj'],
  ['mk', 'Отвори те случај'],
  ['sq', 'Hap shkollarëni rastin'],
] as const)('In %s “%s” is no formal address.', (locale, text) => {
  expect(isFormal(locale, text)).toBe(false);
});
