import { buildPublicService } from '../testing.ts';
import type { ListedService } from './hsds-service.ts';

/** A listed service of an imagined town, with its check of 2026-11-20 counting for thirty days. */
export function buildListedService(differing: Partial<ListedService> = {}): ListedService {
  return {
    ...buildPublicService(differing),
    id: '5b0f5f0e-4c1f-4f0a-9a55-0d6a0c8e1f11',
    jurisdiction: 'RS',
    areaName: 'Imagined Riverside',
    checkDays: 30,
    ...differing,
  };
}
