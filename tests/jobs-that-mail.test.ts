import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isTest, reaching, readModuleGraph } from '../scripts/module-graph.ts';
import { jobWords, quietJobs } from '../src/jobs.ts';

it('a request that mails passes the count wherever a route’s work is made: in one place; another is found', () => {
  const graph = readModuleGraph();
  const uncounted = (texts: Iterable<readonly [string, string]>) =>
    [...texts]
      .filter(([file]) => /^src\/(?!.*(\.test\.|testing))/.test(file))
      .filter(([, text]) => /(?<!countedMails\(instance, route, arrival, )instance\.enqueueIn\(/.test(text))
      .map(([file]) => file);
  expect(uncounted(graph.texts)).toEqual([]);
  expect(readFileSync('src/platform/http/context-of.ts', 'utf8')).toContain(
    'countedMails(instance, route, arrival,',
  );
  expect(uncounted([['src/planted.ts', 'enqueue: instance.enqueueIn(tx)']])).toEqual(['src/planted.ts']);
});

it('each job is known to mail, or is declared quiet; another is found', () => {
  const graph = readModuleGraph();
  const mailing = reaching(graph, ['src/platform/mail/queue-mail.ts']);
  /** The modules that declare a job under its word. Words that are made of steps are declared by what tells of these. */
  const doing = (word: string) =>
    [...graph.texts].flatMap(([file, text]) =>
      file.startsWith('src/') &&
      !isTest(file) &&
      text.includes('JobDefinition') &&
      new RegExp(`word(?::| =) '${word.replace('.', '\\.')}'`).test(text)
        ? [file]
        : [],
    );
  const sender = 'src/platform/mail/send-mail.ts';
  /** Whether a job of this module may mail: it sends, or it reaches the queue of mails, and its run is handed what puts into it. */
  const mails = (file: string) =>
    file === sender ||
    (mailing.has(file) && !/\brun: (async )?\(\{ (?!.*\benqueue\b)[\w, ]+ \}/.test(graph.texts.get(file)!));
  const louder = (words: readonly string[]) =>
    words.filter((word) => doing(word).length === 0 || doing(word).some(mails));
  const undeclared = (quiet: readonly string[]) =>
    jobWords.filter((word) => !quiet.includes(word) && doing(word).length > 0 && !doing(word).some(mails));
  expect(louder(quietJobs)).toEqual([]);
  expect(louder(['certificate.issue', 'release.build'])).toEqual(['certificate.issue', 'release.build']);
  expect(undeclared(quietJobs)).toEqual([]);
  const without = quietJobs.filter((word) => word !== 'donor_report.package');
  expect(undeclared(without)).toEqual(['donor_report.package']);
  expect(jobWords.filter((word, at) => jobWords.indexOf(word) !== at)).toEqual([]);
});
