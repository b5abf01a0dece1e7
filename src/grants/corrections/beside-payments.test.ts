import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { buildReported, closingTime as now } from '../closing/testing.ts';
import { refuseInstalment } from '../payments/approve-instalment.ts';
import { requestInstalment } from '../payments/request-instalment.ts';
import { buildPaid } from '../testing.ts';
import { confirmCorrection } from './decide-correction.ts';
import { proposeCorrection } from './propose-correction.ts';
import { correctionTyped } from './testing.ts';

/** 4000 euro accepted of a grant that pays nine tenths: 3600, of which 3000 are paid. */
async function buildBeforeBalance(cast: Cast) {
  const built = await buildReported(cast, 4_000_00);
  const line = await tables(cast)
    .selectFrom('grants.expenditureLine')
    .select('id')
    .where('agreementId', '=', built.agreementId)
    .orderBy('amountMinor', 'desc')
    .executeTakeFirstOrThrow();
  const propose = (amount: string, direction: 'less' | 'more' = 'less') =>
    proposeCorrection(cast.work(cast.fatos, now), {
      lineId: line.id,
      form: { ...correctionTyped, amount, direction },
    });
  const confirm = (correctionId: string) => confirmCorrection(cast.work(cast.elira, now), { correctionId });
  return { balance: built.instalments[1]!, propose, confirm };
}

it(
  'A correction waits for a balance that is requested, and a request for a correction',
  staged(async (cast) => {
    const { balance: instalmentId, propose, confirm } = await buildBeforeBalance(cast);
    const request = () => requestInstalment(cast.work(cast.besa, now), { instalmentId });
    await request();
    await expectRefusal(propose('1000'), 'correction_instalment_underway');
    await refuseInstalment(cast.work(cast.elira, now), { instalmentId, reason: 'An auditor found more.' });
    const correctionId = await propose('500');
    await expectRefusal(request(), 'instalment_corrections_open');
    await confirm(correctionId);
    await request();
    const { amountMinor } = await tables(cast)
      .selectFrom('grants.instalment')
      .select('amountMinor')
      .where('id', '=', instalmentId)
      .executeTakeFirstOrThrow();
    expect(amountMinor).toBe(150_00);
  }),
);

it(
  'Nothing more is accepted than an instalment is left to pay, and what was taken off can be given back as far as it was paid',
  staged(async (cast) => {
    const { balance, propose, confirm } = await buildBeforeBalance(cast);
    await confirm(await propose('500'));
    await buildPaid(cast, balance, now);
    await expectRefusal(propose('500', 'more'), 'correction_unpayable');
    await confirm(await propose('100'));
    await confirm(await propose('100', 'more'));
  }),
);
