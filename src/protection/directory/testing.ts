import { sql } from 'kysely';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import type { ServiceContent } from './content.ts';
import { insertArea } from './queries.ts';
import type { PublicService } from './rules.ts';

/** What a keeper of a demonstration could have entered. */
export function buildContent(differing: Partial<ServiceContent> = {}): ServiceContent {
  const way = (differing.placeKind ?? 'open') === 'open' ? 'Behind the bus station.' : '';
  return {
    provider: 'Imagined Health Point (demonstration)',
    need: 'health',
    placeKind: 'open',
    address: 'Imagined Street 1',
    phones: ['+000 00 000 000'],
    forWhom: ['women', 'girls'],
    ageFrom: null,
    ageTo: null,
    languages: ['fa', 'en'],
    interpreter: 'by_phone',
    documents: 'none',
    cost: 'free',
    access: 'walk_in',
    stepFree: 'yes',
    always: false,
    hours: [1, 2, 3, 4, 5].map((day) => ({ day, opens: '08:00', closes: '16:00' })),
    policeTold: 'not_known',
    textLocale: 'en',
    texts: { way, bring: '', happens: 'A doctor sees you.' },
    ...differing,
  };
}

export function buildPublicService(differing: Partial<PublicService> = {}): PublicService {
  const content = differing.content ?? buildContent();
  return {
    need: content.need,
    content,
    checkedOn: '2026-11-20',
    checkDays: 30,
    mark: 'checked',
    ...differing,
  };
}

/** A listed service of Serbia, as the owner of the tables: written by one organisation and confirmed by another. Returns its id. */
export async function storeListedService(
  tx: Tx,
  { actionId, differing = {} }: { actionId: string; differing?: Partial<ServiceContent> },
): Promise<string> {
  const [id, areaId] = [newId(), newId()];
  const content = buildContent(differing);
  await insertArea(tx, { id: areaId, actionId, jurisdiction: 'RS', slug: `town-${id}`, name: 'A town' });
  const json = JSON.stringify(content);
  const writerId = newId();
  await tx
    .insertInto('directory.service')
    .values({
      ...{ id, actionId, areaId, jurisdiction: 'RS', state: 'listed', content: json, writerId },
      ...{ listed: json, listedWriterId: writerId, checkerId: newId(), checkDays: 30 },
      ...{ checkedOn: sql<string>`platform.today()`, agreedOn: sql<string>`platform.today()` },
    })
    .execute();
  return id;
}
