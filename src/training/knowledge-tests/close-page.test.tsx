import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import type { ActingContext } from '../../platform/http/route.ts';
import { LanguageContext } from '../../ui/language-context.ts';
import { fewest, figuresOf, type Pair } from './figures.ts';
import { CloseTestPage } from './pages/close-page.tsx';

const language = languageOf('en');
const context = { language, token: 'a.b', url: new URL('http://localhost/test/close') } as ActingContext;
const pair: Pair = { sex: 'f', organisationKind: 'cso', jurisdiction: 'RS', before: [], after: ['q1'] };
const page = (people: number) =>
  String(
    <LanguageContext.Provider value={language}>
      <CloseTestPage
        context={context}
        state={{ typed: {}, errors: {}, conflict: false }}
        caption="Training"
        figures={figuresOf(
          Array.from({ length: people }, () => pair),
          ['q1'],
        )}
        until="2026-12-11T15:00:00.000Z"
      />
    </LanguageContext.Provider>,
  );

it('The page before a test is closed says that nothing will be shown of fewer than five people, and what will be of five.', () => {
  expect(page(fewest - 1)).toContain(language.t('training.test.close.few', { count: fewest }));
  const enough = page(fewest);
  expect(enough).not.toContain(language.t('training.test.close.few', { count: fewest }));
  expect(enough).toContain(language.t('training.test.close.shown', { shown: '3', groups: '3' }));
  expect(enough).toContain('11 December 2026');
});
