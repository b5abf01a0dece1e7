import { audit } from '../audit/audit.ts';
import type { Work } from '../work.ts';
import { afterVerdict, type FileState, type Verdict } from './file-state.ts';
import { holdToCheck, saveChecked } from './queries.ts';
import type { Scanner } from './scanner.ts';
import type { FileStore } from './store.ts';

/** Has a kept file scanned, if it is time to. Returns what it became; undefined when there was nothing to do. */
export async function checkFile(
  work: Work,
  { fileId, store, scanner }: { fileId: string; store: Pick<FileStore, 'read'>; scanner: Scanner },
): Promise<FileState | undefined> {
  const file = await holdToCheck(work.tx, fileId, work.now);
  if (!file) return undefined;
  const content = await store.read(file.sha256);
  const verdict: Verdict = content ? await scanner.scan(content) : { outcome: 'failed', why: 'confused' };
  const checked = afterVerdict(file, verdict, work.now);
  await saveChecked(work.tx, file.id, checked);
  // Asked again in vain is nothing new.
  if (checked.checkedAt || checked.state !== file.state)
    await audit(
      work,
      'file.check',
      { kind: 'file', id: file.id },
      { state: checked.state, failure: checked.checkFailure, tries: checked.checkTries },
    );
  return checked.state;
}
