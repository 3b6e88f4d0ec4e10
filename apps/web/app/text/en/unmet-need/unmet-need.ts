/** What could not be found for a client, and where that adds up. */
export const unmetNeedTexts = {
  unmetNeed: {
    link: 'Nothing found? Report what is missing',
    title: 'What is missing?',
    intro: 'Choose what the client looked for and why it is not there. No name goes along.',
    what: 'What did the client look for?',
    why: 'Why is it not there?',
    choose: 'Choose',
    send: 'Report this',
    done: 'Thank you. Your team sees this among the gaps.',
    causes: {
      no_match: 'It does not exist nearby',
      wait_too_long: 'The wait is too long',
      other_time: 'It is not at a time that suits',
      language: 'It is not in the language of the client',
      cost: 'It costs too much',
      transport: 'The client cannot get there',
    },
    listLink: 'Gaps in what there is',
    listTitle: 'Gaps in what there is',
    listIntro:
      'We could not find this for our clients in the last year. Each client counts once in a row.',
    nothing: 'Nothing was reported yet. Report it when there is nothing for a client.',
    neighbourhood: 'Neighbourhood',
    unknown: 'Unknown',
    people: 'Clients',
    lastOn: 'Last reported',
  },
};
