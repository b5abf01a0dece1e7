import type { Context } from '../../platform/http/route.ts';
import { hasRole, may } from '../../platform/permissions.ts';
import { resultsPermissions } from '../permissions.ts';
import { gatherStatus } from './gather-status.ts';

/** The status on the home of those who run the Action: what is late and which headings need somebody, of their own partner or of all. */
export async function statusHome({ tx, actor, actionId, now, language }: Context) {
  if (!actor || !may(actor, resultsPermissions.readStatus, undefined)) return [];
  const wide = hasRole(actor, 'programme_manager', 'contracting_authority');
  const partnerId = wide ? undefined : actor.organisationId;
  const status = await gatherStatus(tx, { actionId, now, ...(partnerId ? { partnerId } : {}) });
  const known = partnerId !== undefined && status.partners.some(({ id }) => id === partnerId);
  const { t } = language;
  return [
    {
      title: t('results.status.title'),
      lines: [
        {
          text: t('results.status.home'),
          about: t('results.status.home.about', {
            late: status.late.length,
            headings: status.headings.length,
          }),
          href: known ? `/staff/status/${partnerId}` : '/staff/status',
          due: null,
        },
      ],
      all: { href: '/staff/status', text: t('results.status.home.all') },
    },
  ];
}
