import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { takeRequestPermission } from './permissions.ts';
import type { Request } from './queries.ts';

/** An officer takes the letter of a request to print: who did is in the trail, as the letter may hold the link. Problem: `not_permitted`. */
export async function takeRequest(work: Work, { request }: { request: Request }): Promise<void> {
  mustBeAbleTo(work.actor, takeRequestPermission, request);
  await audit(
    work,
    takeRequestPermission.name,
    { kind: 'recommendation', id: request.recommendationId },
    { request: request.id, way: request.way },
  );
}
