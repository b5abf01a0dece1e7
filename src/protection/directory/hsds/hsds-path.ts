/** Where everybody takes the listed services for other directories. */
export const hsdsPath = '/open-data/hsds.json';
