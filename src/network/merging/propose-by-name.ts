import type { Tx } from '../../platform/work.ts';
import { coreOf, nameLikeness } from './likeness.ts';
import { listCandidates } from './queries.ts';

/** So many are proposed at most. */
const most = 5;

/** How well a name of the registry fits what somebody typed, 0 where it does not: alike as a whole, or all that was typed is part of it. */
function fitOf(typed: string, name: string): number {
  const likeness = nameLikeness(typed, name);
  const words = coreOf(name);
  const part = coreOf(typed).every((word) => words.includes(word));
  return Math.max(likeness >= 0.75 ? likeness : 0, part && words.length > 0 ? 0.75 : 0);
}

/** Organisations of the registry whose names are like what somebody typed, in whichever script, the likest first. A person decides. */
export async function proposeByName(
  tx: Tx,
  actionId: string,
  typed: string,
): Promise<{ readonly id: string; readonly name: string }[]> {
  if (coreOf(typed).length === 0) return [];
  return (await listCandidates(tx, actionId))
    .map(({ id, name, names }) => ({ id, name, fits: Math.max(...names.map((one) => fitOf(typed, one))) }))
    .filter(({ fits }) => fits > 0)
    .sort((a, b) => b.fits - a.fits || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id, name }) => ({ id, name }));
}
