import type { Work } from '../../platform/work.ts';
import type { Condition, Fact } from '../conditions.ts';
import { factsOf } from '../conditions.ts';
import { editDraft } from './edit-draft.ts';
import { withCondition } from './edits.ts';
import { getPlace } from './get-place.ts';
import { pieceAt } from './places.ts';

type Seen = { readonly draftId: string; readonly version: number; readonly piece: string };
export type Join = 'all' | 'any';

/** Keeps these facts of a condition, by their order, and says whether all or any of them count. Problems: `not_found`, and those of `editDraft`. */
export async function keepFacts(
  work: Work,
  { piece, keep, join, ...seen }: Seen & { readonly keep: readonly number[]; readonly join: Join },
): Promise<void> {
  await editDraft(work, 'ask', seen, ({ definition }) => {
    const place = getPlace(definition, piece);
    const { when } = pieceAt(definition, place);
    const facts = (when ? factsOf(when) : []).filter((_fact, at) => keep.includes(at));
    return { definition: withCondition(definition, place, conditionOf(facts, join)), details: { piece } };
  });
}

/** Adds a fact to the condition of a section or question. Problems: the same. */
export async function addFact(
  work: Work,
  { piece, fact, ...seen }: Seen & { readonly fact: Fact },
): Promise<void> {
  await editDraft(work, 'ask', seen, ({ definition }) => {
    const place = getPlace(definition, piece);
    const { when } = pieceAt(definition, place);
    const facts = [...(when ? factsOf(when) : []), fact];
    const join = when && 'any' in when ? 'any' : 'all';
    return { definition: withCondition(definition, place, conditionOf(facts, join)), details: { piece } };
  });
}

function conditionOf(facts: readonly Fact[], join: Join): Condition | undefined {
  const [first, ...more] = facts;
  if (!first || more.length === 0) return first;
  return join === 'any' ? { any: [...facts] } : { all: [...facts] };
}
