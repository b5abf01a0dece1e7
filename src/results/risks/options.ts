import type { Participant } from '../../action/index.ts';
import type { Typed } from '../../platform/http/route.ts';
import type { Language } from '../../platform/language/language.ts';
import { inOnePiece } from '../../ui/in-one-piece.ts';
import type { Option } from '../../ui/select.tsx';
import { textOf } from './concerns.ts';
import { degrees, ownerRoles, responses } from './rules.ts';
import { triggerRules } from './triggers.ts';

export type Choices = {
  readonly categories: readonly Option[];
  readonly concerns: readonly Option[];
  readonly partners: readonly Participant[];
};
export type Options = Readonly<Record<string, readonly Option[]>>;

/** How likely a risk can be and how much it can harm, in words. */
export function degreeOptions({ t }: Language) {
  return {
    likelihood: degrees.map((one) => ({ value: String(one), text: t(`results.risk.likelihood.${one}`) })),
    impact: degrees.map((one) => ({ value: String(one), text: t(`results.risk.impact.${one}`) })),
  };
}

type Kept = { readonly category: string; readonly concerns: string; readonly owner: Option };
/** What each field of a risk can be chosen to be, by the field's name. `kept`: choices of the risk, which stay when the Action has lost them. */
export function optionsOf({ categories, concerns, partners }: Choices, language: Language, kept?: Kept) {
  const { t } = language;
  const owners = partners.map(({ id, name }) => ({ value: id, text: name }));
  const withKept = (options: readonly Option[], value: string | undefined, text = t('results.risk.gone')) =>
    value === undefined || options.some((one) => one.value === value)
      ? options
      : [...options, { value, text }];
  return {
    category: withKept(categories, kept?.category),
    concerns: withKept(concerns, kept?.concerns),
    ...degreeOptions(language),
    owner: withKept(owners, kept?.owner.value, kept?.owner.text),
    owner_role: ownerRoles.map((value) => ({ value, text: t(`people.role.${value}`) })),
    response: responses.map((value) => ({ value, text: t(`results.risk.response.${value}`) })),
    trigger_rule: triggerRules.map((value) => ({ value, text: t(`results.risk.rule.${value}`) })),
  };
}

/** The labels of what is shown side by side when two people changed a risk at once. */
export const labels: Readonly<Record<string, string>> = {
  title: 'results.risk.risk',
  cause: 'results.risk.cause',
  event: 'results.risk.event',
  effect: 'results.risk.effect',
  category: 'results.risk.category',
  concerns: 'results.risk.concerns',
  likelihood: 'results.risk.likelihood',
  impact: 'results.risk.impact',
  owner: 'results.risk.owner',
  owner_role: 'results.risk.owner_role',
  response: 'results.risk.response',
  measures: 'results.risk.measures',
  trigger_text: 'results.risk.trigger_text',
  trigger_rule: 'results.risk.trigger_rule',
  trigger_from: 'results.risk.trigger_from',
  review_on: 'results.risk.review_on',
};

/** The fields of a form as they are read: what was chosen by its words, the day in one piece. */
export function inWords(typed: Typed, options: Options, language: Language): Record<string, string> {
  const texts = inOnePiece(typed, ['review_on']);
  return Object.fromEntries(
    Object.keys(labels)
      .filter((name) => name in texts)
      .map((name) => {
        const [text = '', offered] = [texts[name], options[name]];
        return [name, offered && text ? textOf(offered, text, language) : text];
      }),
  );
}
