/** What could not be found for a client, and where that adds up. */
export const unmetNeedTexts = {
  unmetNeed: {
    link: 'Niets gevonden? Meld wat er mist',
    title: 'Wat mist er in het aanbod?',
    intro: 'U kiest wat de inwoner zocht en waarom het er niet is. Er gaat geen naam mee.',
    what: 'Wat zocht de inwoner?',
    why: 'Waarom is het er niet?',
    choose: 'Kies',
    send: 'Meld dit',
    done: 'Dank u. Uw team ziet dit bij de gaten in het aanbod.',
    causes: {
      no_match: 'Dit is er niet in de buurt',
      wait_too_long: 'De wachttijd is te lang',
      other_time: 'Het is niet op een tijd die past',
      language: 'Het is niet in de taal van de inwoner',
      cost: 'Het kost te veel',
      transport: 'De inwoner kan er niet komen',
    },
    listLink: 'Gaten in het aanbod',
    listTitle: 'Gaten in het aanbod',
    listIntro:
      'Dit konden wij het laatste jaar niet vinden voor onze inwoners. Elke inwoner telt één keer mee in een rij.',
    nothing: 'Er is nog niets gemeld. Meld het als er voor een inwoner niets te vinden is.',
    neighbourhood: 'Wijk',
    unknown: 'Onbekend',
    people: 'Inwoners',
    lastOn: 'Laatst gemeld',
  },
};
