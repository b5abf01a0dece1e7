import { inLanguage } from '../../platform/language/language.ts';
import type { TaskKind, TaskSource } from '../../platform/tasks.ts';
import { getDefinition, listPartners } from '../queries.ts';
import { listWarnings, maySettle, ownWarnings } from './note-warning.ts';
import { keyOf } from './warnings.ts';

export const warningTaskKinds = {
  near: { before: null, waiter: 'all_act' },
  over: { before: null, waiter: 'all_act' },
} as const satisfies Record<string, TaskKind>;

/** Budget lines and headings of which nearly all, or more than all, is spent or committed, until somebody has noted what was decided. */
export const warningTasks: TaskSource = {
  texts: 'action.warning.task',
  kinds: warningTaskKinds,
  list: async ({ tx, actor, actionId, language }) => {
    if (!maySettle(actor)) return [];
    const warnings = ownWarnings(await listWarnings(tx, actionId), actor);
    if (warnings.length === 0) return [];
    const { budgetHeadings } = (await getDefinition(tx, actionId)).action;
    const partners = await listPartners(tx, actionId);
    return warnings.map((warning) => {
      const heading = budgetHeadings.find(({ key }) => key === warning.heading);
      const partner = partners.find(({ id }) => id === warning.partnerId)?.name ?? '';
      const named = heading ? inLanguage(heading.name, language.locale) : warning.heading;
      return {
        kind: warning.level,
        record: keyOf(warning),
        about: [partner, named, warning.line].filter(Boolean).join(' · '),
        named,
        href: '/staff/budget/warnings/new',
        due: null,
      };
    });
  },
};
