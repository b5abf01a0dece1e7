import { grantsJobs, screeningJobs } from '../grants/index.ts';
import { system } from '../platform/database/frame.ts';
import { approvalJobs, certificateJobs, loopJobs, participantJobs } from '../training/index.ts';
import { voiceJobs } from '../voice/index.ts';
import { inventedCalls } from './invented/calls.ts';
import { makeTimeline } from './timeline.ts';
import { planBreach, planRequests } from './year/ask-about-data.ts';
import { planAssessment } from './year/assess-application.ts';
import { planCycles } from './year/assess-standards.ts';
import { planStrengths } from './year/assess-strength.ts';
import { planCheck, planOpening } from './year/check-application.ts';
import { planDraftForm } from './year/draft-form.ts';
import { planContract } from './year/enter-contract.ts';
import { planDocuments } from './year/file-documents.ts';
import { followAgreement } from './year/follow-agreement.ts';
import { planRecommendations } from './year/follow-recommendations.ts';
import { planPeriods } from './year/freeze-period.ts';
import { planCases } from './year/hear-voices.ts';
import { hireStaff, type Staff } from './year/hire-staff.ts';
import { planGatherings } from './year/hold-gatherings.ts';
import { planHeldTraining } from './year/hold-training.ts';
import { planPartnerships } from './year/join-partners.ts';
import { planAssessors } from './year/keep-assessors.ts';
import { planBooks } from './year/keep-books.ts';
import { planStandards } from './year/keep-standards.ts';
import { planAgreements } from './year/make-agreement.ts';
import { planDuplicate } from './year/merge-duplicate.ts';
import { planTraining } from './year/offer-training.ts';
import { planContracts } from './year/order-goods.ts';
import { planTheWorkPlan } from './year/plan-milestones.ts';
import { type Opened, planCall } from './year/publish-calls.ts';
import { planFunding } from './year/receive-funding.ts';
import { registerApplicants } from './year/register-applicants.ts';
import { planScreening } from './year/screen-applicants.ts';
import { planInfluence } from './year/seek-influence.ts';
import { planSelection } from './year/select-applications.ts';
import { planPractices } from './year/share-practices.ts';
import { planProducts } from './year/show-products.ts';
import { type Applicant, type Player, type Stage, workOf } from './year/stage.ts';
import { planRisks } from './year/weigh-risks.ts';
import { planApplication, type Submitted } from './year/write-application.ts';
import { planMaterials } from './year/write-materials.ts';

export type YearParts = Omit<Stage, 'timeline' | 'work'> & {
  /** What an area plans that this one may not know. */
  readonly planApart?: PlanApart;
};
/** Plans steps of a year of its own; `person`: somebody by their address before the sign of the demonstration. */
export type PlanApart = (
  year: Pick<Stage, 'tx' | 'actionId' | 'today' | 'secret' | 'baseUrl' | 'work'> & {
    readonly plan: Stage['timeline']['plan'];
    readonly person: (address: string) => Player;
  },
) => void;
/** Who came to be: for those who are given a sign-in, and for what is said at the terminal. */
export type BuiltYear = {
  readonly staff: Staff;
  readonly applicants: ReadonlyMap<string, Applicant>;
  readonly steps: number;
};

/**
 * Builds a year of the Action that ends the day before `today`, through the same verbs that people use, in the order of time and
 * in one transaction. The same day gives the same year: only ids differ. What is said is for whoever waits.
 */
export async function buildYear(parts: YearParts, say: (line: string) => void): Promise<BuiltYear> {
  const timeline = makeTimeline();
  const jobs = [
    ...grantsJobs(parts),
    ...screeningJobs(parts),
    ...voiceJobs(parts),
    ...participantJobs(parts),
    ...approvalJobs(parts),
    ...certificateJobs(parts),
    ...loopJobs(parts),
  ];
  const stage: Stage = { ...parts, timeline, work: workOf(parts.tx, parts.actionId, jobs, system) };
  const staff = await hireStaff(stage);
  say(`  ${staff.size} people work for the Action`);
  const applicants = await registerApplicants(stage);
  say(`  ${applicants.size} organisations registered`);
  planContract(stage, staff);
  await planBooks(stage, staff);
  const modules = planTraining(stage, staff);
  planRecommendations(stage, staff, planGatherings(stage, staff, applicants, modules));
  planDuplicate(stage, staff, applicants);
  planPractices(stage, staff);
  planInfluence(stage, staff);
  planHeldTraining(stage, staff, applicants);
  const agreements = new Map<string, string>();
  planPartnerships(stage, staff, applicants, agreements);
  planContracts(stage, staff);
  planFunding(stage, staff);
  planScreening(stage, staff, applicants);
  planAssessors(stage, staff);
  planProducts(stage, staff);
  planRisks(stage, staff);
  planDocuments(stage, staff);
  planDraftForm(stage, staff);
  planMaterials(stage, staff, applicants);
  planStandards(stage, staff);
  planCycles(stage, staff);
  planStrengths(stage, staff, applicants);
  planTheWorkPlan(stage, staff);
  planPeriods(stage, staff);
  planRequests(stage, staff, applicants);
  planBreach(stage, staff);
  planCases(stage, staff, applicants);
  const person = personOf(everyoneIn({ staff, applicants }));
  parts.planApart?.({ ...stage, plan: timeline.plan, person });
  for (const call of inventedCalls)
    planCall(stage, staff, call, (opened) => followCall(stage, staff, { applicants, agreements }, opened));
  const steps = await timeline.run((month, done) => say(`  ${month}, after ${done} steps`));
  return { staff, applicants, steps };
}

/** Everybody of a year. */
export function everyoneIn({ staff, applicants }: Pick<BuiltYear, 'staff' | 'applicants'>): Player[] {
  return [
    ...staff.values(),
    ...[...applicants.values()].flatMap(({ certifier, member }) => [certifier, ...(member ? [member] : [])]),
  ];
}

const personOf = (everyone: readonly Player[]) => (address: string) => {
  const found = everyone.find(({ email }) => email.replace(/[@.]demonstration\.example$/, '') === address);
  if (!found) throw new Error(`nobody of the demonstration has the address ${address}`);
  return found;
};

/** A published call: its applications, their checks and assessments, the decision, the agreements and what follows them. */
function followCall(
  stage: Stage,
  staff: Staff,
  { applicants, agreements }: { applicants: ReadonlyMap<string, Applicant>; agreements: Map<string, string> },
  opened: Opened,
): void {
  const submitted: Submitted[] = [];
  planOpening(stage, opened);
  for (const entry of opened.entries)
    planApplication(stage, applicants, opened, entry, (sent) => {
      submitted.push(sent);
      planCheck(stage, sent, () => planAssessment(stage, staff, sent));
    });
  planSelection(stage, staff, opened, async () => {
    const awarded = submitted.filter(
      ({ entry }) => entry.fate === 'award' || entry.fate === 'award_after_third',
    );
    planAgreements(stage, applicants, opened, awarded, (running, signed) => {
      const { key } = running.applicant;
      if (!agreements.has(key)) agreements.set(key, running.agreementId);
      return followAgreement(stage, running, signed);
    });
  });
}
