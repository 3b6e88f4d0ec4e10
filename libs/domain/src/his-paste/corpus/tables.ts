import type { CorpusHeader } from './corpus-header.js';

const lines = (...all: readonly string[]): string => all.join('\n');
const row = (...cells: readonly string[]): string => cells.join('\t');

/** Copied out of a table: tabs between the cells. */
export const tables: readonly CorpusHeader[] = [
  {
    style: 'label, tab, value',
    text: lines(
      row('Naam', 'Vermeulen, S.A.'),
      row('Geboortedatum', '28-07-1954'),
      row('Telefoon', '0251-123456'),
      row('Adres', 'Duinweg 8'),
      row('Postcode', '1901 BC'),
    ),
    expected: {
      name: 'S.A. Vermeulen',
      birthDate: '1954-07-28',
      phone: '+31251123456',
      postcode: '1901BC',
      houseNumber: '8',
    },
  },
  {
    style: 'a head and one row',
    text: lines(
      row('Naam', 'Geb.datum', 'Geslacht', 'Telefoon', 'Postcode', 'Huisnr'),
      row('Blom, I.', '19-04-1970', 'V', '06-89898989', '2312 RS', '27'),
    ),
    expected: {
      name: 'I. Blom',
      birthDate: '1970-04-19',
      phone: '+31689898989',
      postcode: '2312RS',
      houseNumber: '27',
    },
  },
  {
    style: 'a head, the name in parts',
    text: lines(
      row('Achternaam', 'Voorvoegsel', 'Voorletters', 'Geboortedatum', 'Mobiel'),
      row('Linden', 'van der', 'E.F.', '05-05-1985', '0690909090'),
    ),
    expected: { name: 'E.F. van der Linden', birthDate: '1985-05-05', phone: '+31690909090' },
  },
  {
    style: 'two pairs on a line',
    text: lines(
      row('Naam:', 'Mw. K. Nguyen', 'Geb. datum:', '17-01-1994'),
      row('Adres:', 'Stationsplein 3c', 'Tel:', '010-1234567'),
      row('PC/Plaats:', '3013 AK Rotterdam', 'BSN:', '999990019'),
    ),
    expected: {
      name: 'K. Nguyen',
      birthDate: '1994-01-17',
      phone: '+31101234567',
      postcode: '3013AK',
      houseNumber: '3c',
    },
    hasBsn: true,
  },
  {
    style: 'no head: a row of a patient list',
    text: row(
      '10482',
      'Brouwer, H.',
      'M',
      '22-08-1958',
      'Kade 45',
      '1621 HW',
      'Hoorn',
      '0229-123456',
    ),
    expected: {
      name: 'H. Brouwer',
      birthDate: '1958-08-22',
      phone: '+31229123456',
      postcode: '1621HW',
      houseNumber: '45',
    },
  },
  {
    style: 'columns of spaces',
    text: lines(
      'Naam           Maas, O.P.          Geslacht  M',
      'Geboortedatum  31-05-1966          Leeftijd  60',
      'Mobiel         06-10203040         BSN       123456782',
    ),
    expected: { name: 'O.P. Maas', birthDate: '1966-05-31', phone: '+31610203040' },
    hasBsn: true,
  },
  {
    style: 'the care provider has a column',
    text: lines(
      row('Patiënt', 'Geboren', 'Huisarts', 'Telefoon'),
      row('de Haan, V.', '03-03-1949', 'J. Arts', '0475-123456'),
    ),
    expected: { name: 'V. de Haan', birthDate: '1949-03-03', phone: '+31475123456' },
  },
];
