/** Marks what was invented for a screening. */
export const screeningMark = 'invented for the demonstration';

/** Officers of some applicants, by the key of the applicant. */
export const inventedOfficers: Readonly<
  Record<string, readonly { readonly name: string; readonly post: string }[]>
> = {
  'ME-04': [{ name: 'Primjera Izmišljenić', post: `Chair (${screeningMark})` }],
  'AL-08': [
    { name: 'Shembull Trillari', post: `Director (${screeningMark})` },
    { name: 'Prova Trillari', post: `Member of the board (${screeningMark})` },
  ],
  'AL-13': [{ name: 'Demo Sajuari', post: `Chair (${screeningMark})` }],
};

/** The names of the invented list: nobody is called so. Two are like officers above. */
export const inventedNames = [
  { entity: 'DEMO-1', name: 'TRILLARI Shembull', born: '1951-01-01' },
  { entity: 'DEMO-2', name: 'Sajuari Demon', born: '1952-02-02' },
  { entity: 'DEMO-3', name: 'Nobody Of This Name', born: '1953-03-03' },
  { entity: 'DEMO-4', name: 'Invented Trading Company Ltd', born: '' },
] as const;

export const inventedReason = 'Another person: other date of birth (invented for the demonstration).';
