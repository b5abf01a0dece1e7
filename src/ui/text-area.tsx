import { Field, type FieldProps, useField } from './field.tsx';
import { useLanguage } from './language-context.ts';

/**
 * Paragraphs. With `words`, says the limit and how many are there; the small script counts while one types. `advised`: they are no
 * limit, but what we advise.
 */
export function TextArea(props: FieldProps & { rows?: number; words?: number; advised?: boolean }) {
  const { name, rows = 5, words, advised, autocomplete } = props;
  const language = useLanguage();
  const field = useField(props, words ? `${props.name}-words` : undefined);
  const used = countWords(field.value);
  return (
    <Field {...props} field={field}>
      <textarea
        class={`govuk-textarea${field.error ? ' govuk-textarea--error' : ''}`}
        id={field.id}
        name={name}
        rows={rows}
        dir="auto"
        autocomplete={autocomplete}
        aria-describedby={field.describedBy}
        aria-invalid={field.error ? 'true' : undefined}
        data-words={words}
      >
        {/* A leading line end would be swallowed by the parser. */}
        {field.value.startsWith('\n') ? `\n${field.value}` : field.value}
      </textarea>
      {words ? (
        <p
          id={`${props.name}-words`}
          class="govuk-hint m-words"
          data-left={language.t('ui.words.left', { left: '#' })}
          data-over={language.t(advised ? 'ui.words.over_advice' : 'ui.words.over', { over: '#' })}
        >
          {used === 0
            ? language.t(advised ? 'ui.words.advice' : 'ui.words.limit', { limit: words })
            : language.t('ui.words.used', { used, limit: words })}
        </p>
      ) : null}
    </Field>
  );
}

/** Words as the limits count them: runs of anything between white space. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
