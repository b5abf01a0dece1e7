import type { Texts } from './sentences.ts';

export const english: Texts = {
  mark: 'Invented for the demonstration.',
  titles: [
    'An open door in {place}',
    'Ask before you cross: information in {place}',
    'Young people against smuggling in {place}',
    'A lawyer on the road – {place}',
    'Interpreters for {place}',
    'One number to call in {place}',
  ],
  organisation: [
    'We have worked with people on the move and with our neighbours since the first year of our register entry. Two people work full time, twelve volunteer.',
    'A small team of women from one street. We give advice in four languages and work with the school and the health centre.',
  ],
  experience: [
    '2022: information point, paid by an invented foundation, 8,400 euros, 310 talks held. 2023: training of teachers, 3,150 euros.',
    'We have no project of this kind yet. We ran the youth club for three years from membership fees and know everyone in town.',
  ],
  summary: [
    'In {place} people on the move meet nobody who tells them what is safe and what the law offers. We open a place to ask, three days a week, and go where they wait. {mark}',
    'The project brings teachers, the municipality and young people of {place} to one table. They learn how smuggling works, what makes people pay for it and what helps instead. {mark}',
    'Free legal information, an interpreter on the phone and a short way to the services: that is what we offer in {place} for the length of the project. {mark}',
  ],
  problem: [
    'Those who wait in {place} hear from smugglers first. We know this from our own conversations, which we count without names.',
    'Nobody in {place} speaks the languages of those who pass. Offices send people away because they do not understand them.',
    'Young people are offered money for a drive. They do not know that it is a crime, nor what happens to those in the car.',
  ],
  prevention: [
    'Clear information in their own language takes business from smugglers. Workshops in schools show young people what a drive means.',
    'We train twenty people who meet those on the move first: drivers, shopkeepers, teachers. They learn what to say and whom to call.',
  ],
  protection: [
    'We accompany to the health centre and the asylum office, and give food and dry clothes without asking for a name.',
    'Women and unaccompanied and separated children are referred on the same day. Nobody has to tell us anything for it.',
  ],
  target: [
    'About 240 contacts with people on the move, 60 pupils and 15 officials. We count contacts, not persons.',
    'Twenty teachers can answer questions; four offices use one interpreter line; 150 contacts a quarter.',
  ],
  activities: [
    [
      'Information point',
      'Open three days a week; leaflets in six languages; contacts counted on a tally sheet.',
    ],
    ['Workshops in schools', 'Six workshops of two hours with pupils and their teachers.'],
    ['Interpreter line', 'Four interpreters share a phone for health centre, police and municipality.'],
    [
      'Round of services',
      'The services of the municipality meet every second month and agree who does what.',
    ],
    ['Final exhibition', 'What was learned is shown in the library, without a picture of anyone.'],
  ],
  cooperation: [
    'The municipality lends the room. The school has agreed on dates. The local radio reports every month.',
    'The social work centre and the health centre of {place} have signed a note on referral.',
  ],
  risks: [
    'The route may move away from {place}: then we go with our car. Neighbours may object: we invite them first.',
    'A colleague may leave: two people know every task. Prices may rise: we buy in the first month.',
  ],
  harm: [
    'No names, no photographs, no lists. Whoever is in danger is brought to the service of their choice at once.',
    'Tally sheets carry numbers only. Talks are held where nobody listens. We never ask how somebody came.',
  ],
  safeguarding: [
    'We adopt written rules in the first two months and train everyone on them, volunteers too.',
  ],
  partnership: [
    'A board of all partners meets every month online and decides by consensus; each partner keeps its own books.',
  ],
  unit: { month: 'month', trip: 'trip', piece: 'piece', flat: 'flat rate' },
  costs: {
    coordinator: 'Coordinator, part time',
    adviser: 'Adviser in the field',
    travel: 'Trips in the region',
    equipment: 'Phones and laptop',
    office: 'Rent and heating',
    services: 'Interpreters',
    printing: 'Leaflets and posters',
    indirect: 'Indirect costs',
  },
  period: [
    'The information point opened on time and was used more than we had thought. The workshops began after the holidays.',
    'All activities run. The interpreter line was the most asked for; the exhibition is being prepared.',
  ],
  change: ['The hall was not free, so we moved to the library two weeks later.'],
  results: {
    prevention: [
      'Pupils say in the closing round that they would refuse such a drive. Counted by show of hands.',
    ],
    services: ['People find the health centre and the asylum office without a middleman.'],
    cooperation: ['The municipality now calls us before it sends anyone away. A note on referral is signed.'],
  },
  difficulties: [
    'It was hard to find interpreters for two languages. Another organisation of the network helped.',
  ],
  next: ['The second half of the workshops, and the first joint day with the school of the next town.'],
  visibility: ['The emblem and the statement stand at the door, on all leaflets and posters.'],
};
