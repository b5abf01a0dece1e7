import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import type { HandedOver } from '../../matrix/index.ts';
import { LanguageContext } from '../../ui/language-context.ts';
import { AskedListPage } from './pages/asked-page.tsx';

const finding: HandedOver = {
  ...{ id: 'i', cycleId: 'c', cycleTitle: 'Cycle', placeId: 'p', code: 'RS', state: 'reply' },
  ...{ replyUntil: '2026-11-30', organisationId: 'o', organisationName: 'Agency', replies: 0 },
};
const shown = (given: Partial<HandedOver>, today: string) =>
  `${(
    <LanguageContext.Provider value={languageOf('en')}>
      <AskedListPage asked={[]} findings={[{ ...finding, ...given }]} today={today} />
    </LanguageContext.Provider>
  )}`;

it.each([
  ['Not answered yet', {}, '2026-11-30'],
  ['The reply period has ended', {}, '2026-12-01'],
  ['Answered', { replies: 1 }, '2026-12-01'],
  ['Published without a reply', { state: 'published' }, '2026-12-01'],
] as const)('what was found says %s', (told, given, today) => {
  expect(shown(given, today)).toContain(`>${told}</`);
});
