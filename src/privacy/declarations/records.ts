import type { RecordDeclaration, RecordKey } from './declaration.ts';
import { recordsOfAction } from './records-of-action.ts';
import { recordsOfAdvocacy } from './records-of-advocacy.ts';
import { recordsOfGrants } from './records-of-grants.ts';
import { recordsOfPeople } from './records-of-people.ts';
import { recordsOfPlatform } from './records-of-platform.ts';
import { recordsOfTraining } from './records-of-training.ts';

/** Every kind of record of the house. A table or column that none of them names fails the build. */
export const records: readonly RecordDeclaration[] = [
  ...recordsOfPeople,
  ...recordsOfGrants,
  ...recordsOfTraining,
  ...recordsOfAdvocacy,
  ...recordsOfAction,
  ...recordsOfPlatform,
];

export function recordOfKey(key: RecordKey): RecordDeclaration {
  return records.find((record) => record.key === key)!;
}
