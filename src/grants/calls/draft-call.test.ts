import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, wordsAbout } from '../../../tests/support/stage.ts';
import { publishForm } from '../../forms/index.ts';
import { buildForm } from '../../forms/testing.ts';
import { buildReportForm } from '../reports/testing.ts';
import { buildCallForm, times } from '../testing.ts';
import { draftCall } from './draft-call.ts';
import { lockCall } from './queries.ts';

async function withForms(cast: Cast) {
  for (const form of [buildForm(), buildReportForm()])
    await publishForm(cast.work(cast.ana, times.draft), form);
  return cast.work(cast.elira, times.draft);
}

describe('drafting a call', () => {
  it(
    'is for grant officers alone',
    staged(async (cast) => {
      await withForms(cast);
      for (const actor of [cast.besa, cast.ana, cast.fatos, cast.cene, cast.goran, cast.dragan, cast.ivo])
        await expectRefusal(draftCall(cast.work(actor, times.draft), buildCallForm()), 'not_permitted');
    }),
  );

  it(
    'is refused in a jurisdiction the officer is not bound to',
    staged(async (cast) => {
      const work = await withForms(cast);
      const attempt = draftCall(work, buildCallForm({ jurisdiction: 'AL' }));
      await expect(attempt).rejects.toMatchObject({ code: 'not_your_jurisdiction', field: 'jurisdiction' });
    }),
  );

  it(
    'is refused with a form of another purpose, or a grid that the Action does not have',
    staged(async (cast) => {
      const work = await withForms(cast);
      for (const [changes, code, field] of [
        [{ form: 'test_report' }, 'form_unknown', 'form'],
        [{ report_form: 'test_form' }, 'form_unknown', 'report_form'],
        [{ form: 'none' }, 'form_unknown', 'form'],
        [{ grid: 'none' }, 'grid_unknown', 'grid'],
      ] as const)
        await expect(draftCall(work, buildCallForm(changes))).rejects.toMatchObject({ code, field });
    }),
  );

  it(
    'pins the newest forms and the grid, reads the deadline in its zone, and says so in the trail',
    staged(async (cast) => {
      const work = await withForms(cast);
      const newer = await publishForm(cast.work(cast.ana, times.draft), buildForm({ version: 2 }));
      const id = await draftCall(work, buildCallForm({ 'title-sr-Latn': 'Sigurne reči' }));
      const call = await lockCall(work.tx, id);
      expect(call).toMatchObject({
        state: 'draft',
        partnerId: cast.organisations.partner,
        number: 'RS-2026-01',
        formVersionId: newer,
        grid: { key: 'small' },
        deadlineAt: '2026-02-15T13:00:00.000Z',
        title: { en: 'Safe words', 'sr-Latn': 'Sigurne reči' },
        rules: { thirdPartyCeilingMinor: 60_000_00, passPoints: 1200, graceSeconds: 120 },
      });
      expect(await wordsAbout(cast, id)).toEqual(['call.draft']);
    }),
  );

  it(
    'numbers the calls of a jurisdiction and a year one after the other',
    staged(async (cast) => {
      const work = await withForms(cast);
      const numbers: string[] = [];
      const regional: Record<string, string> = { scope: 'regional', jurisdiction: '' };
      for (const changes of [{}, {}, regional]) {
        const id = await draftCall(work, buildCallForm(changes));
        numbers.push((await lockCall(work.tx, id)).number);
      }
      expect(numbers).toEqual(['RS-2026-01', 'RS-2026-02', 'REG-2026-01']);
    }),
  );
});
