import { dayFields } from '../../platform/http/fields.ts';
import type { Typed } from '../../platform/http/route.ts';
import type { Practice } from './queries.ts';
import type { Adoption } from './queries-adoptions.ts';

/** A practice as the fields of its form. */
export function typedOfPractice(one: Practice): Record<string, string | readonly string[]> {
  return {
    version: String(one.version),
    kind: one.kind,
    title: one.title,
    protects: one.protects,
    'whom[]': one.whom,
    body: one.organisationId ?? '',
    body_name: one.organisationId ? '' : (one.begunByName ?? ''),
    ...(one.begunNamed ? { named: 'yes' } : {}),
    jurisdiction: one.jurisdiction ?? '',
    territory: one.territory,
    ...dayFields('begun_on', one.begunOn),
  };
}

/** What is to be corrected of an adoption as the fields of its form. */
export function typedOfAdoption(one: Adoption): Typed {
  return {
    version: String(one.version),
    ...(one.named ? { named: 'yes' } : {}),
    jurisdiction: one.jurisdiction ?? '',
    territory: one.territory,
    level: one.level,
    way: one.way,
    adapted_how: one.adaptedHow,
  };
}

/** The labels of what is laid beside each other when two people changed a practice or an adoption at once. */
export const labels: Readonly<Record<string, string>> = {
  kind: 'advocacy.practice.kind',
  title: 'advocacy.practice.name',
  protects: 'advocacy.practice.protects',
  'whom[]': 'advocacy.practice.whom',
  body: 'advocacy.practice.body_known',
  body_name: 'advocacy.practice.body_name',
  named: 'advocacy.practice.named',
  jurisdiction: 'common.jurisdiction',
  territory: 'advocacy.recommendation.territory',
  begun_on: 'advocacy.practice.begun_on',
  level: 'advocacy.practice.level',
  way: 'advocacy.practice.way',
  adapted_how: 'advocacy.practice.adapted_how',
};
