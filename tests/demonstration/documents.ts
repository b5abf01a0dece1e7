import { expect, it } from 'vitest';
import type { TestYear } from './test-year.ts';

/** The documents of the Action. */
export function holdsDocuments({ all }: TestYear) {
  it('holds five documents, marked, with text that can be searched; one has two versions, one is the coordinator’s alone', async () => {
    const found = await all(`
      select d.kind, d.audience, d.title like '%(demonstration)' as marked, count(distinct v.id)::int as versions,
        bool_and(v.text_state = 'read' and exists (select from action.document_passage p where p.version_id = v.id)) as read
      from action.document d join action.document_version v on v.document_id = d.id group by d.id order by d.dated_on`);
    const one = { marked: true, versions: 1, read: true };
    expect(found).toEqual([
      { ...one, kind: 'contract', audience: 'authority' },
      { ...one, kind: 'annex', audience: 'authority', versions: 2 },
      { ...one, kind: 'letter', audience: 'partners' },
      { ...one, kind: 'minutes', audience: 'partners' },
      { ...one, kind: 'procedure', audience: 'coordinator' },
    ]);
  });
}
