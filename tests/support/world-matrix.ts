import { registerReply } from '../../src/matrix/cycles/register-reply.ts';
import { buildCycle, type Until } from '../../src/matrix/cycles/testing.ts';
import { buildLawVersion, buildSeries, buildStandard } from '../../src/matrix/testing.ts';
import { buildPaper } from '../../src/papers/testing.ts';
import type { StoredFile } from '../../src/platform/files/stored-file.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Tx } from '../../src/platform/work.ts';
import { type Cast, noon, type Records, type Side } from './cast.ts';

/** A standard with its provision and instrument: nobody's own, and the same for both sides. */
export async function matrix(tx: Tx, { actionId }: Cast): Promise<Records> {
  const { standardId, provisionId, instrumentId } = await buildStandard(tx, { actionId });
  const { lawId, lawVersionId } = await buildLawVersion(tx, { actionId });
  await tx
    .updateTable('matrix.provision')
    .set({ verifiedBy: newId(), verifiedOn: '2026-01-12' })
    .where('id', '=', provisionId)
    .execute();
  return {
    standard: standardId,
    published_standard: standardId,
    provision: provisionId,
    published_instrument: instrumentId,
    published_law: lawId,
    law: lawId,
    law_version: lawVersionId,
    instrument: instrumentId,
    series: await buildSeries(tx, { actionId }),
  };
}

/** A cycle of assessment in every state, assessed by this side's `cene` as the national assessor. */
export async function cycles(tx: Tx, cast: Cast, side: Side, file: StoredFile): Promise<Records> {
  const made = (until: Until) => buildCycle(cast, tx, { until, side });
  const [drafted, answering, handedIn, adjudicating, reply, published] = [
    await made('drafted'),
    await made('answering'),
    await made('handed_in'),
    await made('adjudicating'),
    await made('reply'),
    await made('published'),
  ];
  // An institution that has replied is not reminded: its cycle is another one.
  const replied = await made('reply');
  const cycle_reply = await registerReply(cast.work(side.elira), {
    cycleId: replied.cycleId,
    form: {
      ...{ invitationId: replied.invitationId!, cycleStandardId: null, text: 'We have read it.' },
      ...{ repliedOn: '2026-11-24', letterReference: '03-11/2026', language: 'sr-Latn' },
    },
  });
  await tx
    .insertInto('matrix.adjudicator')
    .values({
      ...{
        placeId: replied.places[0]!.id,
        personId: side.elira.personId,
        organisationId: side.elira.organisationId,
      },
      ...{ namedBy: side.elira.personId, namedAt: noon },
    })
    .execute();
  const { institution: organisationId } = side.organisations;
  const letter = { kind: 'cycle_reply', ownerId: cycle_reply, file, organisationId } as const;
  const paper = await buildPaper(cast.work(side.elira), letter);
  return {
    cycle_reply,
    cycle_reply_paper: paper,
    cycle_letter: paper,
    cycle: drafted.cycleId,
    'cycle of cycle.close': answering.cycleId,
    'cycle of cycle.postpone': answering.cycleId,
    'cycle of cycle.invite': adjudicating.cycleId,
    'cycle of cycle.hand_over': adjudicating.cycleId,
    'cycle of cycle.summarise': adjudicating.cycleId,
    'cycle of cycle.register_reply': reply.cycleId,
    'cycle of cycle.publish': reply.cycleId,
    'cycle of cycle.correct': published.cycleId,
    cycle_standard: drafted.standards[0]!,
    cycle_seat: answering.seats[0],
    'cycle_seat of cycle.end_seat': drafted.seats[0],
    'cycle_seat of cycle.replace': drafted.seats[0],
    'cycle_seat of cycle.give_back': handedIn.seats[0],
    cycle_place: adjudicating.places[0]!.id,
    cycle_invitation: reply.invitationId!,
    published_cycle: published.cycleId,
  };
}
