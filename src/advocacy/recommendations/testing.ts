import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { insertRecommendation, type RecommendationValues } from './queries.ts';
import { findAddressee, insertAddressee, saveAsked } from './queries-addressees.ts';
import { keyOfName } from './rules.ts';

/** The part of an Action's definition that the area reads: a ladder of three steps. */
export const definition = {
  advocacy: {
    ladder: [
      { key: 'against', value: -10, name: { en: 'Against it' } },
      { key: 'nothing', value: 0, name: { en: 'Nothing' } },
      { key: 'done', value: 100, name: { en: 'Done' } },
    ],
  },
};
type Body = string | { readonly organisationId: string };
const built = '2026-01-20T09:00:00.000Z';

/** A published recommendation to a body nobody has registered, unless said otherwise. Returns the id. */
export async function buildRecommendation(
  tx: Tx,
  {
    actionId,
    recordedBy,
    addressee = 'Board of the tests',
    addressees = [addressee],
    state = 'published',
    ...values
  }: Partial<RecommendationValues> & {
    actionId: string;
    recordedBy: string;
    /** An organisation of the registry, or a body's name. */
    addressee?: Body;
    /** Several of them, in their order. */
    addressees?: readonly Body[];
    state?: 'draft' | 'published';
  },
): Promise<string> {
  const id = newId();
  await insertRecommendation(tx, {
    title: 'Recommendation of the tests',
    ask: 'Answer the telephone at night.',
    jurisdiction: null,
    territory: '',
    source: 'own_brief',
    sourceBody: '',
    symbol: '',
    paragraph: '',
    saidOn: null,
    url: null,
    original: '',
    originalLanguage: null,
    reviewOn: null,
    ...values,
    id,
    actionId,
    recordedBy,
    createdAt: built,
    state,
    publishedOn: state === 'published' ? '2026-01-20' : null,
  });
  const asked: string[] = [];
  for (const one of addressees) asked.push(await buildAddressee(tx, actionId, one));
  await saveAsked(tx, id, asked);
  return id;
}

/** The addressee of a name or an organisation, made where there is none. Returns the id. */
export async function buildAddressee(
  tx: Tx,
  actionId: string,
  addressee: string | { readonly organisationId: string },
): Promise<string> {
  const named = typeof addressee === 'string';
  const by = named ? { nameKey: keyOfName(addressee) } : addressee;
  await insertAddressee(tx, {
    id: newId(),
    actionId,
    organisationId: named ? null : addressee.organisationId,
    name: named ? addressee : null,
    nameKey: named ? keyOfName(addressee) : null,
    createdAt: built,
  });
  return (await findAddressee(tx, actionId, by))!;
}
