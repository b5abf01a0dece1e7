import { expect, it } from 'vitest';
import { castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { languageOf } from '../../tests/support/language.ts';
import { loadAction } from '../action/index.ts';
import { newId } from '../platform/ids.ts';
import { finishStep } from '../platform/workflow/take-step.ts';
import { buildDispute } from './disputes/testing.ts';
import { resultsJobs } from './jobs.ts';
import { noFiles } from './report/testing.ts';
import { donorReportWorkflow } from './report/workflow.ts';

const jobs = resultsJobs({
  language: () => languageOf('en'),
  demonstration: false,
  baseUrl: 'https://bridges.example',
  store: noFiles,
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

it('The emails about a dispute read it once, however many they are, and say its indicator and its day alone', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition: await loadAction('actions/shbb') });
    const id = await buildDispute(cast.work(cast.elira));
    let reads = 0;
    const counted = new Proxy(tx, {
      get(target, name) {
        const own = Reflect.get(target, name);
        if (name !== 'selectFrom') return typeof own === 'function' ? own.bind(target) : own;
        return (from: 'results.dispute') => {
          if (String(from).startsWith('results.dispute')) reads += 1;
          return target.selectFrom(from);
        };
      },
    });
    const { word, data } = cast.jobs.at(-1)!;
    await jobs.find((one) => one.word === word)!.run({ ...cast.work(cast.ana), tx: counted }, data);
    const mails = await tx.selectFrom('platform.mail').select(['args']).execute();
    expect(mails).toHaveLength(2);
    const link = `https://bridges.example/staff/disputes/${id}`;
    for (const { args } of mails)
      expect(args).toEqual({ link, indicator: 'Number of national round tables held', day: '2026-12-09' });
    expect(reads).toBe(1);
  }));
