import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { noon } from '../../../tests/support/cast.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { payingAccountsOf } from '../paying-accounts/queries.ts';
import { buildAgreement } from '../testing.ts';
import { findPaymentFile, listFileItems } from './queries.ts';
import { buildPaymentFile } from './testing.ts';

it(
  'Retention takes each agreement out of a payment file, and the file with the last one; its hash stays',
  staged(async (cast) => {
    const [first, last] = [await buildAgreement(cast), await buildAgreement(cast)];
    const fileId = await buildPaymentFile(cast, [first.instalments[0]!, last.instalments[0]!]);
    const tx = tables(cast);
    const { sha256 } = (await findPaymentFile(tx, fileId))!;
    const empty = async ({ agreementId }: { agreementId: string }) => {
      await sql`select privacy.empty_payment_files(${[agreementId]}::uuid[])`.execute(tx);
      const items = await listFileItems(tx, fileId, 'all');
      const file = (await findPaymentFile(tx, fileId))!;
      expect(file.sha256).toBe(sha256);
      const held = [first, last].filter((one) =>
        items.some((item) => item.agreementId === one.agreementId && item.account !== ''),
      );
      return { held, whole: file.content !== '' };
    };
    expect(await empty(first)).toEqual({ held: [last], whole: true });
    expect(await empty(first)).toEqual({ held: [last], whole: true });
    expect(await empty(last)).toEqual({ held: [], whole: false });
  }),
);

it(
  'The account to pay from goes with the Action, its number too',
  staged(async (cast) => {
    const { instalments } = await buildAgreement(cast);
    await buildPaymentFile(cast, [instalments[0]!]);
    const tx = tables(cast);
    await sql`select privacy.empty_action(${cast.actionId}::uuid, ${noon}::timestamptz)`.execute(tx);
    const { current } = await payingAccountsOf(tx, cast.filip.organisationId);
    expect(current).toMatchObject({ holder: '–', iban: '', bic: '' });
  }),
);
