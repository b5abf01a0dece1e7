import { z } from 'zod';

const id = z.uuid().optional().catch(undefined);

/** What the list of reads is narrowed to: ids only, so that no name stands in an address. */
export const readFilter = z.object({ person: id, record: id, after: id });
export type ReadFilter = z.infer<typeof readFilter>;

/** Which text beside which entry. */
export type TextMark = { readonly sequence: number; readonly name: string };

/** The mark of a text as it stands in an address, `17-reason`; undefined when it is none. */
export function textMark(typed: string | undefined): TextMark | undefined {
  const [, sequence, name] = /^([1-9]\d{0,14})-([a-z][a-z_]{0,60})$/.exec(typed ?? '') ?? [];
  return sequence && name ? { sequence: Number(sequence), name } : undefined;
}

/** The entry before which a page of texts begins. */
export const textFilter = z.object({
  after: z.coerce.number().int().min(1).max(1e15).optional().catch(undefined),
});
