import type { MeasuredKind, MeasuredRecord } from './measure.ts';

type Place = Pick<MeasuredRecord, 'kind' | 'pageId'>;

const staffPages: Readonly<Record<MeasuredKind, (id: string) => string>> = {
  organisation: (id) => `/staff/organisations/${id}`,
  sub_grant: (id) => `/agreements/${id}`,
  instalment: (id) => `/agreements/${id}`,
  gathering: (id) => `/staff/gatherings/${id}`,
  report_value: (id) => `/reports/${id}`,
  output: () => '/staff/outputs',
};

/** Where staff read the record itself. */
export function staffPath({ kind, pageId }: Place): string | undefined {
  return pageId === null ? undefined : staffPages[kind](pageId);
}

/** Where the public reads it, if it is public: of what an organisation reported or who took part there is no page. */
export function publicPath({ kind, pageId }: Place): string | undefined {
  if (pageId === null) return undefined;
  return kind === 'sub_grant' || kind === 'instalment' ? `/grants/${pageId}` : undefined;
}
