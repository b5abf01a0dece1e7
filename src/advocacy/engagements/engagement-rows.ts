import { type TaggedColumn, taggedRows } from '../../platform/documents/hxl.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Engagement } from './queries.ts';

/** Engagements that stand as rows of a table file, headed in the reader's language, with HXL hashtags under the heads. */
export function engagementRows({ t, locale }: Language, engagements: readonly Engagement[]) {
  const columns: readonly TaggedColumn<Engagement>[] = [
    {
      head: t('advocacy.engagement.happened_on'),
      tag: '#date+occurred',
      value: ({ happenedOn }) => happenedOn,
    },
    {
      head: t('advocacy.engagement.kind'),
      tag: '#activity+type',
      value: ({ kind }) => t(`advocacy.engagement.kind.${kind}`),
    },
    { head: t('advocacy.engagement.subject'), tag: '#activity+name', value: ({ subject }) => subject },
    {
      head: t('advocacy.engagement.offices'),
      tag: '#contact+office',
      value: ({ offices }) =>
        offices.map(({ office, institution }) => `${office}, ${institution}`).join('; '),
    },
    {
      head: t('common.jurisdiction'),
      tag: '#country+name',
      value: ({ jurisdiction }) => jurisdiction && jurisdictionName(jurisdiction, locale),
    },
    { head: t('advocacy.recommendation.territory'), tag: '#loc+name', value: ({ territory }) => territory },
    { head: t('advocacy.engagement.place'), tag: '#loc+place+name', value: ({ place }) => place },
    { head: t('advocacy.engagement.side'), tag: '#org+name', value: ({ side }) => side },
    {
      head: t('advocacy.engagement.for'),
      tag: '#activity+recommendation+name',
      value: ({ recommendations }) => recommendations.map(({ title }) => title).join('; '),
    },
    { head: t('advocacy.engagement.document'), tag: '#meta+document', value: (one) => one.documentReference },
    { head: t('advocacy.engagement.agreed'), tag: '#description+agreed', value: ({ agreed }) => agreed },
    { head: t('advocacy.engagement.next_step'), tag: '#description+next', value: ({ nextStep }) => nextStep },
    { head: t('advocacy.engagement.next_on'), tag: '#date+next', value: ({ nextOn }) => nextOn },
  ];
  return taggedRows(
    columns,
    engagements.filter(({ withdrawnAt }) => withdrawnAt === null),
  );
}
