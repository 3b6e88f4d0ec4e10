import { toClientView } from './client.view.js';

it('a client is shown with exactly these fields, whatever else the record holds', () => {
  const record = {
    ...{ id: 'client', version: 2, name: 'A. de Vries', birthDate: '1950-02-01', age: 76 },
    ...{ phone: '+31612345678', email: null, postcode: '9991AB', houseNumber: '12' },
    ...{ neighbourhood: 'Noord', language: 'nl', personKey: 'canary', bsn: 'canary' },
    needs: {
      ...{
        needsInterpreter: true,
        contactPreference: 'phone',
        noMessagesBy: ['sms'],
        bestTime: 'ochtend',
        contactPerson: null,
      },
      ...{ barriers: ['hearing'], extra: 'canary' },
    },
  };
  const view = toClientView(record);
  expect(Object.keys(view).sort()).toEqual([
    ...[
      'age',
      'barriers',
      'bestTime',
      'birthDate',
      'contactPerson',
      'contactPreference',
      'email',
      'houseNumber',
    ],
    ...['id', 'language', 'name', 'needsInterpreter', 'neighbourhood'],
    ...['noMessagesBy', 'phone', 'postcode'],
    'version',
  ]);
  expect(JSON.stringify(view)).not.toContain('canary');
});
