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
    // “Again” may come before the verb.
    for (const [key, text] of buttons) {
      const isFormal = text
        .split(' ')
        .slice(0, 2)
        .some((word) => ending.test(word));
      expect([locale, key, isFormal || text]).toEqual([locale, key, true]);
    }
  }
});
