import type { ServiceContent } from './content.ts';
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
