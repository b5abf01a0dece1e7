import type { Actor } from '../../src/platform/permissions.ts';
import { tried, type World } from '../support/world.ts';

export type Somebody = { readonly name: string; readonly actor: Actor; readonly boundElsewhere?: true };

/** Everybody who can sign in: the cast for their roles, an officer of another jurisdiction, and one whose role has ended. */
export function signedInOf({ cast, outsiders }: World): Somebody[] {
  return [
    ...tried.map((name) => ({ name, actor: cast[name] })),
    { name: 'an officer bound elsewhere', actor: outsiders.boundElsewhere, boundElsewhere: true },
    { name: 'a person whose role has ended', actor: outsiders.ended },
  ];
}
