import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { findApplication } from '../applications/queries.ts';
import { buildCheck, buildDraft, buildPublishedCall, buildSubmitted, times } from '../testing.ts';
import { findCheck } from './queries.ts';
import { concludeCheck, saveCheck } from './save-check.ts';

describe('checking an application', () => {
  it(
    'is for the officers of its call alone, and never of a draft',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const { applicationId } = await buildSubmitted(cast, call);
      const given = { applicationId, items: buildCheck(), reasons: '' };
      for (const actor of [cast.foreign.elira, cast.ana, cast.cene, cast.besa, cast.fatos]) {
        await expectRefusal(saveCheck(cast.work(actor, times.after), given), 'not_permitted');
        await expectRefusal(concludeCheck(cast.work(actor, times.after), given), 'not_permitted');
      }
      const draft = await buildDraft(cast, call);
      const work = cast.work(cast.elira, times.after);
      await expectRefusal(concludeCheck(work, { ...given, ...draft }), 'not_permitted');
    }),
  );

  it(
    'is concluded whole, with reasons for a no, and once',
    staged(async (cast) => {
      const { applicationId } = await buildSubmitted(cast, await buildPublishedCall(cast));
      const work = cast.work(cast.elira, times.after);
      const { complete: _left, ...items } = buildCheck();
      const open = concludeCheck(work, { applicationId, items, reasons: '' });
      await expect(open).rejects.toMatchObject({ code: 'check_incomplete', details: { count: 1 } });
      const no = { applicationId, items: buildCheck('documents_valid'), reasons: ' ' };
      await expect(concludeCheck(work, no)).rejects.toMatchObject({
        code: 'reasons_missing',
        field: 'reasons',
      });
      await concludeCheck(work, { ...no, reasons: 'The statute is of another organisation.' });
      await expectRefusal(concludeCheck(work, { ...no, reasons: 'Again.' }), 'application_not_in_state');
      await expectRefusal(saveCheck(work, no), 'application_not_in_state');
    }),
  );

  it(
    'is kept as far as it went, and tells nobody before it is concluded',
    staged(async (cast) => {
      const { applicationId } = await buildSubmitted(cast, await buildPublishedCall(cast));
      const items = {
        in_time: { verdict: 'yes', note: 'By a day' },
        complete: { verdict: null, note: 'To be asked' },
      } as const;
      await saveCheck(cast.work(cast.elira, times.after), { applicationId, items, reasons: '' });
      const kept = await findCheck(tables(cast), applicationId);
      expect(kept).toMatchObject({ items, outcome: 'open', concludedAt: null });
      expect((await findApplication(tables(cast), applicationId))?.state).toBe('submitted');
      expect(cast.jobs.map(({ word }) => word)).not.toContain('check.conclude');
    }),
  );

  it.each([
    ['eligible', undefined],
    ['ineligible', 'in_time'],
  ] as const)('leads to %s', (state, no) =>
    staged(async (cast) => {
      const { applicationId } = await buildSubmitted(cast, await buildPublishedCall(cast));
      const work = cast.work(cast.elira, times.after);
      await concludeCheck(work, { applicationId, items: buildCheck(no), reasons: no ? 'Late.' : '' });
      expect((await findApplication(work.tx, applicationId))?.state).toBe(state);
      expect(cast.jobs.at(-1)).toEqual({ word: 'check.conclude', data: { applicationId } });
    })(),
  );
});
