import type { Child } from 'hono/jsx';
import { Field, type FieldProps, useField } from './field.tsx';
import { typedMany, useForm } from './form-context.ts';
import { useLanguage } from './language-context.ts';
import { SafetyRail } from './safety-rail.tsx';

export type StoredAttachment = { readonly name: string; readonly href: string; readonly note?: Child };
type FileUploadProps = FieldProps & {
  accept?: string;
  multiple?: boolean;
  stored?: readonly StoredAttachment[];
  /** The file is looked at and not kept: the rule about people we help has no place, and it is not sent ahead. */
  unkept?: boolean;
  /** It comes with its form: nobody is signed in for whom parts of it could wait. */
  whole?: boolean;
};

/**
 * One plain file field, the rule about people we help, and the files already kept. The form around it needs `files`. The small script
 * sends a chosen file ahead in parts (`data-parts`); what has come that way stands here as a ticked box until the form is saved.
 */
export function FileUpload(props: FileUploadProps) {
  const field = useField(props);
  const { t } = useLanguage();
  const inParts = !props.unkept && !props.whole;
  const sent = typedMany(useForm(props).typed, `${props.name}@sent`);
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
      {sent.length > 0 ? (
        <div class="govuk-checkboxes govuk-checkboxes--small">
          {sent.map((value, at) => (
            <SentFile name={props.name} value={value} id={`${field.id}-sent-${at + 1}`} />
          ))}
        </div>
      ) : null}
      <input
        class={`govuk-file-upload${field.error ? ' govuk-file-upload--error' : ''}`}
        id={field.id}
        name={props.name}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        aria-describedby={field.describedBy}
        aria-invalid={field.error ? 'true' : undefined}
        data-parts={inParts ? t('ui.file.sending') : undefined}
        data-broken={inParts ? t('ui.file.broken') : undefined}
        data-sent={inParts ? t('ui.file.sent') : undefined}
        data-send={inParts ? t('ui.file.send') : undefined}
      />
    </Field>
  );
}

/** A file that has come and is not saved yet. Without its tick it is left out. The value is its hash and its name. */
function SentFile({ name, value, id }: { name: string; value: string; id: string }) {
  const { t } = useLanguage();
  return (
    <div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        id={id}
        name={`${name}@sent[]`}
        type="checkbox"
        value={value}
        checked
      />
      <label class="govuk-label govuk-checkboxes__label" for={id}>
        {t('ui.file.send')} <bdi>{value.replace(/^\S+ /, '')}</bdi>
      </label>
    </div>
  );
}
