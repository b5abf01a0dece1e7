import { expect, it } from 'vitest';
import { loadCatalogues } from '../platform/messages/catalogue.ts';

/** How a formal imperative ends. */
const formal = {
  ...{ sq: /ni$/, mk: /те$/, 'sr-Cyrl': /те$/ },
  ...{ bs: /te$/, hr: /te$/, cnr: /te$/ },
} as const;

it('Each button of these pages addresses its reader formally.', () => {
  const catalogues = loadCatalogues('messages');
  for (const [locale, ending] of Object.entries(formal)) {
    const texts = catalogues.get(locale as keyof typeof formal)!;
    const buttons = [...texts].filter(([key]) =>
      /^voice\..*\.button$|^voice\.(check\.change|contact\.forget|pass_on\.title)$/.test(key),
    );
    expect(buttons.length).toBeGreaterThan(10);
    for (const [key, text] of buttons)
      expect([locale, key, ending.test(text.split(' ')[0]!) || text]).toEqual([locale, key, true]);
  }
});
