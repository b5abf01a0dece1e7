import { html, raw } from 'hono/html';
import { Field, type FieldProps, useField } from './field.tsx';

export type Option = { readonly value: string; readonly text: string };

/** One of many, in a list that opens. `empty` is the text of the first, empty choice. */
export function Select(props: FieldProps & { options: readonly Option[]; empty?: string }) {
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
