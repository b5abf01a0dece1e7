import type { Route } from '../platform/http/route.ts';
import { outputRoutes } from './output-routes.tsx';
import { organisationRoutes } from './routes.tsx';

export { addOrganisation } from './add-organisation.ts';
export { editOrganisation } from './edit-organisation.ts';
export {
  countChoices,
  findOrganisation,
  listChoices,
  listOrganisations,
  type Organisation,
  type OrganisationChoice,
} from './queries.ts';
export { recordOutput } from './record-output.ts';
export type { NewInstitution, OrganisationForm, OutputForm } from './schema.ts';

/** The registry of organisations and what they published together. */
export const networkRoutes: Route[] = [...organisationRoutes, ...outputRoutes];
