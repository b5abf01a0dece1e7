import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Contract, unknownContract } from '../../action/index.ts';
import { amountsOf, obstacleOf, requestAfter, waitingRequest } from './rules.ts';
import { forecastOf, nextPeriodOf } from './rules-forecast.ts';
import { financedOf, metFrom, positionOf } from './rules-position.ts';

const contract: Contract = {
  ...unknownContract,
  startsOn: '2026-01-01',
  endsOn: '2027-12-31',
  totalMinor: 100_000,
  contributionMinor: 90_000,
};
const today = '2026-11-25';
const minor = fc.nat(10 ** 12);
const percent = fc.integer({ min: 1, max: 100 });
const terms = fc
  .record({ totalMinor: fc.integer({ min: 1, max: 10 ** 12 }), share: percent })
  .chain(({ totalMinor, share }) =>
    fc.record({
      totalMinor: fc.constant(totalMinor),
      contributionMinor: fc.constant(Math.max(1, Math.floor((totalMinor * share) / 100))),
      lastSpentPercent: percent,
      beforeSpentPercent: percent,
      ceilingPercent: percent,
      forecastPercent: percent,
    }),
  )
  .map((own): Contract => ({ ...contract, ...own }));
const received = fc.array(
  fc.record({ number: fc.integer({ min: 1, max: 5 }), amountMinor: fc.integer({ min: 1, max: 10 ** 10 }) }),
  { maxLength: 6 },
);

describe('a request for payment is not offered', () => {
  const first = [{ number: 1, amountMinor: 30_000 }];
  const obstacle = (one: readonly { number: number; amountMinor: number }[], spent: number, over = {}) => {
    const own = { ...contract, ...over };
    const position = positionOf(one, spent, own);
    return obstacleOf(position, position && amountsOf(position, 50_000, own, today));
  };

  it('while the contract is not entered or nothing was received', () => {
    expect(obstacle(first, 99_999, { totalMinor: null })).toBe('contract_unknown');
    expect(obstacle([], 99_999)).toBe('nothing_received');
    expect(obstacle([...first, { number: 1, amountMinor: -30_000 }], 99_999)).toBe('nothing_received');
  });

  it('until 70 % of the latest payment is spent, by the share of the authority', () => {
    // 70 % of 300.00 are 210.00; the authority finances nine tenths of what is spent: 233.34 are needed.
    expect(obstacle(first, 23_333)).toBe('not_spent');
    expect(obstacle(first, 23_334)).toBeUndefined();
  });

  it('until all payments before the latest are spent as well', () => {
    const both = [...first, { number: 2, amountMinor: 20_000 }];
    // 300.00 and 70 % of 200.00 are 440.00, of 488.89 spent.
    expect(obstacle(both, 48_888)).toBe('not_spent');
    expect(obstacle(both, 48_889)).toBeUndefined();
  });

  it('when the maximum of pre-financing is received', () => {
    expect(obstacle([{ number: 1, amountMinor: 81_000 }], 100_000)).toBe('nothing_to_request');
  });
});

