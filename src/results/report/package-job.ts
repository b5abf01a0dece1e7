import type { JobDefinition } from '../../platform/jobs/jobs.ts';
import type { Language } from '../../platform/language/language.ts';
import type { TemplateStore } from './filled-templates.ts';
import { makePackage } from './make-package.ts';

const word = 'donor_report.package';
export const packageJobWords: readonly string[] = [word];

/** The package of a donor report that was submitted, in English. */
export function packageJob(needs: {
  readonly english: Language;
  readonly demonstration: boolean;
  readonly store: TemplateStore;
}): JobDefinition {
  return {
    word,
    // It is handed no queue: it can write to nobody.
    run: ({ tx, now }, { donorReportId, number }) =>
      makePackage({ tx, now }, needs.english, {
        donorReportId: String(donorReportId),
        number: Number(number),
        demonstration: needs.demonstration,
        store: needs.store,
      }),
  };
}
