/** Where workers say that they found no service. */
export const gaps = '/staff/services/gaps';
