import type { PropsWithChildren } from 'hono/jsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { useLanguage } from '../../ui/language-context.ts';

/**
 * Where the form's script puts what the device signed, and what it asks the device for. The script finds it by `data-passkey`;
 * the text it shows when nothing came of it stands beside it.
 */
export function PasskeyField({ kind, options }: { kind: 'create' | 'get'; options: string | undefined }) {
  const { t } = useLanguage();
  return (
    <>
      <input type="hidden" name="credential" value="" data-passkey={kind} data-options={options} />
      <div role="alert" hidden data-passkey-failed>
        <p class="govuk-error-message">{t('people.passkeys.failed')}</p>
      </div>
    </>
  );
}

/** What needs a passkey is hidden until the script has seen that this browser knows them; without it the reason is shown. */
export function PasskeyParts({ options, children }: PropsWithChildren<{ options: string | undefined }>) {
  const { t } = useLanguage();
  return (
    <>
      <div data-passkey-without>
        <InsetText>{t('people.passkeys.without')}</InsetText>
      </div>
      {options ? (
        <div hidden data-passkey-parts>
          {children}
        </div>
      ) : null}
    </>
  );
}
