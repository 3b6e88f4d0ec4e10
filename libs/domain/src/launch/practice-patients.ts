/** Somebody made up, as the made-up system of the practice region gives them. */
export interface PracticePatient {
  readonly code: string;
  readonly person: Readonly<Record<string, string>>;
  readonly icpc?: string;
}

/** Five invented people; the last one has markup in the name, to show that it stays text. */
export const practicePatients: readonly PracticePatient[] = [
  {
    code: 'lonely',
    person: {
      ...{ name: 'A. de Proef', birthDate: '1948-05-12', phone: '06 12340001' },
      ...{ postcode: '1290 AA', houseNumber: '12', email: 'a.deproef@voorbeeld.example' },
    },
    icpc: 'Z04',
  },
  {
    code: 'grieving',
    person: {
      ...{ name: 'B.C. van den Oefenaar', birthDate: '1939-11-30', phone: '0201234002' },
      ...{ postcode: '1292 AB', houseNumber: '7b' },
    },
    icpc: 'Z15',
  },
  {
    code: 'other_language',
    person: {
      ...{ name: 'D. Probeersel-Yılmaz', birthDate: '1982-01-09', phone: '06 12340003' },
      ...{ postcode: '1294 BC', houseNumber: '101', language: 'tr' },
    },
    icpc: 'Z05',
  },
  {
    code: 'without_code',
    person: { name: 'E. Testema', birthDate: '1971-07-23', phone: '06 12340004' },
  },
  {
    code: 'with_markup',
    person: {
      ...{ name: '<b>F. Haakjes</b>', birthDate: '1990-02-28', phone: '06 12340005' },
      ...{ postcode: '1296 DD', houseNumber: '3' },
    },
    icpc: 'P03',
  },
];
