import { type TaggedColumn, taggedRows } from '../../platform/documents/hxl.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import type { MilestoneView } from './milestones.ts';

/** The milestones as rows of a table file, as this reader may see them. */
export function planRows({ locale }: Language, milestones: readonly MilestoneView[]) {
  const columns: TaggedColumn<MilestoneView>[] = [
    { head: 'cluster', tag: '#sector+code', value: ({ activity }) => activity.cluster },
    { head: 'activity', tag: '#activity+name', value: ({ activity }) => inLanguage(activity.title, locale) },
    {
      head: 'milestone',
      tag: '#output+name',
      value: ({ milestone }) => inLanguage(milestone.title, locale),
    },
    { head: 'indicator', tag: '#indicator+code', value: ({ indicator }) => indicator?.code },
    { head: 'responsible', tag: '#org+impl+name', value: ({ partnerName }) => partnerName },
    { head: 'from', tag: '#date+start', value: ({ plan }) => plan?.startsOn },
    { head: 'to', tag: '#date+end', value: ({ plan }) => plan?.endsOn },
    { head: 'number', tag: '#indicator+target+num', value: ({ number }) => number },
    {
      head: 'value',
      tag: '#indicator+value+num',
      value: ({ now }) => (now && 'shown' in now ? now.shown : null),
    },
    { head: 'state', tag: '#status+code', value: ({ state }) => state },
    { head: 'pace', tag: '#status+pace', value: ({ pace }) => pace },
    { head: 'reached_on', tag: '#date+reached', value: ({ reachedOn }) => reachedOn },
  ];
  return taggedRows(columns, milestones);
}
