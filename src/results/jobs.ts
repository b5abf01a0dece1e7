import type { JobDefinition } from '../platform/jobs/jobs.ts';
import type { Language, Locale } from '../platform/language/language.ts';
import { makePackage } from './report/make-package.ts';

export const resultsJobWords: readonly string[] = ['donor_report.package'];

/** The job of the area: the package of a submitted donor report, in English. */
export function resultsJobs({
  language,
  demonstration,
}: {
  readonly language: (locale: Locale) => Language;
  readonly demonstration: boolean;
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
  ];
}
