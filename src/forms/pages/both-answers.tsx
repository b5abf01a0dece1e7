import type { Typed } from '../../platform/http/route.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { BothVersions } from '../../ui/both-versions.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { type FormDefinition, questionsOf } from '../definition.ts';
import { labelOf } from '../problem-text.ts';
import { headings } from '../questions.ts';

type Props = { form: FormDefinition; typed: Typed; stored: Typed };

/** When two people wrote in one section: what this person typed beside what is stored now, by question and in words. */
export function BothAnswers({ form, typed, stored }: Props) {
  const language = useLanguage();
  const names = [...new Set([...Object.keys(stored), ...Object.keys(typed)])].filter(
    (name) => name.startsWith('q.') && !name.endsWith('-rows') && isAsked(form, pathOf(name)),
  );
  const inWords = (fields: Typed) =>
    Object.fromEntries(names.map((name) => [name, valueText(language, form, name, fields[name])]));
  return (
    <BothVersions
      typed={inWords(typed)}
      stored={inWords(stored)}
      label={(name) => labelOf(language, form, pathOf(name))}
    />
  );
}

/** `q.activities.0.from-day` asks for `activities.0.from`. */
function pathOf(name: string): string {
  return name.replace(/^q\./, '').replace(/-(day|month|year|currency)$|\[\]$/, '');
}

const budgetParts = ['heading', 'description', 'unit', 'units', 'rate'];

/** Whether the form asks for what a sent name says: anyone can send fields of any name. */
function isAsked(form: FormDefinition, path: string): boolean {
  const [key = '', row, part] = path.replace(/-requested$/, '').split('.');
  const question = questionsOf(form).find((one) => one.key === key);
  if (!question) return false;
  if (row === undefined) return true;
  if (question.type === 'budget') return part !== undefined && budgetParts.includes(part);
  return question.type === 'group' && question.questions.some((one) => one.key === part);
}

/** A choice is said by its option, several one after the other; everything else as it was typed. */
function valueText(
  language: Language,
  form: FormDefinition,
  name: string,
  value: Typed[string] = '',
): string {
  const [key, , part] = pathOf(name).split('.');
  const question = questionsOf(form).find((one) => one.key === key);
  if (question?.type === 'budget' && part === 'heading') {
    const heading = headings.find((one) => one === value);
    return heading ? language.t(`forms.heading.${heading}`) : String(value);
  }
  const asked = question?.type === 'group' ? question.questions.find((one) => one.key === part) : question;
  const said = (one: string) => {
    if (asked?.type === 'yes_no' || asked?.type === 'declaration')
      return one === '' ? '' : language.t(one === 'yes' ? 'forms.yes' : 'forms.no');
    const options = asked && 'options' in asked ? asked.options : [];
    const option = options.find((known) => known.key === one);
    return option ? inLanguage(option.label, language.locale) : one;
  };
  return typeof value === 'string' ? said(value) : language.list(value.map(said));
}
