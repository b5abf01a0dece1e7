import type { Child } from 'hono/jsx';
import { useContext } from 'hono/jsx';
import { findField, foundField, mostWords, wordsField, wordsIn } from '../platform/http/finding.ts';
import { type Choice, ChoiceList } from './choice-list.tsx';
import type { FieldProps } from './field.tsx';
import { Fieldset } from './fieldset.tsx';
import { errorOf, FormContext, idOf, typedMany, useForm } from './form-context.ts';
import { useLanguage } from './language-context.ts';
import { findIn, mostAtOnce } from './long-list.ts';
import { SavesOnEnter } from './saves-on-enter.tsx';

export type FindProps = Omit<FieldProps, 'autocomplete'> & {
  /** Where two groups of a form are sent under one name: each its own. */
  readonly id?: string;
  readonly choices: readonly Choice[];
  /** Several may be chosen: boxes instead of radio buttons. */
  readonly many?: boolean | undefined;
  /** What to do when a name is not in the list. */
  readonly absent?: Child;
};

/** Whether so many choices are looked for by a part of their name here: more than are drawn at once, in a form that can come back. */
export function useFinding(count: number): boolean {
  return useContext(FormContext).action !== undefined && count > mostAtOnce;
}

/**
 * One or several of a long list. A part of the name is typed, and the form comes back with what was found and everything else as
 * it was; a small script does the same while one types. What was chosen stays first among the choices.
 */
export function FindChoice({ choices, many, absent, ...props }: FindProps) {
  const { t } = useLanguage();
  const form = useContext(FormContext);
  const { typed, errors } = useForm(props);
  const name = props.name.replace(/\[\]$/, '');
  const key = props.id ?? name;
  const id = idOf(key);
  const chosen = typedMany(typed, name).filter(Boolean);
  const words = wordsIn(form.typed, wordsField(key)) ?? '';
  const looked = wordsIn(form.typed, foundField(key)) ?? (words || undefined);
  const shown = findIn(choices, { words: looked, chosen });
  const error = errorOf(errors, name) ?? errorOf(errors, key);
  const said = saidOf(t, shown, { total: choices.length, looked });
  const nobody =
    !many && (props.optional || chosen.length > 0) ? [{ value: '', text: t('ui.find.none') }] : [];
  const drawn = [...shown.chosen, ...shown.found, ...(shown.chosen.length > 0 ? nobody : [])];
  return (
    <Fieldset
      legend={props.label}
      id={id}
      hint={props.hint}
      error={error}
      optional={props.optional}
      asHeading={props.asHeading}
      role="group"
    >
      <label class="govuk-label m-find__label" for={id}>
        {t('ui.find.part')}
      </label>
      <div class="m-find">
        <input
          class={`govuk-input${error ? ' govuk-input--error' : ''}`}
          id={id}
          name={wordsField(key)}
          type="search"
          dir="auto"
          maxlength={mostWords}
          autocomplete="off"
          value={words || undefined}
          aria-describedby={`${id}-said`}
          data-find={key}
        />
        <SavesOnEnter />
        <button
          type="submit"
          class="govuk-button govuk-button--secondary"
          name={findField}
          value={key}
          formaction={`${form.action}#${id}`}
          formnovalidate
        >
          {t('ui.search.submit')}
          <span class="govuk-visually-hidden">: {props.label}</span>
        </button>
      </div>
      <p id={`${id}-said`} class="govuk-hint" role="status">
        {said}
      </p>
      <div id={`${id}-found`} class="m-find__found">
        {looked === undefined ? null : <input type="hidden" name={foundField(key)} value={looked} />}
        {many ? null : <input type="hidden" name={name} value="" />}
        {drawn.length > 0 ? (
          <ChoiceList
            kind={many ? 'checkbox' : 'radio'}
            id={`${id}-choice`}
            name={many ? `${name}[]` : name}
            choices={drawn}
            chosen={chosen}
            small
          />
        ) : null}
        {looked && shown.count === 0 && absent ? <p class="govuk-body">{absent}</p> : null}
      </div>
    </Fieldset>
  );
}

/** How many there are, or were found; said again whenever it changes. */
function saidOf(
  t: ReturnType<typeof useLanguage>['t'],
  { found, count }: { found: readonly unknown[]; count: number },
  { total, looked }: { total: number; looked: string | undefined },
): string {
  if (looked === undefined) return t('ui.find.total', { total });
  if (count === 0) return t('ui.find.nothing', { words: looked });
  if (found.length < mostAtOnce || count <= mostAtOnce) return t('ui.find.found', { count });
  return t('ui.find.first', { count, shown: found.length });
}
