import { expect, it } from 'vitest';
import { castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { languageOf } from '../../tests/support/language.ts';
import { newId } from '../platform/ids.ts';
import { finishStep } from '../platform/workflow/take-step.ts';
import { resultsJobs } from './jobs.ts';
import { donorReportWorkflow } from './report/workflow.ts';

const jobs = resultsJobs({
  language: () => languageOf('en'),
  demonstration: false,
  baseUrl: 'https://bridges.example',
});

it('The email about a step of a donor report leads to the report that the step was about', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const id = newId();
    await finishStep(cast.work(cast.goran), donorReportWorkflow, 'accept', id);
    const { word, data } = cast.jobs.at(-1)!;
    await jobs.find((one) => one.word === word)!.run(cast.work(cast.ana), data);
    const mails = await tx.selectFrom('platform.mail').select(['template', 'args']).execute();
    expect(mails.length).toBeGreaterThan(0);
    for (const mail of mails)
      expect(mail).toEqual({
        template: 'results.mail.accept',
        args: { link: `https://bridges.example/staff/donor-reports/${id}` },
      });
  }));
