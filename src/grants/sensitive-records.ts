import type { Reads } from '../platform/http/route.ts';

type Owned = { readonly organisationId: string };

/** What a look at a route shows of a sub-grant: kept as a read when somebody of another organisation looks. Files count as their record. */
export const readsApplication: Reads<Owned & { id: string }> = ({ id, organisationId }) => ({
  kind: 'application',
  id,
  organisationId,
});
export const readsAssigned: Reads<Owned & { applicationId: string }> = ({
  applicationId,
  organisationId,
}) => ({
  kind: 'application',
  id: applicationId,
  organisationId,
});
export const readsAgreement: Reads<Owned & { id: string }> = ({ id, organisationId }) => ({
  kind: 'agreement',
  id,
  organisationId,
});
export const readsInstalment: Reads<Owned & { agreementId: string }> = ({ agreementId, organisationId }) => ({
  kind: 'agreement',
  id: agreementId,
  organisationId,
});
export const readsVisit: Reads<Owned & { agreementId: string }> = ({ agreementId, organisationId }) => ({
  kind: 'agreement',
  id: agreementId,
  organisationId,
});
export const readsAddendum: Reads<Owned & { agreementId: string }> = ({ agreementId, organisationId }) => ({
  kind: 'agreement',
  id: agreementId,
  organisationId,
});
export const readsMentoring: Reads<Owned & { agreementId: string }> = ({ agreementId, organisationId }) => ({
  kind: 'agreement',
  id: agreementId,
  organisationId,
});
export const readsReport: Reads<Owned & { id: string }> = ({ id, organisationId }) => ({
  kind: 'report',
  id,
  organisationId,
});
export const readsCorrection: Reads<Owned & { reportId: string }> = ({ reportId, organisationId }) => ({
  kind: 'report',
  id: reportId,
  organisationId,
});

export const readsComplaint: Reads<Owned & { applicationId: string }> = ({
  applicationId,
  organisationId,
}) => ({ kind: 'application', id: applicationId, organisationId });

/** The documents that an organisation keeps, one or all of them. */
export const readsVault: Reads<Owned> = ({ organisationId }) => ({
  kind: 'vault',
  id: organisationId,
  organisationId,
});

/** Those who lead an organisation, as it keeps them. */
export const readsOfficers: Reads<Owned> = ({ organisationId }) => ({
  kind: 'officers',
  id: organisationId,
  organisationId,
});

/** A whole list taken away as a file. */
export const readsAll =
  (kind: 'application_list' | 'agreement_list' | 'report_list'): Reads<void> =>
  (_none, { actionId }) => ({ kind, id: actionId });
