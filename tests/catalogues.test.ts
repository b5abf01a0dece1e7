import { expect, it } from 'vitest';
import { checkCatalogues, describeFault } from '../src/platform/messages/check-catalogues.ts';

it('the catalogues have every message in every complete language, with its placeholders, plural forms and words', () => {
  const { faults, pending } = checkCatalogues('messages');
  for (const { area, locale, missing } of pending)
    process.stdout.write(`messages/${area}: ${missing} messages wait for their ${locale}\n`);
  expect(faults.map(describeFault)).toEqual([]);
});
