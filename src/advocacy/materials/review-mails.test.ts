import { expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import type { Tx } from '../../platform/work.ts';
import { materialJobs } from './jobs.ts';
import { buildMaterial } from './testing.ts';

const jobs = materialJobs({ baseUrl: 'https://bridges.example' });
const run = (cast: Cast, word: string, materialId: string) =>
  jobs.find((one) => one.word === word)!.run(cast.work(cast.ana), { materialId });
const mailed = async (tx: Tx, template: string) =>
  (
    await tx
      .selectFrom('platform.mail')
      .select('personId')
      .where('template', '=', `advocacy.mail.${template}`)
      .execute()
  ).map(({ personId }) => personId);

it('A publication in review is told to those who may review it, and not to who wrote it.', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const id = await buildMaterial(cast, { writer: cast.elira, reviewer: cast.ana, until: 'in_review' });
    expect(cast.jobs).toContainEqual(expect.objectContaining({ word: 'material.hand_in' }));
    await run(cast, 'material.hand_in', id);
    const told = await mailed(tx, 'material_to_review');
    for (const { personId } of [cast.ana, cast.cene]) expect(told).toContain(personId);
    for (const { personId } of [cast.elira, cast.besa, cast.fatos]) expect(told).not.toContain(personId);
  }));

it('A review is told to who wrote: approved, or what to change.', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const id = await buildMaterial(cast, { writer: cast.elira, reviewer: cast.ana, until: 'approved' });
    expect(cast.jobs).toContainEqual(expect.objectContaining({ word: 'material.review' }));
    await run(cast, 'material.review', id);
    expect(await mailed(tx, 'material_approved')).toEqual([cast.elira.personId]);
    await tx
      .updateTable('advocacy.materialReview')
      .set({ decision: 'changes', comment: 'Shorter.' })
      .where('materialId', '=', id)
      .execute();
    await run(cast, 'material.review', id);
    expect(await mailed(tx, 'material_changes')).toEqual([cast.elira.personId]);
  }));
