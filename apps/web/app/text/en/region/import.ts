import type { Translation } from '../../language/translation.js';
import type { importTexts as source } from '../../nl/region/import.js';
import type { Details } from '../../sentence.js';

const reasons: Readonly<Record<string, string>> = {
  empty: 'There is nothing in this file. Put at least 1 row below the heading.',
  excel: 'This is an Excel file. In Excel choose: Save as, and then CSV UTF-8.',
  'utf-16': 'This file was saved as UTF-16. Save it as CSV UTF-8.',
  binary: 'This is no text file. Save it as CSV UTF-8.',
  unknown: 'We cannot read the letters in this file. Save it as CSV UTF-8.',
  unknown_columns: 'The heading has a column too many. Use only the columns below.',
};

/** What is wrong with a whole file, by the reason that the api gives. */
export function importFileSentence({ reason, columns, row, count }: Details): string {
  if (reason === 'rows') {
    return `This file has more than ${count ?? '100,000'} rows. Make 2 files of it.`;
  }
  if (reason === 'columns') return `A column is missing in this file: ${columns ?? ''}. Add it.`;
  if (reason === 'broken') return `From row ${row ?? 1} we cannot go on. Check that row.`;
  return reasons[String(reason)] ?? 'We cannot read this file. Please check it.';
}

const grouped = new Intl.NumberFormat('en-GB', { useGrouping: 'min2' });

export const importTexts: Translation<typeof source> = {
  imports: {
    cells: {
      missing: ['This cell is empty.', 'Fill in the cell.'],
      too_long: [
        'This text is too long.',
        'Make the text shorter than 200 signs. A remark may have 1000.',
      ],
      formula: ['This begins with =, +, - or @.', 'Take this sign away.'],
      agb: ['This is no AGB code.', 'Write 8 digits, such as 01234567.'],
      kind: ['We do not know this kind.', 'Write praktijk or verwijzer.'],
      team_unknown: ['We do not know this team.', 'Write the name as in your region.'],
      team_elsewhere: ['This team belongs to another organisation.', 'Choose another team.'],
      organisation_unknown: ['We do not know this organisation.', 'First add the organisation.'],
      organisation_double: [
        'There are 2 organisations with this name.',
        'Add this person yourself, without a file.',
      ],
      role_unknown: [
        'We do not know this role.',
        'Write verwijzer, welzijnscoach, teamleider, aanbieder or gemeente.',
      ],
      role_elsewhere: [
        'This role does not fit this organisation.',
        'Check the role and the organisation.',
      ],
      email: ['This e-mail address is not right.', 'Write for example jan@ziggo.nl.'],
      phone: ['This phone number is not right.', 'Write 10 digits, such as 0612345678.'],
      postcode: ['This is no postcode.', 'Write 4 digits, such as 1234.'],
      neighbourhood_code: ['This is no code of a district.', 'Write for example WK036301.'],
      municipality_code: ['This is no code of a municipality.', 'Write for example GM0363.'],
      year: ['This is no year.', 'Write for example 2026.'],
      other_name: ['This district has another name above.', 'Make the names the same.'],
      duplicate: ['This row is there already.', 'Take the double row away.'],
      own_account: [
        'This is you.',
        'Take this row away. Another administrator can give you a role.',
      ],
      has_account: [
        'This e-mail address already has an account.',
        'Take this row away and invite this person instead.',
      ],
      birth_date: ['This date of birth is not right.', 'Write for example 01-02-1950.'],
      full_postcode: ['This is no postcode.', 'Write for example 1234 AB.'],
      language: ['We do not know this language.', 'Write for example Nederlands, or nothing.'],
      reason_unknown: ['We do not know this reason.', 'Write the reason as in your region.'],
      stand_unknown: [
        'We do not know this state.',
        'Write aangenomen, in contact, kennisgemaakt, zoekt activiteit, doet mee, opvolging or wacht.',
      ],
      date: ['This is no date.', 'Write for example 15-09-2026.'],
      date_ahead: ['This date lies after today.', 'Check the date.'],
      coach_unknown: [
        'We do not know this coach.',
        'Write the e-mail address with which the coach logs in, or nothing.',
      ],
      coach_elsewhere: ['This coach does not work in your teams.', 'Choose a coach of your teams.'],
      team_unclear: [
        'We do not know which team this will be.',
        'Check the postcode, or choose a coach who works in one team.',
      ],
      consent_how: ['We do not know this.', 'Write gesproken, op papier or online.'],
      bsn: ['This may hold a BSN.', 'Take the number away.'],
      has_open: [
        'Your organisation is helping this client already.',
        'Take this row away and go on in that file.',
      ],
      arrangement_unknown: [
        'We do not know this kind of activity.',
        'Write the kind as in your region.',
      ],
      neighbourhood_unknown: [
        'We do not know this district.',
        'Write the name or the code as in your region.',
      ],
      days: ['These are no days.', 'Write in Dutch, for example dinsdag, donderdag.'],
      time: [
        'This time is not right.',
        'Write for example 14:30. The end comes after the beginning.',
      ],
      pace: [
        'We do not know how often this is.',
        'Write in Dutch, for example elke week, om de week or 1e van de maand.',
      ],
      price: ['This is no amount.', 'Write for example 2,50. Or write gratis.'],
      seats: ['This is no number of places.', 'Write a whole number from 0 to 1000.'],
      seats_taken: [
        'More people take part than stands here.',
        'Write at least as many places as there are people.',
      ],
      feature_unknown: [
        'We do not know this.',
        'Write for example Rustige ruimte, or leave the cell empty.',
      ],
      website: [
        'This address of a website is not right.',
        'Write for example https://buurthuis.nl.',
      ],
    },
    title: 'Import a file',
    intro: 'You can bring in many rows at once. We check the file first.',
    kinds: {
      practices: 'Practices and other referrers',
      areas: 'Service areas',
      people: 'People',
      activities: 'Activities',
    },
    kindTitle: (kind: string) => `Import: ${kind}`,
    columns: 'These columns may be in the file',
    column: 'Column',
    mandatory: 'Mandatory',
    example: 'Example',
    yes: 'Yes',
    no: 'No',
    template: 'Download an example file',
    file: 'File',
    fileHint: (most) =>
      `A CSV file with ; or , between the columns. At most ${grouped.format(most)} rows.`,
    check: 'Check the file',
    counts: (added: number, changed: number, same: number) =>
      `${added} new, ${changed} changed, ${same} the same already.`,
    fine: (rows: number) =>
      rows === 1 ? 'The file is right. It has 1 row.' : `The file is right. It has ${rows} rows.`,
    nothingYet: 'Nothing was imported yet.',
    import: (rows: number) => (rows === 1 ? 'Import 1 row' : `Import ${rows} rows`),
    done: 'The file was imported.',
    problems: (count: number) =>
      count === 1 ? 'There is 1 mistake in the file' : `There are ${count} mistakes in the file`,
    nothingDone: 'Nothing was imported. Mend the file and choose it again.',
    shown: (count: number) => `The first ${count} are below.`,
    row: 'Row',
    what: 'What is wrong?',
    now: 'What now?',
    converted: 'This file was not UTF-8. We converted it. Check names with ë or ï.',
  },
};
