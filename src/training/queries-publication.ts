import { sql } from 'kysely';
import type { Tx } from '../platform/work.ts';
import { speakerLine } from './speakers/schema.ts';

/** The records whose texts everybody reads beside a published event, and their columns of text. */
export const publicTexts = {
  gathering: ['title'],
  gathering_text: ['title', 'introduction'],
  offer: ['introduction', 'co_funder'],
  session: ['title', 'trainers'],
  speaker: speakerLine,
  media: ['outlet', 'title'],
  conclusion: ['text'],
  handout: ['title'],
} as const;
export type PublicTextOf = keyof typeof publicTexts;

/** Every text that everybody reads of an event once it is published, record by record. */
export async function listPublicTexts(
  tx: Tx,
  gatheringId: string,
): Promise<{ readonly of: PublicTextOf; readonly id: string; readonly text: string }[]> {
  const parts = Object.entries(publicTexts).map(([of, columns]) => {
    const id = sql.ref(of === 'offer' ? 'gathering_id' : 'id');
    const within = sql.ref(of === 'gathering' ? 'id' : 'gathering_id');
    return sql`select ${of}::text as "of", ${id}::text as id, concat_ws(E'\n', ${sql.join(columns.map((one) => sql.ref(one)))}) as text
      from ${sql.table(`training.${of}`)} where ${within} = ${gatheringId}::uuid
        ${of === 'handout' ? sql`and audience = 'public' and withdrawn_at is null` : sql``}`;
  });
  const { rows } = await sql<{
    of: PublicTextOf;
    id: string;
    text: string;
  }>`${sql.join(parts, sql` union all `)}`.execute(tx);
  return rows;
}
