import { hashOfContent } from '../../platform/canonical.ts';
import { dayFields } from '../../platform/http/fields.ts';
import type { Typed } from '../../platform/http/route.ts';
import type { PoolMember } from '../assessment/queries-pool.ts';

type Said = Pick<PoolMember, 'languages' | 'fields' | 'availableFrom' | 'availableUntil' | 'feeNote'>;
/** A profile as the fields of its form. */
export function typedOfProfile({ languages, fields, availableFrom, availableUntil, feeNote }: Said): Typed {
  return {
    ...{ 'languages[]': languages, 'fields[]': fields, feeNote },
    ...dayFields('availableFrom', availableFrom),
    ...dayFields('availableUntil', availableUntil),
  };
}

/** What the form was shown with: who would save away another's change is told. */
export const seenOfProfile = (said: Said): string => hashOfContent(typedOfProfile(said));
