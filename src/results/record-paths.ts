import { type Actor, hasRole } from '../platform/permissions.ts';
import type { MeasuredKind, MeasuredRecord } from './measure.ts';

type Place = Pick<MeasuredRecord, 'kind' | 'pageId'>;
/** The page of a record, undefined where the reader has none. */
export type RecordPath = (record: Place) => string | undefined;

const staffPages: Readonly<Record<MeasuredKind, (id: string) => string>> = {
  organisation: (id) => `/staff/organisations/${id}`,
  sub_grant: (id) => `/agreements/${id}`,
  instalment: (id) => `/agreements/${id}`,
  gathering: (id) => `/staff/gatherings/${id}`,
  report_value: (id) => `/reports/${id}`,
  due_report: (id) => `/agreements/${id}`,
  output: () => '/staff/outputs',
  conclusion: (id) => `/staff/gatherings/${id}/conclusions`,
  recommendation: (id) => `/staff/recommendations/${id}`,
  recommendation_step: (id) => `/staff/recommendations/${id}`,
  outcome: (id) => `/staff/outcomes/${id}`,
  adoption: (id) => `/staff/practices/${id}`,
  capacity: () => '/capacity',
  trainee: (id) => `/staff/gatherings/${id}`,
  certificate: (id) => `/staff/gatherings/${id}`,
  knowledge_test: (id) => `/staff/gatherings/${id}`,
  partnership: (id) => `/staff/partnerships/${id}`,
  material: (id) => `/staff/materials/${id}`,
  media_echo: (id) => `/staff/materials/${id}`,
  evaluation: (id) => `/staff/gatherings/${id}`,
  cycle: (id) => `/matrix/${id}`,
  law: (id) => `/staff/laws/${id}`,
  advocacy_engagement: (id) => `/staff/engagements/${id}`,
  harvested_outcome: (id) => `/staff/outcomes/${id}`,
  practice: (id) => `/staff/practices/${id}`,
  media: (id) => `/staff/gatherings/${id}`,
  assessed_standard: (id) => `/matrix/${id}`,
};

/** Where staff read the record itself. */
export function staffPath({ kind, pageId }: Place): string | undefined {
  return pageId === null ? undefined : staffPages[kind](pageId);
}

/** The same for one of them: reports of sub-grantees are not opened to the contracting authority, which reads their values. */
export function pathsFor(actor: Actor | undefined): RecordPath {
  if (!hasRole(actor, 'contracting_authority')) return staffPath;
  return (record) => (record.kind === 'report_value' ? undefined : staffPath(record));
}

/** Where the public reads it, if it is public: of what an organisation reported or who took part there is no page. */
export function publicPath({ kind, pageId }: Place): string | undefined {
  if (pageId === null) return undefined;
  if (kind === 'assessed_standard' || kind === 'cycle') return `/matrix/${pageId}`;
  if (kind === 'recommendation' || kind === 'recommendation_step') return `/recommendations/${pageId}`;
  if (kind === 'law') return `/laws/${pageId}`;
  if (kind === 'outcome' || kind === 'harvested_outcome') return `/outcomes/${pageId}`;
  if (kind === 'adoption' || kind === 'practice') return `/practices/${pageId}`;
  if (kind === 'material' || kind === 'media_echo') return `/materials/${pageId}`;
  if (kind === 'gathering' || kind === 'media' || kind === 'evaluation') return `/events/${pageId}`;
  return kind === 'sub_grant' || kind === 'instalment' ? `/grants/${pageId}` : undefined;
}
