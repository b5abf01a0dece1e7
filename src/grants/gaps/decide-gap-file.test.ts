import { expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables, wordsAbout } from '../../../tests/support/stage.ts';
import { quarantined } from '../annexes/testing.ts';
import { buildGap } from '../opening/testing.ts';
import { listWaitingTasks } from '../tasks.ts';
import { buildPublishedCall, buildSubmitted, times } from '../testing.ts';
import { decideGapFile } from './decide-gap-file.ts';
import { findGapFile } from './queries.ts';

it(
  'A file of a reply that is infected waits for the officer of the call and the administrator, who decide once with a reason',
  staged(async (cast) => {
    const submitted = await buildSubmitted(cast, await buildPublishedCall(cast));
    const { fileId: gapFileId } = await buildGap(cast, submitted, { file: quarantined });
    const found = (await findGapFile(tables(cast), gapFileId))!;
    await tables(cast)
      .updateTable('platform.file')
      .set({ state: 'infected' })
      .where('id', '=', found.file.fileId)
      .execute();
    const kindsFor = async (actor: typeof cast.elira) =>
      (await listWaitingTasks(tables(cast), actor, cast.actionId, times.after))
        .map(({ kind }) => kind)
        .filter((kind) => kind.startsWith('gap_'));
    for (const actor of [cast.elira, cast.ivo]) expect(await kindsFor(actor)).toEqual(['gap_infected']);
    for (const actor of [cast.besa, cast.foreign.elira, cast.fatos])
      expect(await kindsFor(actor)).toEqual([]);
    const input = { gapFileId, decision: 'refuse', reason: 'The scanner is right.' } as const;
    for (const actor of [cast.besa, cast.ana, cast.cene, cast.foreign.elira])
      await expectRefusal(decideGapFile(cast.work(actor, times.after), input), 'not_permitted');
    await decideGapFile(cast.work(cast.elira, times.after), input);
    expect((await findGapFile(tables(cast), gapFileId))!.file.state).toBe('refused');
    expect(await wordsAbout(cast, submitted.applicationId)).toContain('annex.decide');
    await expectRefusal(decideGapFile(cast.work(cast.ivo, times.after), input), 'file_not_waiting');
    expect(await kindsFor(cast.elira)).toEqual([]);
  }),
);
