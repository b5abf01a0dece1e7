import { type Actor, all, ofPartner, permission, reachOfList } from '../../platform/permissions.ts';

export type CallSubject = { id: string; partnerId: string; jurisdiction: string | null };

/** Which calls staff list. */
export const callReach = (actor: Actor) =>
  reachOfList(actor, {
    everything: ['programme_manager', 'contracting_authority', 'data_protection_officer', 'administrator'],
    partner: ['grant_officer', 'finance_officer'],
  });

/** Calls are issued by a partner: its grant officers draft and publish them, in the jurisdiction they are bound to. */
export const callPermissions = {
  list: permission('call.list', {
    programme_manager: all,
    grant_officer: all,
    finance_officer: all,
    contracting_authority: all,
    data_protection_officer: all,
    administrator: all,
  }),
  draft: permission('call.draft', { grant_officer: all }),
  copy: permission<CallSubject>('call.copy', { grant_officer: ofPartner }),
  read: permission<CallSubject>('call.read', {
    programme_manager: all,
    grant_officer: ofPartner,
    finance_officer: ofPartner,
    contracting_authority: all,
    data_protection_officer: all,
    administrator: all,
  }),
  edit: permission<CallSubject>('call.edit', { grant_officer: ofPartner }),
  plan: permission<CallSubject>('call.plan', { grant_officer: ofPartner }),
  publish: permission<CallSubject>('call.publish', { grant_officer: ofPartner }),
  extend: permission<CallSubject>('call.extend', { grant_officer: ofPartner }),
  correct: permission<CallSubject>('call.correct', { grant_officer: ofPartner }),
  cancel: permission<CallSubject>('call.cancel', { grant_officer: ofPartner, programme_manager: all }),
};
