import fs from 'node:fs';
import { expect, it } from 'vitest';
import { locales } from '../../src/platform/language/language.ts';
import { taskSources } from '../../src/task-sources.ts';
import { languageOf } from '../support/language.ts';

/** Columns that hold the last day of something, each with the task that tells of it. */
const told: Readonly<Record<string, string>> = {
  'AdvocacyMeasure.dueOn': 'advocacy.task.measure',
  'AdvocacyRecommendation.reviewOn': 'advocacy.task.review',
  'DirectoryService.shownUntil': 'protection.task.recheck',
  'GrantsCall.deadlineAt': 'grants.task.draft',
  'GrantsDecision.reserveValidUntil': 'grants.task.reserve',
  'GrantsGapRequest.dueOn': 'grants.task.gap',
  'GrantsRecovery.dueOn': 'grants.task.recovery',
  'GrantsReportingPeriod.dueOn': 'grants.task.report',
  'GrantsSubGrantAgreement.endsOn': 'grants.task.close',
  'GrantsVaultDocument.validUntil': 'grants.task.document_expires',
  'GrantsVisitFinding.dueOn': 'grants.task.follow_up',
  'MatrixCycle.answerUntil': 'matrix.task.answer',
  'MatrixCycle.replyUntil': 'matrix.task.reply',
  'ResultsDispute.dueOn': 'results.dispute.task.answer',
  'ResultsReportPart.dueOn': 'results.part.task.write',
  'ResultsRisk.reviewOn': 'results.risk.task.review',
  'TrainingGathering.endsOn': 'training.task.attendance',
  'TrainingToDo.dueOn': 'training.task.to_do',
  'TrainingLetter.replyUntil': 'training.task.letters',
};
/** The same where nothing is asked of a person when the day comes, with the reason. */
const nothingToDo: Readonly<Record<string, string>> = {
  'AccountsAccount.accessTokenExpiresAt': 'a token of the sign-in, renewed by itself',
  'AccountsAccount.refreshTokenExpiresAt': 'a token of the sign-in, renewed by itself',
  'AccountsSession.expiresAt': 'a session ends, and one signs in again',
  'AccountsVerification.expiresAt': 'a link of one email, which says how long it counts',
  'PeopleMailedToken.expiresAt': 'a link of one email, which says how long it counts',
  'AccountsAttempt.until': 'a pause after wrong passwords, over by itself',
  'AccountsTwoFactor.lockedUntil': 'a pause after wrong codes, over by itself',
  'GrantsCallNotice.deadlineFrom': 'what a notice said; the day itself is on the call',
  'GrantsCallNotice.deadlineTo': 'what a notice said; the day itself is on the call',
  'GrantsAssessorProfile.availableUntil':
    'the assessor is not drawn after it; what they were asked before has its own task',
  'GrantsApplicationAttachment.validUntil':
    'what was said of a document when it was taken; the document itself has the task',
  'GrantsOfficer.until':
    'who left is compared with no list from that day on; whoever follows is entered when they begin',
  'GrantsClosing.keepUntil': 'until then documents are kept; nothing must be done on that day',
  'GrantsSubGrantAgreement.delayUntil': 'what was held back is published by itself',
  'GrantsSubGrantAgreement.exposedUntil': 'a day in the past, until which something could be read',
  'GrantsReportingPeriod.endsOn': 'the report on it is due by `dueOn`',
  'ReleasePeriod.endsOn': 'the end of a half-year; what is asked of it is due by `answerBy`',
  'ReleaseRelease.endsOn': 'the last day of what a table counts',
  'PeopleEmergencyAccess.until': 'the access ends by itself and its owner is told at once',
  'PeopleInvitation.expiresAt': 'the person invited has no account; the email says how long it counts',
  'PeopleMembership.until': 'the access ends by itself on the day that the administrator set',
  'PrivacyRestriction.until': 'the restriction ends by itself on its day',
  'TasksReminder.dueAt': 'what was told of a task, so that nobody is told twice',
  'TrainingCertificate.endsOn': 'the last day of the event that a certificate names',
  'TrainingOffer.registerUntil': 'the public page closes by itself',
  'TrainingStandingOffer.registerUntil': 'a view over offers',
  'TrainingParticipant.heldUntil': 'an hour in which an email is confirmed; the email says so',
};
/** Told by tasks whose texts are found by what they say, not by a column of their own. */
const toldOtherwise: Readonly<Record<string, string>> = {
  'ActionContract.endsOn': 'the donor report and the time elapsed are counted from it',
  'ResultsMilestonePlan.endsOn': 'the milestone has a task by its kind `reach`',
  'ResultsPeriod.endsOn': 'the donor report on it has a task by its kind `submit`',
  'PrivacyRequest.dueOn': 'the request has a task by its kind `answer`',
};
/** Silent today, and nobody has said that they may be. It only shrinks. */
const silent: readonly string[] = ['ResultsInterimTarget.dueOn'];

function lastDays(): string[] {
  const tables = fs.readFileSync('src/platform/database/tables.ts', 'utf8');
  return [...tables.matchAll(/export interface (\w+) \{([\s\S]*?)\n\}/g)]
    .filter(([, table]) => !table!.startsWith('Published'))
    .flatMap(([, table, columns]) =>
      [
        ...columns!.matchAll(
          /^ {2}(\w*(?:[dD]ueOn|[dD]ueAt|[uU]ntil|[dD]eadline(?:At|From|To)|[eE]xpiresAt|reviewOn|endsOn)): /gm,
        ),
      ].map(([, column]) => `${table}.${column}`),
    );
}

it('Every column that holds the last day of something is told by a task, or says why nothing is asked of a person', () => {
  const answered = [
    ...Object.keys(told),
    ...Object.keys(nothingToDo),
    ...Object.keys(toldOtherwise),
    ...silent,
  ];
  expect(lastDays().toSorted()).toEqual(answered.toSorted());
});

it('Each of those tasks exists and has a day', () => {
  const dated = taskSources.flatMap(({ texts, kinds }) =>
    Object.entries(kinds).flatMap(([kind, { before }]) => (before === null ? [] : [`${texts}.${kind}`])),
  );
  expect(Object.values(told).filter((task) => !dated.includes(task))).toEqual([]);
});

it('The text of a task, and of who waits for it, is whole by itself in each language: nothing is put into it', () => {
  const keys = taskSources.flatMap(({ texts, waits, kinds }) =>
    Object.keys(kinds).flatMap((kind) => [`${texts}.${kind}`, ...(waits ? [`${waits}.${kind}`] : [])]),
  );
  const wanting = locales.flatMap((locale) => {
    const { t, has } = languageOf(locale);
    return keys.filter((key) => has(key) && !isWhole(() => t(key))).map((key) => `${locale} ${key}`);
  });
  expect(keys.length).toBeGreaterThan(100);
  expect(wanting).toEqual([]);
  const { t } = languageOf('en');
  expect(isWhole(() => t('grants.sheet.fault.long'))).toBe(false);
});

/** A text that lacks what is put into it is refused, or shows its key. */
function isWhole(text: () => string): boolean {
  try {
    return !/\{\w|^[a-z_]+(\.[a-z_]+)+$/.test(text());
  } catch {
    return false;
  }
}
