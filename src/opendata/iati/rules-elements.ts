import { elementsAt, textAt, valuesAt } from './find-elements.ts';
import type { Rule } from './finding.ts';
import type { Element } from './xml.ts';

const named = (of: Element) => of.attributes.ref !== undefined || textAt(of, 'narrative') !== '';
const identifierOf = (activity: Element) => textAt(activity, 'iati-identifier');
const reporterOf = (activity: Element) => valuesAt(activity, 'reporting-org/@ref')[0] ?? '';

/** The paths of the elements, counted from 1, for which the test is true. */
export function pathsWhere(activity: Element, path: string, test: (of: Element) => boolean): string[] {
  return elementsAt(activity, path).flatMap((of, index) => (test(of) ? [`${path}[${index + 1}]`] : []));
}
export function pathIf(broken: boolean, path: string): string[] {
  return broken ? [path] : [];
}

/** What must be there at all. */
export const elementRules: readonly Rule[] = [
  {
    id: '1.1.1',
    severity: 'error',
    message: 'identifier',
    broken: (activity) => pathIf(identifierOf(activity) === '', 'iati-identifier'),
  },
  {
    id: '1.1.3',
    severity: 'error',
    message: 'identifier_is_reporter',
    broken: (activity) => pathIf(identifierOf(activity) === reporterOf(activity), 'iati-identifier'),
  },
  {
    id: '1.1.21',
    severity: 'warning',
    message: 'identifier_start',
    broken: (activity) =>
      pathIf(!identifierOf(activity).startsWith(`${reporterOf(activity)}-`), 'iati-identifier'),
  },
  {
    id: '1.3.13',
    severity: 'warning',
    message: 'identifier_signs',
    broken: (activity) => pathIf(/[/&|?]/.test(identifierOf(activity)), 'iati-identifier'),
  },
  {
    id: '1.14.8',
    severity: 'warning',
    message: 'reporter_register',
    broken: (activity) =>
      pathIf(!/^[A-Z_]{2,}-[A-Z0-9_]+-./.test(reporterOf(activity)), 'reporting-org/@ref'),
  },
  {
    id: 'own.reporter',
    severity: 'error',
    message: 'reporter',
    broken: (activity) =>
      pathIf(
        reporterOf(activity) === '' || valuesAt(activity, 'reporting-org/@type').length !== 1,
        'reporting-org',
      ),
  },
  {
    id: '4.1.1',
    severity: 'error',
    message: 'language',
    broken: (activity) => pathIf(!activity.attributes['xml:lang'], '@xml:lang'),
  },
  {
    id: '7.8.1',
    severity: 'error',
    message: 'currency',
    broken: (activity) => pathIf(!activity.attributes['default-currency'], '@default-currency'),
  },
  ...(['title', 'description'] as const).map(
    (path): Rule => ({
      id: path === 'title' ? '4.3.1' : '4.4.1',
      severity: 'error',
      message: path,
      broken: (activity) =>
        elementsAt(activity, path).length === 0
          ? [path]
          : pathsWhere(activity, path, (of) => textAt(of, 'narrative') === ''),
    }),
  ),
  {
    id: '4.3.1',
    severity: 'error',
    message: 'title',
    broken: (activity) =>
      ['result/title', 'result/indicator/title', 'document-link/title'].flatMap((path) =>
        pathsWhere(activity, path, (of) => textAt(of, 'narrative') === ''),
      ),
  },
  {
    id: '6.10.1',
    severity: 'error',
    message: 'participant',
    broken: (activity) =>
      elementsAt(activity, 'participating-org').length === 0
        ? ['participating-org']
        : pathsWhere(activity, 'participating-org', (of) => !of.attributes.role || !named(of)),
  },
  ...(['provider-org', 'receiver-org'] as const).map(
    (end): Rule => ({
      id: end === 'provider-org' ? '6.9.1' : '6.9.2',
      severity: 'error',
      message: 'both_ends',
      broken: (activity) =>
        pathsWhere(activity, 'transaction', (of) => {
          const [organisation] = elementsAt(of, end);
          return !organisation || !named(organisation);
        }),
    }),
  ),
  {
    id: 'own.status',
    severity: 'error',
    message: 'status',
    broken: (activity) => pathIf(valuesAt(activity, 'activity-status/@code').length !== 1, 'activity-status'),
  },
  {
    id: '8.8.1',
    severity: 'error',
    message: 'indicator_value',
    broken: (activity) =>
      [
        'result/indicator/baseline',
        'result/indicator/period/target',
        'result/indicator/period/actual',
      ].flatMap((path) =>
        pathsWhere(activity, path, ({ attributes }) => !Number.isFinite(Number(attributes.value || 'x'))),
      ),
  },
];
