import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { newId } from '../../platform/ids.ts';
import { buildMaterial } from '../materials/testing.ts';
import { definition } from '../recommendations/testing.ts';
import { listEchoes } from './queries.ts';
import { listPublishedEchoes } from './queries-published.ts';
import { recordEcho } from './record-echo.ts';
import type { EchoForm } from './schema.ts';
import { withdrawEcho } from './withdraw-echo.ts';

const code = (name: string) => expect.objectContaining({ code: name });
const form = (materialId: string, values: Partial<EchoForm> = {}): EchoForm => ({
  materialId,
  outlet: 'Gazette',
  title: 'A door is open',
  appearedOn: '2026-11-20',
  url: null,
  language: 'mk',
  jurisdiction: 'MK',
  ...values,
});

describe('what the media made of it', () => {
  it('is recorded of what was published, once it has appeared, and taken back when it was a mistake', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const built = (until: 'draft' | 'published') =>
        buildMaterial(cast, { writer: cast.elira, reviewer: cast.ana, until });
      const [draft, materialId] = [await built('draft'), await built('published')];
      const work = cast.work(cast.elira);
      await expect(recordEcho(cast.work(cast.goran), form(materialId))).rejects.toThrow(
        code('not_permitted'),
      );
      await expect(recordEcho(work, form(draft))).rejects.toThrow(code('echo_of_nothing'));
      await expect(recordEcho(work, form(newId()))).rejects.toThrow(code('echo_of_nothing'));
      await expect(recordEcho(work, form(materialId, { appearedOn: '2026-11-26' }))).rejects.toThrow(
        code('echo_in_future'),
      );
      const echoId = await recordEcho(work, form(materialId));
      const later = await recordEcho(work, form(materialId, { appearedOn: '2026-11-24', language: 'sq' }));
      const ids = async (filter: Parameters<typeof listEchoes>[2]) => [
        (await listEchoes(tx, cast.actionId, filter)).map(({ id }) => id),
        (await listPublishedEchoes(tx, cast.actionId, filter)).map(({ id }) => id),
      ];
      expect(await ids({ materialId })).toEqual([
        [later, echoId],
        [later, echoId],
      ]);
      expect(await ids({ language: 'mk', jurisdiction: 'MK' })).toEqual([[echoId], [echoId]]);
      expect(await ids({ after: later })).toEqual([[echoId], [echoId]]);
      await withdrawEcho(work, { echoId });
      await expect(withdrawEcho(work, { echoId })).rejects.toThrow(code('echo_withdrawn'));
      expect(await ids({ language: 'mk' })).toEqual([[], []]);
    }));
});
