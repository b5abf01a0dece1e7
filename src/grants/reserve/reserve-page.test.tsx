import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import type { Context } from '../../platform/http/route.ts';
import { LanguageContext } from '../../ui/language-context.ts';
import type { Call } from '../calls/queries.ts';
import { ReservePage } from './pages/reserve-page.tsx';
import type { LotPool } from './queries.ts';

it('The page of a reserve list shows what a protected sub-grant holds, without its state and without a way to it', () => {
  const language = languageOf('en');
  const agreement = { state: 'terminated', amountMinor: 5_000_00, paidMinor: 1_234_00 };
  const row = { position: 1, amountMinor: 5_000_00, state: 'awarded', agreement, offer: null };
  const lot = {
    ...{ lotId: 'l', number: 1, title: { en: 'Prevention' }, envelopeMinor: 5_000_00, currency: 'EUR' },
    ...{ validUntil: '2026-08-29', callNumber: 'RS-2026-01' },
    ranked: [
      { ...row, applicationId: 'secret-id', known: false, number: '', organisationName: '', offerId: null },
    ],
  } as unknown as LotPool;
  const call = { number: 'RS-2026-01', title: { en: 'Safe words' }, deadlineZone: 'Europe/Belgrade' } as Call;
  const context = { language, now: '2026-03-02T09:00:00.000Z' } as Context;
  const html = String(
    <LanguageContext.Provider value={language}>
      <ReservePage context={context} call={call} lots={[lot]} offers={false} />
    </LanguageContext.Provider>,
  );
  expect(html).toContain('1,234.00');
  expect(html).toContain(language.t('grants.reserve.protected'));
  expect(html).not.toContain('secret-id');
  expect(html).not.toContain(language.t('grants.agreement.state.terminated'));
});
