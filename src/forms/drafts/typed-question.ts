import { dayFields } from '../../platform/http/fields.ts';
import type { Typed } from '../../platform/http/route.ts';
import { toDecimal } from '../../platform/money.ts';
import { fileKinds, type Question, type QuestionType } from '../questions.ts';
import type { Kind } from './kinds.ts';
import { typeOf } from './kinds.ts';

/** What the page of a question is filled with: the settings that it has. */
export function typedOfQuestion(asked: Question): Typed {
  return {
    label: asked.label.en,
    hint: asked.hint?.en ?? '',
    required: asked.required ? 'yes' : '',
    ...settingsOf(asked),
  };
}

const said = (value: number | undefined) => (value === undefined ? '' : String(value));

function settingsOf(asked: Question): Typed {
  switch (asked.type) {
    case 'text':
      return { max: said(asked.max), profile: asked.profile ?? '' };
    case 'long_text':
      return { words: said(asked.words), profile: asked.profile ?? '' };
    case 'number':
      return {
        ...{ min: said(asked.min), max: said(asked.max) },
        ...{ integer: asked.integer ? 'yes' : '', bounds: asked.bounds ? 'yes' : '' },
      };
    case 'money': {
      const currency = asked.currencies[0]!;
      const amount = (minor: number | undefined) =>
        minor === undefined ? '' : toDecimal({ minor, currency });
      return { 'currencies[]': asked.currencies, min: amount(asked.min), max: amount(asked.max) };
    }
    case 'date':
      return { ...dayFields('min', asked.min ?? null), ...dayFields('max', asked.max ?? null) };
    case 'choice':
      return optionsOf(asked.options);
    case 'choices':
      return { ...optionsOf(asked.options), min: said(asked.min), max: said(asked.max) };
    case 'attachment':
      return {
        'kinds[]': asked.kinds,
        ...{ megabytes: said(asked.maxSize / 1_000_000), maxFiles: said(asked.maxFiles) },
      };
    case 'group':
      return { entry: asked.entry.en, min: said(asked.min), max: said(asked.max) };
    case 'budget':
      return {
        ...{ currency: asked.currency, 'headings[]': asked.headings },
        ...{ coFinancingPercent: said(asked.coFinancingPercent), maxLines: said(asked.maxLines) },
        ...Object.assign(
          {},
          ...asked.ceilings.map(({ heading, percent, of }, at) => ({
            [`ceiling_${at}_heading`]: heading,
            [`ceiling_${at}_percent`]: said(percent),
            [`ceiling_${at}_of`]: of,
          })),
        ),
      };
    default:
      return {};
  }
}

function optionsOf(
  options: readonly { readonly key: string; readonly label: { readonly en: string } }[],
): Typed {
  return Object.fromEntries(options.map(({ key, label }) => [`option_${key}`, label.en]));
}

/** What the page of a new question begins with. */
const beginnings: Partial<Record<QuestionType, Typed>> = {
  text: { max: '200' },
  long_text: { words: '200' },
  number: { integer: 'yes', min: '0' },
  money: { min: '0' },
  choices: { min: '1' },
  attachment: {
    'kinds[]': fileKinds.filter((kind) => ['pdf', 'docx', 'jpeg', 'png'].includes(kind)),
    megabytes: '5',
    maxFiles: '1',
  },
  group: { min: '1', max: '20' },
  budget: {
    ...{ coFinancingPercent: '0', maxLines: '60' },
    'headings[]': [
      'human_resources',
      'travel',
      'equipment',
      'local_office',
      'other_costs',
      'other',
      'indirect',
    ],
    ...{ ceiling_0_heading: 'indirect', ceiling_0_percent: '7', ceiling_0_of: 'direct' },
  },
};

export function typedOfKind(kind: Kind, currency: string): Typed {
  const type = typeOf(kind);
  return {
    required: 'yes',
    ...beginnings[type],
    ...(type === 'money' && { 'currencies[]': [currency] }),
    ...(type === 'budget' && { currency }),
  };
}
