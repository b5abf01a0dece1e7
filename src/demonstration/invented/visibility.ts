import type { ProductForm } from '../../results/index.ts';

/** Invented products with EU visibility, as the grant officer of a partner records them. Days from today. */
export const inventedProducts: readonly (Pick<
  ProductForm,
  'title' | 'kind' | 'channel' | 'url' | 'emblem' | 'statement' | 'derogation'
> & {
  readonly by: 'rs' | 'al';
  readonly on: number;
  readonly photo?: true;
})[] = [
  {
    ...{
      by: 'rs',
      on: -300,
      title: 'Roll-up banner of the round tables',
      kind: 'banner',
      channel: 'Venues of the events',
    },
    ...{ url: null, emblem: true, statement: true, derogation: '', photo: true },
  },
  {
    ...{
      by: 'rs',
      on: -210,
      title: 'Video on equal protection',
      kind: 'video',
      channel: 'Website and social media',
    },
    ...{ url: 'https://example.org/demonstration/video', emblem: true, statement: true, derogation: '' },
  },
  {
    ...{
      by: 'al',
      on: -250,
      title: 'Stickers on laptops',
      kind: 'equipment',
      channel: 'Offices of the partner',
    },
    ...{ url: null, emblem: true, statement: true, derogation: '', photo: true },
  },
  {
    ...{ by: 'al', on: -120, title: 'Badges for a meeting at a border', kind: 'other', channel: 'Meeting' },
    ...{ url: 'https://example.org/demonstration/badges', emblem: false, statement: false },
    derogation: 'The contracting authority agreed by letter: marks could endanger the participants.',
  },
  {
    ...{
      by: 'al',
      on: -40,
      title: 'Posts on a social network',
      kind: 'social_media',
      channel: 'Social network',
    },
    ...{ url: null, emblem: true, statement: false, derogation: '' },
  },
];
