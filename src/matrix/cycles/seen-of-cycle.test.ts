import { expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import type { Tx } from '../../platform/work.ts';
import { askQuestions } from './ask-questions.ts';
import { closeCycle } from './close-cycle.ts';
import { endSeat } from './end-seat.ts';
import { giveBack } from './give-back.ts';
import { handIn } from './hand-in.ts';
import { handOver } from './hand-over.ts';
import { openCycle } from './open-cycle.ts';
import { publishCycle } from './publish-cycle.ts';
import { findCycle, findCycleStandard, updateCycle } from './queries.ts';
import { registerReply } from './register-reply.ts';
import {
  contentOfCycle,
  seenBeforeOpening,
  seenBeforePublication,
  seenFindings,
  seenSheets,
} from './seen-of-cycle.ts';
import { buildCycle, decideAll, type Until } from './testing.ts';
import { writeSummaries } from './write-summaries.ts';

const later = '2026-12-06T12:00:00.000Z';
const staged = (until: Until, body: (of: Staged) => Promise<void>) => () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const built = await buildCycle(cast, tx, { until });
    const cycle = async () => (await findCycle(tx, cast.actionId, built.cycleId))!;
    await body({ tx, cast, ...built, cycle });
  });
type Staged = Awaited<ReturnType<typeof buildCycle>> & {
  readonly tx: Tx;
  readonly cast: Cast;
  readonly cycle: () => Promise<NonNullable<Awaited<ReturnType<typeof findCycle>>>>;
};
const changed = 'changed_since_shown';

it(
  'A cycle is opened with the questions and the assessors that its page showed',
  staged('drafted', async ({ tx, cast, cycleId, cycle, standards: [standard], seats }) => {
    const ana = cast.work(cast.ana);
    const seen = await seenBeforeOpening(tx, await cycle());
    const { version } = (await findCycleStandard(tx, cast.actionId, standard!))!;
    const questions = (['law', 'policy', 'practice'] as const).map((strand) => ({
      ...{ strand, text: `What else does ${strand} say?`, weight: 1 },
    }));
    await askQuestions(ana, { cycleStandardId: standard!, form: { version, questions } });
    await expectRefusal(openCycle(ana, { cycleId, seen }), changed);
    const { version: next } = (await findCycleStandard(tx, cast.actionId, standard!))!;
    const before = await seenBeforeOpening(tx, await cycle());
    const recent = questions.map((one) => ({ ...one, sourceMonths: 12 }));
    await askQuestions(ana, { cycleStandardId: standard!, form: { version: next, questions: recent } });
    await expectRefusal(openCycle(ana, { cycleId, seen: before }), changed);
    const untilNone = await seenBeforeOpening(tx, await cycle());
    await updateCycle(tx, cycleId, { answerUntil: '2027-01-31' }, later);
    await expectRefusal(openCycle(ana, { cycleId, seen: untilNone }), changed);
    const asked = await seenBeforeOpening(tx, await cycle());
    await openCycle(ana, { cycleId, seen: asked });
    await endSeat(ana, { seatId: seats[1] });
    expect(await seenBeforeOpening(tx, await cycle())).not.toBe(asked);
  }),
);

it(
  'The answers are closed with the sheets that the page showed: one that was given back and handed in again is another',
  staged('handed_in', async ({ tx, cast, cycleId, cycle, seats }) => {
    const ana = cast.work(cast.ana);
    const seen = await seenSheets(tx, await cycle());
    await giveBack(ana, { seatId: seats[0] });
    await handIn(cast.work(cast.cene, '2026-11-26T08:00:00.000Z'), { seatId: seats[0] });
    await expectRefusal(closeCycle(ana, { cycleId, seen }), changed);
    await closeCycle(ana, { cycleId, seen: await seenSheets(tx, await cycle()) });
  }),
);

it(
  'The findings are handed over as they were when the page was opened',
  staged('adjudicating', async ({ tx, cast, cycleId, cycle, places }) => {
    const ana = cast.work(cast.ana);
    const shown = async () => seenFindings(tx, await cycle(), cast.actionId);
    const seen = await shown();
    await decideAll(cast, tx, { placeId: places[0]!.id, standard: 'T1' });
    const form = { replyUntil: '2026-12-05' as const, unheard: [] };
    const handed = (what: string) => handOver(ana, { cycleId, form, seen: what });
    await expectRefusal(handed(seen), changed);
    await handed(await shown());
  }),
);

it(
  'A cycle is published with the replies and summaries that were there when the page was opened',
  staged('reply', async ({ tx, cast, cycleId, cycle, invitationId }) => {
    const ana = cast.work(cast.ana, later);
    const shown = async () => {
      const now = await cycle();
      const { sha256 } = await contentOfCycle(tx, now, cast.actionId);
      return seenBeforePublication(tx, now, sha256);
    };
    const seen = await shown();
    await registerReply(cast.work(cast.elira), {
      cycleId,
      form: {
        ...{ invitationId: invitationId!, cycleStandardId: null, repliedOn: '2026-11-20' },
        ...{ letterReference: '12/2026', text: 'By post.', language: 'sq' },
      },
    });
    await expectRefusal(publishCycle(ana, { cycleId, seen }), changed);
    const replied = await shown();
    await writeSummaries(ana, { cycleId, form: { whole: 'Two of six follow it.', ofPlaces: [] } });
    await expectRefusal(publishCycle(ana, { cycleId, seen: replied }), changed);
    expect(await publishCycle(ana, { cycleId, seen: await shown() })).toMatch(/^[0-9a-f]{64}$/);
  }),
);
