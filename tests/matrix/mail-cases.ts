import { eventMails } from './event-mails.ts';
import type { Case } from './mail-case.ts';
import { materialMails } from './material-mails.ts';
import { peopleMails } from './people-mails.ts';
import { workMails } from './work-mails.ts';

/** Every mail but those about sub-grants, which have a test of their own (`told.test.ts`). */
export const cases: Readonly<Record<string, Case>> = {
  ...peopleMails,
  ...workMails,
  ...eventMails,
  ...materialMails,
};

/** What needs a browser that is half signed in, or records of every kind that are due: the same is asked there. */
export const elsewhere: Readonly<Record<string, string>> = {
  'people.mail.sign_in_waits': 'src/people/routes.test.ts',
  'people.mail.recovery_code_used': 'src/people/routes.test.ts',
  'people.mail.recovery_asked': 'src/people/recovery/recovery.test.ts',
  'people.mail.recovery_used': 'src/people/recovery/recovery.test.ts',
  'tasks.mail.soon': 'tests/due/due.test.ts',
  'tasks.mail.today': 'tests/due/due.test.ts',
  'tasks.mail.overdue': 'tests/due/due.test.ts',
  'tasks.mail.daily': 'src/tasks/remind.test.ts',
};
