import { describe, expect, it } from 'vitest';
import { castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { newId } from '../platform/ids.ts';
import { listOutputs } from './queries-outputs.ts';
import { recordOutput } from './record-output.ts';
import { outputForm } from './schema.ts';

const typed = {
  title: 'Guardians at the border',
  kind: 'policy_brief',
  'published_on-day': '3',
  'published_on-month': '11',
  'published_on-year': '2026',
  url: 'https://example.org/brief',
};
const form = (ids: string[], more = {}) =>
  outputForm.parse({ ...typed, ...Object.fromEntries(ids.map((id, at) => [`author-${at}`, id])), ...more });

describe('recording an output', () => {
  it('is refused to all but programme managers and grant officers, without authors, and before its day', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cso } = cast.organisations;
      for (const actor of [cast.besa, cast.cene, cast.goran])
        await expect(recordOutput(cast.work(actor), form([cso]))).rejects.toMatchObject({
          code: 'not_permitted',
        });
      expect(outputForm.safeParse(typed).success).toBe(false);
      const later = form([cso], { 'published_on-month': '12' });
      await expect(recordOutput(cast.work(cast.ana), later)).rejects.toMatchObject({
        code: 'output_in_future',
      });
      for (const unknown of [newId(), cast.organisations.contractingAuthority])
        await expect(recordOutput(cast.work(cast.ana), form([cso, unknown]))).rejects.toMatchObject({
          code: 'organisation_not_known',
        });
    }));

  it('counts each author once and shows it with all of them', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cso, institution } = cast.organisations;
      await recordOutput(cast.work(cast.elira), form([cso, institution, cso]));
      const [output] = await listOutputs(tx, cast.actionId, { authorIds: [cso] });
      expect(output).toMatchObject({ kind: 'policy_brief', publishedOn: '2026-11-03' });
      expect(output!.authors.map(({ name }) => name)).toEqual(['Bridge Youth Centre', 'Ministry of Bridges']);
      expect(await listOutputs(tx, cast.actionId, { authorIds: [cast.foreign.organisations.cso] })).toEqual(
        [],
      );
    }));

  it('lists the latest first or by title, of one kind, and page by page', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cso } = cast.organisations;
      const titles = { brief: 'zebra crossings', analysis: 'Asylum at sea' };
      await recordOutput(
        cast.work(cast.elira),
        form([cso], { title: titles.brief, 'published_on-day': '5' }),
      );
      await recordOutput(cast.work(cast.elira), form([cso], { title: titles.analysis, kind: 'analysis' }));
      const list = async (wish: Parameters<typeof listOutputs>[2]) => {
        const rows = await listOutputs(tx, cast.actionId, { ...wish, limit: 1 });
        const [next] = await listOutputs(tx, cast.actionId, { ...wish, limit: 1, after: rows[0]!.id });
        return [...rows, ...(next ? [next] : [])].map(({ title }) => title);
      };
      expect(await list({})).toEqual([titles.brief, titles.analysis]);
      expect(await list({ sort: 'title' })).toEqual([titles.analysis, titles.brief]);
      expect(await list({ kind: 'analysis' })).toEqual([titles.analysis]);
    }));
});
