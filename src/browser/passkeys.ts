// A passkey is the one thing that only a script can ask a device for. Everything else on these pages works without it.

type Parsing = typeof PublicKeyCredential & {
  parseCreationOptionsFromJSON?(json: object): PublicKeyCredentialCreationOptions;
  parseRequestOptionsFromJSON?(json: object): PublicKeyCredentialRequestOptions;
};

/** Shows the forms that need a passkey, where the browser knows them, and fills in what the device signed when they are sent. */
export function askForPasskeys(): void {
  const known = (window as { PublicKeyCredential?: Parsing }).PublicKeyCredential;
  if (!known?.parseCreationOptionsFromJSON || !known.parseRequestOptionsFromJSON) return;
  const parts = document.querySelectorAll<HTMLElement>('[data-passkey-parts]');
  for (const part of parts) part.hidden = false;
  if (parts.length > 0)
    for (const reason of document.querySelectorAll<HTMLElement>('[data-passkey-without]'))
      reason.hidden = true;
  for (const field of document.querySelectorAll<HTMLInputElement>('input[data-passkey]'))
    field.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      void fill(field, known as Required<Parsing>);
    });
}

async function fill(field: HTMLInputElement, known: Required<Parsing>): Promise<void> {
  const note = field.form!.querySelector<HTMLElement>('[data-passkey-failed]');
  try {
    const options = JSON.parse(field.dataset.options ?? '{}') as object;
    const credential =
      field.dataset.passkey === 'create'
        ? await navigator.credentials.create({ publicKey: known.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: known.parseRequestOptionsFromJSON(options) });
    field.value = JSON.stringify(credential);
    field.form!.submit();
  } catch {
    if (note) note.hidden = false;
  }
}
