import { parts } from '../../src/help/parts.ts';
import type { Locale } from '../../src/platform/language/language.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import { unescaped } from './form-fields.ts';
import type { MatrixInstance } from './instance.ts';

/** The first things that a person of each role does, as the pages where they are done; those of the help come with them. */
export const firstThings: Readonly<
  Record<string, { readonly in: Locale; readonly things: readonly string[] }>
> = {
  visitor: {
    in: 'en',
    things: [
      ...stepsOf('visitor'),
      ...[
        '/status',
        '/contact',
        '/privacy',
        '/accessibility',
        '/register',
        '/calls/:callId',
        '/grants/:grantId',
      ],
      ...[
        '/events/:eventId',
        '/recommendations/:recommendationId',
        '/jurisdictions/:jurisdiction',
        '/series',
      ],
      ...['/standards/:standardId', '/laws', '/materials', '/results/:indicator', '/about-the-data', '/help'],
    ],
  },
  besa: {
    in: 'sq',
    things: [
      ...stepsOf('cso'),
      ...['/calls/:callId', '/calls/:callId/apply', '/calls/:callId/ask', '/applications/:applicationId'],
      ...['/applications/:applicationId/sections/:section', '/agreements/:agreementId', '/reports/:reportId'],
      ...['/organisation/edit', '/organisations/:organisationId/people/invite', '/organisation/capacity'],
      ...['/account', '/account/requests', '/events', '/voice', '/help', '/complaints/:complaintId'],
    ],
  },
  elira: {
    in: 'sr-Cyrl',
    things: [
      ...stepsOf('grant_officer'),
      ...[
        '/staff/calls/new',
        '/staff/calls/:callId',
        '/staff/calls/:callId/edit',
        '/staff/calls/:callId/ranking',
      ],
      ...[
        '/staff/applications/:applicationId',
        '/staff/applications/:applicationId/check',
        '/agreements/:agreementId',
      ],
      ...['/reports/:reportId', '/staff/ledger', '/staff/gatherings/new', '/staff/gatherings/:gatheringId'],
      ...[
        '/staff/gatherings/:gatheringId/participants',
        '/staff/recommendations/new',
        '/staff/organisations/new',
      ],
      ...['/staff/engagements/new', '/staff/outcomes/new', '/staff/modules', '/account'],
    ],
  },
  ana: {
    in: 'mk',
    things: [
      ...stepsOf('programme_manager'),
      ...['/staff/contract/edit', '/staff/logframe/:indicator', '/staff/logframe/:indicator/target'],
      ...[
        '/staff/work-plan/:activity',
        '/staff/periods/new',
        '/staff/periods/:periodId',
        '/staff/donor-reports/new',
      ],
      ...['/staff/donor-reports/:donorReportId', '/staff/matrix/cycles/new', '/staff/matrix/cycles/:cycleId'],
      ...[
        '/staff/practices/new',
        '/staff/materials/new',
        '/staff/positions',
        '/staff/ledger',
        '/staff/partnerships/new',
      ],
      ...['/organisations/:organisationId/people/invite', '/staff/status/:partnerId'],
    ],
  },
  cene: {
    in: 'sr-Cyrl',
    things: [
      ...stepsOf('assessor'),
      ...[
        '/assignments/:assignmentId',
        '/assignments/:assignmentId/sections/:section',
        '/staff/matrix/cycles/:cycleId',
        '/staff/standards/:standardId',
        '/help',
      ],
    ],
  },
  dragan: {
    in: 'mk',
    things: [
      ...stepsOf('institution'),
      ...['/asked/:recommendationId', '/replies/:replyId', '/substantiations/:substantiationId'],
      ...['/organisation/edit', '/account/requests', '/help'],
    ],
  },
  fatos: {
    in: 'sq',
    things: [
      ...stepsOf('finance_officer'),
      ...['/staff/budget/expenditure/new', '/staff/budget/expenditure/:expenditureId'],
      ...[
        '/staff/budget/expenditure/import',
        '/agreements/:agreementId',
        '/reports/:reportId',
        '/staff/ledger',
      ],
      '/staff/status/:partnerId',
    ],
  },
  goran: {
    in: 'en',
    things: [
      ...['/staff/status', '/staff/donor-reports', '/staff/donor-reports/:donorReportId', '/staff/logframe'],
      ...['/staff/work-plan', '/staff/calls', '/staff/agreements', '/agreements/:agreementId'],
      ...['/staff/ledger', '/staff/organisations', '/staff/recommendations', '/staff/outcomes', '/account'],
    ],
  },
  hana: {
    in: 'sq',
    things: [
      ...['/staff/privacy', '/staff/privacy/requests/new', '/staff/privacy/requests/:requestId'],
      ...[
        '/staff/privacy/breaches',
        '/staff/privacy/breaches/new',
        '/staff/privacy/access',
        '/staff/privacy/register',
      ],
      ...['/staff/privacy/retention', '/staff/evidence', '/staff/emergencies', '/account'],
    ],
  },
  ivo: {
    in: 'en',
    things: [
      ...['/organisation/people', '/organisations/:organisationId/people/invite', '/staff/organisations'],
      ...['/staff/emergencies', '/staff/translations', '/staff/evidence', '/account'],
    ],
  },
};

