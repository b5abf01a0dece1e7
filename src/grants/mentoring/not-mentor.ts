/** What is asked of a sub-grant before somebody decides on its reports or its money: who is or was its mentor. */
export type Mentored = { readonly mentors: readonly string[] };

/** Who accompanies a sub-grant approves neither its reports nor its money, and does not close it. */
export const notMentor = { than: ({ mentors }: Mentored) => mentors, code: 'mentor_decides_not' };
