import { Details } from './details.tsx';
import type { FieldProps } from './field.tsx';
import { Fieldset } from './fieldset.tsx';
import { errorOf, idOf, typedMany, useForm } from './form-context.ts';
import { Hint } from './hint.tsx';
import { useLanguage } from './language-context.ts';

export type Choice = { readonly value: string; readonly text: string; readonly hint?: string };
type ChoicesProps = Omit<FieldProps, 'autocomplete'> & {
  /** Where two groups of a form are sent under one name: each its own, the first keeps the name's. */
  readonly id?: string;
  readonly choices: readonly Choice[];
  /** In one row: for two or three short answers. */
  readonly inline?: boolean;
  readonly small?: boolean;
};

/** One of a few: all to be seen at once. */
export function Radios(props: ChoicesProps) {
  return <Choices {...props} kind="radio" fieldName={props.name} />;
}

/** Any of a few. Sent as a list under `name[]`. */
export function Checkboxes(props: ChoicesProps) {
  return <Choices {...props} kind="checkbox" fieldName={`${props.name.replace(/\[\]$/, '')}[]`} />;
}

/**
 * Any of many: behind a line that says how many are ticked and opens without script too; open where something is wrong with them.
 */
export function FoldedCheckboxes(props: ChoicesProps) {
  const { t } = useLanguage();
  const { typed, errors } = useForm(props);
  const known = new Set(props.choices.map(({ value }) => value));
  const count = typedMany(typed, props.name).filter((value) => known.has(value)).length;
  return (
    <Details
      summary={t('ui.choices.chosen', { label: props.label, count })}
      open={(errorOf(errors, props.name) ?? errorOf(errors, idOf(props.name))) !== undefined}
    >
      <Checkboxes {...props} />
    </Details>
  );
}

const blocks = { radio: 'govuk-radios', checkbox: 'govuk-checkboxes' } as const;

function Choices({
  kind,
  fieldName,
  name,
  label,
  choices,
  inline,
  small,
  ...props
}: ChoicesProps & { kind: 'radio' | 'checkbox'; fieldName: string }) {
  const { typed, errors } = useForm(props);
  const id = props.id ?? idOf(name);
  const chosen = typedMany(typed, name);
  const block = blocks[kind];
  return (
    <Fieldset
      legend={label}
      id={id}
      hint={props.hint}
      error={errorOf(errors, name)}
      optional={props.optional}
      asHeading={props.asHeading}
    >
      <div class={`${block}${inline ? ` ${block}--inline` : ''}${small ? ` ${block}--small` : ''}`}>
        {choices.map(({ value, text, hint }, index) => {
          const choiceId = index === 0 ? id : `${id}-${index + 1}`;
          return (
            <div class={`${block}__item`}>
              <input
                class={`${block}__input`}
                id={choiceId}
                name={fieldName}
                type={kind}
                value={value}
                checked={chosen.includes(value)}
                aria-describedby={hint ? `${choiceId}-note` : undefined}
              />
              <label class={`govuk-label ${block}__label`} for={choiceId}>
                {text}
              </label>
              {hint ? (
                <Hint id={`${choiceId}-note`} block={block}>
                  {hint}
                </Hint>
              ) : null}
            </div>
          );
        })}
      </div>
    </Fieldset>
  );
}
