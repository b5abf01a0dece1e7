import { html, raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { Field, type FieldProps, useField } from './field.tsx';
import { FindChoice, useFinding } from './find-choice.tsx';

export type Option = { readonly value: string; readonly text: string };

type SelectProps = FieldProps & {
  readonly options: readonly Option[];
  /** The text of the first, empty choice. */
  readonly empty?: string;
  /** A long list of what everybody knows by name, as languages are: it opens whole. */
  readonly whole?: boolean;
  /** What to do when a name is not in a long list. */
  readonly absent?: Child;
};

/** One of some, in a list that opens. In a form, one of a long list is looked for by a part of its name (`FindChoice`). */
export function Select({ whole, absent, ...props }: SelectProps) {
  if (useFinding(props.options.length) && !whole)
    return <FindChoice {...props} choices={props.options} absent={absent} />;
  return <Opening {...props} />;
}

function Opening(props: SelectProps) {
  const { name, options, empty, autocomplete } = props;
  const field = useField(props);
  return (
    <Field {...props} field={field}>
      <select
        class={`govuk-select${field.error ? ' govuk-select--error' : ''}`}
        id={field.id}
        name={name}
        autocomplete={autocomplete}
        aria-describedby={field.describedBy}
        aria-invalid={field.error ? 'true' : undefined}
      >
        {empty !== undefined ? <option value="">{empty}</option> : null}
        {options.map(({ value, text }) => {
          const chosen = value === field.value ? raw(' selected') : '';
          return html`<option value="${value}"${chosen}>${text}</option>`;
        })}
      </select>
    </Field>
  );
}
