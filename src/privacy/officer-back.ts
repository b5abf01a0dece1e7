import type { Context } from '../platform/http/route.ts';
import { may } from '../platform/permissions.ts';
import { listRequestsPermission } from './permissions.ts';

/** The way back to the officer's desk, for those who have one. */
export function officerBack({ actor, language }: Pick<Context, 'actor' | 'language'>) {
  return may(actor, listRequestsPermission, undefined)
    ? { back: { href: '/staff/privacy', text: language.t('privacy.desk.title') } }
    : {};
}
