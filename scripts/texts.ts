import { checkCatalogues, describeFault } from '../src/platform/messages/check-catalogues.ts';
import { draftNeighbours } from '../src/platform/messages/draft-neighbours.ts';
import { mergeKeys } from '../src/platform/messages/merge-keys.ts';

/** `npm run texts`: brings the catalogues to the keys of the English, drafts what Serbian has and its neighbours lack, and says what is left. */
export function tidyTexts(): boolean {
  for (const { file, added, removed } of mergeKeys('messages'))
    console.log(`${file}: ${added} new keys, ${removed.length} gone`);
  for (const { file, keys, unseen } of draftNeighbours('messages')) {
    console.log(`${file}: ${keys.length} drafts to read: ${keys.join(', ')}`);
    if (unseen.length > 0) console.log(`  words this language did not have yet: ${unseen.join(', ')}`);
  }
  const { faults } = checkCatalogues('messages');
  for (const fault of faults) console.log(describeFault(fault));
  return faults.length === 0;
}
