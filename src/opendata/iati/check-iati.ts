import { dayIn, type Instant } from '../../platform/dates.ts';
import { zone } from '../../platform/zone.ts';
import { allowed } from './codes.ts';
import { elementsAt, textAt, valuesAt } from './find-elements.ts';
import type { Finding, Rule } from './finding.ts';
import { dateRules } from './rules-dates.ts';
import { elementRules } from './rules-elements.ts';
import { shareRules } from './rules-shares.ts';
import type { Element } from './xml.ts';

const rules: readonly Rule[] = [...elementRules, ...shareRules, ...dateRules];

/**
 * Checks a file before it is published: minimal elements, sums, periods, dates and the codes we use. Written from the field lists of
 * IATI 2.03 and its ruleset; stricter where the ruleset looks only at the first transaction. The standard's own files check it again
 * in tests/interop.
 */
export function checkIati(root: Element, now: Instant): Finding[] {
  const today = dayIn(zone, now);
  const activities = elementsAt(root, 'iati-activity');
  return [
    ...activities.flatMap((activity, index) => [
      ...rules.flatMap(({ broken, ...rule }) =>
        broken(activity, today).map((path) => finding(rule, path, index)),
      ),
      ...codeFindings(activity, index),
    ]),
    ...fileFindings(activities),
  ];
}

function finding(
  { id, severity, message }: { id: string; severity: Finding['severity']; message: string },
  path: string,
  index: number,
): Finding {
  return {
    id,
    severity,
    message: `opendata.finding.${message}`,
    path: `iati-activity[${index + 1}]/${path}`,
  };
}

function codeFindings(activity: Element, index: number): Finding[] {
  return Object.entries(allowed).flatMap(([path, codes]) =>
    valuesAt(activity, path)
      .filter((code) => !codes.includes(code))
      .map(() => finding({ id: 'own.code', severity: 'error', message: 'code' }, path, index)),
  );
}

/** What only the whole file can tell: identifiers are unique, and what is related to is there. */
function fileFindings(activities: readonly Element[]): Finding[] {
  const identifiers = activities.map((activity) => textAt(activity, 'iati-identifier'));
  return activities.flatMap((activity, index) => [
    ...(identifiers.indexOf(identifiers[index]!) < index
      ? [finding({ id: 'own.unique', severity: 'error', message: 'unique' }, 'iati-identifier', index)]
      : []),
    ...valuesAt(activity, 'related-activity/@ref')
      .filter((ref) => !identifiers.includes(ref))
      .map(() =>
        finding({ id: 'own.related', severity: 'error', message: 'related' }, 'related-activity', index),
      ),
  ]);
}
