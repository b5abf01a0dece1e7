import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { buildAgreement, buildPaid, grantsCast } from '../../grants/testing.ts';
import { decidePaper } from '../../papers/decide-paper.ts';
import { listPapers } from '../../papers/index.ts';
import { keepPaper } from '../../papers/keep-paper.ts';
import { listPaperTasks } from '../../papers/list-waiting-tasks.ts';
import { papersBeside } from '../../papers/papers-beside.ts';
import { removePaper } from '../../papers/remove-paper.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { recordExpenditure } from './record-expenditure.ts';
import { expenditurePapers as owner } from './subject.ts';
import { buildExpenditure, castWithHeadings, freezeAutumn } from './testing.ts';

const file: StoredFile = { sha256: 'a'.repeat(64), size: 10, type: 'application/pdf', name: 'order.pdf' };
const form = { title: 'Bank order 7', language: 'en' as const };
const reason = { reason: 'A wrong file.' };
const keep = (cast: Cast, actor: Actor, ownerId: string, quarantined = false) =>
  keepPaper(cast.work(actor), {
    owner,
    ownerId,
    form,
    file: { ...file, ...(quarantined ? { quarantined } : {}) },
  });
const remove = (cast: Cast, actor: Actor, paperId: string) =>
  removePaper(cast.work(actor), { owner, paperId, form: reason });

describe('a document of expenditure', () => {
  it('is not attached to a payment of an instalment, which every partner reads without its sub-grantee', () =>
    rolledBack(async (tx) => {
      const cast = await grantsCast(tx);
      const { instalments } = await buildAgreement(cast);
      await buildPaid(cast, instalments[0]!);
      const { id } = await tx
        .selectFrom('action.expenditure')
        .select('id')
        .where('actionId', '=', cast.actionId)
        .executeTakeFirstOrThrow();
      await expect(keep(cast, cast.fatos, id)).rejects.toThrow('expenditure_booked_elsewhere');
      await expect(keep(cast, cast.foreign.fatos, id)).rejects.toThrow('not_permitted');
    }));

  it('is removed and released by the finance officers of its own partner, and by no officer of the Action', () =>
    rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const { fatos, ana, elira, foreign } = cast;
      const entry = await recordExpenditure(cast.work(fatos), buildExpenditure());
      const kept = await keep(cast, fatos, entry);
      const held = await keep(cast, fatos, entry, true);
      await holdBack(tx, cast, { entry, held });
      const decide = (actor: Actor) =>
        decidePaper(cast.work(actor), {
          ...{ owner, paperId: held },
          form: { decision: 'release', reason: 'Seen at the bank.' },
        });
      const acts = async (actor: Actor) => [
        (await papersBeside({ ...cast.work(actor) }, owner, [entry])).may,
        (await listPaperTasks(cast.work(actor), [owner])).map(({ record }) => record),
      ];
      for (const actor of [ana, elira, foreign.ana, foreign.elira, foreign.fatos]) {
        await expect(remove(cast, actor, kept)).rejects.toThrow('not_permitted');
        await expect(decide(actor)).rejects.toThrow('not_permitted');
        expect(await acts(actor)).toEqual([{ keep: false, publish: false, remove: false }, []]);
      }
      expect(await acts(fatos)).toEqual([{ keep: true, publish: false, remove: true }, [held]]);
      await decide(fatos);
      await remove(cast, fatos, kept);
    }));

  it('stays in a frozen period if it was there; one that was added later can be removed', () =>
    rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const entry = await recordExpenditure(cast.work(cast.fatos), buildExpenditure());
      const kept = await keep(cast, cast.fatos, entry);
      await freezeAutumn(tx, cast, '2026-12-01T08:00:00.000Z');
      await expect(remove(cast, cast.fatos, kept)).rejects.toMatchObject({
        code: 'expenditure_document_frozen',
        details: { period: 'Autumn' },
      });
      const { may } = await papersBeside(cast.work(cast.fatos), owner, [entry]);
      expect(may).toEqual({ keep: true, publish: false, remove: false });
      const later = cast.work(cast.fatos, '2026-12-02T08:00:00.000Z');
      const wrong = await keepPaper(later, { owner, ownerId: entry, form, file });
      const after = await papersBeside(later, owner, [entry]);
      expect([after.may.remove, [...after.stay]]).toEqual([true, [kept]]);
      await expect(remove(cast, cast.fatos, kept)).rejects.toThrow('expenditure_document_frozen');
      await removePaper(later, { owner, paperId: wrong, form: reason });
    }));
});

/** The scanner could not look at a file. */
async function holdBack(tx: Tx, cast: Cast, { entry, held }: { entry: string; held: string }): Promise<void> {
  const papers = await listPapers(tx, cast.actionId, 'expenditure', [entry]);
  const { fileId } = papers.find(({ id }) => id === held)!;
  await tx.updateTable('platform.file').set({ state: 'unchecked' }).where('id', '=', fileId).execute();
}
