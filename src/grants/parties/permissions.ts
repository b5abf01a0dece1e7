import { all, permission } from '../../platform/permissions.ts';

/** Each side enters its own details: who certifies for a sub-grantee, who grants for a partner. */
export const enterParty = permission('party.enter', { cso_certifier: all, grant_officer: all });
