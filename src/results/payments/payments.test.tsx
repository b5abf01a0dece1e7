import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { getDefinition, loadAction, recordContract } from '../../action/index.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { writeXlsx } from '../../platform/documents/write-xlsx.ts';
import type { Tx } from '../../platform/work.ts';
import { renderIn } from '../../ui/testing.tsx';
import { createPeriod } from '../periods/create-period.ts';
import { freezePeriod } from '../periods/freeze-period.ts';
import { buildMoney } from '../testing.ts';
import { enterForecast } from './enter-forecast.ts';
import { gatherPayments } from './gather-payments.ts';
import { PaymentsPage } from './pages/payments-page.tsx';
import { listRequests } from './queries.ts';
import { recordReceived } from './record-received.ts';
import { requestPayment } from './request-payment.ts';
import { forecastForm, receivedForm } from './schema.ts';
import { paymentSheets } from './tables.ts';

const definition = await loadAction('actions/shbb');
const language = languageOf('en');
const today = '2026-11-25';
const first = { number: 1, receivedOn: '2026-01-10', amountMinor: 300_000, reference: 'Statement 1' };

async function inAction(body: (tx: Tx, cast: Cast) => Promise<void>) {
  await rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    await recordContract(cast.work(cast.ana), {
      ...{ number: 'T-1', startsOn: '2026-01-01', endsOn: '2027-11-24' },
      ...{ totalMinor: 1_000_000, contributionMinor: 900_000 },
      ...{ transferPercent: 25, warningPercent: 90, reportDays: 60, reason: 'Signed.' },
    });
    await body(tx, cast);
  });
}

describe('payments of the contracting authority', () => {
  it('are recorded by the programme manager alone, not in advance, and not taken back twice', () =>
    inAction(async (_tx, cast) => {
      for (const actor of [cast.besa, cast.elira, cast.fatos, cast.goran, cast.ivo])
        await expect(recordReceived(cast.work(actor), first)).rejects.toThrow('not_permitted');
      const work = cast.work(cast.ana);
      await expect(recordReceived(work, { ...first, receivedOn: '2026-11-26' })).rejects.toThrow(
        'payment_in_future',
      );
      await recordReceived(work, first);
      await expect(recordReceived(work, { ...first, amountMinor: -300_001 })).rejects.toThrow(
        'payment_corrects_too_much',
      );
      await recordReceived(work, { ...first, amountMinor: -300_000 });
    }));

  it('An entry that cannot be right is refused with its own code; one that may be is taken once it is confirmed', () =>
    inAction(async (tx, cast) => {
      const work = cast.work(cast.ana);
      const refused = async (change: Partial<typeof first>, code: string) =>
        expect(recordReceived(work, { ...first, ...change })).rejects.toThrow(code);
      await refused({ number: 2 }, 'payment_number_skipped');
      await refused({ amountMinor: -1 }, 'payment_corrects_unknown');
      await refused({ amountMinor: 900_001 }, 'payment_over_contribution');
      await refused({ receivedOn: '2025-12-31' }, 'payment_before_action');
      await recordReceived(work, { ...first, receivedOn: '2025-12-31', confirmed: true });
      await recordReceived(work, { ...first, receivedOn: '2026-01-01', amountMinor: 1 });
      await recordReceived(work, { ...first, receivedOn: '2026-01-01', amountMinor: -1 });
      await recordReceived(work, first);
      await refused({}, 'payment_repeats');
      await refused({ amountMinor: 300_001 }, 'payment_over_contribution');
      await refused({ number: 3 }, 'payment_number_skipped');
      const correction = { ...first, receivedOn: '2025-12-01', amountMinor: -1, confirmed: true };
      await recordReceived({ ...work, now: '2026-11-25T13:00:00.000Z' }, correction);
      const { received } = await gatherPayments(tx, cast.actionId, today);
      expect(received.map(({ amountMinor }) => amountMinor).at(-1)).toBe(-1);
    }));

  it('The form reads an amount as people write it, and a correction as less', () => {
    const days = { received_on: '2026-01-10' };
    const typed = { number: '1', reference: 'S', amount: '3.000,00', ...days };
    const parsed = receivedForm.safeParse({
      ...typed,
      'received_on-day': '10',
      'received_on-month': '1',
      'received_on-year': '2026',
      correction: 'yes',
    });
    expect(parsed.data?.amountMinor ?? parsed.error?.issues).toBe(-300_000);
  });

  it('The next request is refused until the rule is met, then keeps what the page showed, with its hash', () =>
    inAction(async (tx, cast) => {
      const work = cast.work(cast.ana);
      await recordReceived(work, first);
      await buildMoney(tx, cast, 'travel', 800_000, { '2026-11-05': 233_333 });
      const before = await gatherPayments(tx, cast.actionId, today);
      expect(before).toMatchObject({ obstacle: 'not_spent', position: { missingMinor: 1 } });
      expect(before.burn.metOn).toBe('2026-11-26');
      await expect(requestPayment(work)).rejects.toThrow('payment_not_requestable');
      await buildMoney(tx, cast, 'human_resources', 0, { '2026-11-06': 1 });
      const now = await gatherPayments(tx, cast.actionId, today);
      expect(now.obstacle).toBeUndefined();
      await expect(requestPayment(work, { seen: 'of another day' })).rejects.toMatchObject({
        code: 'changed_since_shown',
      });
      await requestPayment(work);
      const [request] = await listRequests(tx, cast.actionId);
      expect(request!.content).toEqual(JSON.parse(JSON.stringify(now)));
      expect(request!.sha256).toBe(hashOfContent(request!.content));
      // While it waits for its payment, on whatever day, another only takes its place, with the reason.
      const tomorrow = { ...work, now: '2026-11-26T10:00:00.000Z' };
      for (const one of [work, tomorrow])
        await expect(requestPayment(one)).rejects.toThrow('payment_requested_already');
      const old = { reason: 'The forecast was mistyped.', seen: 'of another day' };
      await expect(requestPayment(tomorrow, old)).rejects.toMatchObject({ code: 'changed_since_shown' });
      await requestPayment(tomorrow, { reason: 'The forecast was mistyped.' });
      const requests = await listRequests(tx, cast.actionId);
      expect(requests.map(({ number }) => number)).toEqual([2, 1]);
      expect(requests[0]!.content.replaces).toEqual({ number: 1, reason: 'The forecast was mistyped.' });
      await recordReceived(tomorrow, { ...first, number: 2, receivedOn: '2026-11-26' });
      const again = requestPayment(tomorrow, { reason: 'Once more.' });
      await expect(again).rejects.toThrow('payment_not_requested');
      await expect(requestPayment(tomorrow)).rejects.toThrow('payment_not_requestable');
      for (const actor of [cast.fatos, cast.elira, cast.goran])
        await expect(requestPayment(cast.work(actor))).rejects.toThrow('not_permitted');
    }));
});

