import type { JobDefinition } from '../platform/jobs/jobs.ts';
import type { Language, Locale } from '../platform/language/language.ts';
import { queueMail } from '../platform/mail/queue-mail.ts';
import type { Step } from '../platform/workflow/steps.ts';
import { makePackage } from './report/make-package.ts';
import { listHolders } from './report/queries-open.ts';
import { donorReportSteps } from './report/workflow.ts';

const told = Object.values(donorReportSteps).flatMap((step: Step<never>) =>
  step.tells ? [{ word: step.permission.name, role: step.tells }] : [],
);

export const resultsJobWords: readonly string[] = ['donor_report.package', ...told.map(({ word }) => word)];

/** The jobs of the area: the package of a submitted donor report, in English; and who is told of a step of its life. */
export function resultsJobs({
  language,
  demonstration,
  baseUrl,
}: {
  readonly language: (locale: Locale) => Language;
  readonly demonstration: boolean;
  readonly baseUrl: string;
}): JobDefinition[] {
  return [
    {
      word: 'donor_report.package',
      run: (work, { donorReportId, number }) =>
        makePackage(work, language('en'), {
          donorReportId: String(donorReportId),
          number: Number(number),
          demonstration,
        }),
    },
    ...told.map(
      ({ word, role }): JobDefinition => ({
        word,
        run: async (work, { donor_reportId: id }) => {
          const args = { link: `${baseUrl}/staff/donor-reports/${id}` };
          for (const to of await listHolders(work.tx, work.actionId, role))
            await queueMail(work, { template: `results.mail.${word.split('.')[1]}`, to, args });
        },
      }),
    ),
  ];
}
