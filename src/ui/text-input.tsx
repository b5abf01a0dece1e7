import { Field, type FieldProps, useField } from './field.tsx';

export type TextInputProps = FieldProps & {
  /** Width in characters; the whole column when left out. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  /** A password is never filled in again. */
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password';
  readonly inputmode?: 'numeric' | 'decimal';
  readonly prefix?: string;
  readonly suffix?: string;
  readonly spellcheck?: boolean;
  /** Offered while one types; another text is taken as well. */
  readonly offers?: readonly string[];
};

/** One line of text. */
export function TextInput(props: TextInputProps) {
  const { name, type = 'text', width, prefix, suffix, inputmode, autocomplete, spellcheck, offers } = props;
  const field = useField(props);
  const latin = type === 'email' || type === 'tel' || type === 'url' || inputmode !== undefined;
  const input = (
    <input
      class={`govuk-input${width ? ` govuk-input--width-${width}` : ''}${field.error ? ' govuk-input--error' : ''}`}
      id={field.id}
      name={name}
      type={type}
      value={type === 'password' ? undefined : field.value || undefined}
      dir={latin ? 'ltr' : 'auto'}
      inputmode={inputmode}
      autocomplete={autocomplete}
      spellcheck={spellcheck}
      list={offers ? `${field.id}-offers` : undefined}
      aria-describedby={field.describedBy}
      aria-invalid={field.error ? 'true' : undefined}
    />
  );
  return (
    <Field {...props} field={field}>
      {prefix || suffix ? (
        <div class="govuk-input__wrapper">
          {prefix ? (
            <div class="govuk-input__prefix" aria-hidden="true">
              {prefix}
            </div>
          ) : null}
          {input}
          {suffix ? (
            <div class="govuk-input__suffix" aria-hidden="true">
              {suffix}
            </div>
          ) : null}
        </div>
      ) : (
        input
      )}
      {offers ? (
        <datalist id={`${field.id}-offers`}>
          {offers.map((text) => (
            <option value={text} />
          ))}
        </datalist>
      ) : null}
    </Field>
  );
}
