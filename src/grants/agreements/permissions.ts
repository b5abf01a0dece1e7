import { type Actor, all, ofPartner, own, permission, reachOfList } from '../../platform/permissions.ts';

export type AgreementSubject = {
  id: string;
  organisationId: string;
  partnerId: string;
  jurisdiction: string | null;
};

/** Which agreements staff list. */
export const agreementReach = (actor: Actor) =>
  reachOfList(actor, {
    everything: ['programme_manager', 'contracting_authority', 'data_protection_officer'],
    partner: ['grant_officer', 'finance_officer'],
  });

const readers = {
  programme_manager: all,
  grant_officer: ofPartner,
  finance_officer: ofPartner,
  contracting_authority: all,
  data_protection_officer: all,
  cso_member: own,
  cso_certifier: own,
};
const protectors = { grant_officer: ofPartner, programme_manager: all };

export const agreementPermissions = {
  list: permission('agreement.list', {
    programme_manager: all,
    grant_officer: all,
    finance_officer: all,
    contracting_authority: all,
    data_protection_officer: all,
  }),
  own: permission('agreement.own', { cso_member: all, cso_certifier: all }),
  create: permission<AgreementSubject>('agreement.create', { grant_officer: ofPartner }),
  read: permission<AgreementSubject>('agreement.read', readers),
  readAddendum: permission<AgreementSubject>('addendum.read', readers),
  writePublicTexts: permission<AgreementSubject>('agreement.write_public_texts', protectors),
  proposePublicity: permission<AgreementSubject>('agreement.propose_publicity', protectors),
  decidePublicity: permission<AgreementSubject>('agreement.decide_publicity', protectors),
};
