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
  const file = await storePaper(store, [title]);
  const form = { title: `${title} (demonstration)`, language: 'en' as const };
  const paperId = await keepPaper(work, { owner, ownerId, form, file });
  if (published) await publishPaper(work, { owner, paperId });
  return paperId;
}

/** An invented page of these lines, in the store. */
export async function storePaper(store: Stage['store'], lines: readonly string[]) {
  const bytes = writePaper(['DEMONSTRATION: an invented document', ...lines]);
  async function* content() {
    yield bytes;
  }
  return store.put(content(), { name: 'paper.pdf', limit: 100_000 });
}
