import type { CorpusHeader } from './corpus-header.js';

const lines = (...all: readonly string[]): string => all.join('\n');

/** A second series, written when the first one was found: what it still caught was mended after it. */
export const fresh: readonly CorpusHeader[] = [
  {
    style: 'practice system export with equals signs',
    text: 'naam=Hoogland, mw. G. geb=01-09-1957 tel=0522-123456 mob=06-31323334 pc=7941 LX huisnr=19',
    expected: {
      name: 'G. Hoogland',
      birthDate: '1957-09-01',
      phone: '+31631323334',
      postcode: '7941LX',
      houseNumber: '19',
    },
  },
  {
    style: 'lower case, hurried',
    text: 'jan de vries 12-3-66 0641424344 emmastraat 9',
    expected: { name: 'Jan de Vries', birthDate: '1966-03-12', phone: '+31641424344' },
  },
  {
    style: 'salutation behind the comma',
    text: 'Wijk - Boonstra, mevr. R.T. van (76)  geb. 15-02-1950  M: 06-51525354',
    expected: {
      name: 'R.T. van Wijk-Boonstra',
      birthDate: '1950-02-15',
      phone: '+31651525354',
    },
  },
  {
    style: 'address over three lines',
    text: lines(
      'Dhr. F. Achterberg',
      'Korte Nieuwstraat 101 A',
      '6801 BD  ARNHEM',
      'Geb. 29-02-1952',
      '026 - 123 45 67',
    ),
    expected: {
      name: 'F. Achterberg',
      birthDate: '1952-02-29',
      phone: '+31261234567',
      postcode: '6801BD',
      houseNumber: '101 A',
    },
  },
  {
    style: 'initials without dots behind the name',
    text: 'Patient: van Dam JP   DOB: 13/02/1982   Tel: 0610101010',
    expected: { name: 'J.P. van Dam', birthDate: '1982-02-13', phone: '+31610101010' },
  },
  {
    style: 'first name in brackets',
    text: lines('Naam: Kramer, A.B. (Annabel)', 'Geb.dat.: 18-08-1998', 'E: annabel@voorbeeld.nl'),
    expected: { name: 'A.B. Kramer', birthDate: '1998-08-18', email: 'annabel@voorbeeld.nl' },
  },
  {
    style: 'spouse of',
    text: 'Mw. L. Zijlstra e/v Meijer, 07-12-1936, Havenkade 3, 8861 AX Harlingen, tel. 0517-123456',
    expected: {
      name: 'L. Zijlstra',
      birthDate: '1936-12-07',
      phone: '+31517123456',
      postcode: '8861AX',
      houseNumber: '3',
    },
  },
  {
    style: 'codes as a list',
    text: lines('Naam: Yilmaz, E.', 'Geboortedatum: 30-06-1971', 'ICPC: P76, Z05, L03'),
    expected: { name: 'E. Yilmaz', birthDate: '1971-06-30', icpc: 'P76' },
  },
  {
    style: 'BSN in groups without its name',
    text: 'Naam: Boer, H. den  Geb: 05-06-1949  9999.90.019  Tel: 06-61626364',
    expected: { name: 'H. den Boer', birthDate: '1949-06-05', phone: '+31661626364' },
    hasBsn: true,
  },
  {
    style: 'two own mobile numbers',
    text: lines(
      'Naam: Santos, M.I. dos',
      'Geboren: 03-10-1984',
      'Mobiel: 06-71727374',
      'Mobiel: 06-81828384',
    ),
    expected: { name: 'M.I. dos Santos', birthDate: '1984-10-03', phone: '+31671727374' },
  },
  {
    style: 'phone abroad',
    text: 'Naam: Schmidt, K. Geb.datum: 22-02-1964 Tel: +49 151 12345678',
    expected: { name: 'K. Schmidt', birthDate: '1964-02-22', phone: '+4915112345678' },
  },
  {
    style: 'visit of a couple without labels',
    text: lines('Dhr. W. Pronk 01-01-1940 0612121212', 'Mw. S. Pronk-Bijl 02-02-1942 0613131313'),
    expected: { name: 'W. Pronk', birthDate: '1940-01-01', phone: '+31612121212' },
  },
];