describe('the forecast', () => {
  it('is typed by a partner for itself; an empty field gives the budget left again', () =>
    inAction(async (tx, cast) => {
      await buildMoney(tx, cast, 'travel', 100_000, { '2026-11-05': 10_000 });
      const rows = async () => (await gatherPayments(tx, cast.actionId, today)).forecast;
      expect(await rows()).toMatchObject([{ amountMinor: 90_000, origin: 'budget_left' }]);
      const form = (typed: string) => forecastForm.parse({ amount_travel: typed, _other: 'x' });
      await expect(enterForecast(cast.work(cast.ana), form('5'))).rejects.toThrow('not_permitted');
      await enterForecast(cast.work(cast.fatos), form('123,45'));
      expect(await rows()).toMatchObject([{ amountMinor: 12_345, origin: 'entered' }]);
      await enterForecast({ ...cast.work(cast.fatos), now: '2026-11-25T13:00:00.000Z' }, form(''));
      expect(await rows()).toMatchObject([{ amountMinor: 90_000, origin: 'budget_left' }]);
      await expect(
        enterForecast(cast.work(cast.fatos), forecastForm.parse({ amount_nothing: '1' })),
      ).rejects.toThrow('heading_unknown');
    }));

  it('that was typed holds on the days after, until a period is frozen that ends later', () =>
    inAction(async (tx, cast) => {
      await buildMoney(tx, cast, 'travel', 100_000, { '2026-11-05': 10_000 });
      await enterForecast(cast.work(cast.fatos), forecastForm.parse({ amount_travel: '123,45' }));
      const on = async (day: string) => (await gatherPayments(tx, cast.actionId, day)).forecast[0]?.origin;
      expect(await on('2026-12-24')).toBe('entered');
      const freeze = async (startsOn: string, endsOn: string) => {
        const work = { ...cast.work(cast.ana), now: `${endsOn}T23:30:00.000Z` };
        const periodId = await createPeriod(work, { name: startsOn, startsOn, endsOn });
        await freezePeriod(work, { periodId });
      };
      await freeze('2026-01-01', '2026-11-24');
      expect(await on('2026-12-24')).toBe('entered');
      await freeze('2026-11-25', '2026-12-24');
      expect(await on('2026-12-25')).toBe('budget_left');
    }));
});

it('Page and workbook show the working, and offer a request only where it would succeed', () =>
  inAction(async (tx, cast) => {
    const shown = async () => {
      const content = await gatherPayments(tx, cast.actionId, today);
      const own = { content, definition: await getDefinition(tx, cast.actionId) };
      const rights = { mayRecord: true, mayForecast: false, mayRequest: true, rounded: false };
      const page = renderIn(
        language,
        <PaymentsPage {...own} {...rights} requests={await listRequests(tx, cast.actionId)} token="t" />,
      );
      return { page: String(page), sheets: paymentSheets({ ...own, language }) };
    };
    expect((await shown()).page).toContain('Record the first pre-financing');
    await recordReceived(cast.work(cast.ana), first);
    await buildMoney(tx, cast, 'travel', 800_000, { '2026-11-05': 200_000 });
    const early = await shown();
    expect(early.page).toMatch(/300\.00\sEUR less than/);
    expect(early.page).not.toContain('/staff/payments/request"');
    expect(JSON.stringify(early.sheets)).toContain('those of the contract');
    await buildMoney(tx, cast, 'human_resources', 0, { '2026-11-06': 50_000 });
    const later = await shown();
    expect(later.page).toContain('action="/staff/payments/request"');
    expect(later.sheets).toHaveLength(5);
    await requestPayment(cast.work(cast.ana));
    const waiting = await shown();
    expect(waiting.page).toContain('has not been received yet');
    expect(waiting.page).not.toContain('action="/staff/payments/request"');
    expect(waiting.page).not.toContain('Replacement');
    await requestPayment(cast.work(cast.ana), { reason: 'The forecast was mistyped.' });
    const requests = (await shown()).page.split('Requests for payment')[1]!;
    expect(requests).toContain('Number of the request');
    expect(requests).toContain('This request replaces request 1: The forecast was mistyped.');
    const made = await writeXlsx(later.sheets, { language, demonstration: false });
    expect(Buffer.from(made).subarray(0, 2).toString()).toBe('PK');
  }));
