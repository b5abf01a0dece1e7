import { execFileSync } from 'node:child_process';

/** The last commit whose subject follows no rule, and its moment: a clone without it judges what came later. */
const before = { commit: '61c7b4d3e517b6951ceb849e3652b5b25beaaf89', at: '2026-11-28T00:54:07Z' };

/** Published before the check was there: a published commit is not written anew. */
export const exceptions: readonly { readonly commit: string; readonly on: string; readonly why: string }[] = [
  { commit: 'f9a9235f', on: '2026-11-30', why: 'two areas' },
  { commit: 'f3a5ea89', on: '2026-11-30', why: 'two areas' },
  { commit: '4cd9d372', on: '2026-11-30', why: 'two areas' },
  { commit: '76b8ec67', on: '2026-11-30', why: 'says what is so, not what to do' },
  { commit: '7efc192a', on: '2026-11-30', why: 'says what is so, not what to do' },
];

export type Subject = { readonly commit: string; readonly subject: string };

/** First words that are no imperative although they may look like one. */
const noImperative = new Set(
  'a an the this that these one two no it its we i there when who what after before more some all new built made kept gave said sent told held found wrote took'.split(
    ' ',
  ),
);
/** Imperatives that end as a past tense, a gerund or a third person does. */
const imperative = new Set(
  'bring embed exceed feed focus need proceed ring seed shed speed succeed'.split(' '),
);

/** What is wrong with a subject: it is `area: imperative`, one area, at most 72 characters. */
export function faultOf(subject: string): string | undefined {
  const parts = /^([a-z0-9][a-z0-9 -]*): (\S+)/.exec(subject);
  if (!parts) return 'is not `area: imperative` with one area in small letters';
  if (subject.length > 72) return `has ${subject.length} characters; 72 is the maximum`;
  const first = parts[2]!.replace(/[^\w-]+$/, '');
  if (!/^[a-z]/.test(first)) return `goes on with '${first}', not with a verb in small letters`;
  if (noImperative.has(first) || (/(ed|ing|[^s]s)$/.test(first) && !imperative.has(first)))
    return `goes on with '${first}', which is no imperative`;
  return undefined;
}

/**
 * The commits since the rule, newest first; where the history does not reach back so far, those that are there and at least the last.
 * Undefined where there is no history at all.
 */
export function readSubjects(folder = '.', since = before): Subject[] | undefined {
  const log = (...words: string[]) => git(folder, 'log', '--no-merges', '--format=%H %s', ...words);
  const later = log(`${since.commit}..HEAD`) ?? log(`--since=${since.at}`);
  const lines = later?.length === 0 ? log('-1') : later;
  return lines?.map((line) => ({
    commit: line.slice(0, line.indexOf(' ')),
    subject: line.slice(line.indexOf(' ') + 1),
  }));
}

/** What `npm run check` asks: the subjects that break the rule and are no exception, or nothing. */
export async function checkCommits(): Promise<string | undefined> {
  const subjects = readSubjects();
  if (!subjects) console.log('There is no history here: NO subject of a commit was judged.');
  const faults = (subjects ?? []).flatMap(({ commit, subject }) => {
    const fault = faultOf(subject);
    return fault && !exceptions.some((one) => commit.startsWith(one.commit))
      ? [`${commit.slice(0, 8)}: '${subject}' ${fault}`]
      : [];
  });
  return faults.length > 0 ? faults.join('\n') : undefined;
}

function git(folder: string, ...words: string[]): string[] | undefined {
  try {
    const answer = execFileSync('git', words, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1e8,
    });
    return answer.split('\n').filter((line) => line !== '');
  } catch {
    return undefined;
  }
}
