import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { audit } from '../platform/audit/audit.ts';
import { readHead } from '../platform/audit/queries-heads.ts';
import { verifyTrail } from '../platform/audit/verify-trail.ts';
import { newId } from '../platform/ids.ts';
import { eraseText } from './erase-text.ts';
import { findText, listErasedTexts, listTexts } from './queries-texts.ts';
import { textMark } from './schema.ts';
import { signHead } from './sign-head.ts';

const secret = 'the secret of the tests is long enough to be one';
const written = 'Because M. said so on the telephone.';
const reason = 'It names somebody who is no party.';

describe('a text beside the audit trail', () => {
  it('is erased by the data protection officer alone, once, and in their own Action', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      await audit(cast.work(cast.ana), 'call.cancel', { kind: 'call', id: newId() }, {}, { reason: written });
      const mark = { sequence: (await readHead(tx)).entries, name: 'reason' };
      for (const actor of [cast.ana, cast.besa, cast.elira, cast.goran, cast.ivo])
        await expect(eraseText(cast.work(actor), { mark, reason })).rejects.toMatchObject({
          code: 'not_permitted',
        });
      const missing = { code: 'not_found', status: 404 };
      const elsewhere = { ...cast.work(cast.hana), actionId: newId() };
      await expect(eraseText(elsewhere, { mark, reason })).rejects.toMatchObject(missing);
      const hana = cast.work(cast.hana);
      await expect(eraseText(hana, { mark: { ...mark, name: 'minutes' }, reason })).rejects.toMatchObject(
        missing,
      );
      await eraseText(hana, { mark, reason });
      await expect(eraseText(hana, { mark, reason })).rejects.toMatchObject(missing);
    }));

  it('goes for good, its entry stays, the trail stays whole, and it is said when and why', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { actionId } = cast;
      await audit(
        cast.work(cast.ana),
        'call.cancel',
        { kind: 'call', id: newId() },
        { lots: 2 },
        { reason: written },
      );
      const mark = { sequence: (await readHead(tx)).entries, name: 'reason' };
      await signHead(cast.work(cast.ivo), { secret, auditorEmail: undefined });
      expect(await listTexts(tx, actionId, undefined, 10)).toMatchObject([
        { content: written, writtenBy: 'Ana' },
      ]);
      await eraseText(cast.work(cast.hana), { mark, reason });
      expect(await findText(tx, actionId, mark)).toBeUndefined();
      const left = await tx.selectFrom('platform.auditText').selectAll().execute();
      expect(JSON.stringify(left)).not.toContain('telephone');
      expect(await listErasedTexts(tx, actionId, 10)).toMatchObject([
        { ...mark, word: 'call.cancel', erasedBy: 'Hana', because: reason },
      ]);
      expect(await verifyTrail(tx, { secret })).toMatchObject({ entries: 3, faults: [] });
      // Why it was erased can be erased as well.
      const because = { sequence: 3, name: 'reason' };
      await eraseText(cast.work(cast.hana), { mark: because, reason: 'It repeated the name.' });
      const [latest, first] = await listErasedTexts(tx, actionId, 10);
      expect([latest?.because, first?.because]).toEqual(['It repeated the name.', null]);
      expect((await verifyTrail(tx, { secret })).faults).toEqual([]);
    }));

  it('has a mark that is read from an address, and nothing else is one', () => {
    for (const odd of [
      undefined,
      '',
      '17',
      'reason',
      '0-reason',
      '-1-reason',
      '1e3-reason',
      '17-Reason',
      '17-a b',
    ])
      expect([odd, textMark(odd)]).toEqual([odd, undefined]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 40 }),
        fc.constantFrom('reason', 'minutes', 'a_b'),
        (sequence, name) => {
          expect(textMark(`${sequence}-${name}`)).toEqual({ sequence, name });
        },
      ),
    );
  });
});
