import type { CorpusHeader } from './corpus-header.js';

const lines = (...all: readonly string[]): string => all.join('\n');

/** With everything around it that comes along when somebody selects too much. */
export const garbage: readonly CorpusHeader[] = [
  {
    style: 'menu words and an alarm',
    text: lines(
      'Bestand  Bewerken  Beeld  Help',
      '*** LET OP: allergie penicilline ***',
      'Mw. N. Verhoeven (V) 14-02-1941 (85 jr) BSN: 999993811',
      'Beukenlaan 60, 5038 CD Tilburg   T 013-1234567',
      'S: moe, alleen sinds overlijden man. O: -  E: Z15.00 P: gesprek',
    ),
    expected: {
      name: 'N. Verhoeven',
      birthDate: '1941-02-14',
      phone: '+31131234567',
      postcode: '5038CD',
      houseNumber: '60',
      icpc: 'Z15',
    },
    hasBsn: true,
  },
  {
    style: 'a medication list behind it',
    text: lines(
      'Naam: Timmer, R.   Geb.: 10-10-1953',
      'Tel: 06 20304050',
      'Medicatie: metformine 500 mg 2dd1, start 01-01-2020; simvastatine 40 mg',
      'RR 140/80, gewicht 82 kg',
    ),
    expected: { name: 'R. Timmer', birthDate: '1953-10-10', phone: '+31620304050' },
  },
  {
    style: 'hostile markup as a name',
    text: lines(
      'Naam: <img src=x onerror=alert(1)>',
      'Geboortedatum: 01-02-1960',
      'Tel: 0612340000',
    ),
    expected: {
      name: '<img src=x onerror=alert(1)>',
      birthDate: '1960-02-01',
      phone: '+31612340000',
    },
  },
  {
    style: 'markup around everything',
    text: '<tr><td>Jonker, A.</td><td>12-03-1977</td><td>06-30405060</td><td><script>x()</script></td></tr>',
    expected: { birthDate: '1977-03-12', phone: '+31630405060' },
  },
  {
    style: 'nothing of use',
    text: 'Agenda vandaag: 09:00 overleg, 10:15 visite, kamer 12',
    expected: {},
  },
  {
    style: 'two people on one page',
    text: lines(
      'Naam: Prins, C.   Geboortedatum: 04-04-1944   Tel: 0611110000',
      'Partner: Prins, D.   Geboortedatum: 05-05-1945   Tel: 0622220000',
    ),
    expected: { name: 'C. Prins', birthDate: '1944-04-04', phone: '+31611110000' },
  },
  {
    style: 'a letter instead of a header',
    text: lines(
      'Beste collega,',
      'Graag aandacht voor mevrouw B. Klaassen, geboren 09-07-1950. Zij woont aan de',
      'Wilgenstraat 33, 2023 MN Haarlem en is te bereiken op 023-1234567.',
      'Met vriendelijke groet, Praktijk Zuid, tel. 023-7654321',
    ),
    expected: {
      name: 'B. Klaassen',
      birthDate: '1950-07-09',
      phone: '+31231234567',
      postcode: '2023MN',
      houseNumber: '33',
    },
  },
  {
    style: 'odd spaces and dashes',
    text: 'Naam:\u00a0Van\u00a0Rijn, Q.\u2003Geb.datum:\u00a001\u201102\u20111950\u2003Mob:\u00a006\u201144332211\r\nPostcode:\u00a03311\u00a0PW 9',
    expected: {
      name: 'Q. Van Rijn',
      birthDate: '1950-02-01',
      phone: '+31644332211',
      postcode: '3311PW',
      houseNumber: '9',
    },
  },
  {
    style: 'a year before two letters',
    text: lines('de heer U. Vos', 'geb. 18-12-1950 TE UTRECHT', 'Steenweg 77, 3512 TE UTRECHT'),
    expected: { name: 'U. Vos', birthDate: '1950-12-18', postcode: '3512TE', houseNumber: '77' },
  },
  {
    style: 'a street with a number in it',
    text: lines('Naam: Aziz, O.', 'Adres: Plein 1944 7, 6511 AB Nijmegen', 'Geb: 26-01-1988'),
    expected: { name: 'O. Aziz', birthDate: '1988-01-26', postcode: '6511AB', houseNumber: '7' },
  },
];
