/** What stands somewhere, without what a run makes anew: ids, hashes, instants, secrets and numbers. */
export const withoutNew = (text: string) =>
  text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'an id')
    .replace(/(\\\\x)?[0-9a-f]{32,}/g, 'a hash')
    .replace(/made_[0-9a-f]{8}/g, 'made_anew')
    .replace(/\d{4}-\d\d-\d\dT[\d:.+]+Z?/g, 'an instant')
    .replace(/(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{22,}/g, 'a secret')
    .replace(/"(number|seal|signature|receipt|token|secret|secret_mac|code)": "[^"]*"/g, '"$1"')
    // The cast registers its organisations under a part of their id.
    .replace(/(registration\W+)[0-9a-f]{12}\b/g, '$1a number')
    // In which order the trail tells of them is theirs; so is the place of what is revoked in its public list.
    .replace(/"(sequence|status_index)": \d+/g, '"$1"');
