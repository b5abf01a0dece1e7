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

type Job = { readonly word: string; readonly mails: boolean };

/** The jobs that modules declare under their words, each by its own text: to the next. Words that are made of steps are declared by what tells of these. */
function jobsOf(texts: Iterable<readonly [string, string]>, mailing: ReadonlyMap<string, number>): Job[] {
  return [...texts]
    .filter(([file, text]) => file.startsWith('src/') && !isTest(file) && text.includes('JobDefinition'))
    .flatMap(([file, text]) => {
      const [, constant] = /\bword = '([\w.]+)'/.exec(text) ?? [];
      const pieces = text.replace(/^ *word,$/gm, `word: '${constant}',`).split(/(?=\bword: ')/);
      return pieces.flatMap((piece) => {
        const [, word] = /^word: '([\w.]+)'/.exec(piece) ?? [];
        return word ? [{ word, mails: mayMail(file, piece, mailing) }] : [];
      });
    });
}

/** It sends, or its module reaches the queue of mails, and its run is handed what puts into it. */
function mayMail(file: string, piece: string, mailing: ReadonlyMap<string, number>): boolean {
  if (file === 'src/platform/mail/send-mail.ts') return true;
  const run = piece.slice(piece.search(/\brun:/));
  return mailing.has(file) && !/^run: (async )?\(\{ (?!.*\benqueue\b)[\w, ]+ \}/.test(run);
}

it('a job is judged by its own text: one that is handed no queue silences no other of its file', () => {
  const quiet = "{ word: 'planted.quiet', run: async ({ tx }) => look(tx) }";
  const loud = "{ word: 'planted.loud', run: (work) => tell(work) }";
  const named = '{\n  word,\n  run: ({ tx, enqueue }) => tell({ tx, enqueue }) }';
  const text = `const word = 'planted.named';\nconst jobs: JobDefinition[] = [${quiet}, ${loud}, ${named}];`;
  expect(jobsOf([['src/planted.ts', text]], new Map([['src/planted.ts', 1]]))).toEqual([
    { word: 'planted.quiet', mails: false },
    { word: 'planted.loud', mails: true },
    { word: 'planted.named', mails: true },
  ]);
  expect(jobsOf([['src/planted.ts', text]], new Map()).some(({ mails }) => mails)).toBe(false);
});

it('each job is known to mail, or is declared quiet; another is found', () => {
  const graph = readModuleGraph();
  const jobs = jobsOf(graph.texts, reaching(graph, ['src/platform/mail/queue-mail.ts']));
  const doing = (word: string) => jobs.filter((job) => job.word === word);
  const louder = (words: readonly string[]) =>
    words.filter((word) => doing(word).length === 0 || doing(word).some(({ mails }) => mails));
  const undeclared = (quiet: readonly string[]) =>
    jobWords.filter(
      (word) => !quiet.includes(word) && doing(word).length > 0 && !doing(word).some(({ mails }) => mails),
    );
  expect(louder(quietJobs)).toEqual([]);
  expect(louder(['certificate.issue', 'release.build'])).toEqual(['certificate.issue', 'release.build']);
  expect(undeclared(quietJobs)).toEqual([]);
  const without = quietJobs.filter((word) => word !== 'donor_report.package');
  expect(undeclared(without)).toEqual(['donor_report.package']);
  expect(jobWords.filter((word, at) => jobWords.indexOf(word) !== at)).toEqual([]);
});