/** What takes more steps, from the first records of each kind that the walk opens: it may only become less. Of a call only a draft is edited. */
export const stillFar: readonly string[] = ['elira: /staff/calls/:callId/edit'];

function stepsOf(word: string): readonly string[] {
  return parts.find((part) => part.word === word)?.steps ?? [];
}

/** Steps from the first page, by the links of the pages alone: the help, the search and the address bar do not count. */
const most = 3;

/** What a record's page leads to depends on its status: so many records of a kind are opened. */
const mostOfKind = 4;

/** What a page answers; an address that leads on to another page is no step of its own. '' where it is no page. */
async function pageAt(instance: MatrixInstance, actor: Actor | undefined, target: string, locale: Locale) {
  let at = target;
  for (let times = 0; times < 3; times++) {
    const { status, body, headers } = await instance.ask(
      actor,
      `${at}${at.includes('?') ? '&' : '?'}lang=${locale}`,
    );
    if (status === 200) return body;
    if (status < 300 || status >= 400 || !headers.location) return '';
    at = headers.location;
  }
  return '';
}

/** Things that take more steps, or have no way at all. */
export async function farThings(instance: MatrixInstance, name: string, actor: Actor | undefined) {
  const { in: locale, things } = firstThings[name]!;
  const patterns = instance.routes.map(({ path }) => ({
    path,
    shape: new RegExp(`^${path.replace(/:\w+/g, '[^/]+').replaceAll('.', '\\.')}$`),
  }));
  // Each group of the menu is a page of its own.
  const patternOf = (target: string) =>
    target.startsWith('/menu/') ? target : patterns.find(({ shape }) => shape.test(target))?.path;
  const reached = new Map<string, number>();
  let edge = [actor ? '/tasks' : '/'];
  for (const target of edge) reached.set(patternOf(target)!, 0);
  const seen = new Set(edge);
  const opened = new Map<string, number>();
  for (let step = 1; step <= most; step++) {
    const next: string[] = [];
    for (const target of edge) {
      const body = await pageAt(instance, actor, target, locale);
      for (const [, href = ''] of body.matchAll(/<a [^>]*?href="(\/[^"#]*)/g)) {
        const [place = ''] = unescaped(href).split('?');
        const pattern = patternOf(place);
        if (!pattern || seen.has(place) || (opened.get(pattern) ?? 0) >= mostOfKind) continue;
        seen.add(place);
        opened.set(pattern, (opened.get(pattern) ?? 0) + 1);
        reached.set(pattern, reached.get(pattern) ?? step);
        if (!pattern.startsWith('/help') && !/\.\w+$/.test(pattern))
          next.push(unescaped(href).split('?')[0]!);
      }
    }
    edge = next;
  }
  const known = new Set(patterns.map(({ path }) => path));
  return {
    unknown: things.filter((thing) => !known.has(thing)),
    far: things
      .filter((thing) => known.has(thing) && !reached.has(thing))
      .map((thing) => `${name}: ${thing}`),
  };
}
