/**
 * The exercise of the module B-1: a place that is on no map, people who are roles, and a crossing that never was. Smuggling of migrants is
 * a crime against a state, trafficking in persons one against a person: the players find out which they have before them.
 */
export const inventedInvestigation = {
  roles: [
    {
      title: 'Border police officer, first on the spot',
      people: 1,
      brief:
        'DEMONSTRATION: all of this is invented.\n\nYou serve at the imagined ferry of Obalia, a jurisdiction on no map. At night you found seven people in the hold of a ferry. You have a phone, a form in a language that they do not read, and two hours until the next shift.\n\nYou want to write down everything at once. Nobody has told you yet whom to call first.',
    },
    {
      title: 'Prosecutor',
      people: 1,
      brief:
        'DEMONSTRATION: all of this is invented.\n\nYou are on duty. You need to know who organised the crossing and who gained from it. A person who was smuggled is not liable for having been smuggled; whether somebody was exploited, or was to be, is another crime, and you must not miss it.\n\nYou have a right to ask for a hearing, and no right to ask for it tonight.',
    },
    {
      title: 'Case worker of a civil society organisation',
      people: 1,
      brief:
        'DEMONSTRATION: all of this is invented.\n\nYou were called by somebody whose name you do not know. You may speak with each person alone if they agree. What you are told you keep, unless somebody is in danger.\n\nYou know where there is a safe place for four people, not for seven.',
    },
    {
      title: 'Person who was smuggled',
      people: 1,
      brief:
        'DEMONSTRATION: all of this is invented.\n\nYou paid half of the price before the ferry left. The other half you were to earn on a building site whose place nobody told you; your papers were taken "to be kept dry". You are not sure whether that is your fault.\n\nYou say so only to somebody who has told you first what will be written down.',
    },
    {
      title: 'Interpreter',
      people: 1,
      brief:
        'DEMONSTRATION: all of this is invented.\n\nYou speak the language of the travellers. Two of them know your family. Somebody will ask you for your own opinion of what was said: you have none to give.\n\nOne word in the account can mean "debt" and can mean "promise". Say so.',
    },
    {
      title: 'Labour inspector',
      people: 1,
      brief:
        'DEMONSTRATION: all of this is invented.\n\nYou inspected a building site outside the imagined town last month: eleven beds, four contracts. You have told nobody, because nobody asked.',
    },
  ],
  stages: [
    {
      title: 'First sight',
      minutes: 30,
      happens:
        'Two in the morning. Seven people are brought from the hold of the ferry to a room with one lamp. The ferry leaves again at six.',
      asks: 'Who speaks with whom first, and what is said before the first question? Write down three sentences.',
      material:
        'Note of the harbour of Obalia (demonstration)\nFerry: the Imagined. Crew: three. Cargo declared: empty crates.',
      materialFor: null,
    },
    {
      title: 'Smuggling or trafficking',
      minutes: 40,
      happens:
        'Morning. The shift has changed. Three of the seven say that they paid and that nobody forced them. One says nothing.',
      asks: 'Which signs speak for smuggling of migrants, which for trafficking in persons? Who must be told of each, and by when?',
      material:
        'From your own notes (demonstration)\nBeds: eleven. Contracts: four. On the wall: a list of first names with sums beside them.',
      materialFor: 6,
    },
    {
      title: 'Referral',
      minutes: 40,
      happens:
        'There is room for four people in the safe place. A newspaper has called. Somebody of the crew asks through the door how long it will take.',
      asks: 'Decide who goes where, who decides it, and what each person is told about it.',
      material: '',
      materialFor: null,
    },
    {
      title: 'The hearing',
      minutes: 45,
      happens:
        'Ten days later, in the imagined court. The person who was smuggled is heard once, with the interpreter, behind a screen.',
      asks: 'What can be proved without the hearing? What was lost on the way here, and at which stage?',
      material:
        'Order of the imagined court (demonstration)\nThe hearing is recorded, so that nobody is asked twice.',
      materialFor: null,
    },
  ],
  questions: [
    'At which moment was protection lost, and who could have kept it?',
    'When did you know which of the two crimes it was?',
    'What did your own office know that another one needed?',
  ],
} as const;