describe('the arithmetic of payments', () => {
  it('The rule is met exactly when the exact fractions say so, to a cent', () => {
    fc.assert(
      fc.property(received, minor, terms, (payments, spent, own) => {
        const found = positionOf(payments, spent, own)!;
        const exact =
          BigInt(spent) * BigInt(own.contributionMinor!) * 100n -
          (BigInt(found.lastMinor) * BigInt(own.lastSpentPercent) +
            BigInt(found.beforeMinor) * BigInt(own.beforeSpentPercent)) *
            BigInt(own.totalMinor!);
        const cents = 3n * 100n * BigInt(own.totalMinor!);
        if (found.receivedMinor === 0) expect(found.isMet).toBe(false);
        else if (found.isMet) expect(exact >= 0n).toBe(true);
        else expect(exact < cents).toBe(true);
      }),
    );
  });

  it('What was received is spent, left or advanced; what is missing is missing to a cent', () => {
    fc.assert(
      fc.property(received, minor, terms, (payments, spent, own) => {
        const found = positionOf(payments, spent, own)!;
        expect(found.lastMinor + found.beforeMinor).toBe(
          payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
        );
        expect(found.leftMinor + found.financedMinor).toBe(found.receivedMinor);
        expect(found.missingMinor).toBe(Math.max(0, found.neededMinor - found.financedMinor));
        expect(found.ofLastMinor).toBeLessThanOrEqual(found.lastMinor);
        expect(found.financedMinor).toBeLessThanOrEqual(Math.max(0, spent));
      }),
    );
  });

  it('Spending more never undoes a rule that is met', () => {
    fc.assert(
      fc.property(received, minor, minor, terms, (payments, spent, more, own) => {
        if (positionOf(payments, spent, own)!.isMet)
          expect(positionOf(payments, spent + more, own)!.isMet).toBe(true);
      }),
    );
  });

  it('A request never asks for more than the forecast, or past the maximum', () => {
    fc.assert(
      fc.property(received, minor, minor, terms, (payments, spent, forecast, own) => {
        const position = positionOf(payments, spent, own)!;
        const found = amountsOf(position, forecast, own, today);
        expect(found.amountMinor).toBeLessThanOrEqual(forecast);
        expect(found.amountMinor).toBeGreaterThanOrEqual(0);
        if (found.amountMinor > 0)
          expect(position.receivedMinor + found.amountMinor).toBeLessThanOrEqual(own.contributionMinor!);
      }),
    );
  });

  it('After the last day the balance is what was financed and not yet received', () => {
    const position = positionOf([{ number: 1, amountMinor: 60_000 }], 80_000, contract)!;
    expect(amountsOf(position, 0, contract, '2028-01-01')).toMatchObject({
      kind: 'balance',
      amountMinor: 12_000,
    });
  });

  it('A payment that was taken back is none, and of the latest only what is beyond all before it is spent', () => {
    const both = [
      { number: 1, amountMinor: 30_000 },
      { number: 2, amountMinor: 20_000 },
    ];
    const withdrawn = [3, -3].map((amountMinor) => ({ number: 3, amountMinor }));
    // 400.00 are spent, of which 360.00 are financed: the first 300.00, and 60.00 of the second.
    expect(positionOf([...both, ...withdrawn], 40_000, contract)).toMatchObject({
      ...{ lastMinor: 20_000, beforeMinor: 30_000, ofLastMinor: 6000, leftMinor: 14_000 },
    });
  });

  it('Where more was taken back than spent, nothing is financed', () => {
    const taken = positionOf([{ number: 1, amountMinor: 30_000 }], -10, contract);
    expect(taken).toMatchObject({ spentMinor: -10, financedMinor: 0, leftMinor: 30_000 });
    expect(financedOf(-10, contract)).toBe(0);
    expect(financedOf(10, { ...contract, contributionMinor: null })).toBe(0);
  });

  it('The day on which the rule is met comes from the rate of spending, and is enough', () => {
    expect(metFrom({ missingMinor: 0 }, { financedMinor: 0, days: 90 }, today)).toBe(today);
    expect(metFrom({ missingMinor: 1 }, { financedMinor: 0, days: 90 }, today)).toBeUndefined();
    expect(metFrom({ missingMinor: 10 ** 12 }, { financedMinor: 1, days: 90 }, today)).toBeUndefined();
    expect(metFrom({ missingMinor: 1000 }, { financedMinor: 9000, days: 90 }, today)).toBe('2026-12-05');
    expect(metFrom({ missingMinor: 1001 }, { financedMinor: 9000, days: 90 }, today)).toBe('2026-12-06');
  });
});

