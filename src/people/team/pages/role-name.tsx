import { jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import type { Role } from '../../../platform/permissions.ts';
import { useLanguage } from '../../../ui/language-context.ts';

/** A role in words, with the jurisdiction it is bound to. */
export function RoleName({ role, jurisdiction }: { role: Role; jurisdiction: string | null }) {
  const { t, locale } = useLanguage();
  const name = t(`people.role.${role}`);
  return <>{jurisdiction ? `${name} (${jurisdictionName(jurisdiction, locale)})` : name}</>;
}
