import type { RecordDeclaration, RecordKey } from './declaration.ts';
import { recordsOfAction } from './records-of-action.ts';
import { recordsOfAdvocacy } from './records-of-advocacy.ts';
import { recordsOfAgreements } from './records-of-agreements.ts';
import { recordsOfDocuments } from './records-of-documents.ts';
import { recordsOfGrants } from './records-of-grants.ts';
import { recordsOfLearning } from './records-of-learning.ts';
import { recordsOfPeople } from './records-of-people.ts';
import { recordsOfPlatform } from './records-of-platform.ts';
import { recordsOfScreening } from './records-of-screening.ts';
import { recordsOfStatistics } from './records-of-statistics.ts';
import { recordsOfTraining } from './records-of-training.ts';

/** Every kind of record of the platform. A table or column that none of them names fails the build. */
export const records: readonly RecordDeclaration[] = withOfficer([
  ...recordsOfPeople,
  ...recordsOfGrants,
  ...recordsOfScreening,
  ...recordsOfAgreements,
  ...recordsOfTraining,
  ...recordsOfLearning,
  ...recordsOfAdvocacy,
  ...recordsOfAction,
  ...recordsOfDocuments,
  ...recordsOfPlatform,
  ...recordsOfStatistics,
]);

/**
 * Whoever asks about their data is answered by the officer, who sees for it what is held about this one person in every kind of record.
 * Of cases they see that there is one, and nothing of it; of incidents and tables, which name nobody, nothing.
 */
function withOfficer(declared: readonly RecordDeclaration[]): readonly RecordDeclaration[] {
  return declared.map((record) => {
    const { key, seenBy } = record;
    const sees = seenBy.some((one) => one === 'every_staff' || one === 'data_protection_officer');
    return sees || key === 'voice' || key === 'incident' || key === 'release' || key === 'log'
      ? record
      : { ...record, seenBy: [...seenBy, 'data_protection_officer'] };
  });
}

export function recordOfKey(key: RecordKey): RecordDeclaration {
  return records.find((record) => record.key === key)!;
}