describe('what a request would ask for', () => {
  const position = (minor: number, spent: number) =>
    positionOf([{ number: 1, amountMinor: minor }], spent, contract)!;

  it('is the share of the forecast that the authority finances and pays, up to the maximum', () => {
    const own = { ...contract, forecastPercent: 80 };
    // Nine tenths of 500.00 are 450.00, of which 80 % are paid; 90 % of 900.00 are 810.00.
    expect(amountsOf(position(30_000, 30_000), 50_000, own, today)).toMatchObject({
      ...{ kind: 'further', financedForecastMinor: 45_000, payableMinor: 36_000, roomMinor: 51_000 },
      amountMinor: 36_000,
    });
    expect(amountsOf(position(60_000, 60_000), 50_000, own, today).amountMinor).toBe(21_000);
  });

  it('is a further pre-financing on the last day, and on the next the balance, whatever is spent', () => {
    const unspent = position(60_000, 46_000);
    expect(unspent.isMet).toBe(false);
    expect(obstacleOf(unspent, amountsOf(unspent, 100, contract, '2027-12-31'))).toBe('not_spent');
    expect(obstacleOf(unspent, amountsOf(unspent, 100, contract, '2028-01-01'))).toBe('nothing_to_request');
    expect(amountsOf(position(60_000, 200_000), 0, contract, '2028-01-01').amountMinor).toBe(30_000);
  });

  it('The request that goes with a report was made after the last day of its period, by the clock of the zone', () => {
    const requests = ['2026-07-01T08:00:00.000Z', '2026-05-31T22:30:00.000Z', '2026-05-31T21:30:00.000Z'];
    const found = (endsOn: string, from = 0) =>
      requestAfter(
        requests.slice(from).map((madeAt) => ({ madeAt })),
        endsOn,
        'Europe/Sarajevo',
      )?.madeAt;
    expect(found('2026-05-31')).toBe(requests[0]);
    expect(found('2026-05-31', 1)).toBe(requests[1]);
    expect(found('2026-05-31', 2)).toBeUndefined();
  });
});

describe('a forecast', () => {
  const row = { partnerId: 'p', heading: 'travel', budgetMinor: 1000, spentMinor: 100, recentMinor: 0 };
  const year = { startsOn: '2027-01-01', endsOn: '2027-12-31' };

  it('starts after the last frozen period and ends with the contract', () => {
    expect(nextPeriodOf(contract, '2026-12-31', today)).toEqual(year);
    expect(nextPeriodOf(contract, null, today)).toEqual({ startsOn: today, endsOn: '2027-11-24' });
    expect(nextPeriodOf(contract, '2027-06-30', today)).toEqual({
      startsOn: '2027-07-01',
      endsOn: '2027-12-31',
    });
  });

  it('takes what was typed, nought too, else the part of the budget left that falls into the period', () => {
    const typed = (amountMinor: number | null) => [{ partnerId: 'p', heading: 'travel', amountMinor }];
    const of = (amountMinor: number | null) => forecastOf([row], typed(amountMinor), year, '2027-12-31');
    expect(of(0)).toEqual([{ partnerId: 'p', heading: 'travel', amountMinor: 0, origin: 'entered' }]);
    expect(of(77)[0]).toMatchObject({ amountMinor: 77, origin: 'entered' });
    expect(of(null)[0]).toMatchObject({ amountMinor: 900, origin: 'budget_left' });
    const elsewhere = [{ partnerId: 'p', heading: 'equipment', amountMinor: 5 }];
    expect(forecastOf([row], elsewhere, year, '2027-12-31').map(({ heading }) => heading)).toEqual([
      'travel',
      'equipment',
    ]);
    expect(forecastOf([row], [], year, '2028-12-30')[0]).toMatchObject({ amountMinor: 450 });
    expect(forecastOf([{ ...row, spentMinor: 1001 }], [], year, '2027-12-31')).toEqual([]);
  });

  it('of the budget left never exceeds the budget left', () => {
    fc.assert(
      fc.property(minor, minor, fc.integer({ min: 0, max: 3000 }), (budgetMinor, spentMinor, days) => {
        const ends = new Date(Date.UTC(2027, 11, 31 + days)).toISOString().slice(0, 10);
        const [found] = forecastOf([{ ...row, budgetMinor, spentMinor }], [], year, ends);
        expect(found?.amountMinor ?? 0).toBeLessThanOrEqual(Math.max(0, budgetMinor - spentMinor));
      }),
    );
  });
});

describe('a request', () => {
  const content = (numbers: readonly number[]) => ({
    content: { received: numbers.map((number) => ({ number, amountMinor: 100 })) },
  });
  const paid = (...entries: readonly (readonly [number: number, amountMinor: number])[]) =>
    entries.map(([number, amountMinor]) => ({ number, amountMinor }));

  it('waits until a payment of a later number was received, and none waits before the first', () => {
    const request = content([1]);
    expect(waitingRequest([], [])).toBeUndefined();
    expect(waitingRequest([request], paid([1, 100]))).toBe(request);
    expect(waitingRequest([request], paid([1, 100], [1, 50]))).toBe(request);
    expect(waitingRequest([request], paid([1, 100], [2, 100]))).toBeUndefined();
    expect(waitingRequest([request], paid([1, 100], [2, 100], [2, -100]))).toBe(request);
  });
});
