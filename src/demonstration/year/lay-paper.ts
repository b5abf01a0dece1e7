import { type AnyOwner, keepPaper, publishPaper } from '../../papers/index.ts';
import type { Work } from '../../platform/work.ts';
import type { Stage } from './stage.ts';
import { writePaper } from './write-paper.ts';

/** Lays an invented page beside a record; published where everybody may take it. */
export async function layPaper(
  { store }: Stage,
  work: Work,
  {
    owner,
    ownerId,
    title,
    published = false,
  }: { owner: AnyOwner; ownerId: string; title: string; published?: boolean },
): Promise<string> {
  const bytes = writePaper(['DEMONSTRATION: an invented document', title]);
  async function* content() {
    yield bytes;
  }
  const file = await store.put(content(), { name: 'paper.pdf', limit: 100_000 });
  const form = { title: `${title} (demonstration)`, language: 'en' as const };
  const paperId = await keepPaper(work, { owner, ownerId, form, file });
  if (published) await publishPaper(work, { owner, paperId });
  return paperId;
}
