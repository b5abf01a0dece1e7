import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { type Route, toldByPage } from '../src/platform/http/route.ts';
import { declaredRoutes } from './support/declared-routes.ts';

const confirming = new Set([
  ...[
    'accept',
    'adopt',
    'adopt_text',
    'agree',
    'approve',
    'award',
    'certify',
    'close',
    'communicate',
    'complete',
  ],
  ...[
    'confirm',
    'confirm_account',
    'confirm_closing',
    'decide',
    'decline',
    'finish',
    'freeze',
    'hand-in',
    'hand_in',
  ],
  ...[
    'hand-over',
    'hand_over',
    'issue',
    'load',
    'make',
    'merge',
    'offer',
    'open',
    'pay',
    'publish',
    'record_incident',
  ],
  ...[
    'refuse',
    'reject',
    'release',
    'return',
    'review',
    'send',
    'settle',
    'share',
    'sign',
    'submit',
    'uphold',
  ],
  ...['verify', 'vouch', 'approve-first', 'approve-second', 'decision', 'adjudicate'],
]);

function fieldsOf(route: Route): Set<string> {
  const read = new Set<string>();
  if (route.kind === 'button' && route.seen) read.add('seen');
  if (route.kind !== 'form') return read;
  const body = new Proxy({} as Record<string, unknown>, {
    get: (_, name) => {
      if (typeof name === 'string') read.add(name);
      return undefined;
    },
    has: (_, name) => {
      if (typeof name === 'string') read.add(name);
      return false;
    },
  });
  try {
    route.schema.safeParse(body);
  } catch {}
  return read;
}
const wordsOf = (route: Route) => [
  route.path.split('/').at(-1)!,
  ...('done' in route && route.done && route.done !== toldByPage ? [route.done.split('.').at(-1)!] : []),
  route.may.name.split('.').at(-1)!,
];
it('lists', () => {
  const out = declaredRoutes
    .filter((r) => r.kind !== 'page' && !r.may.anyone)
    .filter((r) => r.stepUp || wordsOf(r).some((w) => confirming.has(w)))
    .map((r) => {
      const f = fieldsOf(r);
      return [
        f.has('seen') ? 'SEEN' : f.has('version') ? 'VERSION' : '-',
        r.stepUp ? 'STEPUP' : '-',
        r.kind,
        r.path,
        r.may.name,
      ].join('\t');
    });
  writeFileSync('/tmp/conf.tsv', out.sort().join('\n'));
});
