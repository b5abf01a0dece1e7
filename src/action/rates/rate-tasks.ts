import { hasRole } from '../../platform/permissions.ts';
import type { TaskKind, TaskSource } from '../../platform/tasks.ts';
import { listMissingNow } from './list-missing.ts';

export const rateTaskKinds = {
  missing: { before: null, waiter: 'all_act' },
} as const satisfies Record<string, TaskKind>;

/** The months without a rate of a currency that a finance officer's own partner spends in, until it is loaded. */
export const rateTasks: TaskSource = {
  texts: 'action.rates.task',
  kinds: rateTaskKinds,
  list: async ({ tx, actor, actionId, now }) => {
    if (!hasRole(actor, 'finance_officer')) return [];
    const missing = await listMissingNow(tx, actionId, now);
    const own = missing.filter(({ partnerIds }) => partnerIds.includes(actor.organisationId));
    return [...new Set(own.map(({ month }) => month))].map((month) => {
      const currencies = own.filter((one) => one.month === month).map(({ currency }) => currency);
      const about = `${month}: ${currencies.join(', ')}`;
      return { kind: 'missing', record: month, about, named: about, href: '/staff/rates', due: null };
    });
  },
};
