import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { findApplication } from '../applications/queries.ts';
import { concludeCheck } from '../checks/save-check.ts';
import { buildUnopened } from '../opening/testing.ts';
import { listWaitingTasks } from '../tasks.ts';
import { buildCheck, buildPublishedCall, buildSubmitted, statute, times } from '../testing.ts';
import { askForGap, cancelGap } from './ask-for-gap.ts';
import { listGaps } from './queries.ts';
import { replyToGap } from './reply-to-gap.ts';
import { gapStateOf } from './rules.ts';

const form = { kind: 'document', request: 'The signed page is missing.', due_on: '2026-02-27' } as const;
const late = '2026-02-28T09:00:00.000Z';

type Cast = Parameters<Parameters<typeof staged>[0]>[0];
async function asked(cast: Cast, changes: Partial<typeof form> | { kind: 'clarification' } = {}) {
  const { applicationId } = await buildSubmitted(cast, await buildPublishedCall(cast));
  const work = cast.work(cast.elira, times.after);
  return { applicationId, gapId: await askForGap(work, { applicationId, form: { ...form, ...changes } }) };
}
const tasksOf = (cast: Cast) => listWaitingTasks(tables(cast), cast.bora, cast.actionId, times.after);

describe('asking for what is missing', () => {
  it(
    'is for the call’s officers, after the opening and before the check is concluded',
    staged(async (cast) => {
      const sealed = await buildUnopened(cast);
      await expectRefusal(
        askForGap(cast.work(cast.elira, times.after), { ...sealed, form }),
        'not_permitted',
      );
      const { applicationId } = await asked(cast);
      for (const actor of [cast.foreign.elira, cast.ana, cast.cene, cast.besa])
        await expectRefusal(
          askForGap(cast.work(actor, times.after), { applicationId, form }),
          'not_permitted',
        );
      const work = cast.work(cast.elira, late);
      await concludeCheck(work, { applicationId, items: buildCheck(), reasons: '' });
      const again = askForGap(work, { applicationId, form: { ...form, due_on: '2026-03-10' } });
      await expectRefusal(again, 'application_not_in_state');
    }),
  );

  it(
    'gives a fair day, and becomes a task of the applicant',
    staged(async (cast) => {
      const { applicationId, gapId } = await asked(cast);
      for (const due_on of ['2026-02-20', '2026-04-22'])
        await expectRefusal(
          askForGap(cast.work(cast.elira, times.after), { applicationId, form: { ...form, due_on } }),
          'gap_day_out_of_range',
        );
      expect(cast.jobs.at(-1)).toEqual({ word: 'gap.ask', data: { gapId } });
      expect(await tasksOf(cast)).toMatchObject([
        { kind: 'gap', record: gapId, due: '2026-02-27T22:59:59.000Z' },
      ]);
    }),
  );
});

describe('the reply', () => {
  it(
    'is the applicant’s own, needs the file that was asked for, and is given once',
    staged(async (cast) => {
      const { gapId } = await asked(cast);
      const reply = { gapId, reply: 'Here it is.', files: [statute] };
      for (const actor of [cast.foreign.besa, cast.elira, cast.ana])
        await expectRefusal(replyToGap(cast.work(actor, times.after), reply), 'not_permitted');
      const work = cast.work(cast.bora, times.after);
      await expectRefusal(replyToGap(work, { ...reply, files: [] }), 'gap_without_file');
      await expectRefusal(replyToGap(work, { ...reply, files: Array(6).fill(statute) }), 'too_many_files');
      await replyToGap(work, reply);
      expect(cast.jobs.at(-1)?.word).toBe('gap.reply');
      await expectRefusal(replyToGap(work, reply), 'gap_not_open');
      await expectRefusal(cancelGap(cast.work(cast.elira, times.after), { gapId }), 'gap_not_open');
      expect(await tasksOf(cast)).toEqual([]);
    }),
  );

  it(
    'leaves what was submitted as it was, and is shown as late after its day',
    staged(async (cast) => {
      const { applicationId, gapId } = await asked(cast, { kind: 'clarification' });
      const before = await findApplication(tables(cast), applicationId);
      await replyToGap(cast.work(cast.besa, late), { gapId, reply: 'Two of us sign.', files: [] });
      const [gap] = await listGaps(tables(cast), applicationId);
      expect(gapStateOf(gap!, late)).toBe('replied_late');
      expect(await findApplication(tables(cast), applicationId)).toEqual(before);
    }),
  );
});

describe('the check', () => {
  it(
    'waits for the reply or for the end of its day, unless the request is cancelled',
    staged(async (cast) => {
      const { applicationId, gapId } = await asked(cast);
      const conclude = (now: string) =>
        concludeCheck(cast.work(cast.elira, now), { applicationId, items: buildCheck(), reasons: '' });
      await expectRefusal(conclude('2026-02-27T22:59:59.000Z'), 'gap_open');
      await cancelGap(cast.work(cast.elira, times.after), { gapId });
      await conclude(times.after);
    }),
  );
});
