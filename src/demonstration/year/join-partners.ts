import {
  addResult,
  listOrigins,
  partnershipPapers,
  publishPartnership,
  recordPartnership,
} from '../../network/index.ts';
import { addDays } from '../../platform/dates.ts';
import { type InventedPartnership, inventedPartnerships } from '../invented/partnerships.ts';
import type { Staff } from './hire-staff.ts';
import { layPaper } from './lay-paper.ts';
import { type Applicant, at, type Stage } from './stage.ts';

/** Plans who works with whom, recorded the day after it began, and what came of it on its day. */
export function planPartnerships(
  stage: Stage,
  staff: Staff,
  applicants: ReadonlyMap<string, Applicant>,
  /** The first sub-grant agreement of each applicant, once it was signed. */
  agreements: ReadonlyMap<string, string>,
): void {
  for (const partnership of inventedPartnerships) {
    const officer = staff.get(`grant.officer.${partnership.by.toLowerCase()}`)!;
    stage.timeline.plan(at(stage, partnership.on + 1, '17:00'), async (now) => {
      const work = stage.work(officer, now);
      const { gatherings } = await listOrigins(work.tx, work.actionId);
      const form = {
        ...formOf(stage, partnership, staff, applicants),
        agreementId: partnership.grewFromGrant ? agreements.get(partnership.parties[0]!)! : null,
        gatheringId: partnership.metAt ? (gatherings[0]?.id ?? null) : null,
      };
      const partnershipId = await recordPartnership(work, form);
      // What nobody marked stays with those who work.
      if (partnership.public) await publishPartnership(work, { partnershipId });
      if (partnership.document)
        await layPaper(stage, work, {
          owner: partnershipPapers,
          ownerId: partnershipId,
          title: partnership.document,
          published: partnership.public === true,
        });
      for (const { on, text } of partnership.results)
        stage.timeline.plan(at(stage, on, '17:30'), (later) =>
          addResult(stage.work(officer, later), {
            partnershipId,
            form: { happenedOn: addDays(stage.today, on), text },
          }),
        );
    });
  }
}

function formOf(
  { today }: Stage,
  partnership: InventedPartnership,
  staff: Staff,
  applicants: ReadonlyMap<string, Applicant>,
) {
  const {
    kind,
    level,
    jurisdiction,
    otherJurisdiction = null,
    others,
    subject,
    on,
    until,
    document = '',
  } = partnership;
  const organisations = partnership.parties.map((key) => applicants.get(key)!.organisationId);
  return {
    version: 0,
    kind,
    level,
    jurisdiction,
    otherJurisdiction,
    agreementId: null,
    gatheringId: null,
    place: '',
    subject: `${subject} (demonstration)`,
    summary: '',
    beganOn: addDays(today, on),
    // An end that is still to come when it is recorded is agreed from the beginning.
    endedOn: until === undefined ? null : addDays(today, until),
    documentReference: document,
    url: null,
    organisationIds: partnership.institution
      ? [...organisations, staff.get('institution')!.organisationId]
      : organisations,
    sorts: {},
    others: [...others],
  };
}
