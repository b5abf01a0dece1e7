import type { Child } from 'hono/jsx';
import { Field, type FieldProps, useField } from './field.tsx';
import { SafetyRail } from './safety-rail.tsx';

export type StoredAttachment = { readonly name: string; readonly href: string; readonly note?: Child };

/** One plain file field, the rule about people we help, and the files already kept. The form around it needs `files`. */
export function FileUpload(
  props: FieldProps & {
    accept?: string;
    multiple?: boolean;
    stored?: readonly StoredAttachment[];
    /** The file is looked at and not kept: the rule about people we help has no place. */
    unkept?: boolean;
  },
) {
  const field = useField(props);
  return (
    <Field {...props} field={field}>
      {props.stored?.length ? (
        <ul class="govuk-list m-files">
          {props.stored.map(({ name, href, note }) => (
            <li>
              <a class="govuk-link" href={href}>
                <bdi>{name}</bdi>
              </a>{' '}
              {note}
            </li>
          ))}
        </ul>
      ) : null}
      {props.unkept ? null : <SafetyRail kind="file" />}
      <input
        class={`govuk-file-upload${field.error ? ' govuk-file-upload--error' : ''}`}
        id={field.id}
        name={props.name}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        aria-describedby={field.describedBy}
        aria-invalid={field.error ? 'true' : undefined}
      />
    </Field>
  );
}
