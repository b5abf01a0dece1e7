import type { Language } from '../../platform/language/language.ts';
import type { Check, ConfirmingRole } from './queries.ts';
import { outcomeOf } from './rules.ts';

/** Who made a check of two people, by role: documents name nobody. */
export const checkedByTwo = ({ t }: Language, confirmedRole: ConfirmingRole): string =>
  t('grants.check.by_two', { role: t(`people.role.${confirmedRole}`) });

/** In which role a second person confirmed the outcome; null where one person checked, and of an application that was excluded after its check. */
export const roleThatConfirmed = ({
  items,
  outcome,
  confirmedRole,
}: Pick<Check, 'items' | 'outcome' | 'confirmedRole'>): ConfirmingRole | null =>
  outcome === outcomeOf(items) ? confirmedRole : null;
