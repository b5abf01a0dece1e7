import type { Typed } from '../../platform/http/route.ts';
import { searchKey } from '../../platform/language/search-key.ts';
import type { AccountFacts } from './queries-account.ts';

/** The form of a registration as an account fills it. Which type of institution somebody is from, no account knows. */
export function typedFromAccount(known: AccountFacts): Typed {
  const { name, email, organisationName, organisationKind, jurisdiction } = known;
  const isCso = organisationKind === 'cso' || organisationKind === 'partner';
  return {
    ...{ name, mail: email, organisationName, jurisdiction: jurisdiction ?? '' },
    ...(isCso ? { organisationKind: 'cso' } : {}),
  };
}

/** The organisation of the registry that somebody comes for: their own, where they left its name as it was. Nobody names another. */
export function organisationFromAccount(
  known: AccountFacts | undefined,
  { organisationName }: { readonly organisationName: string },
): string | null {
  if (!known || searchKey(organisationName) !== searchKey(known.organisationName)) return null;
  return known.organisationId;
}
