import type { JsonSchema } from '../../platform/public-tables/table-schema.ts';

const list = { type: 'array', items: { type: 'object' } };
/** The frozen cycle as programs read it: what each part is called and that it is there. */
export const cycleSchema: JsonSchema = {
  type: 'object',
  required: [
    'title',
    'asOf',
    'language',
    'weights',
    'jurisdictions',
    'standards',
    'answers',
    'replies',
    'agreement',
  ],
  properties: {
    title: { type: 'string' },
    asOf: { type: 'string', format: 'date' },
    language: { type: 'string' },
    weights: {
      type: 'object',
      required: ['law', 'policy', 'practice'],
      properties: { law: { type: 'number' }, policy: { type: 'number' }, practice: { type: 'number' } },
    },
    jurisdictions: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'name'],
        properties: { code: { type: 'string' }, name: { type: 'string' } },
      },
    },
    standards: list,
    answers: list,
    replies: list,
    agreement: list,
  },
};
