/** What people can be appointed to in this area. A further one is a line here and in the check of `protection.appointment`. */
export const duties = ['keeper', 'reader'] as const;
export type Duty = (typeof duties)[number];
