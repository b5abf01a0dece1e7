import type { Child } from 'hono/jsx';
import { type Choice, ChoiceList } from './choice-list.tsx';
import { Details } from './details.tsx';
import type { FieldProps } from './field.tsx';
import { Fieldset } from './fieldset.tsx';
import { FindChoice, useFinding } from './find-choice.tsx';
import { errorOf, idOf, typedMany, useForm } from './form-context.ts';
import { useLanguage } from './language-context.ts';

export type { Choice } from './choice-list.tsx';

type ChoicesProps = Omit<FieldProps, 'autocomplete'> & {
  /** Where two groups of a form are sent under one name: each its own, the first keeps the name's. */
  readonly id?: string;
  readonly choices: readonly Choice[];
  /** In one row: for two or three short answers. */
  readonly inline?: boolean;
  readonly small?: boolean;
};
type BoxesProps = ChoicesProps & {
  /** All of a long list are drawn: to be ticked from the first to the last. */
  readonly whole?: boolean;
  /** What to do when a name is not in a long list. */
  readonly absent?: Child;
};

/** One of a few: all to be seen at once. */
export function Radios(props: ChoicesProps) {
  return <Choices {...props} kind="radio" fieldName={props.name} />;
}

/** Any of some, sent as a list under `name[]`. In a long list they are looked for by a part of their name. */
export function Checkboxes(props: BoxesProps) {
  const { whole, absent, ...given } = props;
  if (useFinding(props.choices.length) && !whole) return <FindChoice {...given} many absent={absent} />;
  return <Choices {...given} kind="checkbox" fieldName={`${props.name.replace(/\[\]$/, '')}[]`} />;
}

/**
 * Any of many: behind a line that says how many are ticked and opens without script too; open where something is wrong with them.
 */
export function FoldedCheckboxes(props: BoxesProps) {
  const { t } = useLanguage();
  const finds = useFinding(props.choices.length) && !props.whole;
  const { typed, errors } = useForm(props);
  if (finds) return <Checkboxes {...props} />;
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
  return (
    <Fieldset
      legend={label}
      id={id}
      hint={props.hint}
      error={errorOf(errors, name)}
      optional={props.optional}
      asHeading={props.asHeading}
    >
      <ChoiceList
        kind={kind}
        id={id}
        name={fieldName}
        choices={choices}
        chosen={typedMany(typed, name)}
        inline={inline}
        small={small}
      />
    </Fieldset>
  );
}
