/** A breach of the year that never happened: it shows the register. */
export const inventedBreach = {
  title: 'List of participants sent to a wrong address (demonstration)',
  happened:
    'A list with names of one training went to an address with a typing error. The message came back as undeliverable. (demonstration)',
  jurisdictions: ['RS'],
  records: ['participant'],
  people: 14,
  consequences: 'None are likely: nobody received the list.',
  measures:
    'The list was deleted from the sent messages, and lists are now shared by a link. (demonstration)',
} as const;
export const inventedDecision = {
  risk: 'unlikely',
  reason: 'The message was not delivered, so nobody read the names. (demonstration)',
} as const;
