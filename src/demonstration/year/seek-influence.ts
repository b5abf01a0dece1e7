import {
  askSubstantiation,
  finishStep,
  listRecommendations,
  publishOutcome,
  recordEngagement,
  recordOutcome,
  recordPosition,
  registerSubstantiation,
  substantiate,
} from '../../advocacy/index.ts';
import { addDays } from '../../platform/dates.ts';
import {
  type InventedOutcome,
  inventedEngagements,
  inventedOutcomes,
  inventedPositions,
} from '../invented/influence.ts';
import { inventedTerritory } from '../invented/recommendations.ts';
import type { Issuer } from '../invented/staff.ts';
import type { Staff } from './hire-staff.ts';
import { at, type Stage } from './stage.ts';

/** Plans whom the team met and wrote to, what changed after it and who confirmed that, and where bodies stand. */
export function planInfluence(stage: Stage, staff: Staff): void {
  const officerOf = (by: Issuer) => staff.get(`grant.officer.${by.toLowerCase()}`)!;
  for (const { by, for: title, on, next, done, ...one } of inventedEngagements)
    stage.timeline.plan(at(stage, on + 1, '12:10'), async (now) => {
      const officer = officerOf(by);
      const engagementId = await recordEngagement(stage.work(officer, now), {
        ...one,
        ...{ version: 0, subject: `${one.subject} (demonstration)`, happenedOn: addDays(stage.today, on) },
        ...{ jurisdiction: null, territory: inventedTerritory, place: '', url: null },
        sideId: officer.organisationId,
        recommendationIds: await recommendationsOf(stage, title),
        documentReference: `DEMO-M-${-on}, file of the demonstration`,
        nextOn: next === undefined ? null : addDays(stage.today, next),
      });
      if (done !== undefined)
        stage.timeline.plan(at(stage, done, '12:20'), (then) =>
          finishStep(stage.work(officer, then), { engagementId }),
        );
    });
  for (const one of inventedOutcomes)
    stage.timeline.plan(at(stage, one.on, '12:30'), async (now) => {
      const officer = officerOf(one.by);
      const { title, actor, change, kind, direction, contribution, significance } = one;
      const outcomeId = await recordOutcome(stage.work(officer, now), {
        ...{ version: 0, title: `${title} (demonstration)`, actor, change, kind, direction },
        ...{ contribution, significance, jurisdiction: null, territory: inventedTerritory },
        happenedOn: addDays(stage.today, one.happened),
        harvesterId: officer.organisationId,
        links: (await recommendationsOf(stage, one.for)).map((linkedId) => ({
          kind: 'recommendation' as const,
          linkedId,
        })),
      });
      planSubstantiation(stage, staff, one, outcomeId);
      planOmbudsman(stage, staff, one, outcomeId);
    });
  for (const { body, for: title, on, ...one } of inventedPositions)
    stage.timeline.plan(at(stage, on + 1, '12:50'), async (now) => {
      const [issueId] = await recommendationsOf(stage, title);
      await recordPosition(stage.work(officerOf('MK'), now), {
        ...one,
        ...{ issueId: issueId!, bodyId: null, bodyName: body, datedOn: addDays(stage.today, on) },
        source: `DEMO-S-${-on}, invented`,
      });
    });
}

function planSubstantiation(stage: Stage, staff: Staff, one: InventedOutcome, outcomeId: string): void {
  const { said, published } = one;
  if (!said) return;
  const { way, on, ...form } = said;
  const officer = staff.get(`grant.officer.${one.by.toLowerCase()}`)!;
  stage.timeline.plan(at(stage, on, '12:40'), async (now) => {
    if (way === 'institution') {
      const institution = staff.get('institution')!;
      const { organisationId } = institution;
      const substantiationId = await askSubstantiation(stage.work(officer, now), {
        outcomeId,
        organisationId,
      });
      await substantiate(stage.work(institution, now), { substantiationId, form });
    } else
      await registerSubstantiation(stage.work(staff.get('programme.manager')!, now), {
        outcomeId,
        form: {
          ...form,
          bodyName: way,
          givenOn: addDays(stage.today, on - 1),
          letterReference: `DEMO-L-${-on}, file of the demonstration`,
        },
      });
  });
  if (published !== undefined)
    stage.timeline.plan(at(stage, published, '12:40'), (now) =>
      publishOutcome(stage.work(officer, now), { outcomeId }),
    );
}

/** A body of its own is asked by page: it confirms in its own sign-in, or the request waits there. */
function planOmbudsman(
  stage: Stage,
  staff: Staff,
  { by, ombudsman }: InventedOutcome,
  outcomeId: string,
): void {
  if (!ombudsman) return;
  const body = staff.get('substantiator')!;
  const { asked, confirmed } = ombudsman;
  stage.timeline.plan(at(stage, asked, '12:45'), async (now) => {
    const officer = staff.get(`grant.officer.${by.toLowerCase()}`)!;
    const { organisationId } = body;
    const substantiationId = await askSubstantiation(stage.work(officer, now), { outcomeId, organisationId });
    if (confirmed === undefined) return;
    const agree = 'agree' as const;
    const form = { description: agree, contribution: agree, significance: agree, comment: '' };
    stage.timeline.plan(at(stage, confirmed, '12:45'), (then) =>
      substantiate(stage.work(body, then), { substantiationId, form }),
    );
  });
}

/** The recommendation of this title, where it was recorded already. */
async function recommendationsOf({ tx, actionId }: Stage, title: string): Promise<string[]> {
  const all = await listRecommendations(tx, actionId, {});
  return all.filter((one) => one.title === `${title} (demonstration)`).map(({ id }) => id);
}
