import type { Route } from '../platform/http/route.ts';
import { assessmentRoutes } from './capacity/assessment-routes.tsx';
import { capacityRoutes } from './capacity/routes.tsx';
import { mergingRoutes } from './merging/routes.tsx';
import { outputRoutes } from './output-routes.tsx';
import { publicPartnershipRoutes } from './partnerships/public-routes.tsx';
import { partnershipRoutes } from './partnerships/routes.tsx';
import { organisationRoutes } from './routes.tsx';
import { wayRoutes } from './way/routes.tsx';

export { addOrganisation } from './add-organisation.ts';
export { finishAssessment } from './capacity/finish-assessment.ts';
export { capacityTasks } from './capacity/list-waiting-tasks.ts';
export { scoreArea } from './capacity/score-area.ts';
export { shareCapacity } from './capacity/share-capacity.ts';
export { startAssessment } from './capacity/start-assessment.ts';
export { editOrganisation } from './edit-organisation.ts';
export { contactTasks } from './list-contact-tasks.ts';
export { contactSetup } from './list-setup-points.ts';
export { mergeOrganisations } from './merging/merge-organisations.ts';
export { mustStandForItself } from './merging/must-stand-for-itself.ts';
export { proposeByName } from './merging/propose-by-name.ts';
export { AbsentOrganisation } from './pages/absent-organisation.tsx';
export { addResult } from './partnerships/add-result.ts';
export { GrownFromHere } from './partnerships/pages/grown-from-here.tsx';
export { seePartnership } from './partnerships/permissions.ts';
export { publishPartnership } from './partnerships/publish-partnership.ts';
export {
  listOrigins,
  listPartnershipsFrom,
  listPublicPartnershipsFrom,
} from './partnerships/queries-origins.ts';
export { recordPartnership } from './partnerships/record-partnership.ts';
export type { PartnershipForm } from './partnerships/schema.ts';
export { partnershipPapers } from './partnerships/subject.ts';
export {
  countChoices,
  findOrganisation,
  listChoices,
  listOrganisations,
  type Organisation,
  type OrganisationChoice,
} from './queries.ts';
export { networkFindable } from './queries-findable.ts';
export { recordOutput } from './record-output.ts';
export type { NewInstitution, OrganisationForm, OutputForm } from './schema.ts';

/** The registry of organisations, which of them are one, how far they came, how strong they find themselves, what they published together, and who works with whom. */
export const networkRoutes: Route[] = [
  ...organisationRoutes,
  ...mergingRoutes,
  ...outputRoutes,
  ...partnershipRoutes,
  ...publicPartnershipRoutes,
  ...wayRoutes,
  ...capacityRoutes,
  ...assessmentRoutes,
];
