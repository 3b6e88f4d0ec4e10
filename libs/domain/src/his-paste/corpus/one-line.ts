import type { CorpusHeader } from './corpus-header.js';

/** Everything behind each other on one line. */
export const oneLine: readonly CorpusHeader[] = [
  {
    style: 'surname first, age, two phones, address',
    text: 'Vries, J.M. de (v) 01-02-1950 (76 jr) Dorpsstraat 12b, 1234 AB Ons Dorp T: 020-1234567 M: 06-12345678',
    expected: {
      name: 'J.M. de Vries',
      birthDate: '1950-02-01',
      phone: '+31612345678',
      postcode: '1234AB',
      houseNumber: '12b',
    },
  },
  {
    style: 'salutation, BSN in the middle',
    text: 'Mw. A. Jansen-de Boer, geb. 3-11-1948, BSN 999911120, tel. 0612345678',
    expected: { name: 'A. Jansen-de Boer', birthDate: '1948-11-03', phone: '+31612345678' },
    hasBsn: true,
  },
  {
    style: 'gentleman with prefix, landline only',
    text: 'Dhr. P. van der Berg  12-05-1939  tel 030 123 45 67  Lindelaan 4, 3511 XA Utrecht',
    expected: {
      name: 'P. van der Berg',
      birthDate: '1939-05-12',
      phone: '+31301234567',
      postcode: '3511XA',
      houseNumber: '4',
    },
  },
  {
    style: 'capitals all over',
    text: 'BERG-VAN DIJK, C.J. VAN DEN  V  07-07-1961  KERKWEG 101-3  2511 CV DEN HAAG  0687654321',
    expected: {
      name: 'C.J. van den Berg-van Dijk',
      birthDate: '1961-07-07',
      phone: '+31687654321',
      postcode: '2511CV',
      houseNumber: '101-3',
    },
  },
  {
    style: 'bars between',
    text: "Hart, S. 't | 1987-12-31 | M | 06 98 76 54 32 | 9711 AA 15",
    expected: {
      name: "S. 't Hart",
      birthDate: '1987-12-31',
      phone: '+31698765432',
      postcode: '9711AA',
      houseNumber: '15',
    },
  },
  {
    style: 'semicolons, e-mail, no phone',
    text: 'Özdemir, F.; 19-08-1975; V; fatma.ozdemir@voorbeeld.nl; Hoofdweg 9 bis; 1057 BN Amsterdam',
    expected: {
      name: 'F. Özdemir',
      birthDate: '1975-08-19',
      email: 'fatma.ozdemir@voorbeeld.nl',
      postcode: '1057BN',
      houseNumber: '9 bis',
    },
  },
  {
    style: 'month in letters',
    text: 'mevrouw E. Bos-Mulder geboren 4 maart 1952, mobiel 06-11223344, reden Z15 verlies partner',
    expected: {
      name: 'E. Bos-Mulder',
      birthDate: '1952-03-04',
      phone: '+31611223344',
      icpc: 'Z15',
    },
  },
  {
    style: 'star for born, year in two digits with age',
    text: 'Dhr. R. Smit * 14-6-44 (82 jaar), 0114-123456, Molenpad 7, 4531 CD Stad',
    expected: {
      name: 'R. Smit',
      birthDate: '1944-06-14',
      phone: '+31114123456',
      postcode: '4531CD',
      houseNumber: '7',
    },
  },
  {
    style: 'eight digits, international phone',
    text: 'Mw. H. el Amrani geb.dat. 05091983 tel +31 (0)6 22334455 pc 3021 GH 88',
    expected: {
      name: 'H. el Amrani',
      birthDate: '1983-09-05',
      phone: '+31622334455',
      postcode: '3021GH',
      houseNumber: '88',
    },
  },
  {
    style: 'maiden name after the name',
    text: 'Mevr. J. Visser geb. Kok (23-09-1956) Plantsoen 22, 8011 LM Zwolle, 038-1234567',
    expected: {
      name: 'J. Visser',
      birthDate: '1956-09-23',
      phone: '+31381234567',
      postcode: '8011LM',
      houseNumber: '22',
    },
  },
  {
    style: 'name, sex, age and nothing else',
    text: 'Kuiper, Th. (m), 15.01.1933, 93 jaar',
    expected: { name: 'Th. Kuiper', birthDate: '1933-01-15' },
  },
  {
    style: 'first name, no label anywhere',
    text: 'Sanne Hoekstra 30-10-1991 0655443322',
    expected: { name: 'Sanne Hoekstra', birthDate: '1991-10-30', phone: '+31655443322' },
  },
];
