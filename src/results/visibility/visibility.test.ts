import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import type { Tx } from '../../platform/work.ts';
import { buildGathering } from '../testing.ts';
import { checkRecord } from './check-record.ts';
import { editProduct } from './edit-product.ts';
import { listProducts } from './queries.ts';
import { recordProduct } from './record-product.ts';
import { marksOf } from './rules.ts';
import { withdrawProduct } from './withdraw-product.ts';

const check = { version: 0, channel: 'Town hall', url: null, emblem: true, statement: true, derogation: '' };
const banner = { ...check, title: 'Banner', kind: 'banner' as const, shownOn: '2026-04-10' };
const today = '2026-11-25';
const register = (tx: Tx, { actionId }: Cast, rest: object = {}) =>
  listProducts(tx, { actionId, today, ...rest });

describe('the visibility register', () => {
  it('Nobody but the programme manager and a grant officer of a partner records a product, and none of a later day', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      for (const actor of [cast.besa, cast.fatos, cast.goran, cast.cene, cast.dragan])
        await expect(recordProduct(cast.work(actor), banner)).rejects.toThrow('not_permitted');
      const work = cast.work(cast.elira);
      await expect(recordProduct(work, { ...banner, shownOn: '2026-11-26' })).rejects.toThrow(
        'visibility_in_future',
      );
      await expect(recordProduct(work, { ...banner, derogation: 'Small.' })).rejects.toThrow(
        'visibility_derogation_needless',
      );
    }));

  it('An event is there without being recorded, is checked once, and by its own partner alone', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const recordId = await buildGathering(tx, cast, { startsOn: '2026-04-10', title: 'Round table' });
      await buildGathering(tx, cast, { startsOn: '2026-11-26' });
      expect(await register(tx, cast)).toMatchObject([
        { recordId, productId: null, kind: 'event', title: 'Round table', version: 0, emblem: false },
      ]);
      const { elira } = cast.foreign;
      await expect(checkRecord(cast.work(elira), { recordId, form: check })).rejects.toThrow('not_permitted');
      const productId = await checkRecord(cast.work(cast.elira), { recordId, form: check });
      await expect(checkRecord(cast.work(cast.ana), { recordId, form: check })).rejects.toThrow(
        'changed_meanwhile',
      );
      expect(await register(tx, cast)).toMatchObject([{ recordId, productId, emblem: true, version: 1 }]);
      await withdrawProduct(cast.work(cast.elira), { productId, reason: 'Another banner.' });
      expect(await register(tx, cast)).toMatchObject([{ recordId, productId: null, emblem: false }]);
      await checkRecord(cast.work(cast.ana), { recordId, form: check });
    }));

  it('The filters find what has no proof and what has no checked marks, and a withdrawn product is gone', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const work = cast.work(cast.elira);
      const url = 'https://example.org/video';
      const shown = await recordProduct(work, { ...banner, url });
      const bare = await recordProduct(work, { ...banner, emblem: false });
      const allowed = await recordProduct(work, { ...banner, emblem: false, derogation: 'Letter of 3 May.' });
      const ids = async (missing: string) =>
        (await register(tx, cast, { missing })).map(({ productId }) => productId).toSorted();
      expect(await ids('proof')).toEqual([bare, allowed].toSorted());
      expect(await ids('marks')).toEqual([bare]);
      await editProduct(work, { productId: bare, form: { ...banner, url, version: 1 } });
      expect(await ids('marks')).toEqual([]);
      await expect(editProduct(work, { productId: bare, form: { ...banner, version: 1 } })).rejects.toThrow(
        'changed_meanwhile',
      );
      await withdrawProduct(cast.work(cast.ana), { productId: shown, reason: 'Recorded twice.' });
      expect(await register(tx, cast)).toHaveLength(2);
      expect(await register(tx, cast, { kind: 'video' })).toEqual([]);
      expect(await register(tx, cast, { partnerId: cast.organisations.partner })).toHaveLength(2);
    }));

  it('Marks are checked when both are there, and a derogation counts only where one is missing', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom('', 'Letter'),
        (emblem, statement, derogation) => {
          const marks = marksOf({ emblem, statement, derogation });
          expect(marks === 'checked').toBe(emblem && statement);
          expect(marks === 'open').toBe(!(emblem && statement) && derogation === '');
        },
      ),
    );
  });
});
