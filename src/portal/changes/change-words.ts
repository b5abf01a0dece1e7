import { inLanguage, type Language } from '../../platform/language/language.ts';
import type { Change, Step } from './queries.ts';
import type { ChangeKind } from './schema.ts';

const pages: Readonly<Record<ChangeKind, (recordId: string, title: string) => string>> = {
  call_opened: (id) => `/calls/${id}`,
  call_extended: (id) => `/calls/${id}/notices`,
  call_corrected: (id) => `/calls/${id}/notices`,
  call_cancelled: (id) => `/calls/${id}/notices`,
  call_closed: (id) => `/calls/${id}`,
  grant: (id) => `/grants/${id}`,
  matrix: (id) => `/matrix/${id}`,
  erratum: (id) => `/matrix/${id}`,
  material: (id) => `/materials/${id}`,
  edition: (id) => `/materials/${id}`,
  withdrawn: (id) => `/materials/${id}`,
  recommendation: (id) => `/recommendations/${id}`,
  step: (id) => `/recommendations/${id}`,
  reply: (id) => `/recommendations/${id}`,
  outcome: (id) => `/outcomes/${id}`,
  practice: (id) => `/practices/${id}`,
  partnership: (id) => `/partnerships/${id}`,
  period: () => '/results',
  // A release is known by its number, and has no id.
  release: (_, number) => `/statistics/${number}`,
  release_withdrawn: (_, number) => `/statistics/${number}`,
};

/** The page that tells more about a change. */
export const pageOfChange = ({ kind, recordId, title }: Change): string => pages[kind](recordId, title.en);

/** What a change says beside its title: a name, a reason, or the words of a code. */
export function detailOf(
  { t, locale }: Language,
  { kind, detail }: Change,
  ladder: readonly Step[],
): string | undefined {
  if (detail === null) return undefined;
  if (kind === 'release') return t(`release.table.${detail}`);
  if (kind === 'reply') return t(`advocacy.stance.${detail}`);
  if (kind !== 'step') return detail;
  const step = ladder.find(({ key }) => key === detail);
  return step && inLanguage(step.name, locale);
}
