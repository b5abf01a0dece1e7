import { z } from 'zod';

const id = z.uuid().optional().catch(undefined);

/** What the list of reads is narrowed to: ids only, so that no name stands in an address. */
export const readFilter = z.object({ person: id, record: id, after: id });
export type ReadFilter = z.infer<typeof readFilter>;
